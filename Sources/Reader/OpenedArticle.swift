package import Articles

/// An article with all the reader shows of it.
package struct OpenedArticle: Equatable, Sendable {
  package var summary: ArticleSummary
  package var article: Article
  package var findings: Findings
  /// The actors of this article, most mentioned first.
  package var actors: [ActorCount]
  package var notes: [PlacedNote]
  /// Scalar offset where reading stopped last time.
  package var place: Int?
  /// The other articles that print the same text.
  package var copies: [ArticleSummary]

  package init(
    summary: ArticleSummary, article: Article, findings: Findings = Findings(),
    actors: [ActorCount] = [], notes: [PlacedNote] = [], place: Int? = nil,
    copies: [ArticleSummary] = []
  ) {
    self.summary = summary
    self.article = article
    self.findings = findings
    self.actors = actors
    self.notes = notes
    self.place = place
    self.copies = copies
  }
}

/// Where the cursor goes when an article is opened.
package enum Opening: Hashable, Sendable {
  /// Where reading stopped, else the top.
  case lastPlace
  /// A scalar offset, clamped.
  case offset(Int)
  /// A passage, which is put well inside the pane.
  case passage(TextRange)
  /// The first or last mention of an actor of the kinds that are jumped through.
  case firstMention(Actor.ID)
  case lastMention(Actor.ID)
}
