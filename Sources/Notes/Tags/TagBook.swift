import Articles

/// What the journals say about tags as such: how they were changed, what they mean.
///
/// A set of entries, read in their order: merging is commutative, associative and idempotent.
struct TagBook: Equatable {
  /// In order.
  private(set) var entries: [JournalEntry] = []
  private(set) var descriptions: [String: TagDescription] = [:]
  /// The changes that hold, in order.
  private var changes: [(entry: EntryID, change: Retagging)] = []

  static func == (left: TagBook, right: TagBook) -> Bool { left.entries == right.entries }

  /// Whether the entry was news.
  mutating func merge(_ entry: JournalEntry) -> Bool {
    let place = entries.firstIndex { !$0.precedes(entry) } ?? entries.endIndex
    if place < entries.endIndex, entries[place] == entry { return false }
    entries.insert(entry, at: place)
    readAgain()
    return true
  }

  /// The tags of a note as written by an entry, with the changes that came after it.
  func tags(of note: Note, writtenBy entry: JournalEntry) -> [String] {
    let since = entry.restores ?? entry.id
    return changes.reduce(note.tags) { tags, change in
      since < change.entry ? change.change.applied(to: tags, of: note.id) : tags
    }
  }

  var changesNothing: Bool { changes.isEmpty }

  private mutating func readAgain() {
    // Backwards: what is canceled itself cancels nothing.
    var canceled: Set<EntryID> = []
    for entry in entries.reversed() where !canceled.contains(entry.id) {
      if case .cancel(let id, _) = entry.action { canceled.insert(id) }
    }
    changes = []
    descriptions = [:]
    for entry in entries where !canceled.contains(entry.id) {
      switch entry.action {
      case .retag(let change, _):
        changes.append((entry.id, change))
        follow(change)
      case .describe(let description, _):
        let isEmpty = description.text.isEmpty && description.color == nil
        descriptions[description.tag] = isEmpty ? nil : description
      case .put, .delete, .settle, .cancel: break
      }
    }
  }

  /// A renamed tag keeps what was said about it, unless something is said about the new one.
  private mutating func follow(_ change: Retagging) {
    guard change.notes == nil else { return }
    for (tag, description) in descriptions {
      let renamed = change.applied(to: [tag], of: Note.ID(""))
      guard renamed != [tag] else { continue }
      descriptions[tag] = nil
      guard renamed.count == 1, descriptions[renamed[0]] == nil else { continue }
      descriptions[renamed[0]] = TagDescription(
        renamed[0], text: description.text, color: description.color)
    }
  }
}
