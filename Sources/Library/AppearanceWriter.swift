import Articles
import GRDB

/// Keeps which article speaks of which actor how often, and the counters of the actors.
///
/// Counters are written once at the end, not once for every article.
struct AppearanceWriter {
  private struct Change {
    var mentions = 0
    var articles = 0

    mutating func add(_ count: Int) {
      mentions += count
      articles += 1
    }
  }

  private let database: Database
  private var rows: [Actor.ID: Int64] = [:]
  private var changes: [Int64: Change] = [:]

  init(_ database: Database) { self.database = database }

  /// - Parameters:
  ///   - source: of the article, as is `dateKey`.
  mutating func replace(
    with counts: [ActorMentions], article: Int64, source: Int64, dateKey: Int64
  ) throws {
    try remove(article: article)
    let insertion = try database.cachedStatement(
      sql: """
        INSERT INTO appearance
          (articleId, actorId, sourceId, dateKey, mentionCount, explicitCount)
        VALUES (?, ?, ?, ?, ?, ?)
        """)
    for count in counts {
      let row = try rows[count.actor] ?? ActorTable(database).requireRow(of: count.actor)
      rows[count.actor] = row
      try insertion.execute(arguments: [article, row, source, dateKey, count.all, count.explicit])
      changes[row, default: Change()].add(count.all)
    }
  }

  mutating func remove(article: Int64) throws {
    let statement = try database.cachedStatement(
      sql: "SELECT actorId, mentionCount FROM appearance WHERE articleId = ?")
    let there = try Row.fetchAll(statement, arguments: [article])
    guard !there.isEmpty else { return }
    for row in there {
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
