import Articles
import Foundation
import Ingest
import Library
import Notes
import Reader

// Notes: written to the journal first, then counted in the library.
extension Desk {
  /// Writes a new note, about the actors that its passage mentions.
  func create(
    _ draft: NoteDraft, in article: Article,
    id: Note.ID = Note.ID(UUID().uuidString.lowercased()), at moment: Instant
  ) throws -> Note {
    let note = Note(
      id: id, article: article.id, anchor: anchor(draft.range, in: article), text: draft.text,
      tags: draft.tags, style: draft.style, actors: try actors(in: draft.range, of: article),
      author: author, created: moment, modified: moment)
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
    return try placed(note)
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

  /// Keeps what a person decided about a note's place in its article's text as it is now.
  func settle(_ note: Note, _ place: Settlement.Place, at moment: Instant) throws -> PlacedNote {
    guard let article = try library.article(note.article) else {
      throw LibraryError.unknownArticle(note.article)
    }
    let hash = ContentHash.hex(of: article.text.string)
    try notes.settle(note.id, Settlement(textHash: hash, place: place), at: moment)
    return self.place(note, in: article)
  }

  /// Has another of the forms that authors gave a note count; nil when there is no other.
  func takeOtherVersion(of id: Note.ID, at moment: Instant) throws -> PlacedNote? {
    guard let rival = notes.rivals(of: id).last else { return nil }
    if let note = rival.note { return try save(note, at: moment) }
    let note = notes.note(id)
    try delete(id, at: moment)
    return try note.map { try placed($0) }
  }

  /// Tags of all notes, most recently used first.
  var tags: [String] { notes.tagUse.map(\.tag) }

  var tagColors: [String: TagColor] { notes.descriptions.compactMapValues(\.color) }

  func anchor(_ range: TextRange, in article: Article) -> Anchor {
    Anchor(
      marking: range, in: article.text, textHash: ContentHash.hex(of: article.text.string))
  }

  /// Keeps the library's count of an article's notes; the notes themselves are safe without it.
  func count(notesOn id: Article.ID) {
    try? library.setNoteCount(notes.notes(on: id).count, for: id)
  }

  /// In order of their ids.
  private func actors(in range: TextRange, of article: Article) throws -> [Actor.ID] {
    let mentions = try library.findings(for: article.id)?.mentions ?? []
    return Set(mentions.filter { range.contains($0.range) }.map(\.actor))
      .sorted { $0.rawValue < $1.rawValue }
  }
}

// MARK: - Places

extension Desk {
  /// The notes on an article where they stand in its text as it is now, in order of the text.
  func placed(notesOn article: Article) -> [PlacedNote] {
    place(notes.notes(on: article.id), in: article)
      .sorted { ($0.placement.range?.start ?? .max) < ($1.placement.range?.start ?? .max) }
  }

  /// A note with its place in an article's text as it is now.
  func place(_ note: Note, in article: Article) -> PlacedNote {
    place([note], in: article).first ?? PlacedNote(note: note, placement: .orphan)
  }

  /// Notes with their places in an article's text as it is now, in the order given.
  func place(_ given: [Note], in article: Article) -> [PlacedNote] {
    if given.isEmpty { return [] }
    var placer = NotePlacer(
      text: article.text, textHash: ContentHash.hex(of: article.text.string))
    let old = OldTexts(of: article.id, in: library)
    return notes.place(given, with: &placer) { old[$0] }
  }

  /// A note with its place; without one when its article is gone.
  func placed(_ note: Note) throws -> PlacedNote {
    guard let article = try library.article(note.article) else {
      return PlacedNote(note: note, placement: .orphan)
    }
    return place(note, in: article)
  }
}

/// The texts an article had, by their SHA-256; read when the first is asked for.
private final class OldTexts {
  private let article: Article.ID
  private let library: ArticleLibrary
  private lazy var texts: [String: ArticleText] = {
    let texts = (try? library.texts(of: article)) ?? []
    return Dictionary(
      texts.map { (ContentHash.hex(of: $0.string), $0) }, uniquingKeysWith: { first, _ in first })
  }()

  init(of article: Article.ID, in library: ArticleLibrary) {
    self.article = article
    self.library = library
  }

  subscript(hash: String) -> ArticleText? { texts[hash] }
}
