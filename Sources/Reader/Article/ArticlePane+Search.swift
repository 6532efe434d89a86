import Articles

/// Searching in the article.
extension ArticlePane {
  /// Looks for a query anew, from where the cursor was when the search began, and goes to the
  /// first match from there; without one, back to where it began.
  package mutating func search(for query: String) {
    let begun = search
    let origin = begun?.origin ?? cursor
    let row = begun?.originRow ?? cursorRow
    let folds = begun?.unfolded ?? unfolded
    let matches = TextSearch(query).matches(in: text)
    search = ArticleSearch(
      query: query, origin: origin, matches: matches, originRow: row, unfolded: folds)
    if begun != nil { returnToOrigin() }
    let next = matches.partitionPoint { $0.end > origin }
    if !matches.isEmpty { land(onMatch: next % matches.count, wrapped: next == matches.count) }
  }

  /// Goes to the nearest match behind the cursor, or before it; past an end to the other.
  ///
  /// - Returns: false when there is no match at all.
  package mutating func nextMatch(forward: Bool) -> Bool {
    guard let matches = search?.matches, !matches.isEmpty else { return false }
    let behind = matches.partitionPoint { $0.start > cursor }
    let before = matches.partitionPoint { $0.start >= cursor } - 1
    if forward {
      land(onMatch: behind % matches.count, wrapped: behind == matches.count)
    } else {
      land(onMatch: before < 0 ? matches.count - 1 : before, wrapped: before < 0)
    }
    return true
  }

  /// The matches go out, the cursor stays.
  package mutating func endSearch() { search = nil }

  /// Goes back to where the search began.
  package mutating func cancelSearch() {
    returnToOrigin()
    search = nil
  }

  private mutating func land(onMatch match: Int, wrapped: Bool) {
    guard let range = search?.matches[match] else { return }
    search?.current = match + 1
    search?.hasWrapped = wrapped
    jump(to: range)
  }

  private mutating func returnToOrigin() {
    guard let search else { return }
    setUnfolded(search.unfolded)
    aim = nil
    cursor = nearestPlace(to: search.origin)
    show(cursorAt: search.originRow)
  }
}
