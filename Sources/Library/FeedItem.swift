package import Articles

/// An entry of a feed as an article.
package struct FeedItem: Sendable {
  /// What tells it from the others of its feed.
  package var identity: String
  /// Changes with what a reader sees of it.
  package var digest: String
  package var article: Article

  package init(identity: String, digest: String, article: Article) {
    self.identity = identity
    self.digest = digest
    self.article = article
  }
}

/// What became of the entries of a feed.
package struct FeedChange: Equatable, Sendable {
  package var added: [Article.ID] = []
  /// Articles that have a newer text now.
  package var changed: [Article.ID] = []
  package var known = 0

  package init() {}
}
