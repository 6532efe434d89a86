/// `=?utf-8?Q?caf=C3=A9?=` in headers (RFC 2047).
enum EncodedWords {
  /// The text with them decoded; blanks between two of them belong to neither.
  static func decoded(_ text: String) -> String {
    guard text.holds("=?") else { return text }
    var result = ""
    var rest = Substring(text)
    /// Bytes of words not yet decoded: a character may be cut over two of them.
    var waiting: (charset: String, bytes: [UInt8])?
    while let start = rest.bytes(of: "=?")?.lowerBound {
      let before = rest[..<start]
      guard let (word, end) = word(rest[start...]) else {
        flush(&waiting, into: &result)
        result += rest[..<rest.index(start, offsetBy: 2)]
        rest = rest[rest.index(start, offsetBy: 2)...]
        continue
      }
      if waiting == nil || !before.allSatisfy(\.isWhitespace) {
        flush(&waiting, into: &result)
        result += before
      }
      if let held = waiting, held.charset == word.charset {
        waiting = (held.charset, held.bytes + word.bytes)
      } else {
        flush(&waiting, into: &result)
        waiting = word
      }
      rest = rest[end...]
    }
    flush(&waiting, into: &result)
    return result + rest
  }

  private static func flush(
    _ waiting: inout (charset: String, bytes: [UInt8])?, into result: inout String
  ) {
    guard let held = waiting else { return }
    waiting = nil
    result +=
      DeclaredEncoding.decode(held.bytes, label: held.charset)?.text
      ?? String(decoding: held.bytes, as: UTF8.self)
  }

  /// The word a text opens with, and where it ends.
  private static func word(
    _ text: Substring
  ) -> ((charset: String, bytes: [UInt8]), end: Substring.Index)? {
    let parts = text.dropFirst(2).split(
      separator: "?", maxSplits: 3, omittingEmptySubsequences: false)
    guard parts.count == 4, parts[0].utf8.count < 60, parts[3].first == "=" else { return nil }
    let end = parts[3].startIndex
    let charset = parts[0].prefix { $0 != "*" }.lowercased()
    let content = parts[2]
    switch parts[1].lowercased() {
    case "b": return ((charset, Base64.decode(Array(content.utf8)[...])), text.index(after: end))
    case "q":
      let bytes = content.utf8.map { $0 == 0x5F ? 0x20 : $0 }
      return ((charset, QuotedPrintable.decode(bytes[...])), text.index(after: end))
    default: return nil
    }
  }
}
