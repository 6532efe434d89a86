import Articles
import GRDB

/// What recognition found before it was corrected, and what awaits correction.
struct CorrectionTable {
  private let database: Database

  init(_ database: Database) { self.database = database }

  /// As recognition left it: equal to the findings where nothing was corrected.
  func recognized(_ id: Article.ID) throws -> [Mention]? {
    guard let row = try ArticleReader(database).row(of: id) else { return nil }
    let kept = try Row.fetchOne(
      database,
      sql: """
        SELECT content, length FROM recognized JOIN version USING (articleId)
        WHERE articleId = ? ORDER BY number DESC LIMIT 1
        """, arguments: [row])
    if let kept {
      return try FindingsBytes.decode(kept.bytes(0), length: kept[1]).mentions
    }
    return try FindingsReader(database).findings(row: row)?.mentions
  }

  /// Keeps what was recognised (nil: what the findings say) and takes the article off the list.
  func keep(_ mentions: [Mention]?, for id: Article.ID) throws {
    guard let row = try ArticleReader(database).row(of: id) else { return }
    if let mentions {
      let content = FindingsBytes.encode(Findings(mentions: mentions))
      try database.execute(
        sql: "REPLACE INTO recognized (articleId, content) VALUES (?, ?)",
        arguments: [row, content.blob])
    } else {
      try database.cachedStatement(sql: "DELETE FROM recognized WHERE articleId = ?")
        .execute(arguments: [row])
    }
    try database.cachedStatement(sql: "DELETE FROM uncorrected WHERE articleId = ?")
      .execute(arguments: [row])
  }

  /// Lists articles as awaiting correction; those without findings await recognition anyway.
  func await(_ ids: [Article.ID], mentioning actors: [Actor.ID]) throws {
    for id in ids {
      try database.execute(
        sql: """
          INSERT OR IGNORE INTO uncorrected SELECT id FROM article
          WHERE key = ? AND awaitsFindings = 0
          """, arguments: [id.rawValue])
    }
    for actor in actors {
      try database.execute(
        sql: """
          INSERT OR IGNORE INTO uncorrected
          SELECT articleId FROM appearance JOIN actor ON actor.id = actorId
          JOIN article ON article.id = articleId
          WHERE actor.key = ? AND awaitsFindings = 0
          """, arguments: [actor.rawValue])
    }
  }

  func awaits(_ id: Article.ID) throws -> Bool {
    try Int.fetchOne(
      database.cachedStatement(
        sql: """
          SELECT 1 FROM uncorrected JOIN article ON id = articleId
          WHERE key = ? AND awaitsFindings = 0
          """), arguments: [id.rawValue]) != nil
  }

  func awaiting(limit: Int) throws -> [Article.ID] {
    try String.fetchAll(
      database,
      sql: """
        SELECT key FROM uncorrected JOIN article ON id = articleId WHERE awaitsFindings = 0
        ORDER BY id LIMIT ?
        """, arguments: [limit]
    ).map { Article.ID($0) }
  }

  func awaitingCount() throws -> Int {
    try Int.fetchOne(
      database,
      sql: """
        SELECT count(*) FROM uncorrected JOIN article ON id = articleId WHERE awaitsFindings = 0
        """) ?? 0
  }
}
