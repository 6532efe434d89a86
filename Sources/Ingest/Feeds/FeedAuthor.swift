/// The names in what feeds and mails have for an author.
enum FeedAuthor {
  /// "Ola Berg" of "ola@example.org (Ola Berg)" and "Ola Berg <ola@example.org>"; the address where
  /// there is no name; nil for nothing.
  static func name(in text: String) -> String? {
    let text = text.collapsingSpaces
    guard !text.isEmpty else { return nil }
    if let open = text.firstIndex(of: "("), let close = text.lastIndex(of: ")"), open < close,
      text[..<open].contains("@")
    {
      let inside = text[text.index(after: open)..<close].trimmingSpaces
      if !inside.isEmpty { return inside }
    }
    if let open = text.firstIndex(of: "<"), text[open...].contains("@") {
      let before = text[..<open].trimmingSpaces.filter { $0 != "\"" }
      if !before.isEmpty { return before }
      return text[text.index(after: open)...].prefix { $0 != ">" }.trimmingSpaces
    }
    let words = text.split(separator: " ")
    let names = words.filter { !$0.contains("@") }
    return names.isEmpty || names.count == words.count ? text : names.joined(separator: " ")
  }
}
