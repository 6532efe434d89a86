import Articles
import Comparison
import Library
import Notes

/// An article with what was found in it.
struct Account {
  var article: Article
  var findings: Findings
}

// Accounts side by side, with what people corrected.
extension Desk {
  /// The story whose name this is, whatever the case; nil when there is none.
  func story(called name: String) throws -> String? {
    let stories = try library.outline().map(\.name)
    return stories.first { $0 == name }
      ?? stories.first { $0.lowercased() == name.lowercased() }
  }

  /// The articles of a story, oldest first, undated last; recognised where they still wait.
  func accounts(of story: String) throws -> [Account] {
    let rows = try library.allArticles(matching: ArticleQuery(story: story))
    let ordered = rows.enumerated().sorted { left, right in
      let (one, other) = (left.element.published, right.element.published)
      if let one, let other, one != other { return one < other }
      return (one == nil ? 1 : 0, left.offset) < (other == nil ? 1 : 0, right.offset)
    }
    return try ordered.compactMap { _, row in
      try library.article(row.id).map {
        Account(article: $0, findings: try findings(in: $0))
      }
    }
  }

  /// - Parameter voices: whether voices and wording are wanted too.
  func compare(
    _ story: String, _ accounts: [Account], voices: Bool = true
  ) throws -> StoryComparison {
    let corrections = try corrections.corrections(of: story)
    return try comparer().compare(
      accounts.map(\.article), accounts.map(\.findings), actors: try library.knownActors(),
      story: story, corrections: corrections.corrections, voices: voices)
  }

  /// Two articles with the passages that say the same, weighed by the story of the first.
  func align(_ left: Article.ID, _ right: Article.ID) throws -> ArticlePair? {
    guard let story = try library.summary(of: left)?.story else { return nil }
    var accounts = try accounts(of: story)
    for id in [left, right] where !accounts.contains(where: { $0.article.id == id }) {
      guard let article = try library.article(id) else { return nil }
      accounts.append(Account(article: article, findings: try findings(in: article)))
    }
    guard let one = accounts.first(where: { $0.article.id == left })?.article,
      let other = accounts.first(where: { $0.article.id == right })?.article
    else { return nil }
    return try comparer().align(
      one, other, in: accounts.map(\.article), accounts.map(\.findings))
  }
}
