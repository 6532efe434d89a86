import Articles
import GRDB

/// Keeps which article speaks of which actor how often, and the counters of the actors.
///
/// Counters are written once at the end, not once for every article.
struct AppearanceWriter {
  private struct Change {
    var mentions = 0
    var articles = 0
  }

  private let database: Database
  private var rows: [Actor.ID: Int64] = [:]
  private var changes: [Int64: Change] = [:]

  init(_ database: Database) { self.database = database }

  /// - Parameters:
  ///   - source: of the article, as is `dateKey`.
  mutating func replace(
    with mentions: [Mention], article: Int64, source: Int64, dateKey: Int64
  ) throws {
    try remove(article: article)
    let insertion = try database.cachedStatement(
      sql: """
        INSERT INTO appearance
          (articleId, actorId, sourceId, dateKey, mentionCount, explicitCount)
        VALUES (?, ?, ?, ?, ?, ?)
        """)
    for (actor, count) in mentions.countsByActor {
      let row = try rows[actor] ?? ActorTable(database).requireRow(of: actor)
      rows[actor] = row
      try insertion.execute(arguments: [article, row, source, dateKey, count.all, count.explicit])
      changes[row, default: Change()].mentions += count.all
      changes[row, default: Change()].articles += 1
    }
  }

  mutating func remove(article: Int64) throws {
    let statement = try database.cachedStatement(
      sql: "SELECT actorId, mentionCount FROM appearance WHERE articleId = ?")
    for row in try Row.fetchAll(statement, arguments: [article]) {
      changes[row[0], default: Change()].mentions -= row[1] as Int
      changes[row[0], default: Change()].articles -= 1
    }
    try database.cachedStatement(sql: "DELETE FROM appearance WHERE articleId = ?")
      .execute(arguments: [article])
  }

  /// To be called once after all changes, in the same transaction.
  func finish() throws {
    let statement = try database.cachedStatement(
      sql: """
        UPDATE actor SET mentionCount = mentionCount + ?, articleCount = articleCount + ?
        WHERE id = ?
        """)
    for (actor, change) in changes where change.mentions != 0 || change.articles != 0 {
      try statement.execute(arguments: [change.mentions, change.articles, actor])
    }
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
