/// The words of a text: its runs of letters, in small letters, as numbers.
///
/// Two words have one number with the chance of one in 2^64, which spares a string for each.
enum LetterWords {
  /// Calls `body` with the number of each word of `minimum` bytes or more, in order.
  static func forEach(in text: String, ofAtLeast minimum: Int = 1, _ body: (UInt64) -> Void) {
    var text = text
    text.withUTF8 { bytes in
      var index = 0
      while index < bytes.count {
        let start = index
        var isASCII = true
        while index < bytes.count {
          let length = letterLength(at: index, in: bytes, isFirst: index == start)
          if length == 0 { break }
          if length > 1 { isASCII = false }
          index += length
        }
        if index > start, index - start >= minimum {
          let word = UnsafeBufferPointer(rebasing: bytes[start..<index])
          body(
            isASCII
              ? numberOfASCII(word) : number(of: String(decoding: word, as: UTF8.self).lowered))
        }
        index += 1
      }
    }
  }

  /// The number of a word in small letters.
  static func number(of word: String) -> UInt64 {
    word.utf8.reduce(start) { ($0 ^ UInt64($1)) &* prime }
  }

  private static func numberOfASCII(_ letters: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var number = start
    for letter in letters { number = (number ^ UInt64(letter | 0x20)) &* prime }
    return number
  }

  /// FNV-1a.
  private static let start: UInt64 = 0xCBF2_9CE4_8422_2325
  private static let prime: UInt64 = 0x100_0000_01B3

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
