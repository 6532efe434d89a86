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
        if last == " ", scalar != " " {
          if beforeLast == ".", !scalar.properties.isLowercase { return offset }
          afterBlank = afterBlank ?? offset
        } else if last == "。" {
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

  /// Whether two scalars certainly belong to different clusters.
  private static func isBoundary(_ left: Unicode.Scalar, _ right: Unicode.Scalar) -> Bool {
    func stands(_ scalar: Unicode.Scalar) -> Bool {
      switch scalar.properties.generalCategory {
      case .uppercaseLetter, .lowercaseLetter, .otherLetter, .decimalNumber, .otherPunctuation,
        .dashPunctuation, .mathSymbol, .otherSymbol:
        !joiners.contains { $0.contains(scalar.value) }
      default: false
      }
    }
    return stands(left) && stands(right)
  }

  /// Jamo and regional indicators, which join among themselves.
  private static let joiners: [ClosedRange<UInt32>] = [
    0x1100...0x11FF, 0xA960...0xA97F, 0xD7B0...0xD7FF, 0x1F1E6...0x1F1FF,
  ]
}
