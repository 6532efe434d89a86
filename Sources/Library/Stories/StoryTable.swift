import Articles
import GRDB

/// Stories as wholes: renamed and joined.
struct StoryTable {
  private let database: Database

  init(_ database: Database) { self.database = database }

  /// First imported first; empty for an unknown story.
  func articles(of story: String) throws -> [Article.ID] {
    try String.fetchAll(
      database,
      sql: """
        SELECT key FROM article
        JOIN source ON source.id = sourceId JOIN story ON story.id = storyId
        WHERE story.name = ? ORDER BY article.id
        """, arguments: [story]
    ).map { Article.ID($0) }
  }

  /// Gives a story a name that no other has.
  func rename(_ story: String, to name: String) throws {
    guard
      try Int64.fetchOne(database, sql: "SELECT id FROM story WHERE name = ?", arguments: [name])
        == nil
    else { throw LibraryError.knownStory(name) }
    try database.execute(
      sql: "UPDATE story SET name = ?, sortName = ? WHERE name = ?",
      arguments: [name, name.folded, story])
    guard database.changesCount > 0 else { throw LibraryError.unknownStory(story) }
  }
}
