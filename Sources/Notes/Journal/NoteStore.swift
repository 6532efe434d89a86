package import Articles
import Foundation
import Synchronization

/// The notes of everybody who shares a folder, and the journal of one author who writes in it.
///
/// Each author's actions are lines of JSON in `<author>.jsonl`, only ever appended and on the disk
/// when the call that made them returns; what is read is the merger of all files in the folder.
/// Several processes may read and write one folder. Ids and times come from the caller.
package final class NoteStore: Sendable {
  /// The journal this store writes; made by the first action.
  package let path: String
  let author: String
  private let folder: Mutex<JournalFolder>

  package init(directory: String, author: String) {
    path = "\(directory)/\(Self.fileName(for: author))"
    self.author = author
    folder = Mutex(JournalFolder(directory: directory, author: author))
  }

  /// Reads what is on disk: all notes in order of creation, and what could not be read.
  package func load() throws(NotesError) -> (notes: [Note], problems: [JournalProblem]) {
    try withFolder { (folder) throws(NotesError) in
      _ = try folder.refresh()
      return (folder.ledger.notes, folder.problems)
    }
  }

  /// Reads what others have written since; true when the notes changed by it.
  package func refresh() throws(NotesError) -> Bool {
    try withFolder { (folder) throws(NotesError) in try folder.refresh() }
  }

  /// As of the last call that read or wrote, in order of creation.
  package var notes: [Note] { folder.withLock { $0.ledger.notes } }

  /// The notes of each article, in no order.
  package var notesByArticle: [Article.ID: [Note]] {
    reading { Dictionary(grouping: $0.unorderedNotes, by: \.article) }
  }

  package var problems: [JournalProblem] { folder.withLock { $0.problems } }

  package func note(_ id: Note.ID) -> Note? { folder.withLock { $0.ledger.note(id) } }

  /// The notes on one article, in order of creation.
  package func notes(on article: Article.ID) -> [Note] {
    folder.withLock { $0.ledger.notes(on: article) }
  }

  /// Another number whenever the notes are others.
  package var revision: Int { folder.withLock(\.revision) }

  package var noteCounts: [Article.ID: Int] { folder.withLock { $0.ledger.noteCounts } }

  func reading<Value: Sendable>(_ body: (NoteLedger) -> Value) -> Value {
    folder.withLock { body($0.ledger) }
  }

  /// Keeps a note, new or changed; it is on the disk when this returns.
  package func put(_ note: Note) throws(NotesError) {
    try perform([.put(note)])
  }

  /// Keeps notes by one action: undone together.
  package func put(_ notes: [Note]) throws(NotesError) {
    try perform(notes.map { .put($0) })
  }

  /// Deletes a note for everybody; `put` brings it back.
  package func delete(_ id: Note.ID, at instant: Instant) throws(NotesError) {
    try perform([.delete(id, at: instant)])
  }

  /// Takes in notes from elsewhere, by id, so that doing it twice changes nothing more.
  ///
  /// Of a note that is here already the one modified later counts; a note deleted here stays
  /// deleted.
  package func importNotes(_ notes: [Note]) throws(NotesError) -> ImportCounts {
    try withFolder { (folder) throws(NotesError) in
      _ = try folder.refresh()
      var counts = ImportCounts()
      var wanted: [JournalEntry.Action] = []
      // Grows as the notes are taken: one file may name a note twice.
      var ledger = folder.ledger
      for note in notes where counts.take(note, into: ledger) {
        wanted.append(.put(note))
        ledger.merge(JournalEntry(clock: ledger.nextClock, author: author, action: .put(note)))
      }
      try append(wanted, to: &folder)
      return counts
    }
  }
}

/// What became of notes taken in from elsewhere.
package struct ImportCounts: Hashable, Sendable {
  package var added = 0
  /// Here in an older form, replaced.
  package var updated = 0
  package var unchanged = 0
  /// Here in a newer form, which stays.
  package var older = 0
  /// Deleted here, and left so.
  package var deletedHere = 0

  package init(
    added: Int = 0, updated: Int = 0, unchanged: Int = 0, older: Int = 0, deletedHere: Int = 0
  ) {
    self.added = added
    self.updated = updated
    self.unchanged = unchanged
    self.older = older
    self.deletedHere = deletedHere
  }

  /// Counts a note; true when it is to be kept.
  fileprivate mutating func take(_ note: Note, into ledger: NoteLedger) -> Bool {
    if ledger.isDeleted(note.id) {
      deletedHere += 1
    } else if let present = ledger.note(note.id) {
      if present == note {
        unchanged += 1
      } else if note.modified > present.modified {
        updated += 1
        return true
      } else {
        older += 1
      }
    } else {
      added += 1
      return true
    }
    return false
  }
}

extension NoteStore {
  func perform(_ actions: [JournalEntry.Action]) throws(NotesError) {
    try withFolder { (folder) throws(NotesError) in try append(actions, to: &folder) }
  }

  /// Writes actions, then takes them into memory: what failed to be written is not believed.
  func append(
    _ actions: [JournalEntry.Action], restoring restored: [EntryID?] = [],
    marked mark: JournalEntry.Mark? = nil, to folder: inout JournalFolder
  ) throws(NotesError) {
    guard !actions.isEmpty else { return }
    let file = try JournalFile(path: path)
    // What others of this author have written until now must come before what is written next.
    _ = try folder.refresh()
    let first = folder.ledger.nextClock
    let entries = actions.enumerated().map { place, action in
      JournalEntry(
        clock: min(first + place, JournalEntry.clockLimit - 1), author: author, action: action,
        replaces: replaced(by: action, in: folder.ledger), mark: mark,
        group: actions.count > 1 ? first : nil,
        restores: place < restored.count ? restored[place] : nil)
    }
    try file.append(Array(entries.map(\.line).joined(separator: [UInt8(ascii: "\n")])))
    for entry in entries { folder.appended(entry) }
  }

  private func replaced(by action: JournalEntry.Action, in ledger: NoteLedger) -> [EntryID] {
    switch action {
    case .put(let note): ledger.replacedEntries(of: note.id, by: author)
    case .delete(let id, _): ledger.replacedEntries(of: id, by: author)
    case .settle, .retag, .describe, .cancel: []
    }
  }

  func withFolder<Value: Sendable>(
    _ body: (inout JournalFolder) throws(NotesError) -> Value
  ) throws(NotesError) -> Value {
    let result = folder.withLock { (folder) -> Result<Value, NotesError> in
      Result { () throws(NotesError) in try body(&folder) }
    }
    return try result.get()
  }

  /// Letters, digits and a few marks stand for themselves, all else percent-encoded: no two
  /// authors share a file, and no name leads out of the folder.
  private static func fileName(for author: String) -> String {
    fileStem(for: author) + ".jsonl"
  }

  static func fileStem(for author: String) -> String {
    let plain = CharacterSet.alphanumerics.union(CharacterSet(charactersIn: "-_"))
    let name = author.addingPercentEncoding(withAllowedCharacters: plain) ?? ""
    return name.isEmpty ? "%" : name
  }
}
