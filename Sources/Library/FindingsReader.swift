import Articles
import GRDB

/// Reads findings and what still awaits them.
struct FindingsReader {
  private let database: Database

  init(_ database: Database) { self.database = database }

  func findings(for id: Article.ID) throws -> Findings? {
    guard let row = try ArticleReader(database).row(of: id) else { return nil }
    return try findings(row: row)
  }

  func findings(row: Int64) throws -> Findings? {
    let statement = try database.cachedStatement(
      sql: """
        SELECT content, length FROM finding JOIN version USING (articleId)
        WHERE articleId = ? ORDER BY number DESC LIMIT 1
        """)
    return try Row.fetchOne(statement, arguments: [row]).map {
      try FindingsBytes.decode($0.bytes(0), length: $0[1])
    }
  }

  func awaiting(limit: Int) throws -> [Article.ID] {
    try String.fetchAll(
      database.cachedStatement(
        sql: "SELECT key FROM article WHERE awaitsFindings = 1 ORDER BY id LIMIT ?"),
      arguments: [limit]
    ).map { Article.ID($0) }
  }

  func awaitingCount() throws -> Int {
    try Int.fetchOne(
      database, sql: "SELECT count(*) FROM article WHERE awaitsFindings = 1") ?? 0
  }
}
