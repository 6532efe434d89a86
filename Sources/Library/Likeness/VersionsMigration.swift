import Articles
import GRDB

/// The step that makes versions, copies and suggestions possible, for libraries made before it too.
///
/// Reads by statements of its own: those of the rest of the module may ask for columns that only
/// later steps add.
struct VersionsMigration {
  private let database: Database

  init(_ database: Database) { self.database = database }

  func run() throws {
    try database.execute(sql: Self.schema)
    try database.execute(
      sql: """
        UPDATE version SET textKey = (SELECT key FROM article WHERE id = articleId) WHERE number = 1;
        UPDATE article SET versionCount = n, seenVersion = n, placeVersion = n
          FROM (SELECT articleId, max(number) AS n FROM version GROUP BY articleId)
          WHERE articleId = id AND n > 1;
        """)
    try sketchAll()
  }

  private func sketchAll() throws {
    let sketches = SketchTable(database)
    let rows = try Int64.fetchAll(database, sql: "SELECT id FROM article ORDER BY id")
    for row in rows {
      guard let article = try article(row) else { continue }
      if let address = article.metadata.address {
        try database.cachedStatement(sql: "UPDATE article SET address = ? WHERE id = ?")
          .execute(arguments: [address, row])
      }
      guard let sketch = TextSketch(TextShingles(article)) else { continue }
      try sketches.storeAtOnce(sketch, for: row)
    }
  }

  private func article(_ row: Int64) throws -> Article? {
    let statement = try database.cachedStatement(
      sql: """
        SELECT url, blocks, text FROM article JOIN version ON articleId = id
        WHERE id = ? ORDER BY number DESC LIMIT 1
        """)
    return try Row.fetchOne(statement, arguments: [row]).map { found in
      let text = ArticleText(String(decoding: found.bytes(2), as: UTF8.self))
      return Article(
        id: Article.ID(""), text: text,
        blocks: try BlockBytes.decode(found.bytes(1), length: text.count),
        metadata: Metadata(url: found[0]))
    }
  }

  private static let schema = """
    -- the id that an article first imported with this text would have
    ALTER TABLE version ADD COLUMN textKey TEXT;
    -- milliseconds since 1970, where it is known
    ALTER TABLE version ADD COLUMN added INTEGER;
    CREATE INDEX versionByKey ON version(textKey);

    -- the address without what does not tell articles apart
    ALTER TABLE article ADD COLUMN address TEXT;
    CREATE INDEX articleByAddress ON article(address) WHERE address IS NOT NULL;
    ALTER TABLE article ADD COLUMN versionCount INTEGER NOT NULL DEFAULT 1;
    CREATE INDEX articleRevised ON article(key, versionCount) WHERE versionCount > 1;
    -- the version it was last opened in
    ALTER TABLE article ADD COLUMN seenVersion INTEGER NOT NULL DEFAULT 1;
    -- the version that `place` is an offset of
    ALTER TABLE article ADD COLUMN placeVersion INTEGER NOT NULL DEFAULT 1;
    -- the first of the articles that print the same text; null in that one
    ALTER TABLE article ADD COLUMN copyOf INTEGER;
    CREATE INDEX articleByCopy ON article(copyOf) WHERE copyOf IS NOT NULL;
    -- how many others print the same text
    ALTER TABLE article ADD COLUMN copyCount INTEGER NOT NULL DEFAULT 0;
    CREATE INDEX articleCopied ON article(id) WHERE copyCount > 0;

    CREATE TABLE sketch (
      articleId INTEGER PRIMARY KEY REFERENCES article(id) ON DELETE CASCADE,
      content BLOB NOT NULL
    );
    -- articles alike share one of these numbers: what a new one is looked up in
    CREATE TABLE band (
      hash INTEGER NOT NULL,
      articleId INTEGER NOT NULL,
      PRIMARY KEY (hash, articleId)
    ) WITHOUT ROWID;

    -- in how many articles a word stands
    CREATE VIRTUAL TABLE searchVocabulary USING fts5vocab('searchIndex', 'row');
    """
}
