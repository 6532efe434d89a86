import Glibc

/// Tells a page from a text that merely holds tags.
enum PageFormat {
  /// By the beginning of the text, which is UTF-8 or like it; `name` helps where that is no clear
  /// sign.
  static func isPage(_ bytes: [UInt8], named name: String) -> Bool {
    let start = beginsWithText(bytes) ? "" : beginning(of: bytes)
    guard start.first == "<" else {
      return hasPageEnding(name) && tagCount(bytes) >= 3
    }
    for opening in ["<!doctype html", "<html", "<head>", "<head ", "<body>", "<body "]
    where start.hasPrefix(opening) {
      return true
    }
    if start.hasPrefix("<!doctype") || start.hasPrefix("<?xml") {
      return start.holds("<html") || start.hasPrefix("<!doctype htm")
    }
    if hasPageEnding(name) { return tagCount(bytes) >= 1 }
    let tag = start.dropFirst().prefix { $0.isLetter || $0.isNumber }
    guard openings.contains(String(tag)), !name.hasSuffix(".md"), !name.hasSuffix(".markdown")
    else { return false }
    return tagCount(bytes) >= 6
  }

  /// A quick look: most texts begin with an ASCII character that opens no tag.
  private static func beginsWithText(_ bytes: [UInt8]) -> Bool {
    let first = bytes.first { $0 != 0x20 && !(0x09...0x0D).contains($0) }
    return first.map { $0 < 0x80 && $0 != UInt8(ascii: "<") } ?? true
  }

  /// In small letters, without byte order mark, blanks and comments before it.
  private static func beginning(of bytes: [UInt8]) -> Substring {
    var start = Substring(String(decoding: bytes.prefix(6000), as: UTF8.self).asciiLowered)
    while true {
      start = start.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
      guard start.hasPrefix("<!--"), let end = start.bytes(of: "-->") else { return start }
      start = start[end.upperBound...]
    }
  }

  private static func hasPageEnding(_ name: String) -> Bool {
    let name = name.asciiLowered
    return [".html", ".htm", ".xhtml", ".shtml", ".xht"].contains { name.hasSuffix($0) }
  }

  /// End tags in the first 64 KiB.
  private static func tagCount(_ bytes: [UInt8]) -> Int {
    let start = bytes.prefix(65_536)
    var count = 0
    for index in start.indices.dropLast(2)
    where start[index] == 0x3C && start[index + 1] == 0x2F
      && (0x61...0x7A).contains(start[index + 2] | 0x20)
    {
      count += 1
    }
    return count
  }

  private static let openings: Set<String> = [
    "title", "meta", "link", "script", "style", "div", "article", "section", "main", "table", "p",
    "h1", "h2", "header", "center", "font",
  ]
}
