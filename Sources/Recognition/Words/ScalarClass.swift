/// What a scalar does to the words around it.
enum ScalarClass: UInt8 {
  case space, letter, ideograph, digit, apostrophe, mark
  /// Zero-width: neither ends a word nor begins one.
  case joiner

  /// Classes of the 128 ASCII scalars.
  static let ascii: [ScalarClass] = (0..<128).map { byte in
    switch UInt8(byte) {
    case 0...32, 127: .space
    case UInt8(ascii: "0")...UInt8(ascii: "9"): .digit
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"): .letter
    case UInt8(ascii: "'"): .apostrophe
    default: .mark
    }
  }

  /// The class of a scalar beyond ASCII, by block: scripts are letters, the rest is marks.
  static func beyondASCII(_ scalar: UInt32) -> ScalarClass {
    switch scalar {
    case 0x80...0xA0, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: .space
    case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF, 0xFE00...0xFE0F: .joiner
    case 0x2019, 0x02BC: .apostrophe
    case 0xAA, 0xB5, 0xBA: .letter
    case 0xA1...0xBF, 0xD7, 0xF7, 0x2010...0x206F, 0x20A0...0x20CF: .mark
    case 0x2070...0x209F, 0x2100...0x2BFF, 0x2E00...0x2E7F, 0x3001...0x3004, 0x3007...0x3030: .mark
    case 0xFF00...0xFF0F, 0xFF1A...0xFF20, 0xFF3B...0xFF40, 0xFF5B...0xFF65, 0x1F000...0x1FAFF:
      .mark
    case 0x2E80...0xA4CF, 0xAC00...0xD7AF, 0xF900...0xFAFF, 0xFF66...0xFFDC, 0x20000...0x3FFFF:
      .ideograph
    default: .letter
    }
  }

  /// Whether a scalar beyond ASCII is a capital, for the scripts of two cases news is written in.
  static func isCapital(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xC0...0xDE, 0x391...0x3AB, 0x400...0x42F: true
    case 0x100...0x17F: Unicode.Scalar(scalar)?.properties.isUppercase ?? false
    default: false
    }
  }
}
