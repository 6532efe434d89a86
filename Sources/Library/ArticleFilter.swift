import Articles
import GRDB

/// Turns a query into SQL.
///
/// Rows come from `article`, or, when actors are asked for, from the `appearance` rows of the rarest
/// of them: both have an index in the order wanted.
struct ArticleFilter {
  /// An actor asked for.
  private struct Wanted {
    let row: Int64
    let articles: Int
    /// Whether descriptions and pronouns do not count.
    var explicitOnly: Bool
  }

  private let database: Database
  private let query: ArticleQuery
  /// The rarest first; nil when one of them is unknown.
  private let actors: [Wanted]?
  /// The one whose mentions are counted.
  private let subject: Wanted?

  init(_ database: Database, _ query: ArticleQuery) throws {
    self.database = database
    self.query = query
    let rows = try query.actors.uniqued.map { try Self.wanted($0, database, explicitOnly: false) }
    actors = rows.contains { $0 == nil } ? nil : Self.rarestFirst(rows.compactMap(\.self))
    subject = nil
  }

  /// Only articles of the query that mention `subject` as well.
  init(
    _ database: Database, _ query: ArticleQuery, with subject: Actor.ID, explicitOnly: Bool
  ) throws {
    self.database = database
    self.query = query
    self.subject = try Self.wanted(subject, database, explicitOnly: explicitOnly)
    let others = try query.actors.uniqued.filter { $0 != subject }
      .map { try Self.wanted($0, database, explicitOnly: false) }
    let rows = [self.subject] + others
    actors = rows.contains { $0 == nil } ? nil : Self.rarestFirst(rows.compactMap(\.self))
  }

  /// The stretches of the list in its order; of a list by source also those without articles.
  func sections() throws -> [ArticleList.Section] {
    guard actors != nil else { return [] }
    let sources = try countedSources()
    guard query.order == .byDate else { return sources }
    return [ArticleList.Section(source: nil, count: sources.reduce(0) { $0 + $1.count })]
  }

  func rows(in section: ArticleList.Section, offset: Int, limit: Int) throws -> [Int64] {
    let statement = statement(in: section)
    return try Int64.fetchAll(
      database,
      sql: """
        SELECT \(row) \(statement.sql) ORDER BY a.dateKey, \(row) LIMIT ? OFFSET ?
        """, arguments: statement.arguments + [limit, offset])
  }

  /// Whether articles join or leave the list while they are read and annotated.
  var dependsOnReading: Bool { query.onlyUnread || query.onlyAnnotated }

  /// The article that stands right behind or before a key in the section of the key.
  func row(beside key: ArticleKey, _ forward: Bool) throws -> Int64? {
    guard actors != nil else { return nil }
    let (sign, order) = forward ? (">", "ASC") : ("<", "DESC")
    let section = ArticleList.Section(
      source: query.order == .byDate ? nil : key.source, count: 0)
    let statement = statement(in: section)
    return try Int64.fetchOne(
      database,
      sql: """
        SELECT \(row) \(statement.sql) AND (a.dateKey, \(row)) \(sign) (?, ?)
        ORDER BY a.dateKey \(order), \(row) \(order) LIMIT 1
        """, arguments: statement.arguments + [key.date, key.row])
  }

  /// Number of articles that stand before a key in the section in which the key stands.
  func count(in section: ArticleList.Section, before key: ArticleKey) throws -> Int {
    let statement = statement(in: section)
    return try Int.fetchOne(
      database,
      sql: "SELECT count(*) \(statement.sql) AND (a.dateKey, \(row)) < (?, ?)",
      arguments: statement.arguments + [key.date, key.row]) ?? 0
  }

  func contains(_ key: ArticleKey) throws -> Bool {
    guard actors != nil else { return false }
    let statement = statement(in: nil)
    return try Int.fetchOne(
      database, sql: "SELECT 1 \(statement.sql) AND \(row) = ?",
      arguments: statement.arguments + [key.row]) != nil
  }

  /// Articles of a section with how often they mention the subject.
  func mentionCounts(in section: ArticleList.Section) throws -> RowCursor {
    let statement = statement(in: section)
    return try Row.fetchCursor(
      database,
      sql: """
        SELECT \(row), \(mentionCount) \(statement.sql)
        ORDER BY a.dateKey, \(row)
        """, arguments: statement.arguments)
  }

  /// How often all articles of the list together mention the subject.
  func mentionTotal() throws -> Int {
    guard actors != nil else { return 0 }
    let statement = statement(in: nil)
    return try Int.fetchOne(
      database,
      sql: "SELECT ifnull(sum(\(mentionCount)), 0) \(statement.sql)", arguments: statement.arguments
    ) ?? 0
  }
}

extension ArticleFilter {
  private struct Statement {
    /// From "FROM" on, with at least one condition.
    var sql: String
    var arguments: StatementArguments
  }

  /// The column that holds the article's row.
  private var row: String { actors?.isEmpty == false ? "a.articleId" : "a.id" }

  private static func rarestFirst(_ actors: [Wanted]) -> [Wanted] {
    actors.sorted { $0.articles < $1.articles }
  }

  private static func wanted(
    _ id: Actor.ID, _ database: Database, explicitOnly: Bool
  ) throws -> Wanted? {
    try Row.fetchOne(
      database.cachedStatement(sql: "SELECT id, articleCount FROM actor WHERE key = ?"),
      arguments: [id.rawValue]
    ).map { Wanted(row: $0[0], articles: $0[1], explicitOnly: explicitOnly) }
  }

  /// How often an article mentions the subject: of the row read, or of one looked up for it.
  private var mentionCount: String {
    let column = subject?.explicitOnly == true ? "explicitCount" : "mentionCount"
    guard let subject, let first = actors?.first, first.row != subject.row else {
      return "a.\(column)"
    }
    return """
      (SELECT \(column) FROM appearance WHERE articleId = a.articleId AND actorId = \(subject.row))
      """
  }

  /// All of the list for nil.
  private func statement(in section: ArticleList.Section?) -> Statement {
    var statement = base
    if let source = section?.source {
      statement.sql += " AND a.sourceId = ?"
      statement.arguments += [source]
    } else {
      let sources = sourceCondition
      guard !sources.sql.isEmpty else { return statement }
      // The plus keeps the order of dates: sorting a large story costs more than passing others by.
      statement.sql += """
         AND +a.sourceId IN (
          SELECT source.id FROM source JOIN story ON story.id = storyId WHERE 1\(sources.sql))
        """
      statement.arguments += sources.arguments
    }
    return statement
  }

  /// Everything but the sources.
  private var base: Statement {
    guard let actors, let first = actors.first else {
      var statement = Statement(sql: "FROM article a WHERE 1", arguments: [])
      statement.sql += flags("a")
      return statement
    }
    let needsArticle = query.onlyUnread || query.onlyAnnotated
    var statement = Statement(sql: "FROM appearance a", arguments: [first.row])
    if needsArticle { statement.sql += " JOIN article f ON f.id = a.articleId" }
    statement.sql += " WHERE a.actorId = ?"
    if first.explicitOnly { statement.sql += " AND a.explicitCount > 0" }
    for actor in actors.dropFirst() {
      statement.sql += """
         AND EXISTS (SELECT 1 FROM appearance WHERE articleId = a.articleId AND actorId = ?
          \(actor.explicitOnly ? "AND explicitCount > 0" : ""))
        """
      statement.arguments += [actor.row]
    }
    if needsArticle { statement.sql += flags("f") }
    return statement
  }

  /// Spelled as in the partial indexes, which are used for these very words only.
  private func flags(_ table: String) -> String {
    (query.onlyUnread ? " AND \(table).isRead = 0" : "")
      + (query.onlyAnnotated ? " AND \(table).noteCount > 0" : "")
  }

  private var sourceCondition: Statement {
    var statement = Statement(sql: "", arguments: [])
    if let story = query.story {
      statement.sql += " AND story.name = ?"
      statement.arguments += [story]
    }
    if let publisher = query.publisher {
      statement.sql += " AND source.publisher IS ?"
      statement.arguments += [publisher]
    }
    return statement
  }

  /// Every source in order; those outside the query count nothing.
  private func countedSources() throws -> [ArticleList.Section] {
    let inside = sourceCondition
    let counts = counter == nil ? try countsBySource() : nil
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT source.id, \(counter ?? "0"), (1\(inside.sql))
        FROM source JOIN story ON story.id = storyId
        ORDER BY \(SourceTable.order)
        """, arguments: inside.arguments)
    return rows.map { row in
      let count: Int = counts.map { $0[row[0], default: 0] } ?? row[1]
      return ArticleList.Section(source: row[0], count: row[2] == 1 ? count : 0)
    }
  }

  /// The column that counts what the query asks for, where there is one.
  private var counter: String? {
    guard actors?.isEmpty == true else { return nil }
    return switch (query.onlyUnread, query.onlyAnnotated) {
    case (false, false): "articleCount"
    case (true, false): "unreadCount"
    case (false, true): "annotatedCount"
    case (true, true): nil
    }
  }

  private func countsBySource() throws -> [Int64: Int] {
    let statement = base
    let rows = try Row.fetchCursor(
      database,
      sql: "SELECT a.sourceId, count(*) \(statement.sql) GROUP BY a.sourceId",
      arguments: statement.arguments)
    var counts: [Int64: Int] = [:]
    while let row = try rows.next() { counts[row[0]] = row[1] }
    return counts
  }
}

extension [Actor.ID] {
  /// Each once, in order of first appearance.
  fileprivate var uniqued: [Actor.ID] {
    var seen: Set<Actor.ID> = []
    return filter { seen.insert($0).inserted }
  }
}
