package import Articles

/// All that the library holds of an article, read at one moment.
package struct StoredArticle: Sendable {
  package let article: Article
  package let summary: ArticleSummary
  /// Nil while nothing has been stored.
  package let findings: Findings?
  package let awaitsCorrection: Bool
  /// As `ArticleLibrary.actors(in:)` gives them.
  package let actors: [ActorCount]
  package let copies: [ArticleSummary]
  /// Where reading stopped, as a scalar offset in the text.
  package let place: Int?
  /// Where reading stopped, when the text has changed since.
  package let outdatedPlace: OutdatedPlace?
}

extension ArticleLibrary {
  /// An article with all that is held of it; nil for an unknown one.
  package func stored(_ id: Article.ID) throws(LibraryError) -> StoredArticle? {
    try reading { database in
      let reader = ArticleReader(database)
      guard let row = try reader.row(of: id), let article = try reader.article(row: row),
        let summary = try reader.summaries(of: [row]).first
      else { return nil }
      return StoredArticle(
        article: article, summary: summary,
        findings: try FindingsReader(database).findings(row: row),
        awaitsCorrection: try CorrectionTable(database).awaits(id),
        actors: try ActorTable(database).actors(in: id),
        copies: summary.copyCount > 0 ? try CopyTable(database).copies(of: id) : [],
        place: try ReadingTable(database).state(of: id)?.place,
        outdatedPlace: summary.versionCount > 1
          ? try VersionTable(database).outdatedPlace(of: id) : nil)
    }
  }
}
