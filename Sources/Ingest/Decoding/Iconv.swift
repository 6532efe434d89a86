import Glibc

/// The C library's converter between encodings.
enum Iconv {
  /// The bytes as UTF-8, unreadable ones as U+FFFD; nil when the encoding is not installed or
  /// more than one byte in fifty is unreadable.
  static func decode(_ bytes: [UInt8], from encoding: String) -> [UInt8]? {
    guard let converter = iconv_open("UTF-8", encoding), Int(bitPattern: converter) != -1 else {
      return nil
    }
    defer { iconv_close(converter) }
    var input = bytes
    // No encoding we ask for makes more than four bytes of UTF-8 of one byte.
    var output = [UInt8](repeating: 0, count: bytes.count * 4 + 16)
    var unreadable = 0
    var written = 0
    input.withUnsafeMutableBytes { source in
      output.withUnsafeMutableBytes { target in
        var from = source.bindMemory(to: CChar.self).baseAddress
        var left = source.count
        while left > 0 {
          var to = target.bindMemory(to: CChar.self).baseAddress.map { $0 + written }
          var room = target.count - written
          let status = iconv(converter, &from, &left, &to, &room)
          written = target.count - room
          guard status == -1, left > 0 else { break }
          unreadable += 1
          for byte in "\u{FFFD}".utf8 where written < target.count {
            target[written] = byte
            written += 1
          }
          from = from.map { $0 + 1 }
          left -= 1
        }
      }
    }
    guard unreadable * 50 <= bytes.count else { return nil }
    return Array(output[..<written])
  }
}
