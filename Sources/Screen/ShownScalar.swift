/// Which scalar is shown in the place of another.
enum ShownScalar {
  /// What a combining mark with nothing before it stands on.
  static let dottedCircle: UInt32 = 0x25CC
  static let replacement: UInt32 = 0xFFFD

  /// The visible mark for what must not reach a terminal.
  ///
  /// C0 and DEL have pictures in Unicode (`␛`); line ends other than LF are `␤`; bidi controls,
  /// which could show words in an order that is not theirs, are `⇄`.
  static func mark(forHidden scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0x09, 0x0A: 0x20
    case 0..<0x20: 0x2400 + scalar
    case 0x7F: 0x2421
    case 0x85, 0x2028, 0x2029: 0x2424
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: 0x21C4
    default: replacement
    }
  }

  /// A plain blank for the typographic ones of one column.
  static func blank(for scalar: UInt32) -> UInt32? {
    switch scalar {
    case 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F: 0x20
    default: nil
    }
  }

  /// The ASCII letter of a regional indicator, of which two make a flag.
  static func letter(ofRegional scalar: UInt32) -> UInt32? {
    isRegional(scalar) ? 0x41 + scalar - 0x1F1E6 : nil
  }

  static func isRegional(_ scalar: UInt32) -> Bool { (0x1F1E6...0x1F1FF).contains(scalar) }

  static func isSkinTone(_ scalar: UInt32) -> Bool { (0x1F3FB...0x1F3FF).contains(scalar) }

  static func isTag(_ scalar: UInt32) -> Bool { (0xE0020...0xE007F).contains(scalar) }

  /// The precomposed syllable of a leading consonant, or of a syllable without a final one, with
  /// the jamo behind it; nil for old Hangul.
  ///
  /// The arithmetic is that of the Unicode Standard, section 3.12.
  static func syllable(_ first: UInt32, _ second: UInt32) -> UInt32? {
    switch (first, second) {
    case (0x1100...0x1112, 0x1161...0x1175):
      0xAC00 + ((first - 0x1100) * 21 + second - 0x1161) * 28
    case (0xAC00...0xD7A3, 0x11A8...0x11C2) where (first - 0xAC00) % 28 == 0:
      first + second - 0x11A7
    default: nil
    }
  }
}
