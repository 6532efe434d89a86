import Articles
import Foundation
import Ingest
import Library
import Notes
import Reader

// Notes: written to the journal first, then counted in the library.
extension Desk {
  /// Writes a new note.
  func create(
    _ draft: NoteDraft, in article: Article,
    id: Note.ID = Note.ID(UUID().uuidString.lowercased()), at moment: Instant
  ) throws -> Note {
    let note = Note(
      id: id, article: article.id, anchor: anchor(draft.range, in: article), text: draft.text,
      tags: draft.tags, author: author, created: moment, modified: moment)
    try notes.put(note)
    count(notesOn: article.id)
    return note
  }

  /// Writes a changed note, or one that was deleted, again.
  func save(_ note: Note, at moment: Instant) throws -> PlacedNote {
    var note = note
    note.modified = moment
    try notes.put(note)
    count(notesOn: note.article)
    guard let article = try library.article(note.article) else {
      return PlacedNote(note: note, placement: .orphan)
    }
    return place(note, in: article)
  }

  /// Gives a note another passage of its article.
  func move(_ note: Note, to range: TextRange, at moment: Instant) throws -> PlacedNote {
    guard let article = try library.article(note.article) else {
      throw LibraryError.unknownArticle(note.article)
    }
    var note = note
    note.anchor = anchor(range, in: article)
    return try save(note, at: moment)
  }

  func delete(_ id: Note.ID, at moment: Instant) throws {
    let article = notes.note(id)?.article
    try notes.delete(id, at: moment)
    if let article { count(notesOn: article) }
  }

  /// Tags of all notes, most recently used first.
  var tags: [String] {
    notes.notes.sorted { $0.modified > $1.modified }.flatMap(\.tags)
      .reduce(into: (seen: Set<String>(), tags: [String]())) {
        if $0.seen.insert($1).inserted { $0.tags.append($1) }
      }.tags
  }

  private func anchor(_ range: TextRange, in article: Article) -> Anchor {
    Anchor(
      marking: range, in: article.text, textHash: ContentHash.hex(of: article.text.string))
  }

  /// Keeps the library's count of an article's notes; the notes themselves are safe without it.
  private func count(notesOn id: Article.ID) {
    try? library.setNoteCount(notes.notes.count { $0.article == id }, for: id)
  }
}
