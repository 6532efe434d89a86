import ArgumentParser
import Articles
import Library

/// `dragoman stories`: the stories of the library.
struct StoriesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stories",
    abstract: "List the stories, rename one, or see where articles without a story belong.",
    discussion: "A story that gets the name of another becomes one with it.")

  @OptionGroup var options: LibraryOptions

  @Flag(help: "List the articles without a story that seem to belong to one.")
  var suggest = false

  @Option(
    help: ArgumentHelp(
      "Say how near an article is to each other story, from 0 to 1.", valueName: "id"))
  var near: String?

  @Option(help: "Give this story the name that follows as the argument.")
  var rename: String?

  @Flag(help: "Print as JSON.")
  var json = false

  @Argument(help: "The new name, with --rename.")
  var name: String?

  func validate() throws {
    guard (rename == nil) == (name == nil) else {
      throw ValidationError("--rename takes a story and a new name")
    }
    guard name?.isEmpty != true else { throw ValidationError("a name is not empty") }
  }

  func run() throws {
    let desk = try options.openDesk()
    if let rename, let name { return try self.rename(rename, to: name, desk) }
    if let near { return try printStories(near: near, desk) }
    if suggest { return try printSuggestions(desk) }
    let stories = try desk.library.outline()
    if json { return try Output.json(stories.map(ListedStory.init)) }
    for story in stories {
      let unread = story.unreadCount > 0 ? ", \(story.unreadCount) unread" : ""
      Output.line("\(story.name)  (\(story.articleCount) in \(story.sources.count)\(unread))")
    }
  }

  private func rename(_ story: String, to name: String, _ desk: Desk) throws {
    guard let known = try desk.story(called: story) else { throw LibraryError.unknownStory(story) }
    guard known != name else { return }
    let change = try desk.renaming(known, to: name)
    try desk.perform(change, at: .now)
    Output.line(change.words)
  }

  private func printStories(near name: String, _ desk: Desk) throws {
    let article = try desk.library.article(called: name)
    guard let summary = try desk.library.summary(of: article.id) else { return }
    let stories = try desk.library.stories(near: article.id)
    if json { return try Output.json(stories.map { ListedSuggestion(summary, $0) }) }
    for suggestion in stories {
      Output.line("\(Self.hundredths(suggestion.score))  \(suggestion.story)")
    }
  }

  /// As in "0.43".
  private static func hundredths(_ score: Double) -> String {
    let number = Int((score * 100).rounded())
    return "\(number / 100).\(number % 100 < 10 ? "0" : "")\(number % 100)"
  }

  private func printSuggestions(_ desk: Desk) throws {
    let unsorted = try desk.library.allArticles(
      matching: ArticleQuery(story: StoryOutline.unsorted))
    let found = try unsorted.compactMap { article in
      try desk.suggestedStory(for: article).map { (article, $0) }
    }
    if json { return try Output.json(found.map(ListedSuggestion.init)) }
    for (article, suggestion) in found {
      Output.line("\(article.id)  \(suggestion.story)  \(article.heading)")
    }
  }
}

private struct ListedStory: Encodable {
  var name: String
  var articles: Int
  var unread: Int
  var notes: Int

  init(_ story: StoryOutline) {
    name = story.name
    articles = story.articleCount
    unread = story.unreadCount
    notes = story.noteCount
  }
}

private struct ListedSuggestion: Encodable {
  var article: Article.ID
  var story: String
  var score: Double

  init(_ article: ArticleSummary, _ suggestion: StorySuggestion) {
    self.article = article.id
    story = suggestion.story
    score = suggestion.score
  }
}
