import Articles

/// Text as numbers for comparing, with typography levelled out: one number for each scalar, so that
/// offsets are those of the text.
///
/// Kinds of quotation marks, of dashes and of white space are one each; letters keep their case.
struct FoldedText {
  let scalars: [UInt32]

  init(_ text: some StringProtocol) {
    scalars = text.unicodeScalars.map { Self.folded($0).value }
  }

  init(_ text: ArticleText) { self.init(text.string) }

  static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard scalar.value >= 0x80 else { return scalar.value < 0x20 ? " " : scalar }
    switch scalar {
    case "‘", "’", "‚", "‛", "′", "ʼ": return "'"
    case "“", "”", "„", "‟", "«", "»", "″": return "\""
    case "‐", "‑", "‒", "–", "—", "―", "−": return "-"
    default: return scalar.properties.isWhitespace ? " " : scalar
    }
  }

  /// Whether it stands inside words.
  static func isWord(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 {
      return (0x30...0x39).contains(scalar) || (0x41...0x5A).contains(scalar)
        || (0x61...0x7A).contains(scalar)
    }
    guard let scalar = Unicode.Scalar(scalar) else { return false }
    let properties = scalar.properties
    return properties.isAlphabetic || properties.numericType != nil
      || properties.canonicalCombiningClass != .notReordered
  }

  static let space = UInt32(0x20)
}
