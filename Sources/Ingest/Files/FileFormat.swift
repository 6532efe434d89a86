import Glibc

/// Which files of a folder hold something we read.
enum FileFormat {
  /// By the ending of the name; a file without one by its first bytes.
  static func isReadable(_ name: String, at path: String) -> Bool {
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else {
      return startsAsText(path)
    }
    return endings.contains(name[name.index(after: dot)...].lowercased())
  }

  private static let endings: Set<String> = [
    "txt", "text", "md", "markdown", "html", "htm", "xhtml", "xht", "shtml", "mht", "mhtml",
  ]

  private static func startsAsText(_ path: String) -> Bool {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    var start = [UInt8](repeating: 0, count: 4096)
    let count = start.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
    return count > 0 && TextDecoder.decode(Array(start[..<count])) != nil
  }
}
