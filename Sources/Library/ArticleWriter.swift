import Articles
import GRDB

/// Adds, changes and removes articles, keeping the search index in step.
struct ArticleWriter {
  private let database: Database

  init(_ database: Database) { self.database = database }

  func add(_ articles: [Article], story: String) throws -> [Addition] {
    var sources: [String?: Int64] = [:]
    return try articles.map { article in
      if try ArticleReader(database).row(of: article.id) != nil { return .known(article.id) }
      let publisher = article.metadata.publisher
      let source = try sources[publisher] ?? sourceID(story, publisher)
      sources[publisher] = source
      try insert(article, source: source)
      return .added(article.id)
    }
  }

  func addVersion(_ article: Article, of id: Article.ID) throws {
    let row = try requireRow(of: id)
    try unindex(row)
    try update(row, to: article)
    let last = try Int.fetchOne(
      database, sql: "SELECT max(number) FROM version WHERE articleId = ?", arguments: [row])
    try insertVersion((last ?? 0) + 1, of: row, article)
    try index(row, article)
    try database.execute(sql: "DELETE FROM finding WHERE articleId = ?", arguments: [row])
    try removeAppearances(row)
    try SourceTable(database).removeEmpty()
  }

  func move(_ id: Article.ID, toStory story: String) throws {
    let row = try requireRow(of: id)
    let publisher = try String.fetchOne(
      database,
      sql: "SELECT publisher FROM source JOIN article ON source.id = sourceId WHERE article.id = ?",
      arguments: [row])
    try database.execute(
      sql: "UPDATE article SET sourceId = ? WHERE id = ?",
      arguments: [try sourceID(story, publisher), row])
    try SourceTable(database).removeEmpty()
  }

  func remove(_ id: Article.ID) throws {
    guard let row = try ArticleReader(database).row(of: id) else { return }
    try unindex(row)
    try removeAppearances(row)
    try database.execute(sql: "DELETE FROM article WHERE id = ?", arguments: [row])
    try SourceTable(database).removeEmpty()
  }
}

extension ArticleWriter {
  private func requireRow(of id: Article.ID) throws -> Int64 {
    guard let row = try ArticleReader(database).row(of: id) else {
      throw LibraryError.unknownArticle(id)
    }
    return row
  }

  private func removeAppearances(_ row: Int64) throws {
    var appearances = AppearanceWriter(database)
    try appearances.remove(article: row)
    try appearances.finish()
  }

  private func sourceID(_ story: String, _ publisher: String?) throws -> Int64 {
    try SourceTable(database).id(story: story, publisher: publisher)
  }

  private func insert(_ article: Article, source: Int64) throws {
    let statement = try database.cachedStatement(
      sql: """
        INSERT INTO article (
          heading, title, byline, published, dateKey, dateEvidence, url, language, file,
          indexInFile, wordCount, sourceId, key
        ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    try statement.execute(
      arguments: columns(of: article) + [source, article.id.rawValue])
    let row = database.lastInsertedRowID
    try insertVersion(1, of: row, article)
    try index(row, article)
  }

  private func update(_ row: Int64, to article: Article) throws {
    let story = try String.fetchOne(
      database,
      sql: """
        SELECT story.name FROM article
        JOIN source ON source.id = sourceId JOIN story ON story.id = storyId
        WHERE article.id = ?
        """, arguments: [row])
    let source = try sourceID(story ?? "", article.metadata.publisher)
    try database.execute(
      sql: """
        UPDATE article SET
          heading = ?, title = ?, byline = ?, published = ?, dateKey = ?, dateEvidence = ?,
          url = ?, language = ?, file = ?, indexInFile = ?, wordCount = ?, sourceId = ?,
          awaitsFindings = 1, place = min(place, ?)
        WHERE id = ?
        """, arguments: columns(of: article) + [source, article.text.count, row])
  }

  /// In the order in which both statements above name them.
  private func columns(of article: Article) -> StatementArguments {
    let metadata = article.metadata
    return [
      article.heading, metadata.title, metadata.byline, metadata.published?.description,
      metadata.published.dateKey, metadata.dateEvidence?.rawValue, metadata.url,
      metadata.language, metadata.file, metadata.indexInFile, article.bodyWordCount,
    ]
  }

  private func insertVersion(_ number: Int, of row: Int64, _ article: Article) throws {
    let statement = try database.cachedStatement(
      sql: "INSERT INTO version (articleId, number, length, blocks, text) VALUES (?, ?, ?, ?, ?)")
    try statement.execute(arguments: [
      row, number, article.text.count, BlockBytes.encode(article.blocks).blob,
      article.text.string.utf8.blob,
    ])
  }

  private func index(_ row: Int64, _ article: Article) throws {
    let statement = try database.cachedStatement(
      sql: "INSERT INTO searchIndex (rowid, title, publisher, body) VALUES (?, ?, ?, ?)")
    try statement.execute(arguments: SearchText(article).arguments(row))
  }

  /// A contentless index forgets a row only when it is told what it was given for it.
  private func unindex(_ row: Int64) throws {
    guard let article = try ArticleReader(database).article(row: row) else { return }
    try database.execute(
      sql: """
        INSERT INTO searchIndex (searchIndex, rowid, title, publisher, body)
        VALUES ('delete', ?, ?, ?, ?)
        """, arguments: SearchText(article).arguments(row))
  }
}

extension CalendarDate? {
  /// What the lists sort by, ascending: the newest first, undated last.
  var dateKey: Int {
    guard let self else { return 0 }
    return -(self.year * 10_000 + (self.month ?? 0) * 100 + (self.day ?? 0))
  }
}
