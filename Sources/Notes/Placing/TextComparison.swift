import Articles

/// An old text of an article against the present one, and where marks on the old one are now.
///
/// First the words are followed through the differences. Only what cannot be followed is searched
/// for, and only in text that is new: everything else is already known to be something else, so
/// that a passage that looks alike cannot take a mark that was never its own.
struct TextComparison {
  private let oldText: ArticleText
  private let search: AnchorSearch
  private let differences: TokenDiff

  /// Part of a mark's words that must have been kept for it to be followed.
  private static let keptGate = 0.5
  private static let shortKeptGate = 0.75
  /// One side of the context of a short quote that was moved.
  private static let shortSideGate = 0.75
  /// Old words between new ones that are too few to be a passage of their own.
  private static let island = 2

  init(old: ArticleText, search: AnchorSearch) {
    oldText = old
    self.search = search
    differences = TokenDiff(old: FoldedText(old), new: search.folded)
  }

  /// Where a mark stands in the old text; nil when its quote is not there.
  func position(of anchor: Anchor) -> TextRange? {
    let position = anchor.position
    guard position.start >= 0, position.end <= oldText.count, !position.isEmpty,
      oldText[position].utf8.elementsEqual(anchor.exact.utf8)
    else { return nil }
    return position
  }

  func placement(of anchor: Anchor, at position: TextRange) -> Placement {
    followed(position) ?? respelled(anchor, position) ?? searched(anchor)
  }
}

// MARK: - Following the words

extension TextComparison {
  private func followed(_ position: TextRange) -> Placement? {
    let marked = tokens(in: position)
    let images = marked.compactMap { differences.images[$0] }
    guard let first = images.first, let last = images.last else { return nil }
    let isShort = position.count < AnchorSearch.shortQuote
    let kept = Double(images.count) / Double(marked.count)
    guard kept >= (isShort ? Self.shortKeptGate : Self.keptGate) else { return nil }
    if isShort && !hasNeighbor(marked, first, last) { return nil }
    let span = widened(first...last, from: marked)
    guard span.count <= 2 * marked.count else { return nil }
    let range = search.range(scalars(of: span, for: position, marked))
    return isUnchanged(marked, span) ? .placed(range) : .changed(range)
  }

  /// The old tokens that a range touches.
  private func tokens(in range: TextRange) -> Range<Int> {
    let tokens = differences.old
    let first = tokens.partition { $0.range.upperBound > range.start }
    let end = tokens.partition { $0.range.lowerBound >= range.end }
    return first..<max(first, end)
  }

  /// Whether the word before or after still stands beside it.
  ///
  /// One or two words by themselves may be matched with any others that happen to be the same.
  private func hasNeighbor(_ marked: Range<Int>, _ first: Int, _ last: Int) -> Bool {
    let images = differences.images
    let isWhole = marked.count == images.count
    let before = marked.lowerBound > 0 && images[marked.lowerBound - 1] == first - 1
    let after = marked.upperBound < images.count && images[marked.upperBound] == last + 1
    return isWhole || before || after
  }

  /// With what was put in the place of words lost at the ends of the mark.
  private func widened(_ span: ClosedRange<Int>, from marked: Range<Int>) -> ClosedRange<Int> {
    let images = differences.images
    var low = span.lowerBound
    var high = span.upperBound
    if images[marked.lowerBound] == nil, marked.lowerBound > 0,
      let before = images[marked.lowerBound - 1], before < low
    {
      low = before + 1
    }
    if images[marked.upperBound - 1] == nil, marked.upperBound < images.count,
      let after = images[marked.upperBound], after > high
    {
      high = after - 1
    }
    return low...high
  }

  /// The scalars of new tokens; a mark that began or ended inside a kept word still does.
  private func scalars(
    of span: ClosedRange<Int>, for position: TextRange, _ marked: Range<Int>
  ) -> Range<Int> {
    let first = differences.new[span.lowerBound].range
    let last = differences.new[span.upperBound].range
    var start = first.lowerBound
    var end = last.upperBound
    if differences.images[marked.lowerBound] == span.lowerBound {
      start += max(0, position.start - differences.old[marked.lowerBound].range.lowerBound)
    }
    if differences.images[marked.upperBound - 1] == span.upperBound {
      end -= max(0, differences.old[marked.upperBound - 1].range.upperBound - position.end)
    }
    return start < end ? start..<end : first.lowerBound..<last.upperBound
  }

  /// Whether the words are the same; marks between them do not count.
  private func isUnchanged(_ marked: Range<Int>, _ span: ClosedRange<Int>) -> Bool {
    let old = differences.old[marked].lazy.filter(\.isWord).map(\.value)
    let new = differences.new[span].lazy.filter(\.isWord).map(\.value)
    return old.elementsEqual(new)
  }
}

// MARK: - Words spelled anew

extension TextComparison {
  /// What stands between the words that stood around the mark, when it is nearly the same.
  private func respelled(_ anchor: Anchor, _ position: TextRange) -> Placement? {
    let marked = tokens(in: position)
    guard marked.lowerBound > 0, marked.upperBound < differences.images.count,
      let before = differences.images[marked.lowerBound - 1],
      let after = differences.images[marked.upperBound], before + 1 < after
    else { return nil }
    let range =
      differences.new[before + 1].range.lowerBound..<differences.new[after - 1].range.upperBound
    let quote = FoldedText(anchor.exact).scalars
    let tolerance = Double(quote.count) * (1 - AnchorSearch.quoteGate)
    let errors = ApproximateSearch(quote).fewestErrors(in: search.folded.scalars, range)
    guard Double(max(errors, abs(range.count - quote.count))) <= tolerance else { return nil }
    return .changed(search.range(range))
  }
}

// MARK: - Searching in what is new

extension TextComparison {
  private func searched(_ anchor: Anchor) -> Placement {
    let quote = FoldedText(anchor.exact).scalars
    let isShort = quote.count < AnchorSearch.shortQuote
    let found = newStretches().flatMap { search.candidates(for: anchor, quote, in: $0) }
      .filter { candidate in
        !isShort
          || max(candidate.prefix ?? 0, candidate.suffix ?? 0) >= Self.shortSideGate
      }
    guard let best = AnchorSearch.undoubted(found) else { return .orphan }
    let range = search.range(best.range)
    return best.errors == 0 ? .moved(range) : .changed(range)
  }

  /// Stretches of the present text that the old one did not have, in scalars.
  ///
  /// With a token on either side: the full stop of a passage that moved may be taken for the one of
  /// the passage in whose place it came.
  private func newStretches() -> [Range<Int>] {
    var runs: [Range<Int>] = []
    for (index, origin) in differences.origins.enumerated() where origin == nil {
      if let last = runs.last, index - last.upperBound <= Self.island {
        runs[runs.count - 1] = last.lowerBound..<index + 1
      } else {
        runs.append(index..<index + 1)
      }
    }
    return runs.map { run in
      differences.new[run.lowerBound].range
        .lowerBound..<differences.new[run.upperBound - 1].range.upperBound
    }
  }
}

extension [TokenDiff.Token] {
  /// Index of the first token for which something holds that holds for all after it.
  fileprivate func partition(_ holds: (TokenDiff.Token) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
