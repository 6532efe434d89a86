// What single scalars and bytes are.
extension Tokenizer {
  static func decode(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int
  ) -> (scalar: UInt32, length: Int) {
    let first = bytes[index]
    if first < 0x80 { return (UInt32(first), 1) }
    func rest(_ step: Int) -> UInt32 {
      index + step < bytes.count ? UInt32(bytes[index + step] & 0x3F) : 0
    }
    if first < 0xE0 { return (UInt32(first & 0x1F) << 6 | rest(1), 2) }
    if first < 0xF0 { return (UInt32(first & 0x0F) << 12 | rest(1) << 6 | rest(2), 3) }
    return (UInt32(first & 7) << 18 | rest(1) << 12 | rest(2) << 6 | rest(3), 4)
  }

  static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  /// Whether a scalar outside ASCII at a byte offset is no letter.
  static func isMark(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    bytes[index] >= 0x80 && Folding.classify(decode(bytes, index).scalar) == .other
  }

  static func gap(_ scalar: UInt32) -> TokenGap {
    switch scalar {
    case 0x20, 0x09...0x0D, 0xA0, 0x2000...0x200B, 0x202F, 0x3000: .space
    case 0x2D, 0x2010, 0x2011: .hyphen
    case 0x2E, 0x2026, 0x3002: .stop
    case 0x21, 0x3F, 0xFF01, 0xFF1F: [.stop, .question]
    case 0x2C, 0xFF0C, 0x3001, 0x060C: .comma
    case 0x22, 0x201C, 0x201D, 0x201E, 0xAB, 0xBB, 0x300C...0x300F: .quote
    case 0x2018: [.quote, .apostrophe]
    case 0x27, 0x2019: .apostrophe
    case 0x28, 0x5B, 0x7B, 0xFF08: .openBracket
    case 0x29, 0x5D, 0x7D, 0xFF09: .closeBracket
    case 0x2F: .slash
    case 0x3A, 0x3B, 0xFF1A: .colon
    case 0x2013, 0x2014, 0x2015: .dash
    case 0x26: .ampersand
    default: .other
    }
  }
}
