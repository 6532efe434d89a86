/// Turns bytes of unknown encoding into UTF-8.
///
/// A byte order mark decides. Without one the bytes are UTF-8 when they are well formed, or
/// nearly; UTF-16 when every other byte is mostly zero; else the legacy encoding in which their
/// letters are the most plausible (`LegacyEncoding`).
enum TextDecoder {
  /// Nil when the bytes are no text in any encoding we know.
  static func decode(_ bytes: [UInt8]) -> DecodedText? {
    if let marked = decodeMarked(bytes) { return marked }
    if BinaryFormat.hasMagicNumber(bytes) { return nil }
    if let order = WideUnits.obviousOrder(of: bytes) {
      return wide(bytes[...], order, isGuess: true)
    }
    if BinaryFormat.hasTooManyControls(bytes) { return nil }
    let count = Self.validity(of: bytes)
    if count.invalid == 0 { return DecodedText(utf8: bytes, encoding: "UTF-8") }
    if count.sequences > 4 * count.invalid { return repaired(bytes[...]) }
    return LegacyEncoding.decode(bytes)
  }

  private static func decodeMarked(_ bytes: [UInt8]) -> DecodedText? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return repaired(bytes.dropFirst(3)) }
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) {
      return wide(bytes.dropFirst(4), .utf32LittleEndian)
    }
    if bytes.starts(with: [0, 0, 0xFE, 0xFF]) { return wide(bytes.dropFirst(4), .utf32BigEndian) }
    if bytes.starts(with: [0xFF, 0xFE]) { return wide(bytes.dropFirst(2), .utf16LittleEndian) }
    if bytes.starts(with: [0xFE, 0xFF]) { return wide(bytes.dropFirst(2), .utf16BigEndian) }
    return nil
  }

  /// The bytes when they are UTF-8 from end to end.
  static func wellFormed(_ bytes: [UInt8]) -> DecodedText? {
    guard !BinaryFormat.hasMagicNumber(bytes), validity(of: bytes).invalid == 0,
      !BinaryFormat.hasTooManyControls(bytes)
    else { return nil }
    return DecodedText(utf8: bytes, encoding: "UTF-8")
  }

  static func wide(
    _ bytes: ArraySlice<UInt8>, _ order: WideUnits, isGuess: Bool = false
  ) -> DecodedText {
    let (utf8, invalid) = order.decode(bytes)
    return DecodedText(
      utf8: utf8, encoding: order.rawValue, isGuess: isGuess, invalidSequences: invalid)
  }

  /// UTF-8 with U+FFFD for what is not well formed.
  private static func repaired(_ bytes: ArraySlice<UInt8>) -> DecodedText {
    let invalid = validity(of: Array(bytes)).invalid
    guard invalid > 0 else { return DecodedText(utf8: Array(bytes), encoding: "UTF-8") }
    return DecodedText(
      utf8: Array(String(decoding: bytes, as: UTF8.self).utf8), encoding: "UTF-8",
      invalidSequences: invalid)
  }

  /// Counts well-formed sequences of two bytes or more, and ill-formed ones.
  private static func validity(of bytes: [UInt8]) -> (sequences: Int, invalid: Int) {
    bytes.withUnsafeBufferPointer { bytes in
      var sequences = 0
      var invalid = 0
      var index = 0
      while index < bytes.count {
        if bytes[index] < 0x80 {
          index += 1
          continue
        }
        let length = sequenceLength(bytes, at: index)
        if length > 0 { sequences += 1 } else { invalid += 1 }
        index += max(1, length)
      }
      return (sequences, invalid)
    }
  }

  /// Bytes of the well-formed sequence that starts at `index`; 0 when there is none.
  private static func sequenceLength(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    let lead = bytes[index]
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    guard (0xC2...0xF4).contains(lead), index + length <= bytes.count else { return 0 }
    let second = bytes[index + 1]
    let allowed: ClosedRange<UInt8> =
      switch lead {
      case 0xE0: 0xA0...0xBF
      case 0xED: 0x80...0x9F
      case 0xF0: 0x90...0xBF
      case 0xF4: 0x80...0x8F
      default: 0x80...0xBF
      }
    guard allowed.contains(second) else { return 0 }
    for offset in 2..<max(3, length) where offset < length {
      guard bytes[index + offset] & 0xC0 == 0x80 else { return 0 }
    }
    return length
  }
}
