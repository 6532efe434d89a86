package import Articles

/// A note's words as they stood at the last key, before they were kept.
package struct Draft: Hashable, Sendable {
  /// The id the note has, or will have: a note of that id with these words was kept after all.
  package var id: Note.ID
  package var article: Article.ID
  /// Scalar offsets of the passage in the article's text.
  package var range: TextRange
  package var text: String
  package var tags: [String]
  /// Whether the note was there before.
  package var isExisting: Bool

  package init(
    id: Note.ID, article: Article.ID, range: TextRange, text: String, tags: [String] = [],
    isExisting: Bool = false
  ) {
    self.id = id
    self.article = article
    self.range = range
    self.text = text
    self.tags = tags
    self.isExisting = isExisting
  }
}

extension Draft {
  /// JSON without the line feed at its end.
  var line: [UInt8] {
    var json = JSONWriter()
    json.member("article", article.rawValue)
    json.member("end", range.end)
    json.member("existing", isExisting)
    json.member("id", id.rawValue)
    json.member("start", range.start)
    json.member("tags", tags)
    json.member("text", text)
    return json.line
  }

  /// Nil for anything else than a whole line.
  init?(line: UnsafeBufferPointer<UInt8>) {
    var draft = Draft(
      id: Note.ID(""), article: Article.ID(""), range: TextRange(0, 0), text: "")
    var start = 0
    var end = 0
    do {
      var reader = JSONReader(line)
      try reader.object { (reader, key) throws(JSONReader.Problem) in
        switch key {
        case "article": draft.article = Article.ID(try reader.string())
        case "end": end = try reader.integer()
        case "existing": draft.isExisting = try reader.boolean()
        case "id": draft = draft.named(try reader.string())
        case "start": start = try reader.integer()
        case "tags": draft.tags = try reader.strings()
        case "text": draft.text = try reader.string()
        default: try reader.skip()
        }
      }
      try reader.finish()
    } catch {
      return nil
    }
    guard 0 <= start, start <= end, !draft.id.rawValue.isEmpty else { return nil }
    draft.range = TextRange(start, end)
    self = draft
  }

  private func named(_ id: String) -> Draft {
    var draft = self
    draft.id = Note.ID(id)
    return draft
  }
}
