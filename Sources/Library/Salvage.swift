import Articles
import GRDB

/// Takes what can still be read out of a database that is damaged.
///
/// Each article is asked for by itself, so that a broken page costs only what stands on it. Of an
/// article the newest text comes along, with its story; what was recognised is found anew.
struct Salvage {
  private let database: Database

  init(_ database: Database) { self.database = database }

  /// Calls `body` with each article that can be read and its story, in order of import.
  func forEachArticle(_ body: (Article, _ story: String) throws -> Void) rethrows {
    let reader = ArticleReader(database)
    for row in 0...last {
      guard let article = try? reader.article(row: row) else { continue }
      let summary = try? reader.summaries(of: [row]).first
      try body(article, summary?.story ?? StoryOutline.unsorted)
    }
  }

  /// No article's row is behind this one, as far as it can be told.
  private var last: Int64 {
    if let row = try? Int64.fetchOne(database, sql: "SELECT max(id) FROM article") { return row }
    var last: Int64 = 0
    if let rows = try? Int64.fetchCursor(database, sql: "SELECT id FROM article ORDER BY id") {
      while let row = try? rows.next() { last = row }
    }
    return last + Self.guess
  }

  /// So many rows are tried behind the last that could be counted.
  private static let guess: Int64 = 10_000
}
