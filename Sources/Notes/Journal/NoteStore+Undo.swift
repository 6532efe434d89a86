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

  /// When the author did what `undo` would take back; nil for nothing.
  ///
  /// For a note taken in from elsewhere, when it was last changed there.
  package func lastChange() throws(NotesError) -> Instant? {
    try withFolder { (folder) throws(NotesError) in
      _ = try folder.refresh()
      return folder.history.next.undo?.at
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
    let past = ActionPast(entries: entries, author: author, ledger: folder.ledger)
    let actions = step.clocks.compactMap { clock -> JournalEntry.Action? in
      switch mark {
      case .undoes: past.reverting(clock, at: instant)
      case .redoes: past.repeating(clock, at: instant)
      }
    }
    try append(actions, marked: mark, to: &folder)
    return .changed(step.notes)
  }
}

/// The entries of some notes, and of tags, to look up what stood before another.
private struct ActionPast {
  let entries: [JournalEntry]
  let author: String
  let ledger: NoteLedger

  /// What makes it as it was before an entry of the author.
  func reverting(_ clock: Int, at instant: Instant) -> JournalEntry.Action? {
    guard let entry = entry(clock) else { return nil }
    switch entry.action {
    case .put(let note): return state(of: note.id, before: entry, at: instant)
    case .delete(let id, _): return state(of: id, before: entry, at: instant)
    case .settle(let id, let settlement, _):
      let earlier = before(entry) {
        if case .settle(id, let other, _) = $0 {
          other.textHash == settlement.textHash
        } else {
          false
        }
      }
      if case .settle(_, let former, _) = earlier?.action {
        return .settle(id, former, at: instant)
      }
      return .settle(id, Settlement(textHash: settlement.textHash, place: .open), at: instant)
    case .describe(let tag, _):
      let earlier = before(entry) {
        if case .describe(let other, _) = $0 { other.tag == tag.tag } else { false }
      }
      if case .describe(let former, _) = earlier?.action { return .describe(former, at: instant) }
      return .describe(TagDescription(tag.tag), at: instant)
    case .retag: return .cancel(entry.id, at: instant)
    case .cancel: return nil
    }
  }

  /// What does again what an entry of the author did.
  func repeating(_ clock: Int, at instant: Instant) -> JournalEntry.Action? {
    switch entry(clock)?.action {
    case .put(var note):
      note.modified = instant
      return .put(note)
    case .delete(let id, _): return .delete(id, at: instant)
    case .settle(let id, let settlement, _): return .settle(id, settlement, at: instant)
    case .retag(let change, _): return .retag(change, at: instant)
    case .describe(let tag, _): return .describe(tag, at: instant)
    case .cancel, nil: return nil
    }
  }

  private func entry(_ clock: Int) -> JournalEntry? {
    entries.last { $0.clock == clock && $0.author == author }
  }

  private func before(
    _ entry: JournalEntry, where fits: (JournalEntry.Action) -> Bool
  ) -> JournalEntry? {
    entries.filter { $0.precedes(entry) && fits($0.action) }.max { $0.precedes($1) }
  }

  private func state(
    of id: Note.ID, before entry: JournalEntry, at instant: Instant
  ) -> JournalEntry.Action {
    let earlier = before(entry) { action in
      switch action {
      case .put(let note): note.id == id
      case .delete(let deleted, _): deleted == id
      case .settle, .retag, .describe, .cancel: false
      }
    }
    guard let earlier, var note = ledger.note(writtenBy: earlier) else {
      return .delete(id, at: instant)
    }
    note.modified = instant
    return .put(note)
  }
}
