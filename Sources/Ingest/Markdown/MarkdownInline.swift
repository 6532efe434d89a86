/// The text of a Markdown paragraph as it is meant to be read: without marks, nothing reworded.
///
/// Taken off are the marks of emphasis, strong emphasis, deletion and code, the address of links
/// and images, backslashes before signs, and the tags of inline HTML. Marks without a partner are
/// text.
struct MarkdownInline {
  private let source: [Character]
  private var output: [Character] = []
  private var openings: [Character: [Opening]] = [:]
  /// Which of `output` are marks that turned out to be such; as long as the last of them.
  private var dropped: [Bool] = []

  private struct Opening {
    var index: Int
    var count: Int
  }

  static func text(of source: some StringProtocol) -> String {
    guard source.utf8.contains(where: { signs.contains($0) }) else { return String(source) }
    var inline = MarkdownInline(source: Array(source))
    inline.run()
    return String(
      zip(inline.output.indices, inline.output).lazy
        .filter { $0.0 >= inline.dropped.count || !inline.dropped[$0.0] }.map(\.1))
  }

  private static let signs: Set<UInt8> = Set("*_`[]\\<&~!".utf8)

  private init(source: [Character]) { self.source = source }

  private mutating func run() {
    var index = 0
    // Links and code that are never closed are looked for only once.
    let closings = Closings(source)
    while index < source.count {
      index = step(at: index, closings)
    }
  }

  private mutating func step(at index: Int, _ closings: Closings) -> Int {
    switch source[index] {
    case "\\":
      if index + 1 < source.count, source[index + 1].isPunctuation || source[index + 1].isSymbol {
        output.append(source[index + 1])
        return index + 2
      }
    case "`": return code(at: index, closings)
    case "!" where index + 1 < source.count && source[index + 1] == "[":
      if let end = link(at: index + 1, closings) { return end }
    case "[": if let end = link(at: index, closings) { return end }
    case "<": if let end = tag(at: index) { return end }
    case "&": if let end = entity(at: index) { return end }
    case "*", "_", "~": return delimiters(at: index)
    default: break
    }
    output.append(source[index])
    return index + 1
  }

  private mutating func drop(_ index: Int) {
    while dropped.count <= index { dropped.append(false) }
    dropped[index] = true
  }

  private mutating func code(at index: Int, _ closings: Closings) -> Int {
    let count = source[index...].prefix { $0 == "`" }.count
    guard let end = closings.backticks(count, after: index + count) else {
      output += source[index..<(index + count)]
      return index + count
    }
    var inner = source[(index + count)..<end]
    if inner.count > 2, inner.first == " ", inner.last == " " {
      inner = inner.dropFirst().dropLast()
    }
    output += inner
    return end + count
  }

  /// `[text](address)`, `[text][name]`: the text.
  private mutating func link(at index: Int, _ closings: Closings) -> Int? {
    guard let close = closings.bracket(openedAt: index), close + 1 < source.count else {
      return nil
    }
    let opening = source[close + 1]
    guard opening == "(" || opening == "[",
      let end = closings.end(of: opening == "(" ? ")" : "]", after: close + 2)
    else { return nil }
    let inner = String(source[(index + 1)..<close])
    // Text of a link holds no link: one level is enough, and cannot go deep.
    output += MarkdownInline.text(of: inner.replacingBrackets)
    return end + 1
  }

  private mutating func tag(at index: Int) -> Int? {
    let limit = min(source.count, index + 400)
    guard let end = source[index..<limit].firstIndex(of: ">"), end > index + 1 else { return nil }
    let inner = source[(index + 1)..<end]
    let text = String(inner)
    if text.hasPrefix("http://") || text.hasPrefix("https://") || text.hasPrefix("mailto:") {
      output += inner
      return end + 1
    }
    let name = String(inner.drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber }).lowercased()
    guard Self.tags.contains(name) || text.hasPrefix("!--") else { return nil }
    if name == "br", output.last != " " { output.append(" ") }
    return end + 1
  }

  private mutating func entity(at index: Int) -> Int? {
    let limit = min(source.count, index + 9)
    guard let end = source[index..<limit].firstIndex(of: ";"),
      let character = Self.entities[String(source[(index + 1)..<end])]
    else { return nil }
    output.append(character)
    return end + 1
  }

  /// A run of `*`, `_` or `~~`: closes an earlier one, or may be closed by a later one.
  private mutating func delimiters(at index: Int) -> Int {
    let sign = source[index]
    let count = source[index...].prefix { $0 == sign }.count
    let end = index + count
    let before = index > 0 ? source[index - 1] : " "
    let after = end < source.count ? source[end] : " "
    let start = output.count
    output += source[index..<end]
    guard count <= 3, sign != "~" || count == 2 else { return end }
    let isInWord = before.isLetter && after.isLetter && sign == "_"
    var left = count
    if !before.isWhitespace, !isInWord, !(sign == "_" && (after.isLetter || after.isNumber)) {
      while left > 0, var opening = openings[sign]?.popLast() {
        let paired = min(left, opening.count)
        for offset in 0..<paired {
          drop(opening.index + opening.count - 1 - offset)
          drop(start + count - left + offset)
        }
        left -= paired
        opening.count -= paired
        if opening.count > 0 { openings[sign]?.append(opening) }
      }
    }
    if left > 0, !after.isWhitespace, !isInWord, !(sign == "_" && before.isLetter) {
      openings[sign, default: []].append(Opening(index: start + count - left, count: left))
    }
    return end
  }

  private static let tags: Set<String> = [
    "br", "b", "i", "em", "strong", "sup", "sub", "span", "a", "p", "div", "img", "u", "s", "small",
    "figure", "figcaption", "center", "hr", "font", "mark", "cite", "q", "abbr", "code", "kbd",
    "blockquote", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "iframe", "picture",
    "source", "section", "article", "time",
  ]

  private static let entities: [String: Character] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "#39": "'", "nbsp": "\u{A0}",
    "ndash": "–", "mdash": "—", "hellip": "…", "lsquo": "‘", "rsquo": "’", "ldquo": "“",
    "rdquo": "”", "laquo": "«", "raquo": "»",
  ]
}

extension String {
  /// A link inside a link's text is not one.
  fileprivate var replacingBrackets: String { filter { $0 != "[" && $0 != "]" } }
}

/// Where brackets and runs of backticks end, found in one pass over the text.
private struct Closings {
  private var brackets: [Int: Int] = [:]
  private var ends: [Character: [Int]] = [")": [], "]": []]
  private var runs: [Int: [Int]] = [:]

  init(_ source: [Character]) {
    var open: [Int] = []
    var index = 0
    while index < source.count {
      switch source[index] {
      case "\\": index += 1
      case "[": open.append(index)
      case "]":
        if let start = open.popLast() { brackets[start] = index }
        ends["]"]?.append(index)
      case ")": ends[")"]?.append(index)
      case "`":
        let count = source[index...].prefix { $0 == "`" }.count
        runs[count, default: []].append(index)
        index += count - 1
      default: break
      }
      index += 1
    }
  }

  func bracket(openedAt index: Int) -> Int? { brackets[index] }

  func end(of sign: Character, after index: Int) -> Int? {
    Self.first(in: ends[sign] ?? [], from: index)
  }

  func backticks(_ count: Int, after index: Int) -> Int? {
    Self.first(in: runs[count] ?? [], from: index)
  }

  private static func first(in sorted: [Int], from index: Int) -> Int? {
    var low = 0
    var high = sorted.count
    while low < high {
      let middle = (low + high) / 2
      if sorted[middle] < index { low = middle + 1 } else { high = middle }
    }
    return low < sorted.count ? sorted[low] : nil
  }
}
