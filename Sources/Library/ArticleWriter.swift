import Articles
import GRDB

/// Adds, changes and removes articles, keeping the search index in step.
///
/// Of articles that are added together each is indexed after all of them are stored: an index that
/// has been written to writes itself out before every change of another table with a trigger.
struct ArticleWriter {
  private let database: Database
  private let sketches: SketchTable

  init(_ database: Database) {
    self.database = database
    sketches = SketchTable(database)
  }

  /// - Parameter batch: what arrives together with them, when that is more.
  func add(
    _ articles: [PreparedArticle], among batch: [Article]? = nil, story: String,
    at instant: Instant? = nil
  ) throws -> [Addition] {
    let check = ArrivalCheck(database, sketches, batch: batch ?? articles.map(\.article))
    var unindexed: [(row: Int64, text: SearchText)] = []
    func indexAll() throws {
      for (row, text) in unindexed { try index(row, text) }
      unindexed = []
    }
    let additions = try articles.map { prepared -> Addition in
      let article = prepared.article
      switch try check.arrival(of: article, prepared.likeness) {
      case .known(let id): return .known(id)
      case .version(let id):
        try indexAll()
        return .revised(id, version: try addVersion(prepared, of: id, at: instant))
      case .new(let original):
        let source = try sourceID(story, article.metadata.publisher)
        let id = try freeID(for: article)
        let row = try insert(prepared, id, source: source, at: instant)
        try prepared.likeness.sketch.map { try sketches.store($0, for: row) }
        try original.map { try CopyTable(database).join(row, with: $0) }
        unindexed.append((row, prepared.searchText))
        return .added(id)
      }
    }
    try indexAll()
    return additions
  }

  /// - Returns: the number of the version, from 2.
  @discardableResult
  func addVersion(
    _ prepared: PreparedArticle, of id: Article.ID, at instant: Instant? = nil
  ) throws -> Int {
    let article = prepared.article
    let row = try requireRow(of: id)
    try unindex(row)
    let number = try VersionTable(database).packNewest(of: row) + 1
    try update(row, to: prepared, version: number)
    try insertVersion(number, of: row, article, at: instant)
    try index(row, prepared.searchText)
    try relike(row, prepared)
    try database.execute(sql: "DELETE FROM finding WHERE articleId = ?", arguments: [row])
    try removeAppearances(row)
    try SourceTable(database).removeEmpty()
    return number
  }

  /// Leaves it to the caller to remove the story when it is empty.
  func move(_ id: Article.ID, toStory story: String) throws {
    let row = try requireRow(of: id)
    let publisher = try String.fetchOne(
      database,
      sql: "SELECT publisher FROM source JOIN article ON source.id = sourceId WHERE article.id = ?",
      arguments: [row])
    try database.execute(
      sql: "UPDATE article SET sourceId = ? WHERE id = ?",
      arguments: [try sourceID(story, publisher), row])
  }

  func remove(_ id: Article.ID) throws {
    guard let row = try ArticleReader(database).row(of: id) else { return }
    try unindex(row)
    try removeAppearances(row)
    try CopyTable(database).leave(row)
    try sketches.remove(row)
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

  /// Its own, which the text gives; of a text that another outlet printed first, with a tail that the
  /// outlet gives.
  private func freeID(for article: Article) throws -> Article.ID {
    guard try ArticleReader(database).row(of: article.id) != nil else { return article.id }
    let outlet = (article.metadata.publisher ?? "").folded
    let hash = outlet.unicodeScalars.reduce(UInt64(0)) { ($0 &* 31 &+ UInt64($1.value)).mixed }
    return Article.ID("\(article.id)-\(String(hash >> 40, radix: 36))")
  }

  /// Leaves it to the caller to index it.
  ///
  /// - Returns: its row.
  private func insert(
    _ prepared: PreparedArticle, _ id: Article.ID, source: Int64, at instant: Instant?
  ) throws -> Int64 {
    let statement = try database.cachedStatement(
      sql: """
        INSERT INTO article (
          heading, title, byline, published, dateKey, dateEvidence, url, address, language, file,
          indexInFile, wordCount, sourceId, key
        ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    try statement.execute(
      arguments: columns(of: prepared) + [source, id.rawValue])
    let row = database.lastInsertedRowID
    try insertVersion(1, of: row, prepared.article, at: instant)
    return row
  }

  /// Finds anew what a changed text is like.
  private func relike(_ row: Int64, _ prepared: PreparedArticle) throws {
    try CopyTable(database).leave(row)
    try sketches.remove(row)
    try prepared.likeness.sketch.map { try sketches.store($0, for: row) }
    let check = ArrivalCheck(database, sketches, batch: [])
    try check.original(of: prepared.article, prepared.likeness, except: row)
      .map { try CopyTable(database).join(row, with: $0) }
  }

  private func update(_ row: Int64, to prepared: PreparedArticle, version: Int) throws {
    let story = try String.fetchOne(
      database,
      sql: """
        SELECT story.name FROM article
        JOIN source ON source.id = sourceId JOIN story ON story.id = storyId
        WHERE article.id = ?
        """, arguments: [row])
    let source = try sourceID(story ?? "", prepared.article.metadata.publisher)
    try database.execute(
      sql: """
        UPDATE article SET
          heading = ?, title = ?, byline = ?, published = ?, dateKey = ?, dateEvidence = ?,
          url = ?, address = ?, language = ?, file = ?, indexInFile = ?, wordCount = ?,
          sourceId = ?, awaitsFindings = 1, versionCount = ?
        WHERE id = ?
        """, arguments: columns(of: prepared) + [source, version, row])
  }

  /// In the order in which both statements above name them.
  private func columns(of prepared: PreparedArticle) -> StatementArguments {
    let article = prepared.article
    let metadata = article.metadata
    return [
      article.heading, metadata.title, metadata.byline, metadata.published?.description,
      metadata.published.dateKey, metadata.dateEvidence?.rawValue, metadata.url,
      metadata.address, metadata.language, metadata.file, metadata.indexInFile,
      prepared.wordCount,
    ]
  }

  private func insertVersion(
    _ number: Int, of row: Int64, _ article: Article, at instant: Instant?
  ) throws {
    let statement = try database.cachedStatement(
      sql: """
        INSERT INTO version (articleId, number, length, blocks, text, textKey, added)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """)
    try statement.execute(arguments: [
      row, number, article.text.count, BlockBytes.encode(article.blocks).blob,
      article.text.string.utf8.blob, article.id.rawValue, instant?.milliseconds,
    ])
  }

  private func index(_ row: Int64, _ text: SearchText) throws {
    let statement = try database.cachedStatement(
      sql: "INSERT INTO searchIndex (rowid, title, publisher, body) VALUES (?, ?, ?, ?)")
    try statement.execute(arguments: text.arguments(row))
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
