/// Replaces `&amp;`, `&#8217;`, `&eacute;` and their like by what they stand for.
enum CharacterReferences {
  /// The text of bytes, with the references known to HTML, those of `entities` and numbers
  /// replaced, and control characters left out; what is no reference stays as it stands.
  static func decoded(
    _ bytes: ArraySlice<UInt8>, entities: [String: String] = [:]
  ) -> String {
    guard bytes.contains(where: { $0 == .ampersand || $0 < 0x20 || $0 == 0x7F }) else {
      return String(decoding: bytes, as: UTF8.self)
    }
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      if byte == .ampersand, let (text, end) = reference(at: index, in: bytes, entities) {
        output += text.utf8
        index = end
        continue
      }
      if byte >= 0x20 && byte != 0x7F || byte.isLineSpace { output.append(byte) }
      index += 1
    }
    return String(decoding: output, as: UTF8.self)
  }

  /// The text without control characters but tabs and line ends.
  static func withoutControls(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) else { return text }
    let kept = text.utf8.filter { $0 >= 0x20 && $0 != 0x7F || $0.isLineSpace }
    return String(decoding: kept, as: UTF8.self)
  }

  /// The text without soft hyphens, byte order marks, blanks of no width and C1 controls.
  static func withoutInvisibles(_ text: String) -> String {
    func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
      switch scalar.value {
      case 0x80..<0xA0, 0xAD, 0x200B, 0x2060, 0xFEFF: true
      default: false
      }
    }
    guard text.unicodeScalars.contains(where: isInvisible) else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.filter { !isInvisible($0) }))
  }

  /// Whether a name is one of HTML's.
  static func isKnown(_ name: String) -> Bool { NamedCharacters.all[name] != nil }

  private static let nameLimit = 32

  private static func reference(
    at index: Int, in bytes: ArraySlice<UInt8>, _ entities: [String: String]
  ) -> (String, end: Int)? {
    let start = index + 1
    guard start < bytes.endIndex else { return nil }
    if bytes[start] == 0x23 { return number(at: start + 1, in: bytes) }
    var end = start
    while end < bytes.endIndex, end - start < nameLimit, bytes[end].isLetter || bytes[end].isDigit {
      end += 1
    }
    guard end > start else { return nil }
    let name = String(decoding: bytes[start..<end], as: UTF8.self)
    if end < bytes.endIndex, bytes[end] == 0x3B {
      guard let text = entities[name] ?? NamedCharacters.all[name] else { return nil }
      return (text, end + 1)
    }
    // "AT&T" and "?a=1&copy=2" are no references; "&nbsp " is one in every browser.
    guard ["nbsp", "amp", "lt", "gt", "quot"].contains(name),
      end == bytes.endIndex || bytes[end].isSpace || bytes[end] == .ampersand
    else { return nil }
    return NamedCharacters.all[name].map { ($0, end) }
  }

  private static func number(at start: Int, in bytes: ArraySlice<UInt8>) -> (String, end: Int)? {
    guard start < bytes.endIndex else { return nil }
    let isHexadecimal = bytes[start] == 0x78 || bytes[start] == 0x58
    let digits = isHexadecimal ? start + 1 : start
    var end = digits
    var value: UInt32 = 0
    while end < bytes.endIndex, let digit = bytes[end].digit(hexadecimal: isHexadecimal) {
      value = min(0x20_0000, value * (isHexadecimal ? 16 : 10) + UInt32(digit))
      end += 1
    }
    guard end > digits else { return nil }
    if end < bytes.endIndex, bytes[end] == 0x3B { end += 1 }
    return (character(value), end)
  }

  /// Numbers from 128 to 159 mean what Windows had there, as in every browser.
  private static func character(_ value: UInt32) -> String {
    if (0x80..<0xA0).contains(value) {
      let scalar = SingleByteTables.all[0].scalars[Int(value - 0x80)]
      return scalar == "\u{FFFD}" ? "" : String(scalar)
    }
    guard let scalar = Unicode.Scalar(value), value != 0 else { return "\u{FFFD}" }
    if value < 0x20, !UInt8(value).isLineSpace { return "" }
    return String(scalar)
  }
}

extension UInt8 {
  fileprivate var isLineSpace: Bool { self == 0x09 || self == 0x0A || self == 0x0D }

  func digit(hexadecimal: Bool) -> Int? {
    switch self {
    case 0x30...0x39: Int(self - 0x30)
    case 0x41...0x46 where hexadecimal: Int(self - 0x41) + 10
    case 0x61...0x66 where hexadecimal: Int(self - 0x61) + 10
    default: nil
    }
  }
}
