/// The words of a text: its runs of letters, in small letters.
enum LetterWords {
  /// Calls `body` with each word of `minimum` bytes or more, in order.
  static func forEach(in text: String, ofAtLeast minimum: Int = 1, _ body: (String) -> Void) {
    var text = text
    text.withUTF8 { bytes in
      var index = 0
      while index < bytes.count {
        let start = index
        while index < bytes.count {
          let length = letterLength(at: index, in: bytes, isFirst: index == start)
          if length == 0 { break }
          index += length
        }
        if index > start, index - start >= minimum {
          body(
            String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<index]), as: UTF8.self)
              .lowered)
        }
        index += 1
      }
    }
  }

  /// Bytes of the letter at an index; 0 where there is none.
  @inline(__always)
  private static func letterLength(
    at index: Int, in bytes: UnsafeBufferPointer<UInt8>, isFirst: Bool
  ) -> Int {
    let byte = bytes[index]
    if byte < 0x80 { return byte.isLetter ? 1 : 0 }
    return scalarLength(at: index, in: bytes, isFirst: isFirst)
  }

  private static func scalarLength(
    at index: Int, in bytes: UnsafeBufferPointer<UInt8>, isFirst: Bool
  ) -> Int {
    var decoder = UTF8()
    var rest = bytes[index..<min(index + 4, bytes.count)].makeIterator()
    guard case .scalarValue(let scalar) = decoder.decode(&rest),
      scalar.properties.isAlphabetic || !isFirst && isMark(scalar)
    else { return 0 }
    return UTF8.width(scalar)
  }

  /// Whether a scalar belongs to the letter before it.
  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: true
    default: false
    }
  }
}
