import ArgumentParser
import Articles
import Library

/// `dragoman list`: the articles of the library.
struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the articles of the library.")

  @OptionGroup var options: LibraryOptions

  @Option(help: "Only articles of this story.")
  var story: String?

  @Option(help: "Only articles of this outlet.")
  var source: String?

  @Option(help: "Only articles that mention this actor; may be given several times.")
  var actor: [String] = []

  @Flag(help: "Only articles not read yet.")
  var unread = false

  @Flag(help: "Only articles with notes.")
  var annotated = false

  @Flag(help: "Newest first, rather than by story and outlet.")
  var byDate = false

  @Flag(help: "Of articles that print the same text only the first imported.")
  var once = false

  @Flag(help: "Print as JSON.")
  var json = false

  func run() throws {
    let library = try options.openDesk().library
    let query = ArticleQuery(
      story: story, publisher: source.map { .some($0) },
      actors: try actor.map { try library.actor(called: $0).id }, onlyUnread: unread,
      onlyAnnotated: annotated, order: byDate ? .byDate : .bySource)
    let found = try library.allArticles(matching: query)
    let articles = once ? found.countedOnce : found
    if json { return try Output.json(articles.map(ListedArticle.init)) }
    for article in articles { Output.line(Self.line(article)) }
  }

  private static func line(_ article: ArticleSummary) -> String {
    let marks =
      (article.isRead ? " " : "*") + (article.noteCount > 0 ? "n" : " ")
      + (article.isChanged ? "!" : article.versionCount > 1 ? "v" : " ")
      + (article.copyCount > 0 ? "=" : " ")
    let date = (article.publishedWords ?? "").padding(to: 11)
    let source = (article.publisher ?? "").padding(to: 20)
    return "\(article.id) \(marks) \(date) \(source) \(article.heading)"
  }
}

extension [ArticleSummary] {
  /// Of those that print the same text only the first in the order of the list.
  var countedOnce: [ArticleSummary] {
    var groups: Set<Article.ID> = []
    return filter { $0.textGroup.map { groups.insert($0).inserted } ?? true }
  }
}

/// One article in the JSON of `list` and `search`.
struct ListedArticle: Encodable {
  var id: Article.ID
  @Nullable var title: String?
  @Nullable var publisher: String?
  @Nullable var published: CalendarDate?
  @Nullable var dateFrom: Metadata.DateEvidence?
  var story: String
  var read: Bool
  var notes: Int
  var words: Int
  var versions: Int
  /// Whether the text has changed since it was read.
  var changed: Bool
  /// Names the articles that print the same text; equal in all of them.
  @Nullable var sameText: Article.ID?

  init(_ article: ArticleSummary) {
    id = article.id
    _title = Nullable(wrappedValue: article.heading)
    _publisher = Nullable(wrappedValue: article.publisher)
    _published = Nullable(wrappedValue: article.published)
    _dateFrom = Nullable(wrappedValue: article.dateEvidence)
    story = article.story
    read = article.isRead
    notes = article.noteCount
    words = article.wordCount
    versions = article.versionCount
    changed = article.isChanged
    _sameText = Nullable(wrappedValue: article.textGroup)
  }
}
