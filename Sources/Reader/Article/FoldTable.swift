/// What scalars are compared as: without diacritics, with plain quotes, dashes and blanks, and
/// without case where that does not matter.
///
/// A scalar becomes one scalar, or two ("ß" is "ss", "æ" is "ae"), or nothing: combining marks and
/// invisible characters.
struct FoldTable: Sendable {
  /// Lower and upper case are the same.
  static let caseless = FoldTable(isCaseless: true)
  static let cased = FoldTable(isCaseless: false)

  /// Scalars below are looked up; those above are mostly left as they are.
  private static let size: UInt32 = 0x2100
  /// First scalar in the lower half, second in the upper; 0 for nothing.
  private let table: [UInt32]
  private let isCaseless: Bool

  private init(isCaseless: Bool) {
    var table = [UInt32](0..<Self.size)
    let variants = Self.variants
    for value in 0xC0..<Self.size {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let lower = scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
      let plain = variants[lower.value] ?? lower.value
      table[Int(value)] = isCaseless || lower == scalar ? plain : Self.upperCase(plain)
    }
    if isCaseless { for letter in 0x41...0x5A { table[letter] = UInt32(letter) + 0x20 } }
    for (plain, others) in Self.typography { for other in others { table[Int(other)] = plain } }
    for nothing in Self.invisible { for value in nothing { table[Int(value)] = 0 } }
    self.table = table
    self.isCaseless = isCaseless
  }

  /// A text as it is compared.
  func fold(_ text: String) -> [UInt32] {
    withFastFold { fast in
      text.unicodeScalars.flatMap { scalar in
        let folded = fast(scalar.value)
        return [UInt32(truncatingIfNeeded: folded), UInt32(folded >> 32)].filter { $0 != 0 }
      }
    }
  }

  /// Runs `body` on the table as plain memory.
  func withFastFold<Result>(_ body: (Fast) -> Result) -> Result {
    table.withUnsafeBufferPointer { body(Fast(table: $0, isCaseless: isCaseless)) }
  }

  /// The table while its memory holds still.
  struct Fast {
    let table: UnsafeBufferPointer<UInt32>
    let isCaseless: Bool

    /// What a scalar is compared as: the first in the lower half, the second in the upper.
    @inline(__always)
    func callAsFunction(_ scalar: UInt32) -> UInt64 {
      guard scalar < UInt32(table.count) else {
        return FoldTable.foldRare(scalar, isCaseless: isCaseless)
      }
      let packed = table[Int(scalar)]
      return UInt64(packed & 0xFFFF) | UInt64(packed >> 16) << 32
    }
  }

  private static func foldRare(_ scalar: UInt32, isCaseless: Bool) -> UInt64 {
    switch scalar {
    case 0x2212: 0x2D
    case 0x3000: 0x20
    case 0xFF21...0xFF3A where isCaseless: UInt64(scalar - 0xFEE0 + 0x20)
    case 0xFF01...0xFF5E: UInt64(scalar - 0xFEE0)
    case 0xFB00: 0x66 | 0x66 << 32
    case 0xFB01: 0x66 | 0x69 << 32
    case 0xFB02: 0x66 | 0x6C << 32
    case 0xFE00...0xFE0F, 0xFE20...0xFE2F, 0xFEFF, 0xE0100...0xE01EF: 0
    default: UInt64(scalar)
    }
  }
}

extension FoldTable {
  private static func upperCase(_ packed: UInt32) -> UInt32 {
    let first = Unicode.Scalar(packed & 0xFFFF)?.properties.uppercaseMapping.unicodeScalars.first
    return (first?.value ?? packed & 0xFFFF) | packed & 0xFFFF_0000
  }

  /// Plain letters by their variants, packed.
  private static let variants: [UInt32: UInt32] = {
    var variants: [UInt32: UInt32] = [:]
    for line in LetterVariants.lines.split(separator: "\n") {
      guard let plain = line.unicodeScalars.first else { continue }
      for variant in line.unicodeScalars.dropFirst(2) { variants[variant.value] = plain.value }
    }
    for (variant, pair) in ["ß": "ss", "æ": "ae", "ǣ": "ae", "ǽ": "ae", "œ": "oe", "ĳ": "ij"] {
      let scalars = pair.unicodeScalars.map(\.value)
      for scalar in variant.unicodeScalars {
        variants[scalar.value] = scalars[0] | scalars[1] << 16
      }
    }
    return variants
  }()

  /// Quotes, dashes and blanks by the plain one.
  private static let typography: [UInt32: [UInt32]] = [
    0x27: [0x60, 0xB4, 0x2BC, 0x2018, 0x2019, 0x201A, 0x201B, 0x2032, 0x2035],
    0x22: [0xAB, 0xBB, 0x201C, 0x201D, 0x201E, 0x201F, 0x2033, 0x2036],
    0x2D: [0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015],
    0x20: [0x09, 0xA0, 0x1680, 0x202F, 0x205F] + Array(0x2000...0x200A),
  ]

  /// Combining marks that a word is found without, soft hyphen, joiners, bidi controls.
  private static let invisible: [ClosedRange<UInt32>] = [
    0xAD...0xAD, 0x300...0x36F, 0x483...0x489, 0x591...0x5BD, 0x5BF...0x5BF, 0x610...0x61A,
    0x61C...0x61C, 0x640...0x640, 0x64B...0x65F, 0x670...0x670, 0x6D6...0x6DC, 0x1AB0...0x1AFF,
    0x1DC0...0x1DFF, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x2066...0x2069,
    0x20D0...0x20FF,
  ]
}
