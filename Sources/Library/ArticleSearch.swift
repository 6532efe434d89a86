import Articles
import GRDB

/// Full-text search with excerpts.
struct ArticleSearch {
  private let database: Database
  private let tokenizer: SearchTokenizer
  private let phrases: [TokenPhrase]

  /// Matches up to which they are ranked.
  private static let rankedLimit = 2000

  init(_ database: Database, _ words: SearchWords) throws {
    self.database = database
    tokenizer = try SearchTokenizer(database)
    phrases = try tokenizer.phrases(of: words)
  }

  func page(offset: Int, limit: Int) throws -> SearchPage {
    guard !phrases.isEmpty else { return SearchPage(hits: [], total: 0) }
    let expression = phrases.map(\.expression).joined(separator: " AND ")
    let total = try count(expression)
    let rows =
      total <= Self.rankedLimit
      ? try rows(expression, order: "rank", offset: max(0, offset), limit: limit)
      : try unrankedRows(expression, offset: max(0, offset), limit: limit)
    return SearchPage(hits: try rows.compactMap { try hit(row: $0) }, total: total)
  }

  /// Where titles or outlets match first, otherwise the last imported first.
  ///
  /// A word that stands in thousands of articles says little about any, and to rank them all takes
  /// longer than the next key.
  private func unrankedRows(_ expression: String, offset: Int, limit: Int) throws -> [Int64] {
    let inTitle = "{title publisher} : (\(expression))"
    let titles = try count(inTitle)
    var rows: [Int64] = []
    if offset < titles {
      rows = try self.rows(inTitle, order: "rowid DESC", offset: offset, limit: limit)
    }
    guard rows.count < limit else { return rows }
    return rows
      + (try self.rows(
        "(\(expression)) NOT (\(inTitle))", order: "rowid DESC", offset: max(0, offset - titles),
        limit: limit - rows.count))
  }

  private func count(_ expression: String) throws -> Int {
    try Int.fetchOne(
      database.cachedStatement(
        sql: "SELECT count(*) FROM searchIndex WHERE searchIndex MATCH ?"),
      arguments: [expression]) ?? 0
  }

  private func rows(
    _ expression: String, order: String, offset: Int, limit: Int
  ) throws -> [Int64] {
    try Int64.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT rowid FROM searchIndex WHERE searchIndex MATCH ?
          ORDER BY \(order) LIMIT ? OFFSET ?
          """), arguments: [expression, limit, offset])
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
