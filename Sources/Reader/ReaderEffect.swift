package import Articles

/// What the reader wants from outside: performed by the program, answered by a `ReaderAction`.
package enum ReaderEffect: Equatable, Sendable {
  /// Answered by `outlineLoaded`.
  case loadOutline
  /// Answered by `rowsLoaded`; `offset` and `limit` count articles.
  case loadRows(ArticleQuery, offset: Int, limit: Int)
  /// Answered by `articleLoaded`.
  case openArticle(Article.ID, Opening)
  /// Answered by `articleLoaded` with a `Passage`, or `noAdjacentArticle`.
  case openAdjacent(AdjacentRequest)
  /// Actors of the library, most mentioned first; answered by `actorsLoaded`.
  case loadActors(containing: String, limit: Int)
  /// Answered by `searchAnswered`.
  case searchLibrary(String, offset: Int, limit: Int)
  /// A new note, which gets its id and times outside; answered by `noteSaved`.
  case createNote(NoteDraft)
  /// A changed or restored note; answered by `noteSaved`.
  case saveNote(Note)
  /// Answered by `noteDeleted`.
  case deleteNote(Note.ID)
  /// Every note of the library; answered by `notesLoaded`.
  case loadNotes
  case setRead(Article.ID, Bool)
  /// Scalar offset of the cursor, kept for the next time.
  case setPlace(Article.ID, Int)
  /// Puts text on the terminal's clipboard.
  case copy(String)
  /// Opens an address outside; http and https only.
  case openLink(String)
  /// Opens `$EDITOR` on a text; answered by `editorClosed`.
  case edit(String)
  case setMouse(Bool)
  case suspend
  case quit
}

/// The next or previous article in which an actor is mentioned.
package struct AdjacentRequest: Hashable, Sendable {
  package var actor: Actor.ID
  package var from: Article.ID
  package var forward: Bool
  /// Whether to land on the nearest mention rather than on the last place read.
  package var landsOnMention: Bool
  /// Which articles, in which order.
  package var query: ArticleQuery
  /// How far the search may have gone already: articles passed without a fitting mention.
  package var skipped: Int

  package init(
    actor: Actor.ID, from: Article.ID, forward: Bool, landsOnMention: Bool, query: ArticleQuery,
    skipped: Int = 0
  ) {
    self.actor = actor
    self.from = from
    self.forward = forward
    self.landsOnMention = landsOnMention
    self.query = query
    self.skipped = skipped
  }
}

/// A note before it has an id.
package struct NoteDraft: Hashable, Sendable {
  package var article: Article.ID
  /// Scalar offsets in the article's text.
  package var range: TextRange
  package var text: String
  package var tags: [String]

  package init(article: Article.ID, range: TextRange, text: String = "", tags: [String] = []) {
    self.article = article
    self.range = range
    self.text = text
    self.tags = tags
  }
}
