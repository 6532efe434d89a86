import Articles
import GRDB

/// Reads the whole database and says what is wrong with it.
struct LibraryCheck {
  private let database: Database

  init(_ database: Database) { self.database = database }

  func report() throws -> LibraryReport {
    LibraryReport(
      problems: try pages() + references() + searchIndex() + counters() + contents(),
      schemaVersion: try Schema.migrator().appliedIdentifiers(database).count,
      articles: try count("article"), actors: try count("actor"), stories: try count("story"),
      awaitingFindings: try FindingsReader(database).awaitingCount())
  }

  private func count(_ table: String) throws -> Int {
    try Int.fetchOne(database, sql: "SELECT count(*) FROM \(table)") ?? 0
  }

  private func pages() throws -> [String] {
    try String.fetchAll(database, sql: "PRAGMA integrity_check").filter { $0 != "ok" }
  }

  private func references() throws -> [String] {
    try Row.fetchAll(database, sql: "PRAGMA foreign_key_check").map { row in
      "A row of \(row[0] as String) refers to a row of \(row[2] as String) that is not there."
    }
  }

  private func searchIndex() throws -> [String] {
    do {
      try database.execute(
        sql: "INSERT INTO searchIndex (searchIndex) VALUES ('integrity-check')")
    } catch let error as DatabaseError {
      return ["The search index is damaged (\(error.message ?? "no details"))."]
    }
    let indexed = try count("searchIndex_docsize")
    let articles = try count("article")
    return indexed == articles ? [] : ["The search index has \(indexed) of \(articles) articles."]
  }

  private func counters() throws -> [String] {
    let sources = try Int.fetchOne(
      database,
      sql: """
        SELECT count(*) FROM source WHERE (articleCount, unreadCount, annotatedCount, noteCount)
          IS NOT (
            SELECT count(*), ifnull(sum(isRead = 0), 0), ifnull(sum(article.noteCount > 0), 0),
              ifnull(sum(article.noteCount), 0)
            FROM article WHERE sourceId = source.id)
        """)
    let actors = try Int.fetchOne(
      database,
      sql: """
        SELECT count(*) FROM actor WHERE (mentionCount, articleCount) IS NOT (
          SELECT ifnull(sum(appearance.mentionCount), 0), count(*)
          FROM appearance WHERE actorId = actor.id)
        """)
    let copies = try Int.fetchOne(
      database,
      sql: """
        SELECT count(*) FROM article WHERE (copyOf IS NOT NULL OR copyCount > 0) AND copyCount <> (
          SELECT count(*) FROM article AS other
          WHERE other.copyOf = ifnull(article.copyOf, article.id))
        """)
    return [
      copies == 0 ? nil : "The counts of \(copies ?? 0) articles printed elsewhere are wrong.",
      sources == 0 ? nil : "The counters of \(sources ?? 0) sources are wrong.",
      actors == 0 ? nil : "The counters of \(actors ?? 0) actors are wrong.",
    ].compactMap(\.self)
  }

  /// Texts and findings that cannot be read back.
  private func contents() throws -> [String] {
    let rows = try Row.fetchAll(database, sql: "SELECT id, key FROM article")
    return try rows.compactMap { row in
      do {
        guard try ArticleReader(database).article(row: row[0]) != nil else {
          return "Article \(row[1] as String) has no text."
        }
        _ = try FindingsReader(database).findings(row: row[0])
        return nil
      } catch is StoredValueError {
        return "Article \(row[1] as String) or its findings cannot be read."
      }
    }
  }
}
