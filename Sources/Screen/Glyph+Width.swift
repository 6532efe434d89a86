extension Glyph {
  /// Whether terminals give it different numbers of columns, or draw it in another place.
  ///
  /// Certain are the scripts written from left to right without marks, Han, kana and Hangul,
  /// common punctuation, and the signs the screen is made of.
  @inlinable package var hasUncertainWidth: Bool {
    hasMarks || base >= 0x300 && !Self.isCertain(base)
  }

  @usableFromInline
  static func isCertain(_ base: UInt32) -> Bool {
    switch base {
    case 0x370..<0x483, 0x48A..<0x590, 0x1E00..<0x2000, 0x2010..<0x2028, 0x2030..<0x2060,
      0x20A0..<0x20C0, 0x2100..<0x2190, 0x2400..<0x2427, 0x2500..<0x25A0, 0x3001..<0x3030,
      0x3041..<0x3097, 0x30A1..<0x3100, 0x3400..<0x4DC0, 0x4E00..<0xA000, 0xAC00..<0xD7A4,
      0xF900..<0xFA6E, 0xFF01..<0xFF61, 0xFFFD:
      true
    default: false
    }
  }
}
