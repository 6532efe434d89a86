package import Articles

// Tags as such: one action for however many notes.
extension NoteStore {
  /// Replaces a tag by others on all notes, or on those named.
  ///
  /// - Returns: the number of notes whose tags changed.
  @discardableResult
  package func retag(_ change: Retagging, at instant: Instant) throws(NotesError) -> Int {
    let changed = reading { ledger in
      ledger.unorderedNotes.count { change.applied(to: $0.tags, of: $0.id) != $0.tags }
    }
    guard changed > 0 || descriptions[change.from] != nil else { return 0 }
    try perform([.retag(change, at: instant)])
    return changed
  }

  /// Says what a tag means and how it is shown; empty words and no color take that back.
  package func describe(_ tag: TagDescription, at instant: Instant) throws(NotesError) {
    try perform([.describe(tag, at: instant)])
  }

  package var descriptions: [String: TagDescription] { reading(\.book.descriptions) }

  /// Tags in use, the one used last first.
  package var tagUse: [TagUse] {
    let uses = reading { ledger in
      var uses: [String: TagUse] = [:]
      for note in ledger.unorderedNotes {
        for tag in note.tags {
          uses[tag, default: TagUse(tag: tag, count: 0, lastUsed: note.modified)].add(note)
        }
      }
      return uses
    }
    return uses.values.sorted {
      $0.lastUsed == $1.lastUsed ? $0.tag < $1.tag : $0.lastUsed > $1.lastUsed
    }
  }
}

extension TagUse {
  fileprivate mutating func add(_ note: Note) {
    count += 1
    lastUsed = max(lastUsed, note.modified)
  }
}
