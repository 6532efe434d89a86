// Bytes of markup by name and kind.
extension UInt8 {
  static let lessThan: UInt8 = 0x3C
  static let greaterThan: UInt8 = 0x3E
  static let ampersand: UInt8 = 0x26
  static let exclamation: UInt8 = 0x21
  static let question: UInt8 = 0x3F
  static let slash: UInt8 = 0x2F
  static let leftBracket: UInt8 = 0x5B
  static let rightBracket: UInt8 = 0x5D

  var isSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
  var isLetter: Bool { (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self) }
  var isDigit: Bool { (0x30...0x39).contains(self) }
  var lowered: UInt8 { (0x41...0x5A).contains(self) ? self + 0x20 : self }
  var opensName: Bool { isLetter || self == 0x5F || self >= 0x80 }
  var isInName: Bool {
    opensName || isDigit || self == 0x3A || self == 0x2D || self == 0x2E
  }
  var endsAttributeName: Bool {
    isSpace || self == 0x3D || self == .greaterThan || self == .slash || self == .lessThan
  }
}
