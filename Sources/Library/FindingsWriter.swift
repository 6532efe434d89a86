import Articles
import GRDB

/// Stores findings, and which article speaks of which actor how often.
struct FindingsWriter {
  private let database: Database

  init(_ database: Database) { self.database = database }

  func store(
    _ findings: [(article: Article.ID, findings: Findings)], actors: [Actor]
  ) throws {
    let table = ActorTable(database)
    for actor in actors { try table.store(actor) }
    var rows: [Actor.ID: Int64] = [:]
    for (article, findings) in findings {
      try store(findings, for: article, actorRows: &rows)
    }
  }

  func renewAll() throws {
    try database.execute(sql: "UPDATE article SET awaitsFindings = 1 WHERE awaitsFindings = 0")
  }

  private func store(
    _ findings: Findings, for id: Article.ID, actorRows: inout [Actor.ID: Int64]
  ) throws {
    let statement = try database.cachedStatement(
      sql: """
        SELECT id, sourceId, dateKey, length FROM article JOIN version ON articleId = id
        WHERE key = ? ORDER BY number DESC LIMIT 1
        """)
    guard let article = try Row.fetchOne(statement, arguments: [id.rawValue]) else {
      throw LibraryError.unknownArticle(id)
    }
    guard findings.end <= article[3] else { return }
    try put(FindingsBytes.encode(findings), row: article[0])
    for (actor, count) in findings.mentions.countsByActor {
      let row = try actorRows[actor] ?? ActorTable(database).requireRow(of: actor)
      actorRows[actor] = row
      try insert(actor: row, count, article: article)
    }
  }

  private func put(_ content: [UInt8], row: Int64) throws {
    try database.cachedStatement(sql: "DELETE FROM appearance WHERE articleId = ?")
      .execute(arguments: [row])
    try database.cachedStatement(sql: "REPLACE INTO finding (articleId, content) VALUES (?, ?)")
      .execute(arguments: [row, content.blob])
    try database.cachedStatement(
      sql: "UPDATE article SET awaitsFindings = 0 WHERE id = ? AND awaitsFindings = 1"
    ).execute(arguments: [row])
  }

  private func insert(actor: Int64, _ count: MentionCount, article: Row) throws {
    try database.cachedStatement(
      sql: """
        INSERT INTO appearance
          (articleId, sourceId, dateKey, actorId, mentionCount, explicitCount)
        VALUES (?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      article[0] as Int64, article[1] as Int64, article[2] as Int64, actor, count.all,
      count.explicit,
    ])
  }
}

/// How often an article speaks of an actor.
private struct MentionCount {
  var all = 0
  var explicit = 0
}

extension [Mention] {
  fileprivate var countsByActor: [Actor.ID: MentionCount] {
    reduce(into: [:]) { counts, mention in
      counts[mention.actor, default: MentionCount()].all += 1
      if mention.kind.isExplicit {
        counts[mention.actor, default: MentionCount()].explicit += 1
      }
    }
  }
}

extension Findings {
  /// Scalar offset after everything found.
  fileprivate var end: Int {
    let ends = [
      mentions.lazy.map(\.range.end).max(), quotations.lazy.map(\.range.end).max(),
      dates.lazy.map(\.range.end).max(), figures.lazy.map(\.range.end).max(),
    ]
    return ends.compactMap { $0 }.max() ?? 0
  }
}
