import Articles
import GRDB

/// Reads single articles.
struct ArticleReader {
  private let database: Database

  init(_ database: Database) { self.database = database }

  func row(of id: Article.ID) throws -> Int64? {
    try Int64.fetchOne(
      database.cachedStatement(sql: "SELECT id FROM article WHERE key = ?"),
      arguments: [id.rawValue])
  }

  func article(_ id: Article.ID) throws -> Article? {
    try row(of: id).flatMap { try article(row: $0) }
  }

  func article(row: Int64) throws -> Article? {
    let statement = try database.cachedStatement(
      sql: """
        SELECT key, title, byline, publisher, published, dateEvidence, url, language, file,
          indexInFile, packing, blocks,
          CASE WHEN packing = \(PackedText.plain) AND length(text) >= \(LongText.least)
            THEN NULL ELSE text END,
          version.rowid
        FROM article
        JOIN source ON source.id = sourceId
        JOIN version ON articleId = article.id
        WHERE article.id = ?
        ORDER BY number DESC LIMIT 1
        """)
    // A cursor's row is not copied, which counts where the text is long.
    let cursor = try Row.fetchCursor(statement, arguments: [row])
    guard let found = try cursor.next() else { return nil }
    let text =
      found.hasNull(atIndex: 12)
      ? try LongText(database).text(ofVersion: found[13])
      : try VersionTable.text(packing: found[10], found, 12)
    return Article(
      id: Article.ID(found[0]), text: text,
      blocks: try BlockBytes.decode(found.bytes(11), length: text.count),
      metadata: Metadata(
        title: found[1], byline: found[2], publisher: found[3],
        published: (found[4] as String?).flatMap { CalendarDate($0) },
        dateEvidence: (found[5] as String?).flatMap { Metadata.DateEvidence(rawValue: $0) },
        url: found[6], language: found[7], file: found[8], indexInFile: found[9]))
  }

  func texts(of id: Article.ID) throws -> [ArticleText] {
    try VersionTable(database).versions(of: id).map(\.text)
  }

  func revised() throws -> [Article.ID: Int] {
    let rows = try Row.fetchAll(
      database, sql: "SELECT key, versionCount FROM article WHERE versionCount > 1")
    return rows.reduce(into: [:]) { $0[Article.ID($1[0])] = $1[1] }
  }

  func ids(at url: String) throws -> [Article.ID] {
    try String.fetchAll(
      database, sql: "SELECT key FROM article WHERE url = ? ORDER BY id", arguments: [url]
    ).map { Article.ID($0) }
  }

  func summary(of id: Article.ID) throws -> ArticleSummary? {
    try row(of: id).flatMap { try summaries(of: [$0]).first }
  }

  /// In the order of `rows`; those not found are left out.
  func summaries(of rows: [Int64]) throws -> [ArticleSummary] {
    let statement = try database.cachedStatement(
      sql: """
        SELECT key, heading, publisher, published, dateEvidence, story.name, isRead, article.noteCount,
          wordCount, versionCount, isRead AND versionCount > seenVersion, copyCount,
          (SELECT key FROM article AS first WHERE first.id = ifnull(article.copyOf, article.id))
        FROM article
        JOIN source ON source.id = sourceId JOIN story ON story.id = storyId
        WHERE article.id = ?
        """)
    return try rows.compactMap { row in
      try Row.fetchOne(statement, arguments: [row]).map(Self.summary)
    }
  }

  private static func summary(_ row: Row) -> ArticleSummary {
    ArticleSummary(
      id: Article.ID(row[0]), heading: row[1], publisher: row[2],
      published: (row[3] as String?).flatMap { CalendarDate($0) },
      dateEvidence: (row[4] as String?).flatMap { Metadata.DateEvidence(rawValue: $0) },
      story: row[5], isRead: row[6], noteCount: row[7], wordCount: row[8], versionCount: row[9],
      isChanged: row[10], copyCount: row[11],
      textGroup: row[11] == 0 ? nil : Article.ID(row[12]))
  }
}
