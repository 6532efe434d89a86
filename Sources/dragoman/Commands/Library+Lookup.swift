import Articles
import Library
import Screen

extension ArticleLibrary {
  /// Every article of a query, in its order.
  func allArticles(matching query: ArticleQuery) throws -> [ArticleSummary] {
    var rows: [ArticleSummary] = []
    while true {
      let page = try articles(matching: query, offset: rows.count, limit: 500)
      rows += page.rows
      if page.rows.isEmpty || rows.count >= page.total { return rows }
    }
  }

  /// The article whose id is, or is the only one to begin with, what was typed.
  func article(called name: String) throws -> Article {
    if let article = try article(Article.ID(name)) { return article }
    let fitting = try allArticles(matching: ArticleQuery()).map(\.id)
      .filter { $0.rawValue.hasPrefix(name) }
    guard let id = fitting.first, fitting.count == 1, let article = try article(id) else {
      let problem = fitting.isEmpty ? "holds no article" : "holds more than one article"
      throw Failure("the library \(problem) “\(name)”; see “dragoman list”")
    }
    return article
  }

  /// The actor whose id was typed, else the most mentioned one with that name.
  func actor(called name: String) throws -> Actor {
    if let actor = try actor(Actor.ID(name)) { return actor }
    let fitting = try actors(matching: name, limit: 50).map(\.actor)
    let exact = fitting.first { actor in
      ([actor.name] + actor.aliases).contains { $0.lowercased() == name.lowercased() }
    }
    guard let actor = exact ?? fitting.first else {
      throw Failure("the library knows no actor “\(name)”; see “dragoman actors”")
    }
    return actor
  }
}

extension String {
  /// Cut or filled with blanks to a number of columns.
  func padding(to columns: Int) -> String {
    var result = ""
    var used = 0
    for piece in CellText(self).pieces {
      guard used + piece.width <= columns else { break }
      result += piece.text
      used += piece.width
    }
    return result + String(repeating: " ", count: columns - used)
  }
}
