/// Puts the lines of hard-wrapped paragraphs together again.
///
/// A source is hard-wrapped when lines of 40 to 110 columns that do not end a sentence are often
/// followed by one that starts in small letters; their greatest width is then the measure. A line
/// goes on in the next when the next one's first word would not have fitted on it. Sources with
/// one paragraph a line show no such pairs and are left alone.
struct ParagraphJoiner {
  /// The measure in columns; nil where the source is not hard-wrapped.
  let measure: Int?

  init(_ lines: ArraySlice<SourceLine>) { measure = Self.measure(of: lines) }

  /// Whether `next`, which follows `line` at once, belongs to the same paragraph.
  func joins(_ line: SourceLine, _ next: SourceLine) -> Bool {
    guard let measure, line.indent + line.width <= measure + 12 else { return false }
    let startsSmall = Self.startsSmall(next.text)
    if next.indent >= line.indent + 2, !startsSmall { return false }
    let word = next.text.prefix { !$0.isWhitespace }.count
    if line.width + 1 + word > measure { return true }
    if Self.endsSentence(line.text) { return false }
    if startsSmall { return line.width * 10 >= measure * 6 }
    return line.width * 100 >= measure * 85
      && line.text.last.map { $0.isLowercase || $0 == "," }
        ?? false
  }

  private static func measure(of lines: ArraySlice<SourceLine>) -> Int? {
    var wrapped: [Int] = []
    var candidates = 0
    var long = 0
    var filled = 0
    for (line, next) in zip(lines, lines.dropFirst() + [SourceLine(text: "", indent: 0, width: 0)])
    where !line.isBlank {
      filled += 1
      if line.width > 120 { long += 1 }
      guard (40...110).contains(line.width), !next.isBlank else { continue }
      candidates += 1
      if startsSmall(next.text), !endsSentence(line.text) { wrapped.append(line.width) }
    }
    guard wrapped.count * 4 >= candidates, !wrapped.isEmpty, long * 8 <= filled,
      wrapped.count >= 3 || wrapped.count * 2 >= candidates || filled <= 12
    else { return nil }
    wrapped.sort()
    return wrapped[wrapped.count - 1 - wrapped.count / 50]
  }

  private static func startsSmall(_ text: String) -> Bool {
    text.first { $0 != ">" && $0 != " " }?.isLowercase ?? false
  }

  private static func endsSentence(_ text: String) -> Bool {
    text.last { !"\"'”’)]»".contains($0) }.map { ".!?…:".contains($0) } ?? false
  }
}
