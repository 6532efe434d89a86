import Articles

/// Notes written out for use elsewhere, with counts to tell the user.
package struct NoteExport: Hashable, Sendable {
  package var bytes: [UInt8]
  /// Notes given and notes written.
  package var given: Int
  package var notes: Int
  package var articles: Int
  /// What the format could not hold, one sentence each.
  package var omissions: [String]

  package var text: String { String(decoding: bytes, as: UTF8.self) }

  init(bytes: [UInt8], given: Int, notes: Int, articles: Int, omissions: [String] = []) {
    self.bytes = bytes
    self.given = given
    self.notes = notes
    self.articles = articles
    self.omissions = omissions
  }

  init(text: String, notes: Int, articles: Int) {
    self.init(bytes: Array(text.utf8), given: notes, notes: notes, articles: articles)
  }

  /// Of a whole collection, of which all notes were written but `left`.
  init(
    text: String, of collection: NoteCollection, leaving left: Int = 0, omissions: [String] = []
  ) {
    self.init(
      bytes: Array(text.utf8), given: collection.noteCount, notes: collection.noteCount - left,
      articles: collection.articles.count, omissions: omissions)
  }
}

/// The notes of one article, as exports group them.
struct NoteGroup {
  let id: Article.ID
  /// Nil when the library no longer has the article.
  let article: ArticleSummary?
  /// By place, orphans last.
  let notes: [PlacedNote]

  /// Articles in the order given, then those that are not among them by id; without empty ones.
  static func groups(_ notes: [PlacedNote], _ articles: [ArticleSummary]) -> [NoteGroup] {
    var byArticle = Dictionary(grouping: notes, by: \.note.article)
    var groups: [NoteGroup] = []
    for article in articles {
      guard let notes = byArticle.removeValue(forKey: article.id) else { continue }
      groups.append(NoteGroup(id: article.id, article: article, notes: sorted(notes)))
    }
    for (id, notes) in byArticle.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      groups.append(NoteGroup(id: id, article: nil, notes: sorted(notes)))
    }
    return groups
  }

  static func sorted(_ notes: [PlacedNote]) -> [PlacedNote] {
    notes.sorted { left, right in
      let places = (left.placement.range?.start ?? .max, right.placement.range?.start ?? .max)
      if places.0 != places.1 { return places.0 < places.1 }
      return (left.note.created, left.id.rawValue) < (right.note.created, right.id.rawValue)
    }
  }
}
