import Articles

/// A note as it is written to journals and exports: flat, with names and dates people can read.
struct NoteRecord: Codable, Equatable {
  var id = ""
  var article = ""
  var quote = ""
  var prefix = ""
  var suffix = ""
  /// Unicode scalar offsets in the text whose SHA-256 is `textHash`.
  var start = -1
  var end = -1
  var textHash = ""
  var text = ""
  var tags: [String] = []
  /// Nil for the common one.
  var style: String?
  /// Nil for none.
  var actors: [String]?
  var author = ""
  var created = ""
  var modified = ""
}

extension NoteRecord {
  init(_ note: Note) {
    self.init(
      id: note.id.rawValue, article: note.article.rawValue, quote: note.anchor.exact,
      prefix: note.anchor.prefix, suffix: note.anchor.suffix, start: note.anchor.position.start,
      end: note.anchor.position.end, textHash: note.anchor.textHash, text: note.text,
      tags: note.tags, style: note.style == .mark ? nil : note.style.rawValue,
      actors: note.actors.isEmpty ? nil : note.actors.map(\.rawValue), author: note.author,
      created: note.created.description, modified: note.modified.description)
  }

  /// Nil where an id, a range or a date says nothing that can be meant.
  var note: Note? {
    guard let created = Instant(created), let modified = Instant(modified) else { return nil }
    return note(created: created, modified: modified)
  }

  func note(created: Instant, modified: Instant) -> Note? {
    guard !id.isEmpty, 0 <= start, start <= end else { return nil }
    return Note(
      id: Note.ID(id), article: Article.ID(article),
      anchor: Anchor(
        exact: quote, prefix: prefix, suffix: suffix, position: TextRange(start, end),
        textHash: textHash),
      text: text, tags: tags, style: style.flatMap(HighlightStyle.init) ?? .mark,
      actors: (actors ?? []).map { Actor.ID($0) }, author: author, created: created,
      modified: modified)
  }

  /// Members in alphabetical order.
  var json: JSONWriter {
    var json = JSONWriter()
    if let actors { json.member("actors", actors) }
    json.member("article", article)
    json.member("author", author)
    json.member("created", created)
    json.member("end", end)
    json.member("id", id)
    json.member("modified", modified)
    json.member("prefix", prefix)
    json.member("quote", quote)
    json.member("start", start)
    if let style { json.member("style", style) }
    json.member("suffix", suffix)
    json.member("tags", tags)
    json.member("text", text)
    json.member("textHash", textHash)
    return json
  }
}
