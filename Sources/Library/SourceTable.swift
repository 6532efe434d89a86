import Articles
import GRDB

/// Stories and their outlets.
struct SourceTable {
  private let database: Database

  init(_ database: Database) { self.database = database }

  func outline() throws -> [StoryOutline] {
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT story.name, source.publisher, articleCount, unreadCount, noteCount
        FROM source JOIN story ON story.id = storyId
        WHERE articleCount > 0
        ORDER BY \(Self.order)
        """)
    var stories: [StoryOutline] = []
    while let row = try rows.next() {
      let name: String = row[0]
      if stories.last?.name != name { stories.append(StoryOutline(name: name, sources: [])) }
      stories[stories.count - 1].sources.append(
        StoryOutline.Source(
          publisher: row[1], articleCount: row[2], unreadCount: row[3], noteCount: row[4]))
    }
    return stories
  }

  /// The order of the tree: by folded name, then by the name itself so that no two are equal.
  static let order = """
    story.sortName, story.name, source.publisher IS NULL, source.sortName, source.publisher
    """

  /// The row of an outlet within a story, made where it does not exist.
  func id(story: String, publisher: String?) throws -> Int64 {
    let storyID = try self.storyID(story)
    let publisher = publisher.flatMap { $0.isEmpty ? nil : $0 }
    let found = try Int64.fetchOne(
      database.cachedStatement(
        sql: "SELECT id FROM source WHERE storyId = ? AND ifnull(publisher, '') = ?"),
      arguments: [storyID, publisher ?? ""])
    if let found { return found }
    try database.execute(
      sql: "INSERT INTO source (storyId, publisher, sortName) VALUES (?, ?, ?)",
      arguments: [storyID, publisher, (publisher ?? "").folded])
    return database.lastInsertedRowID
  }

  func removeEmpty() throws {
    try database.execute(
      sql: """
        DELETE FROM source WHERE articleCount = 0;
        DELETE FROM story WHERE id NOT IN (SELECT storyId FROM source);
        """)
  }

  private func storyID(_ name: String) throws -> Int64 {
    let found = try Int64.fetchOne(
      database.cachedStatement(sql: "SELECT id FROM story WHERE name = ?"), arguments: [name])
    if let found { return found }
    try database.execute(
      sql: "INSERT INTO story (name, sortName) VALUES (?, ?)", arguments: [name, name.folded])
    return database.lastInsertedRowID
  }
}
