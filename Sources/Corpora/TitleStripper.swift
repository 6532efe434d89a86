package import Lexicons

/// Takes titles, articles and possessive endings off a name, which some sets count in.
package struct TitleStripper: Sendable {
  private let titles: Set<String>
  private let longest: Int

  package init(_ lexicons: Lexicons) {
    self.init(titles: lexicons.titles.map(\.title))
  }

  init(titles: [String]) {
    self.titles = Set(titles.map(Self.key))
    longest = titles.map { $0.split(separator: " ").count }.max() ?? 0
  }

  /// The tokens of a name without what is none; empty when nothing is left.
  func strip(_ tokens: ArraySlice<String>, kind: AnnotatedName.Kind?) -> Range<Int> {
    var start = tokens.startIndex
    var end = tokens.endIndex
    while start < end, tokens[start].lowercased() == "the" { start += 1 }
    while start < end, ["'s", "’s", "'", "’"].contains(tokens[end - 1]) { end -= 1 }
    guard kind == .person else { return start..<end }
    while let next = titleEnd(tokens[start..<end]) { start = next }
    return start..<end
  }

  /// Whether words end in a title: "the Prime Minister".
  func endsInTitle(_ tokens: ArraySlice<String>) -> Bool {
    (0..<min(longest, tokens.count)).contains { count in
      titles.contains(Self.key(tokens.suffix(count + 1).joined(separator: " ")))
    }
  }

  private func titleEnd(_ tokens: ArraySlice<String>) -> Int? {
    for length in stride(from: min(longest, tokens.count), to: 0, by: -1) {
      let end = tokens.startIndex + length
      if titles.contains(Self.key(tokens[..<end].joined(separator: " "))) { return end }
    }
    return nil
  }

  private static func key(_ title: String) -> String {
    title.lowercased().replacing(".", with: "")
  }
}
