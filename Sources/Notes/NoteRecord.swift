import Articles

/// A note as it is written to journals and exports: flat, with names and dates people can read.
struct NoteRecord: Codable, Equatable {
  var id: String
  var article: String
  var quote: String
  var prefix: String
  var suffix: String
  /// Unicode scalar offsets in the text whose SHA-256 is `textHash`.
  var start: Int
  var end: Int
  var textHash: String
  var text: String
  var tags: [String]
  var author: String
  var created: String
  var modified: String

  init(_ note: Note) {
    id = note.id.rawValue
    article = note.article.rawValue
    quote = note.anchor.exact
    prefix = note.anchor.prefix
    suffix = note.anchor.suffix
    start = note.anchor.position.start
    end = note.anchor.position.end
    textHash = note.anchor.textHash
    text = note.text
    tags = note.tags
    author = note.author
    created = note.created.description
    modified = note.modified.description
  }

  /// Nil where an id, a range or a date says nothing that can be meant.
  var note: Note? {
    guard !id.isEmpty, 0 <= start, start <= end, let created = Instant(created),
      let modified = Instant(modified)
    else { return nil }
    return Note(
      id: Note.ID(id), article: Article.ID(article),
      anchor: Anchor(
        exact: quote, prefix: prefix, suffix: suffix, position: TextRange(start, end),
        textHash: textHash),
      text: text, tags: tags, author: author, created: created, modified: modified)
  }
}
