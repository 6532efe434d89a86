import Articles
import GRDB

/// What is remembered of somebody's reading: kept in the article's row.
struct ReadingTable {
  private let database: Database

  init(_ database: Database) { self.database = database }

  func setRead(_ isRead: Bool, for id: Article.ID) throws {
    try set("isRead", isRead, of: id)
  }

  func setPlace(_ offset: Int, for id: Article.ID) throws {
    try set("place", max(0, offset), of: id)
    try database.cachedStatement(
      sql: "UPDATE article SET placeVersion = versionCount WHERE key = ?"
    ).execute(arguments: [id.rawValue])
  }

  /// Takes note that the newest text was opened.
  func markSeen(_ id: Article.ID) throws {
    try database.cachedStatement(
      sql:
        "UPDATE article SET seenVersion = versionCount WHERE key = ? AND seenVersion < versionCount"
    ).execute(arguments: [id.rawValue])
  }

  func markOpened(_ id: Article.ID, at instant: Instant) throws {
    try set("lastOpened", instant.milliseconds, of: id)
  }

  func state(of id: Article.ID) throws -> ReadingState? {
    try Row.fetchOne(
      database.cachedStatement(
        sql: """
          SELECT isRead, min(place, length), lastOpened
          FROM article JOIN version ON articleId = id AND number = versionCount
          WHERE article.key = ?
          """),
      arguments: [id.rawValue]
    ).map { row in
      ReadingState(
        isRead: row[0], place: row[1],
        lastOpened: (row[2] as Int?).map { Instant(milliseconds: $0) })
    }
  }

  func setNoteCounts(_ counts: [Article.ID: Int]) throws {
    let counted = try Row.fetchAll(
      database, sql: "SELECT key FROM article WHERE noteCount > 0")
    for row in counted where counts[Article.ID(row[0])] == nil {
      try write("noteCount", 0, of: Article.ID(row[0]))
    }
    for (id, count) in counts { try write("noteCount", max(0, count), of: id) }
  }

  func setNoteCount(_ count: Int, for id: Article.ID) throws {
    try write("noteCount", max(0, count), of: id)
  }

  private func set(
    _ column: String, _ value: some DatabaseValueConvertible, of id: Article.ID
  ) throws {
    try write(column, value, of: id)
    guard database.changesCount > 0 else { throw LibraryError.unknownArticle(id) }
  }

  private func write(
    _ column: String, _ value: some DatabaseValueConvertible, of id: Article.ID
  ) throws {
    try database.cachedStatement(sql: "UPDATE article SET \(column) = ? WHERE key = ?")
      .execute(arguments: [value, id.rawValue])
  }
}
