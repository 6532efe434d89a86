import Articles
import Comparison
import Library
import Notes
import Synchronization

/// An article with what was found in it.
struct Account: Equatable {
  var article: Article
  var findings: Findings
}

/// What a comparison was made of.
struct Compared: Equatable {
  var story: String
  var accounts: [Account]
  var actors: [Actor]
  var corrections: [ComparisonCorrection]
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

  /// Kept until accounts or corrections are others.
  ///
  /// - Parameter voices: whether voices and wording are wanted too.
  func compare(
    _ story: String, _ accounts: [Account], voices: Bool = true
  ) throws -> StoryComparison {
    let compared = Compared(
      story: story, accounts: accounts, actors: try library.knownActors(),
      corrections: try corrections.corrections(of: story).corrections)
    let kept = lastCompared.withLock { $0.flatMap { $0.compared == compared ? $0 : nil } }
    if let kept, kept.hasVoices || !voices { return kept.result }
    let result = try comparer().compare(
      accounts.map(\.article), accounts.map(\.findings), actors: compared.actors, story: story,
      corrections: compared.corrections, voices: voices)
    lastCompared.withLock { $0 = (compared, voices, result) }
    return result
  }

  /// Compares the accounts of an article's story before anybody asks, when they are not too many.
  func compareAhead(of id: Article.ID) throws {
    guard let story = try library.summary(of: id)?.story,
      try library.awaitingFindingsCount() == 0
    else { return }
    let page = try library.articles(matching: ArticleQuery(story: story), offset: 0, limit: 1)
    guard (2...100).contains(page.total) else { return }
    _ = try compare(story, try accounts(of: story))
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
