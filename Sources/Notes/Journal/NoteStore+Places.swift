package import Articles

// What people decided about places, and what authors did without knowing of each other.
extension NoteStore {
  /// Keeps a decision about where a note stands in one text; its anchor stays as it was made.
  package func settle(
    _ id: Note.ID, _ settlement: Settlement, at instant: Instant
  ) throws(NotesError) {
    try perform([.settle(id, settlement, at: instant)])
  }

  /// What was decided about a note in the text of a given SHA-256; nil for nothing.
  package func settlement(of id: Note.ID, in textHash: String) -> Settlement? {
    reading { $0.settlement(of: id, in: textHash) }.flatMap { $0.place == .open ? nil : $0 }
  }

  /// Notes that authors changed without knowing of each other, each with the forms that do not
  /// count now; a form is nil for an author who deleted the note.
  ///
  /// Putting the note again, in whatever form, ends the dispute.
  package func rivals(of id: Note.ID) -> [(author: String, note: Note?)] {
    reading { $0.rivals(of: id) }
  }

  package var disputed: Set<Note.ID> { reading(\.disputed) }

  /// Notes with their places in an article's text, settled ones where they were settled.
  package func place(
    _ notes: [Note], with placer: inout NotePlacer,
    oldText: (String) -> ArticleText? = { _ in nil }
  ) -> [PlacedNote] {
    let disputed = disputed
    return placer.place(notes, oldText: oldText).map { placed in
      var placed = placed
      if let settlement = settlement(of: placed.id, in: placer.textHash) {
        placed = placer.settled(placed, settlement)
      }
      placed.isDisputed = disputed.contains(placed.id)
      return placed
    }
  }
}
