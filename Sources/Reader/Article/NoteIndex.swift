import Articles

/// The notes that have a place in the article, ready to be asked by place.
struct NoteIndex: Equatable, Sendable {
  /// In order of the text, enclosing passages first.
  let notes: [PlacedNote]
  let ranges: [TextRange]
  let spans: SpanIndex

  init(_ notes: [PlacedNote]) {
    let placed = notes.compactMap { note in note.placement.range.map { (note: note, range: $0) } }
      .filter { !$0.range.isEmpty }
      .sorted { ($0.range, $0.note.note.created) < ($1.range, $1.note.note.created) }
    self.notes = placed.map(\.note)
    ranges = placed.map(\.range)
    spans = SpanIndex(ranges)
  }
}
