import Foundation

/// Reduces letters to what names are compared by: lower case, Latin letters without accents.
enum Folding {
  /// What a scalar is to the tokenizer.
  enum Class: UInt8, Sendable {
    /// A letter, with the ASCII letters it folds to where it is Latin.
    case upper, lower
    /// A letter of an alphabet without case, as Arabic, Hebrew and Devanagari.
    case uncased
    /// Scripts that write words without blanks between them: Han, kana, Thai …
    case unspaced
    /// Belongs to the letter before it.
    case mark
    case digit
    case other
  }

  /// Appends what a Latin letter from U+00C0 on folds to; false when it is not one of them.
  static func appendLatin(_ scalar: UInt32, to bytes: inout [UInt8]) -> Bool {
    guard (0xC0..<0x250).contains(scalar) || (0x1E00..<0x1F00).contains(scalar) else {
      return false
    }
    let table = scalar < 0x250 ? low : high
    let index = Int(scalar < 0x250 ? scalar - 0xC0 : scalar - 0x1E00)
    let (first, second) = (table[index * 2], table[index * 2 + 1])
    guard first != 0 else { return false }
    bytes.append(first)
    if second != 0 { bytes.append(second) }
    return true
  }

  /// A name as tokens are folded: lower case, no accents, no apostrophes.
  static func folded(_ name: String) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(name.utf8.count)
    for scalar in name.unicodeScalars { append(scalar, classify(scalar.value), to: &bytes) }
    return bytes
  }

  /// The words of a name, each folded; an apostrophe parts no words, a number does.
  static func words(of name: String) -> [[UInt8]] {
    var words: [[UInt8]] = []
    var word: [UInt8] = []
    for scalar in name.unicodeScalars {
      let kind = classify(scalar.value)
      if kind != .digit, kind != .other || apostrophes.contains(scalar) {
        append(scalar, kind, to: &word)
      } else if !word.isEmpty {
        words.append(word)
        word = []
      }
    }
    return word.isEmpty ? words : words + [word]
  }

  private static let apostrophes: Set<Unicode.Scalar> = ["'", "’", "‘", "`"]

  private static func append(_ scalar: Unicode.Scalar, _ kind: Class, to bytes: inout [UInt8]) {
    switch kind {
    case .mark, .other: return
    default:
      if scalar.isASCII {
        bytes.append(UInt8(truncatingIfNeeded: scalar.value) | 0x20)
      } else if !appendLatin(scalar.value, to: &bytes) {
        appendLowercased(scalar.value, to: &bytes)
      }
    }
  }

  static func classify(_ scalar: UInt32) -> Class {
    switch scalar {
    case 0x30...0x39: return .digit
    case 0x41...0x5A: return .upper
    case 0x61...0x7A: return .lower
    case ..<0xAA: return .other
    case 0x300...0x36F, 0x200D, 0xFE00...0xFE0F: return .mark
    case 0x3040...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x0E00...0x0EFF,
      0x1000...0x109F, 0x1780...0x17FF, 0xAC00...0xD7AF, 0x20000...0x3FFFF:
      return .unspaced
    case 0x2000...0x206F, 0x3000...0x303F, 0xFF00...0xFF0F: return .other
    case ..<0x1000: return alphabets[Int(scalar)]
    default: return classifyByProperties(scalar)
    }
  }

  /// The classes of all scalars of the alphabets that most names in them are of.
  private static let alphabets = (0..<0x1000).map(classifyByProperties)

  private static func classifyByProperties(_ scalar: UInt32) -> Class {
    guard let properties = Unicode.Scalar(scalar)?.properties else { return .other }
    switch properties.generalCategory {
    case .uppercaseLetter, .titlecaseLetter: return .upper
    case .lowercaseLetter: return .lower
    case .otherLetter, .modifierLetter: return .uncased
    case .nonspacingMark, .spacingMark, .enclosingMark: return .mark
    case .decimalNumber: return .digit
    default: return .other
    }
  }

  /// Lower-cases a scalar outside Latin and appends its UTF-8.
  static func appendLowercased(_ scalar: UInt32, to bytes: inout [UInt8]) {
    guard let scalar = Unicode.Scalar(scalar) else { return }
    switch scalar.value {
    case 0x410...0x42F: append(scalar.value + 32, to: &bytes)
    case 0x430...0x45F, 0x5D0...0x6FF, 0x900...0xFFF, 0x3040...0x9FFF, 0xAC00...0xD7AF:
      append(scalar.value, to: &bytes)
    default: bytes.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
    }
  }

  private static func append(_ value: UInt32, to bytes: inout [UInt8]) {
    if value < 0x800 {
      bytes.append(UInt8(0xC0 | value >> 6))
    } else {
      bytes.append(UInt8(0xE0 | value >> 12))
      bytes.append(UInt8(0x80 | value >> 6 & 0x3F))
    }
    bytes.append(UInt8(0x80 | value & 0x3F))
  }

  private static let low = table(0xC0..<0x250)
  private static let high = table(0x1E00..<0x1F00)

  /// Two bytes for every scalar; 0 for none.
  private static func table(_ scalars: Range<UInt32>) -> [UInt8] {
    scalars.flatMap { value -> [UInt8] in
      let ascii = Unicode.Scalar(value).map(ascii) ?? ""
      let bytes = Array(ascii.utf8.prefix(2))
      return bytes + [UInt8](repeating: 0, count: 2 - bytes.count)
    }
  }

  private static func ascii(_ scalar: Unicode.Scalar) -> String {
    guard scalar.properties.isAlphabetic else { return "" }
    if let special = special[scalar.value] { return special }
    let base = String(scalar).lowercased().decomposedStringWithCanonicalMapping.unicodeScalars.first
    return base.map { $0.isASCII ? String($0) : "x" } ?? ""
  }

  private static let special: [UInt32: String] = [
    0xC6: "ae", 0xE6: "ae", 0xD0: "d", 0xF0: "d", 0xD8: "o", 0xF8: "o", 0xDE: "th", 0xFE: "th",
    0xDF: "ss", 0x110: "d", 0x111: "d", 0x126: "h", 0x127: "h", 0x131: "i", 0x138: "k",
    0x141: "l", 0x142: "l", 0x14A: "n", 0x14B: "n", 0x152: "oe", 0x153: "oe", 0x166: "t",
    0x167: "t", 0x18F: "a", 0x259: "a", 0x1E9E: "ss", 0x17F: "s", 0x130: "i",
  ]
}
