package import Articles

/// A search in the article, while it lasts.
///
/// A long text is looked through slice by slice, so that keys are heard between.
package struct ArticleSearch: Equatable, Sendable {
  package let query: String
  /// Where the cursor was when it began.
  package let origin: Int
  /// In order of the text; they do not overlap.
  package private(set) var matches: [TextRange] = []
  /// The match that was gone to last, from 1.
  package internal(set) var current: Int?
  /// Whether the last step went past an end of the article to the other.
  package internal(set) var hasWrapped = false

  /// The screen row of the cursor and the open folds when it began.
  let originRow: Int
  let unfolded: Set<Int>
  /// What is looked through next; nil when all has been.
  private var rest: TextSearch.Place? = TextSearch.Place()
  /// Scalars looked through when it was stopped before the end.
  private var stoppedAt: Int?

  init(query: String, origin: Int, originRow: Int, unfolded: Set<Int>) {
    self.query = query
    self.origin = origin
    self.originRow = originRow
    self.unfolded = unfolded
  }

  /// Whether there is text that has not been looked through and still will be.
  package var isGoingOn: Bool { rest != nil }

  /// How much of a text has been looked through, in percent; nil when it is all.
  func share(of text: ArticleText) -> Int? {
    (rest?.offset ?? stoppedAt).map { $0 * 100 / max(1, text.count) }
  }

  /// Looks through the next slice.
  mutating func goOn(in text: ArticleText) {
    let found = TextSearch(query).matches(in: text, from: &rest, after: matches.last?.end ?? 0)
    matches += found.prefix(TextSearch.limit - matches.count)
    if isTruncated { rest = nil }
  }

  /// Leaves the rest of the text aside.
  mutating func stop() {
    stoppedAt = rest?.offset
    rest = nil
  }

  package var matchCount: Int { matches.count }
  /// Whether there are more matches than are counted.
  package var isTruncated: Bool { matches.count >= TextSearch.limit }

  /// "4/14"; "no match" when there is none; empty before anything is asked for.
  package var counter: String {
    if query.isEmpty { return "" }
    let hasMore = isGoingOn || stoppedAt != nil
    guard !matches.isEmpty else { return hasMore ? "no match yet" : "no match" }
    return "\(current ?? 0)/\(matches.count)" + (isTruncated || hasMore ? "+" : "")
  }

  /// The places, in `matches`, of those that share a scalar with a range.
  func indices(overlapping range: TextRange) -> Range<Int> {
    let low = matches.partitionPoint { $0.end > range.start }
    let high = matches.partitionPoint { $0.start >= range.end }
    return low..<max(low, high)
  }
}

extension Array {
  /// The first place from which on all elements fit; they must stand behind those that do not.
  func partitionPoint(where fits: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if fits(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
