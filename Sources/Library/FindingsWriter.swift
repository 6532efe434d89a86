import Articles
import GRDB

/// The findings of an article with the bytes they are stored as, made before the library is locked.
struct EncodedFindings {
  let article: Article.ID
  let findings: Findings
  let content: [UInt8]
  let counts: [ActorMentions]

  init(article: Article.ID, findings: Findings) {
    self.article = article
    self.findings = findings
    (content, counts) = FindingsBytes.counted(findings)
  }
}

/// Stores findings, and which article speaks of which actor how often.
struct FindingsWriter {
  private let database: Database

  init(_ database: Database) { self.database = database }

  func store(_ findings: [EncodedFindings], actors: [Actor]) throws {
    let table = ActorTable(database)
    for actor in actors { try table.store(actor) }
    var appearances = AppearanceWriter(database)
    for findings in findings { try store(findings, &appearances) }
    try appearances.finish()
  }

  func renewAll() throws {
    try database.execute(sql: "UPDATE article SET awaitsFindings = 1 WHERE awaitsFindings = 0")
  }

  private func store(_ found: EncodedFindings, _ appearances: inout AppearanceWriter) throws {
    let statement = try database.cachedStatement(
      sql: """
        SELECT id, length, sourceId, dateKey FROM article JOIN version ON articleId = id
        WHERE key = ? ORDER BY number DESC LIMIT 1
        """)
    guard let article = try Row.fetchOne(statement, arguments: [found.article.rawValue]) else {
      throw LibraryError.unknownArticle(found.article)
    }
    guard found.findings.end <= article[1] else { return }
    try put(found.content, row: article[0])
    try appearances.replace(
      with: found.counts, article: article[0], source: article[2], dateKey: article[3])
  }

  private func put(_ content: [UInt8], row: Int64) throws {
    try database.cachedStatement(sql: "REPLACE INTO finding (articleId, content) VALUES (?, ?)")
      .execute(arguments: [row, content.blob])
    try database.cachedStatement(
      sql: "UPDATE article SET awaitsFindings = 0 WHERE id = ? AND awaitsFindings = 1"
    ).execute(arguments: [row])
  }
}

extension Findings {
  /// Scalar offset after everything found.
  fileprivate var end: Int {
    let ends = [
      mentions.lazy.map(\.range.end).max(), quotations.lazy.map(\.range.end).max(),
      dates.lazy.map(\.range.end).max(), figures.lazy.map(\.range.end).max(),
    ]
    return ends.compactMap { $0 }.max() ?? 0
  }
}
