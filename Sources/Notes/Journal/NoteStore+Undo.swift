package import Articles

/// What taking back, or doing again, came to.
package enum UndoAnswer: Hashable, Sendable {
  /// There is nothing of this author's any more.
  case nothing
  /// Another author changed the note since; his words are not overwritten.
  case changedSince(by: String)
  /// These notes were changed, or, where the list is empty, tags as such.
  case changed([Note.ID])
}

// Taking back and doing again: further actions, so that nothing is ever removed from a journal, and
// what was done in an earlier session can be taken back too.
extension NoteStore {
  /// Takes back the author's last action that was not taken back yet.
  package func undo(at instant: Instant) throws(NotesError) -> UndoAnswer {
    try withFolder { (folder) throws(NotesError) in
      _ = try folder.refresh()
      guard let step = folder.history.next.undo else { return .nothing }
      return try repeatOrRevert(step, .undoes(step.name), at: instant, in: &folder)
    }
  }

  /// Does again what was taken back last; nothing once something else was done.
  package func redo(at instant: Instant) throws(NotesError) -> UndoAnswer {
    try withFolder { (folder) throws(NotesError) in
      _ = try folder.refresh()
      guard let step = folder.history.next.redo else { return .nothing }
      return try repeatOrRevert(step, .redoes(step.name), at: instant, in: &folder)
    }
  }

  /// The articles of the notes that `undo` would change now, as far as these are there.
  package func articlesToUndo() throws(NotesError) -> Set<Article.ID> {
    try articles { $0.undo }
  }

  /// The same for `redo`.
  package func articlesToRedo() throws(NotesError) -> Set<Article.ID> {
    try articles { $0.redo }
  }

  /// When the author did what `undo` would take back; nil for nothing.
  ///
  /// For a note taken in from elsewhere, when it was last changed there.
  package func lastChange() throws(NotesError) -> Instant? {
    try withFolder { (folder) throws(NotesError) in
      _ = try folder.refresh()
      return folder.history.next.undo?.at
    }
  }

  private func articles(
    _ step: ((undo: ActionHistory.Step?, redo: ActionHistory.Step?)) -> ActionHistory.Step?
  ) throws(NotesError) -> Set<Article.ID> {
    try withFolder { (folder) throws(NotesError) in
      _ = try folder.refresh()
      let notes = step(folder.history.next)?.notes ?? []
      return Set(notes.compactMap { folder.ledger.note($0)?.article })
    }
  }

  private func repeatOrRevert(
    _ step: ActionHistory.Step, _ mark: JournalEntry.Mark, at instant: Instant,
    in folder: inout JournalFolder
  ) throws(NotesError) -> UndoAnswer {
    let others = step.notes.compactMap { folder.ledger.lastAuthor(of: $0) }
    if let other = others.first(where: { $0 != author }) { return .changedSince(by: other) }
    var entries = folder.ledger.book.entries
    if !step.notes.isEmpty { entries += try folder.entries(about: Set(step.notes)) }
    let past = ActionPast(entries: entries, author: author)
    let changes = step.clocks.compactMap { clock -> ActionPast.Change? in
      switch mark {
      case .undoes: past.reverting(clock, at: instant)
      case .redoes: past.repeating(clock, at: instant)
      }
    }
    try append(changes.map(\.action), restoring: changes.map(\.restores), marked: mark, to: &folder)
    return .changed(step.notes)
  }
}

/// The entries of some notes, and of tags, to look up what stood before another.
private struct ActionPast {
  struct Change {
    var action: JournalEntry.Action
    /// The entry whose note is brought back.
    var restores: EntryID?
  }

  let entries: [JournalEntry]
  let author: String

  /// What makes it as it was before an entry of the author.
  func reverting(_ clock: Int, at instant: Instant) -> Change? {
    guard let entry = entry(clock) else { return nil }
    switch entry.action {
    case .put(let note): return state(of: note.id, before: entry, at: instant)
    case .delete(let id, _): return state(of: id, before: entry, at: instant)
    case .settle(let id, let settlement, _):
      return Change(action: formerPlace(of: id, settlement, before: entry, at: instant))
    case .describe(let tag, _):
      return Change(action: formerDescription(of: tag.tag, before: entry, at: instant))
    case .retag: return Change(action: .cancel(entry.id, at: instant))
    case .cancel: return nil
    }
  }

  /// What does again what an entry of the author did.
  func repeating(_ clock: Int, at instant: Instant) -> Change? {
    guard let entry = entry(clock) else { return nil }
    switch entry.action {
    case .put: return restoring(entry, at: instant)
    case .delete(let id, _): return Change(action: .delete(id, at: instant))
    case .settle(let id, let settlement, _):
      return Change(action: .settle(id, settlement, at: instant))
    case .retag:
      // Done anew it would hold for notes written since, too.
      return lastCancel(of: entry.id).map { Change(action: .cancel($0, at: instant)) }
    case .describe(let tag, _): return Change(action: .describe(tag, at: instant))
    case .cancel: return nil
    }
  }

  private func entry(_ clock: Int) -> JournalEntry? {
    entries.last { $0.clock == clock && $0.author == author }
  }

  private func lastCancel(of id: EntryID) -> EntryID? {
    entries.filter { if case .cancel(id, _) = $0.action { true } else { false } }
      .max { $0.precedes($1) }?.id
  }

  private func before(
    _ entry: JournalEntry, where fits: (JournalEntry.Action) -> Bool
  ) -> JournalEntry? {
    entries.filter { $0.precedes(entry) && fits($0.action) }.max { $0.precedes($1) }
  }

  private func formerPlace(
    of id: Note.ID, _ settlement: Settlement, before entry: JournalEntry, at instant: Instant
  ) -> JournalEntry.Action {
    let earlier = before(entry) { action in
      guard case .settle(id, let other, _) = action else { return false }
      return other.textHash == settlement.textHash
    }
    guard case .settle(_, let former, _) = earlier?.action else {
      return .settle(id, Settlement(textHash: settlement.textHash, place: .open), at: instant)
    }
    return .settle(id, former, at: instant)
  }

  private func formerDescription(
    of tag: String, before entry: JournalEntry, at instant: Instant
  ) -> JournalEntry.Action {
    let earlier = before(entry) { action in
      guard case .describe(let other, _) = action else { return false }
      return other.tag == tag
    }
    guard case .describe(let former, _) = earlier?.action else {
      return .describe(TagDescription(tag), at: instant)
    }
    return .describe(former, at: instant)
  }

  private func state(
    of id: Note.ID, before entry: JournalEntry, at instant: Instant
  ) -> Change {
    let earlier = before(entry) { action in
      switch action {
      case .put(let note): note.id == id
      case .delete(let deleted, _): deleted == id
      case .settle, .retag, .describe, .cancel: false
      }
    }
    return earlier.flatMap { restoring($0, at: instant) }
      ?? Change(action: .delete(id, at: instant))
  }

  /// The note of an entry, as it was written then; nil for one that deleted it.
  private func restoring(_ entry: JournalEntry, at instant: Instant) -> Change? {
    guard case .put(var note) = entry.action else { return nil }
    note.modified = instant
    return Change(action: .put(note), restores: entry.restores ?? entry.id)
  }
}
