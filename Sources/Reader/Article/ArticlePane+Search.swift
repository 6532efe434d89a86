import Articles

/// Searching in the article.
extension ArticlePane {
  /// Looks for a query anew, from where the cursor was when the search began, and goes to the
  /// first match from there; without one, back to where it began.
  ///
  /// In a long text `search.isGoingOn` after it, and `searchOn` is to be called until it is not.
  package mutating func search(for query: String) {
    let begun = search
    search = ArticleSearch(
      query: query, origin: begun?.origin ?? cursor, originRow: begun?.originRow ?? cursorRow,
      unfolded: begun?.unfolded ?? unfolded)
    if begun != nil { returnToOrigin() }
    searchOn()
  }

  /// Looks through the next slice of the text; goes to the first match as soon as it is known,
  /// unless the cursor has been moved meanwhile.
  package mutating func searchOn() {
    guard var found = search.take() else { return }
    found.goOn(in: text)
    search = found
    guard found.current == nil, cursor == nearestPlace(to: found.origin) else { return }
    let next = found.matches.partitionPoint { $0.end > found.origin }
    if next < found.matchCount {
      land(onMatch: next, wrapped: false)
    } else if !found.isGoingOn, found.matchCount > 0 {
      land(onMatch: 0, wrapped: true)
    }
  }

  /// Leaves what has not been looked through yet aside; the matches found so far stay.
  ///
  /// - Returns: false when nothing is being looked for.
  package mutating func stopSearch() -> Bool {
    guard search?.isGoingOn == true else { return false }
    search?.stop()
    return true
  }

  /// How much has been looked through while that is not all, in percent.
  package var searchedShare: Int? { search?.share(of: text) }

  /// Goes to the nearest match behind the cursor, or before it; past an end to the other.
  ///
  /// While the text is being looked through it does not go past an end.
  ///
  /// - Returns: false when there is no match, or none yet.
  package mutating func nextMatch(forward: Bool) -> Bool {
    guard let search, case let matches = search.matches, !matches.isEmpty else { return false }
    let behind = matches.partitionPoint { $0.start > cursor }
    let before = matches.partitionPoint { $0.start >= cursor } - 1
    if search.isGoingOn, forward ? behind == matches.count : before < 0 { return false }
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
