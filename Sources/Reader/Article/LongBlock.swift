import Articles

/// Cuts a block that is much too long for a paragraph into parts that are laid out by themselves.
///
/// Each part starts a row of its own, so that any place in a line of a megabyte is laid out as
/// fast as one in an ordinary paragraph. The cuts depend on the text alone, not on the width.
enum LongBlock {
  /// Scalars up to which a block stays whole, and about how many a part holds.
  static let limit = 16_384
  static let stride = 8192
  /// How far behind its due place a cut is looked for.
  private static let slack = 1024

  static func parts(of block: TextRange, in text: ArticleText) -> [TextRange] {
    var parts: [TextRange] = []
    var start = block.start
    var due = start + stride
    while due + stride / 2 < block.end {
      if let cut = cut(in: text, from: due, to: min(due + slack, block.end)) {
        parts.append(TextRange(start, cut))
        start = cut
      }
      due += stride
    }
    parts.append(TextRange(start, block.end))
    return parts
  }

  /// The place of a cut: after a sentence, else after a blank, else between clusters that can be
  /// told apart by their neighbors alone; nil when there is none.
  private static func cut(in text: ArticleText, from: Int, to: Int) -> Int? {
    var afterBlank: Int?
    var between: Int?
    var offset = from
    var beforeLast: Unicode.Scalar = " "
    var last: Unicode.Scalar?
    for scalar in text[TextRange(from, to)].unicodeScalars {
      if let last {
        if last == " ", scalar != " ", !extends(scalar) {
          if beforeLast == ".", !scalar.properties.isLowercase { return offset }
          afterBlank = afterBlank ?? offset
        } else if last == "。", !extends(scalar) {
          return offset
        }
        if between == nil, isBoundary(last, scalar) { between = offset }
        beforeLast = last
      }
      last = scalar
      offset += 1
    }
    return afterBlank ?? between
  }

  /// Whether a scalar may belong to the cluster of the one before, whatever that is.
  private static func extends(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return false }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark, .format: return true
    default: return scalar.properties.isEmojiModifier
    }
  }

  /// Whether two scalars certainly belong to different clusters.
  private static func isBoundary(_ left: Unicode.Scalar, _ right: Unicode.Scalar) -> Bool {
    guard standsAlone(left), standsAlone(right) else { return false }
    return !isRegional(left) || !isRegional(right)
  }

  private static func standsAlone(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .otherLetter, .decimalNumber, .otherPunctuation,
      .dashPunctuation, .mathSymbol, .otherSymbol:
      !jamo.contains { $0.contains(scalar.value) }
    default: false
    }
  }

  /// Letters of Hangul, which join to syllables.
  private static let jamo: [ClosedRange<UInt32>] = [
    0x1100...0x11FF, 0xA960...0xA97F, 0xD7B0...0xD7FF,
  ]

  /// Half of a flag.
  private static func isRegional(_ scalar: Unicode.Scalar) -> Bool {
    (0x1F1E6...0x1F1FF).contains(scalar.value)
  }
}
