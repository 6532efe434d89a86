import Articles
import GRDB

/// Which articles print the same text: groups named by the row of one of them, their first.
struct CopyTable {
  private let database: Database

  init(_ database: Database) { self.database = database }

  /// Puts an article that is in no group into the one of another.
  func join(_ row: Int64, with other: Int64) throws {
    let found = try Int64.fetchOne(
      database, sql: "SELECT ifnull(copyOf, id) FROM article WHERE id = ?", arguments: [other])
    guard let first = found, first != row else { return }
    try database.execute(
      sql: "UPDATE article SET copyOf = ? WHERE id = ?", arguments: [first, row])
    try recount(first)
  }

  /// Takes an article out of its group; the next one becomes the first of those that stay.
  func leave(_ row: Int64) throws {
    guard
      let found = try Row.fetchOne(
        database, sql: "SELECT copyOf, copyCount FROM article WHERE id = ?", arguments: [row]),
      found[1] as Int > 0
    else { return }
    try database.execute(
      sql: "UPDATE article SET copyOf = NULL, copyCount = 0 WHERE id = ?", arguments: [row])
    if let first = found[0] as Int64? { return try recount(first) }
    guard
      let next = try Int64.fetchOne(
        database, sql: "SELECT min(id) FROM article WHERE copyOf = ?", arguments: [row])
    else { return }
    try database.execute(
      sql: """
        UPDATE article SET copyOf = ? WHERE copyOf = ?;
        UPDATE article SET copyOf = NULL WHERE id = ?;
        """, arguments: [next, row, next])
    try recount(next)
  }

  /// The other articles with the text of one, oldest import first.
  func copies(of id: Article.ID) throws -> [ArticleSummary] {
    let statement = try database.cachedStatement(
      sql: """
        WITH one AS (SELECT id, ifnull(copyOf, id) AS first FROM article
          WHERE key = ? AND copyCount > 0)
        SELECT article.id FROM article, one
        WHERE (article.copyOf = one.first OR article.id = one.first) AND article.id <> one.id
        ORDER BY article.id
        """)
    let rows = try Int64.fetchAll(statement, arguments: [id.rawValue])
    return try ArticleReader(database).summaries(of: rows)
  }

  private func recount(_ first: Int64) throws {
    try database.execute(
      sql: """
        UPDATE article SET copyCount = (SELECT count(*) FROM article WHERE copyOf = ?)
        WHERE id = ? OR copyOf = ?
        """, arguments: [first, first, first])
  }
}
