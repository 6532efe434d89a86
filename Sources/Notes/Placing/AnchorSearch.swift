import Articles

/// Looks for marked words in a text by what they were and what stood around them.
///
/// Quote, prefix and suffix are compared with their errors as in the Hypothesis client, but with
/// gates against chance: without them a short quote is "found" in almost any text.
struct AnchorSearch {
  let text: ArticleText
  let folded: FoldedText

  /// Quotes shorter than this many scalars are only found exactly.
  static let shortQuote = 32
  /// Two candidates whose scores are nearer than this are both doubtful.
  static let doubt = 0.05
  /// Part of a quote that must be right.
  static let quoteGate = 0.7
  private static let sideGate = 0.6
  private static let shortSideGate = 0.5
  /// For a short quote that stood at an edge of its text and so has one side only.
  private static let lonelySideGate = 0.75
  /// Sides as good as this mean that the words stand where they stood.
  private static let sameSurroundings = 0.95

  init(_ text: ArticleText) {
    self.text = text
    folded = FoldedText(text)
  }

  /// Where the words stand, with no other knowledge than the anchor.
  func placement(of anchor: Anchor) -> Placement {
    let quote = FoldedText(anchor.exact).scalars
    guard !quote.isEmpty else { return .orphan }
    let found = candidates(for: anchor, quote, in: 0..<folded.scalars.count)
      .filter { Self.isConvincing($0, isShort: quote.count < Self.shortQuote) }
    guard let best = Self.undoubted(found) else { return .orphan }
    if best.errors > 0 { return .changed(range(best.range)) }
    let isInPlace =
      best.range.lowerBound == anchor.position.start
      || (best.prefix ?? 1) >= Self.sameSurroundings && (best.suffix ?? 1) >= Self.sameSurroundings
    return isInPlace ? .placed(range(best.range)) : .moved(range(best.range))
  }

  /// The best of several candidates; nil when there is none or the second is nearly as good.
  static func undoubted(_ candidates: [AnchorCandidate]) -> AnchorCandidate? {
    let ranked = candidates.sorted { $0.score > $1.score }
    guard let best = ranked.first else { return nil }
    let rival = ranked.dropFirst().first { !$0.range.overlaps(best.range) }
    if let rival, best.score - rival.score < doubt { return nil }
    return best
  }

  private static func isConvincing(_ candidate: AnchorCandidate, isShort: Bool) -> Bool {
    let sides = [candidate.prefix, candidate.suffix].compactMap(\.self)
    guard !isShort else {
      guard candidate.errors == 0, candidate.keepsNeighbor else { return false }
      return switch sides.count {
      case 2: sides.allSatisfy { $0 >= shortSideGate }
      case 1: sides[0] >= lonelySideGate
      default: true
      }
    }
    return candidate.quote >= quoteGate && (sides.max() ?? 1) >= sideGate
  }
}

/// A place where marked words may stand now, and what speaks for it.
struct AnchorCandidate {
  var range: Range<Int>
  var errors: Int
  /// Shares that agree, 0 to 1; nil for a side on which the anchor has no context.
  var quote: Double
  var prefix: Double?
  var suffix: Double?
  /// Whether the scalars next to the quote are the same on one side at least.
  var keepsNeighbor: Bool

  /// 0 to 1, the quote weighing 50 and each side 20.
  var score: Double {
    var weight = 50.0
    var sum = 50 * quote
    for side in [prefix, suffix].compactMap(\.self) {
      weight += 20
      sum += 20 * side
    }
    return sum / weight
  }
}

extension AnchorSearch {
  /// Shorter context says nothing.
  private static let leastContext = 4
  /// Scalars next to a quote that are compared exactly.
  private static let neighborLength = 8

  /// Every place in a stretch where the quote stands exactly, or, unless it is short, with errors.
  func candidates(
    for anchor: Anchor, _ quote: [UInt32], in stretch: Range<Int>
  ) -> [AnchorCandidate] {
    guard !stretch.isEmpty, !quote.isEmpty else { return [] }
    let isShort = quote.count < Self.shortQuote
    let limit = isShort ? 0 : Int(Double(quote.count) * (1 - Self.quoteGate))
    let matches =
      isShort
      ? exactMatches(of: quote, in: stretch)
      : ApproximateSearch(quote).matches(in: folded.scalars, stretch, limit: limit)
    let prefix = FoldedText(anchor.prefix).scalars
    let suffix = FoldedText(anchor.suffix).scalars
    return matches.map { match in
      AnchorCandidate(
        range: match.errors == 0 ? match.range : tidied(match.range, like: quote),
        errors: match.errors, quote: 1 - Double(match.errors) / Double(quote.count),
        prefix: agreement(of: prefix, before: match.range.lowerBound),
        suffix: agreement(of: suffix, after: match.range.upperBound),
        keepsNeighbor: keepsNeighbor(match.range, prefix: prefix, suffix: suffix))
    }
  }

  /// As a range of whole graphemes.
  func range(_ range: Range<Int>) -> TextRange {
    text.wholeGraphemes(TextRange(range.lowerBound, range.upperBound))
  }

  private func exactMatches(
    of quote: [UInt32], in stretch: Range<Int>
  ) -> [ApproximateSearch.Match] {
    guard stretch.count >= quote.count else { return [] }
    let scalars = folded.scalars
    return (stretch.lowerBound...stretch.upperBound - quote.count).compactMap { start in
      guard scalars[start] == quote[0] else { return nil }
      let range = start..<start + quote.count
      return scalars[range].elementsEqual(quote)
        ? ApproximateSearch.Match(range: range, errors: 0) : nil
    }
  }

  private func keepsNeighbor(
    _ range: Range<Int>, prefix: [UInt32], suffix: [UInt32]
  ) -> Bool {
    let before = prefix.suffix(Self.neighborLength)
    let after = suffix.prefix(Self.neighborLength)
    return before.isEmpty && after.isEmpty
      || !before.isEmpty && folded.scalars[..<range.lowerBound].suffix(before.count) == before
      || !after.isEmpty && folded.scalars[range.upperBound...].prefix(after.count) == after
  }

  private func agreement(of context: [UInt32], before offset: Int) -> Double? {
    agreement(of: context, in: max(0, offset - context.count)..<offset)
  }

  private func agreement(of context: [UInt32], after offset: Int) -> Double? {
    agreement(of: context, in: offset..<min(folded.scalars.count, offset + context.count))
  }

  private func agreement(of context: [UInt32], in stretch: Range<Int>) -> Double? {
    guard context.count >= Self.leastContext else { return nil }
    let errors = ApproximateSearch(context).fewestErrors(in: folded.scalars, stretch)
    return 1 - Double(errors) / Double(context.count)
  }

  /// Without spaces at its ends, and with whole words where the quote has whole words.
  private func tidied(_ range: Range<Int>, like quote: [UInt32]) -> Range<Int> {
    let scalars = folded.scalars
    var start = range.lowerBound
    var end = range.upperBound
    if FoldedText.isWord(quote[0]), start < end, FoldedText.isWord(scalars[start]) {
      while start > 0, FoldedText.isWord(scalars[start - 1]) { start -= 1 }
    }
    if FoldedText.isWord(quote[quote.count - 1]), start < end, FoldedText.isWord(scalars[end - 1]) {
      while end < scalars.count, FoldedText.isWord(scalars[end]) { end += 1 }
    }
    while start < end, scalars[start] == FoldedText.space { start += 1 }
    while start < end, scalars[end - 1] == FoldedText.space { end -= 1 }
    return start..<end
  }
}
