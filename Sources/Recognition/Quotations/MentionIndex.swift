import Articles

/// The mentions of an article by the tokens they cover.
struct MentionIndex {
  struct Entry {
    var tokens: Range<Int>
    var mention: Mention
    var actor: Actor.Kind?
  }

  /// In order of the text; what encloses precedes.
  let entries: [Entry]

  init(_ mentions: [Mention], actors: [Actor], in text: TextTokens) {
    let kinds = Dictionary(actors.map { ($0.id, $0.kind) }) { first, _ in first }
    entries = mentions.compactMap { mention in
      let tokens = text.indices(touching: mention.range)
      guard !tokens.isEmpty else { return nil }
      return Entry(tokens: tokens, mention: mention, actor: kinds[mention.actor])
    }
  }

  /// Those that lie in a range of tokens.
  func inside(_ range: Range<Int>) -> ArraySlice<Entry> {
    let first = place(from: range.lowerBound)
    let begun = entries[first..<max(first, place(from: range.upperBound))]
    let isInside = { (entry: Entry) in entry.tokens.upperBound <= range.upperBound }
    return begun.allSatisfy(isInside) ? begun : begun.filter(isInside)[...]
  }

  /// Those that begin before a token, nearest first, at most `limit`.
  func before(_ token: Int, limit: Int) -> ReversedCollection<ArraySlice<Entry>> {
    let end = place(from: token)
    return entries[max(0, end - limit)..<end].reversed()
  }

  /// Index of the first entry that begins at or after a token.
  private func place(from token: Int) -> Int {
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].tokens.lowerBound < token { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
