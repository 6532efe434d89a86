import ArgumentParser
import Articles
import Ingest
import Library

/// `dragoman feeds`: the feeds that are followed.
struct FeedsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "feeds", abstract: "List the feeds that are followed, or change how.",
    discussion: "A feed is named by its address or its title.")

  @OptionGroup var options: LibraryOptions

  @Option(help: "Only the feeds of this story.")
  var story: String?

  @Option(help: ArgumentHelp("Follow a feed no longer; its articles stay.", valueName: "feed"))
  var remove: [String] = []

  @Option(help: ArgumentHelp("Fetch the pages behind a feed's entries.", valueName: "feed"))
  var fullText: [String] = []

  @Option(help: ArgumentHelp("Take a feed's entries as they are.", valueName: "feed"))
  var summaries: [String] = []

  @Flag(help: "Print them as OPML, for other programs.")
  var opml = false

  @Flag(help: "Print them as JSON.")
  var json = false

  func run() throws {
    let library = try options.openDesk().library
    for name in remove { try library.unsubscribe(try feed(name, in: library).id) }
    for name in fullText { try setFullText(true, name, in: library) }
    for name in summaries { try setFullText(false, name, in: library) }
    let feeds = try library.subscriptions(story: story)
    if opml { return Output.line(String(Self.outline(of: feeds).opml.dropLast())) }
    if json { return try Output.json(feeds.map(ListedFeed.init)) }
    for feed in feeds { Output.line(Self.line(feed)) }
  }

  private func setFullText(_ isOn: Bool, _ name: String, in library: ArticleLibrary) throws {
    var feed = try feed(name, in: library)
    feed.fetchesFullText = isOn
    try library.update(feed)
  }

  private func feed(_ name: String, in library: ArticleLibrary) throws -> Subscription {
    if let feed = try library.subscription(at: name) { return feed }
    let named = try library.subscriptions().filter { $0.title?.lowercased() == name.lowercased() }
    guard let feed = named.first, named.count == 1 else {
      let problem = named.isEmpty ? "no feed" : "more than one feed"
      throw Failure("\(problem) “\(name)” is followed; see “dragoman feeds”")
    }
    return feed
  }

  private static func line(_ feed: Subscription) -> String {
    let marks = feed.fetchesFullText ? " [full text]" : ""
    let problem = feed.problem.map { "\n  ! \($0)" } ?? ""
    return "\(feed.story.padding(to: 20)) \(feed.name.padding(to: 30)) \(feed.address)\(marks)"
      + problem
  }

  /// Feeds lie in the folder of their story, in those inside it where their list had them.
  private static func outline(of feeds: [Subscription]) -> FeedOutline {
    FeedOutline(
      title: "Dragoman feeds",
      items: feeds.map { feed in
        let note = OutlineNote(text: feed.outline)
        let inner = note.folders.dropFirst()
        let folders = feed.story == FileImport.unsorted ? [] : [feed.story] + inner
        return FeedOutline.Item(
          address: feed.address, title: feed.title, page: feed.page, folders: folders,
          extras: note.extras)
      })
  }
}

/// One feed in the JSON of `feeds`.
private struct ListedFeed: Encodable {
  var address: String
  @Nullable var title: String?
  @Nullable var page: String?
  var story: String
  var fullText: Bool
  @Nullable var checked: String?
  @Nullable var notBefore: String?
  @Nullable var problem: String?

  init(_ feed: Subscription) {
    address = feed.address
    _title = Nullable(wrappedValue: feed.title)
    _page = Nullable(wrappedValue: feed.page)
    story = feed.story
    fullText = feed.fetchesFullText
    _checked = Nullable(wrappedValue: feed.checked?.description)
    _notBefore = Nullable(wrappedValue: feed.notBefore?.description)
    _problem = Nullable(wrappedValue: feed.problem)
  }
}
