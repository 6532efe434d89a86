import Articles
import GRDB

/// The articles that a query asks for, in its order.
///
/// A list in source order is a row of sections, one for each outlet of each story; a list by date
/// is one section. Sections know how many articles they hold, mostly from counters, so that a
/// page is found without walking over what lies before its section.
struct ArticleList {
  /// A stretch of a list; the source is nil where sources are mixed.
  struct Section {
    let source: Int64?
    let count: Int
  }

  private let database: Database
  private let filter: ArticleFilter

  init(_ database: Database, _ query: ArticleQuery) throws {
    self.database = database
    filter = try ArticleFilter(database, query)
  }

  func page(offset: Int, limit: Int) throws -> ArticlePage {
    let sections = try filter.sections()
    var rows: [Int64] = []
    var skipped = max(0, offset)
    for section in sections where rows.count < limit {
      if skipped >= section.count {
        skipped -= section.count
        continue
      }
      rows += try filter.rows(in: section, offset: skipped, limit: limit - rows.count)
      skipped = 0
    }
    return ArticlePage(
      rows: try ArticleReader(database).summaries(of: rows),
      total: sections.reduce(0) { $0 + $1.count })
  }

  func position(of id: Article.ID) throws -> Int? {
    guard let key = try ArticleKey(database, id), try filter.contains(key) else { return nil }
    var before = 0
    for section in try filter.sections() {
      if section.source == nil || section.source == key.source {
        return before + (try filter.count(in: section, before: key))
      }
      before += section.count
    }
    return nil
  }
}

/// What places an article in a list.
struct ArticleKey {
  let source: Int64
  let date: Int
  let row: Int64

  init?(_ database: Database, _ id: Article.ID) throws {
    let statement = try database.cachedStatement(
      sql: "SELECT sourceId, dateKey, id FROM article WHERE key = ?")
    guard let found = try Row.fetchOne(statement, arguments: [id.rawValue]) else { return nil }
    source = found[0]
    date = found[1]
    row = found[2]
  }
}
