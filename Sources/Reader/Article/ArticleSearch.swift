package import Articles

/// A search in the article, while it lasts.
package struct ArticleSearch: Equatable, Sendable {
  package let query: String
  /// Where the cursor was when it began.
  package let origin: Int
  /// In order of the text; they do not overlap.
  package let matches: [TextRange]
  /// The match that was gone to last, from 1.
  package internal(set) var current: Int?
  /// Whether the last step went past an end of the article to the other.
  package internal(set) var hasWrapped = false

  /// The screen row of the cursor and the open folds when it began.
  let originRow: Int
  let unfolded: Set<Int>

  package var matchCount: Int { matches.count }
  /// Whether there are more matches than are counted.
  package var isTruncated: Bool { matches.count >= TextSearch.limit }

  /// "4/14"; "no match" when there is none; empty before anything is asked for.
  package var counter: String {
    if query.isEmpty { return "" }
    guard !matches.isEmpty else { return "no match" }
    return "\(current ?? 0)/\(matches.count)" + (isTruncated ? "+" : "")
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
