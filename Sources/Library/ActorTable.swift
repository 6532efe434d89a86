import Articles
import GRDB

/// Actors, their names, and how often the library speaks of them.
struct ActorTable {
  private let database: Database

  init(_ database: Database) { self.database = database }

  func all() throws -> [Actor] {
    try Row.fetchAll(
      database, sql: "SELECT key, name, kind, aliases FROM actor ORDER BY key"
    ).map(Self.actor)
  }

  func extent() throws -> ActorExtent {
    let row = try Row.fetchOne(database, sql: "SELECT count(*), max(id) FROM actor")
    return ActorExtent(count: row?[0] ?? 0, last: row?[1] ?? 0)
  }

  func actor(_ id: Actor.ID) throws -> Actor? {
    try Row.fetchOne(
      database.cachedStatement(sql: "SELECT key, name, kind, aliases FROM actor WHERE key = ?"),
      arguments: [id.rawValue]
    ).map(Self.actor)
  }

  func actors(in id: Article.ID) throws -> [ActorCount] {
    try counts(
      sql: """
        SELECT actor.key, name, kind, aliases, appearance.mentionCount, articleCount
        FROM article JOIN appearance ON articleId = article.id JOIN actor ON actor.id = actorId
        WHERE article.key = ?
        ORDER BY appearance.mentionCount DESC, actor.key
        """, [id.rawValue])
  }

  func actors(matching prefix: String, limit: Int) throws -> [ActorCount] {
    let folded = prefix.folded
    if folded.isEmpty {
      return try counts(
        sql: """
          SELECT key, name, kind, aliases, mentionCount, articleCount
          FROM actor WHERE mentionCount > 0 ORDER BY mentionCount DESC, key LIMIT ?
          """, [limit])
    }
    return try counts(
      sql: """
        SELECT key, name, kind, aliases, mentionCount, articleCount
        FROM actor WHERE mentionCount > 0
          AND id IN (SELECT actorId FROM actorName WHERE folded >= ? AND folded < ?)
        ORDER BY mentionCount DESC, key LIMIT ?
        """, [folded, folded + "\u{10FFFF}", limit])
  }

  /// Of the articles that print one text only the one with the most mentions counts.
  func actorsOnce(matching prefix: String, limit: Int) throws -> [ActorCount] {
    let folded = prefix.folded
    let condition =
      folded.isEmpty
      ? "" : "AND id IN (SELECT actorId FROM actorName WHERE folded >= ? AND folded < ?)"
    let names: StatementArguments = folded.isEmpty ? [] : [folded, folded + "\u{10FFFF}"]
    return try counts(
      sql: """
        WITH grouped AS (
          SELECT actorId, count(*) - 1 AS articles,
            sum(appearance.mentionCount) - max(appearance.mentionCount) AS mentions
          FROM article JOIN appearance ON articleId = article.id
          WHERE copyCount > 0 GROUP BY actorId, ifnull(copyOf, article.id)),
        surplus AS (
          SELECT actorId, sum(articles) AS articles, sum(mentions) AS mentions
          FROM grouped GROUP BY actorId)
        SELECT key, name, kind, aliases, mentionCount - ifnull(mentions, 0),
          articleCount - ifnull(articles, 0)
        FROM actor LEFT JOIN surplus ON surplus.actorId = actor.id
        WHERE mentionCount > 0 \(condition)
        ORDER BY 5 DESC, key LIMIT ?
        """, names + [limit])
  }

  /// - Parameter newest: how many articles are looked at.
  func companions(of id: Actor.ID, limit: Int, newest: Int) throws -> [ActorCount] {
    try counts(
      sql: """
        WITH subject AS (SELECT id FROM actor WHERE key = ?),
        own AS (
          SELECT articleId FROM appearance WHERE actorId = (SELECT id FROM subject)
          ORDER BY dateKey, articleId LIMIT ?),
        other AS (
          SELECT actorId, sum(mentionCount) AS mentions, count(*) AS articles
          FROM own JOIN appearance USING (articleId)
          WHERE actorId <> (SELECT id FROM subject) GROUP BY actorId)
        SELECT key, name, kind, aliases, mentions, articles
        FROM other JOIN actor ON actor.id = actorId
        ORDER BY articles DESC, mentions DESC, key LIMIT ?
        """, [id.rawValue, newest, limit])
  }

  func row(of id: Actor.ID) throws -> Int64? {
    try Int64.fetchOne(
      database.cachedStatement(sql: "SELECT id FROM actor WHERE key = ?"),
      arguments: [id.rawValue])
  }

  func requireRow(of id: Actor.ID) throws -> Int64 {
    guard let row = try row(of: id) else { throw LibraryError.unknownActor(id) }
    return row
  }

  /// Adds an actor, or replaces what is known of it.
  func store(_ actor: Actor) throws {
    let known = try self.actor(actor.id)
    guard known != actor else { return }
    try database.cachedStatement(
      sql: """
        INSERT INTO actor (key, name, kind, aliases) VALUES (?, ?, ?, ?)
        ON CONFLICT (key) DO UPDATE SET
          name = excluded.name, kind = excluded.kind, aliases = excluded.aliases
        """
    ).execute(arguments: [
      actor.id.rawValue, actor.name, actor.kind.rawValue, actor.aliases.joined(separator: "\n"),
    ])
    try storeNames(of: actor, row: try requireRow(of: actor.id))
  }
}

extension ActorTable {
  private func storeNames(of actor: Actor, row: Int64) throws {
    try database.cachedStatement(sql: "DELETE FROM actorName WHERE actorId = ?")
      .execute(arguments: [row])
    let insertion = try database.cachedStatement(
      sql: "INSERT OR IGNORE INTO actorName (folded, actorId) VALUES (?, ?)")
    for name in [actor.name] + actor.aliases {
      for tail in Self.tails(of: name.folded) {
        try insertion.execute(arguments: [tail, row])
      }
    }
  }

  private static let longestName = 200

  /// A name from each of its words to its end: "john of gaunt", "of gaunt", "gaunt".
  private static func tails(of name: String) -> [String] {
    // What is longer was never a name, and its ends together grow as the square of it.
    let name = String(name.prefix(longestName))
    var tails = [name]
    for index in name.indices where name[index] == " " || name[index] == "-" {
      let tail = name[name.index(after: index)...]
      if !tail.isEmpty { tails.append(String(tail)) }
    }
    return tails
  }

  private func counts(sql: String, _ arguments: StatementArguments) throws -> [ActorCount] {
    try Row.fetchAll(database.cachedStatement(sql: sql), arguments: arguments).map { row in
      ActorCount(actor: try Self.actor(row), mentions: row[4], articles: row[5])
    }
  }

  private static func actor(_ row: Row) throws -> Actor {
    guard let kind = Actor.Kind(rawValue: row[2]) else { throw StoredValueError() }
    let aliases: String = row[3]
    return Actor(
      id: Actor.ID(row[0]), name: row[1], kind: kind,
      aliases: aliases.split(separator: "\n").map(String.init))
  }
}
