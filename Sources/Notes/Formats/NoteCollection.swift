package import Articles

/// Notes with the articles they are on: what every export is made from.
package struct NoteCollection: Sendable {
  /// An article with the notes on it that are exported.
  package struct NotedArticle: Sendable {
    package var summary: ArticleSummary
    package var article: Article
    /// SHA-256 of its text's UTF-8, in lower-case hexadecimal.
    package var textHash: String
    /// By place, orphans last.
    package var notes: [PlacedNote]

    package init(
      summary: ArticleSummary, article: Article, textHash: String, notes: [PlacedNote]
    ) {
      self.summary = summary
      self.article = article
      self.textHash = textHash
      self.notes = NoteGroup.sorted(notes)
    }

    var text: ArticleText { article.text }
  }

  /// Without those that have no notes.
  package var articles: [NotedArticle]
  /// Notes whose article the library no longer has.
  package var homeless: [Note]
  package var actors: [Actor.ID: Actor]
  package var tags: [String: TagDescription]

  package init(
    articles: [NotedArticle], homeless: [Note] = [], actors: [Actor.ID: Actor] = [:],
    tags: [String: TagDescription] = [:]
  ) {
    self.articles = articles.filter { !$0.notes.isEmpty }
    self.homeless = homeless
    self.actors = actors
    self.tags = tags
  }

  package var noteCount: Int { articles.reduce(homeless.count) { $0 + $1.notes.count } }

  /// Every note with the article it is on, homeless ones last.
  var entries: [(placed: PlacedNote, home: NotedArticle?)] {
    articles.flatMap { home in home.notes.map { ($0, home) } }
      + homeless.map { (PlacedNote(note: $0, placement: .orphan), nil) }
  }

  func name(of actor: Actor.ID) -> String { actors[actor]?.name ?? actor.rawValue }
}
