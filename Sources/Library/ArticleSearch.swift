import Articles
import GRDB

/// Full-text search with excerpts.
struct ArticleSearch {
  private let database: Database
  private let tokenizer: SearchTokenizer
  private let phrases: [TokenPhrase]

  init(_ database: Database, _ words: SearchWords) throws {
    self.database = database
    tokenizer = try SearchTokenizer(database)
    phrases = try tokenizer.phrases(of: words)
  }

  func page(offset: Int, limit: Int) throws -> SearchPage {
    guard !phrases.isEmpty else { return SearchPage(hits: [], total: 0) }
    let expression = phrases.map(\.expression).joined(separator: " AND ")
    let total = try Int.fetchOne(
      database.cachedStatement(
        sql: "SELECT count(*) FROM searchIndex WHERE searchIndex MATCH ?"),
      arguments: [expression])
    let rows = try Int64.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT rowid FROM searchIndex WHERE searchIndex MATCH ?
          ORDER BY rank LIMIT ? OFFSET ?
          """), arguments: [expression, limit, max(0, offset)])
    return SearchPage(hits: try rows.compactMap { try hit(row: $0) }, total: total ?? 0)
  }

  private func hit(row: Int64) throws -> SearchHit? {
    let reader = ArticleReader(database)
    guard let summary = try reader.summaries(of: [row]).first,
      let article = try reader.article(row: row)
    else { return nil }
    let matches = tokenizer.matches(of: phrases, in: article)
    guard let place = matches.first else {
      return SearchHit(article: summary, snippet: Self.opening(article), matches: [], place: nil)
    }
    let excerpt = Excerpt(of: article, around: place)
    return SearchHit(
      article: summary, snippet: excerpt.string, matches: matches.compactMap(excerpt.offsets),
      place: place)
  }

  /// Shown where only the title or the outlet matched.
  private static func opening(_ article: Article) -> String {
    let first = article.blocks.first { $0.role == .paragraph && !$0.range.isEmpty }
    return first.map { block in
      let end = min(block.range.end, block.range.start + 1)
      return Excerpt(of: article, around: TextRange(block.range.start, end)).string
    } ?? ""
  }
}
