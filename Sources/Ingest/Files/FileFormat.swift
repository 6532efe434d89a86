import Glibc

/// Which files of a folder hold something we read.
enum FileFormat {
  /// By the ending of the name; a file without one by its first bytes.
  static func isReadable(_ name: String, at path: String) -> Bool {
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else {
      return startsAsText(path)
    }
    let ending = name[name.index(after: dot)...].lowercased()
    return endings.contains(ending) || mixedEndings.contains(ending) && startsAsFeed(path)
  }

  /// By the name alone, as in an archive.
  static func isReadable(_ name: String) -> Bool {
    guard let last = name.split(separator: "/", omittingEmptySubsequences: false).last,
      !last.isEmpty, !last.hasPrefix("."), !name.hasPrefix("__MACOSX/")
    else { return false }
    guard let dot = last.lastIndex(of: ".") else { return true }
    let ending = last[last.index(after: dot)...].lowercased()
    return endings.contains(ending) || mixedEndings.contains(ending)
  }

  private static let endings: Set<String> = [
    "txt", "text", "md", "markdown", "rss", "atom", "rdf", "opml", "epub", "eml", "mbox", "gz",
    "zip", "html", "htm", "xhtml", "xht", "shtml", "mht", "mhtml",
  ]

  /// Of files that may hold anything: looked into.
  private static let mixedEndings: Set<String> = ["xml", "json"]

  private static func startsAsFeed(_ path: String) -> Bool {
    guard let start = start(of: path) else { return false }
    return switch SourceFormat.of(start) {
    case .feed, .jsonFeed, .outline: true
    case .text, .page, .mail, .mailbox, .gzip, .zip: false
    }
  }

  private static func startsAsText(_ path: String) -> Bool {
    start(of: path).map { TextDecoder.decode($0) != nil } ?? false
  }

  /// The first bytes of a file; nil where there are none to be had.
  private static func start(of path: String) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var start = [UInt8](repeating: 0, count: 4096)
    let count = start.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
    return count > 0 ? Array(start[..<count]) : nil
  }
}
