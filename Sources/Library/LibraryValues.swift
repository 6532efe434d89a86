package import Articles

/// What became of one article that was to be added.
package enum Addition: Hashable, Sendable {
  case added(Article.ID)
  /// The library held the same content already.
  case known(Article.ID)
  /// The library held an older text of it; versions count from 1.
  case revised(Article.ID, version: Int)

  package var id: Article.ID {
    switch self {
    case .added(let id), .known(let id), .revised(let id, _): id
    }
  }
}

/// One of the texts that an article has had.
package struct ArticleVersion: Equatable, Sendable {
  /// From 1, the text first imported.
  package var number: Int
  package var text: ArticleText
  package var blocks: [Block]
  /// When it came into the library; nil where that is not known.
  package var added: Instant?
}

/// A story that an article seems to belong to.
package struct StorySuggestion: Hashable, Sendable {
  package var story: String
  /// From 0, nothing in common, to 1.
  package var score: Double
}

/// A place in a text that has been replaced.
package struct OutdatedPlace: Equatable, Sendable {
  /// Scalar offset in `text`.
  package var offset: Int
  package var text: ArticleText
}

/// A stretch of a list of articles.
package struct ArticlePage: Hashable, Sendable {
  package var rows: [ArticleSummary]
  /// Length of the whole list.
  package var total: Int

  package init(rows: [ArticleSummary], total: Int) {
    self.rows = rows
    self.total = total
  }
}

/// A stretch of what a search found.
package struct SearchPage: Hashable, Sendable {
  package var hits: [SearchHit]
  /// Number of all articles that match.
  package var total: Int

  package init(hits: [SearchHit], total: Int) {
    self.hits = hits
    self.total = total
  }
}

/// A mention with the words around it.
package struct ActorPassage: Hashable, Sendable {
  package var article: ArticleSummary
  package var mention: Mention
  /// A stretch of the text around the mention, on one line.
  package var excerpt: String
  /// Scalar offsets of the mention in `excerpt`.
  package var match: TextRange

  package init(article: ArticleSummary, mention: Mention, excerpt: String, match: TextRange) {
    self.article = article
    self.mention = mention
    self.excerpt = excerpt
    self.match = match
  }
}

/// A stretch of the passages that mention an actor.
package struct PassagePage: Hashable, Sendable {
  package var passages: [ActorPassage]
  /// Number of all of them.
  package var total: Int

  package init(passages: [ActorPassage], total: Int) {
    self.passages = passages
    self.total = total
  }
}

/// One of the articles of a list that mention an actor.
package struct ArticleJump: Hashable, Sendable {
  package var article: Article.ID
  /// Its number among them, from 1.
  package var ordinal: Int
  package var total: Int
  /// Whether the way there led past an end of the list.
  package var wrapped: Bool

  package init(article: Article.ID, ordinal: Int, total: Int, wrapped: Bool) {
    self.article = article
    self.ordinal = ordinal
    self.total = total
    self.wrapped = wrapped
  }
}

/// What is remembered of somebody's reading of an article.
package struct ReadingState: Hashable, Sendable {
  package var isRead: Bool
  /// Scalar offset in the article's text; 0 before it was ever read.
  package var place: Int
  package var lastOpened: Instant?

  package init(isRead: Bool, place: Int, lastOpened: Instant?) {
    self.isRead = isRead
    self.place = place
    self.lastOpened = lastOpened
  }
}

/// What a check of the library found.
package struct LibraryReport: Hashable, Sendable {
  /// One sentence each; empty when all is well.
  package var problems: [String]
  /// Number of migrations applied.
  package var schemaVersion: Int
  package var articles: Int
  package var actors: Int
  package var stories: Int
  package var awaitingFindings: Int

  package init(
    problems: [String], schemaVersion: Int, articles: Int, actors: Int, stories: Int,
    awaitingFindings: Int
  ) {
    self.problems = problems
    self.schemaVersion = schemaVersion
    self.articles = articles
    self.actors = actors
    self.stories = stories
    self.awaitingFindings = awaitingFindings
  }
}
