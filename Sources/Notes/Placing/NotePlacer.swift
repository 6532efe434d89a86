package import Articles

/// Works out where notes stand in the text an article has now.
///
/// Cheap for notes made on this very text; for others, what the comparison takes is prepared once.
package struct NotePlacer {
  private let text: ArticleText
  package let textHash: String
  private var search: AnchorSearch?
  private var comparisons: [String: TextComparison] = [:]

  /// `textHash` is the SHA-256 of the text's UTF-8 in lower-case hexadecimal.
  package init(text: ArticleText, textHash: String) {
    self.text = text
    self.textHash = textHash
  }

  /// Places a note; `oldText` gives the text that was marked, by its hash, where it is still there.
  ///
  /// With the old text the note follows what became of its words, and words that look like them
  /// elsewhere cannot attract it; without, the quote and what surrounds it must be convincing. In
  /// doubt it is an orphan.
  package mutating func placement(
    of anchor: Anchor, oldText: (String) -> ArticleText? = { _ in nil }
  ) -> Placement {
    if anchor.textHash == textHash, isExact(anchor) { return .placed(anchor.position) }
    let search = self.search ?? AnchorSearch(text)
    self.search = search
    if let comparison = comparison(with: anchor.textHash, search, oldText),
      let old = comparison.position(of: anchor)
    {
      return comparison.placement(of: anchor, at: old)
    }
    return search.placement(of: anchor)
  }

  package mutating func place(
    _ notes: [Note], oldText: (String) -> ArticleText? = { _ in nil }
  ) -> [PlacedNote] {
    var placed: [PlacedNote] = []
    for note in notes {
      placed.append(
        PlacedNote(note: note, placement: placement(of: note.anchor, oldText: oldText)))
    }
    return placed
  }

  /// A note where a person decided that it stands.
  func settled(_ placed: PlacedNote, _ settlement: Settlement) -> PlacedNote {
    var placed = placed
    switch settlement.place {
    case .open: return placed
    case .orphan: placed.placement = .orphan
    case .at(let range):
      // A decision about another text of the same hash cannot be, a damaged line can.
      guard range.end <= text.count, !range.isEmpty else { return placed }
      let isSame = text[range].utf8.elementsEqual(placed.note.anchor.exact.utf8)
      let isInPlace = isSame && range == placed.note.anchor.position
      placed.placement = isInPlace ? .placed(range) : isSame ? .moved(range) : .changed(range)
    }
    placed.isSettled = true
    return placed
  }

  private func isExact(_ anchor: Anchor) -> Bool {
    anchor.position.start >= 0 && anchor.position.end <= text.count
      && text[anchor.position].utf8.elementsEqual(anchor.exact.utf8)
  }

  private mutating func comparison(
    with hash: String, _ search: AnchorSearch, _ oldText: (String) -> ArticleText?
  ) -> TextComparison? {
    if let known = comparisons[hash] { return known }
    guard hash != textHash, let old = oldText(hash) else { return nil }
    let comparison = TextComparison(old: old, search: search)
    comparisons[hash] = comparison
    return comparison
  }
}

extension Anchor {
  /// Where the marked words stand in a text of which nothing older is known.
  package func placement(in text: ArticleText, textHash: String) -> Placement {
    var placer = NotePlacer(text: text, textHash: textHash)
    return placer.placement(of: self)
  }

  /// Where the marked words stand in a text that came after `oldText`, in which they were marked.
  package func placement(
    in text: ArticleText, textHash: String, oldText: ArticleText
  ) -> Placement {
    var placer = NotePlacer(text: text, textHash: textHash)
    return placer.placement(of: self) { _ in oldText }
  }
}
