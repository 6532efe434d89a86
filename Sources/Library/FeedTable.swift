import Articles
import GRDB

/// Feeds, and which article each of their entries became.
struct FeedTable {
  private let database: Database

  init(_ database: Database) { self.database = database }

  func all(story: String?) throws -> [Subscription] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT \(Self.columns) FROM feed WHERE :story IS NULL OR story = :story
        ORDER BY ifnull(title, address) COLLATE NOCASE, id
        """, arguments: ["story": story]
    ).map(Self.feed)
  }

  func feed(at address: String) throws -> Subscription? {
    try Row.fetchOne(
      database, sql: "SELECT \(Self.columns) FROM feed WHERE address = ?", arguments: [address]
    ).map(Self.feed)
  }

  /// Adds a feed, or answers the one there is; a title is taken where none was known.
  func add(_ address: String, title: String?, page: String?, story: String, outline: String)
    throws -> (feed: Subscription, isNew: Bool)?
  {
    try database.execute(
      sql: """
        INSERT OR IGNORE INTO feed (address, title, page, story, outline) VALUES (?, ?, ?, ?, ?)
        """, arguments: [address, title, page, story, outline])
    let isNew = database.changesCount > 0
    return try feed(at: address).map { ($0, isNew) }
  }

  /// Writes what is known of a feed now; the address stays where another feed has the new one.
  func update(_ feed: Subscription) throws {
    let isTaken = try Int64.fetchOne(
      database, sql: "SELECT id FROM feed WHERE address = ? AND id <> ?",
      arguments: [feed.address, feed.id.rawValue])
    try database.cachedStatement(
      sql: """
        UPDATE feed SET
          address = ifnull(?, address), title = ?, page = ?, story = ?, fetchesFullText = ?,
          outline = ?, etag = ?, lastModified = ?, checked = ?, notBefore = ?, problem = ?
        WHERE id = ?
        """
    ).execute(arguments: [
      isTaken == nil ? feed.address : nil, feed.title, feed.page, feed.story,
      feed.fetchesFullText, feed.outline, feed.etag, feed.lastModified,
      feed.checked?.milliseconds, feed.notBefore?.milliseconds, feed.problem, feed.id.rawValue,
    ])
  }

  func remove(_ id: Subscription.ID) throws {
    try database.execute(sql: "DELETE FROM feed WHERE id = ?", arguments: [id.rawValue])
  }

  /// Digests of the entries seen, by identity.
  func digests(of id: Subscription.ID) throws -> [String: String] {
    let rows = try Row.fetchCursor(
      database, sql: "SELECT identity, digest FROM feedItem WHERE feedId = ?",
      arguments: [id.rawValue])
    var digests: [String: String] = [:]
    while let row = try rows.next() { digests[row[0]] = row[1] }
    return digests
  }

  func store(_ items: [FeedItem], of feed: Subscription) throws -> FeedChange {
    var change = FeedChange()
    let articles = items.map(\.article)
    for item in items { try store(item, among: articles, of: feed, into: &change) }
    return change
  }
}

extension FeedTable {
  private static let columns = """
    id, address, title, page, story, fetchesFullText, outline, etag, lastModified, checked, \
    notBefore, problem
    """

  private static func feed(_ row: Row) -> Subscription {
    let checked: Int? = row[9]
    let notBefore: Int? = row[10]
    return Subscription(
      id: Subscription.ID(rawValue: row[0]), address: row[1], title: row[2], page: row[3],
      story: row[4], fetchesFullText: row[5], outline: row[6], etag: row[7],
      lastModified: row[8], checked: checked.map { Instant(milliseconds: $0) },
      notBefore: notBefore.map { Instant(milliseconds: $0) }, problem: row[11])
  }

  private func store(
    _ item: FeedItem, among articles: [Article], of feed: Subscription,
    into change: inout FeedChange
  ) throws {
    let known = try Row.fetchOne(
      database.cachedStatement(
        sql: "SELECT digest, articleKey FROM feedItem WHERE feedId = ? AND identity = ?"),
      arguments: [feed.id.rawValue, item.identity])
    guard let known else {
      return try add(item, among: articles, of: feed, into: &change)
    }
    let digest: String = known[0]
    let id = Article.ID(known[1])
    change.known += 1
    guard digest != item.digest else { return }
    try remember(item, of: feed, as: id)
    // An article somebody removed stays removed.
    guard let stored = try ArticleReader(database).article(id), stored.text != item.article.text
    else { return }
    try ArticleWriter(database).addVersion(PreparedArticle(item.article), of: id)
    change.known -= 1
    change.changed.append(id)
  }

  private func add(
    _ item: FeedItem, among articles: [Article], of feed: Subscription,
    into change: inout FeedChange
  ) throws {
    let writer = ArticleWriter(database)
    let prepared = PreparedArticle(item.article)
    for addition in try writer.add([prepared], among: articles, story: feed.story) {
      switch addition {
      case .revised(let id, _): change.changed.append(id)
      case .added(let id): change.added.append(id)
      case .known: change.known += 1
      }
      try remember(item, of: feed, as: addition.id)
    }
  }

  private func remember(_ item: FeedItem, of feed: Subscription, as id: Article.ID) throws {
    try database.cachedStatement(
      sql: """
        INSERT INTO feedItem (feedId, identity, digest, articleKey) VALUES (?, ?, ?, ?)
        ON CONFLICT (feedId, identity) DO UPDATE SET digest = excluded.digest
        """
    ).execute(arguments: [feed.id.rawValue, item.identity, item.digest, id.rawValue])
  }
}
