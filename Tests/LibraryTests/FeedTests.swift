import Articles
import Library
import Testing

@Suite("Feeds in the library")
struct FeedTests {
  private let library: ArticleLibrary

  init() throws { library = try ArticleLibrary.inMemory() }

  private func subscribe() throws -> Subscription {
    try library.subscribe(to: "https://tide.example/feed", story: "Fog").feed
  }

  private func item(_ identity: String, _ key: String, _ words: String, digest: String) -> FeedItem
  {
    FeedItem(identity: identity, digest: digest, article: article(key, [words]))
  }

  @Test("a feed is followed once, and keeps its story")
  func once() throws {
    let first = try library.subscribe(to: "https://tide.example/feed", title: "Tide", story: "Fog")
    let second = try library.subscribe(to: "https://tide.example/feed", story: "Ice")
    #expect(first.isNew && !second.isNew)
    #expect(second.feed == first.feed)
    #expect(try library.subscriptions().map(\.story) == ["Fog"])
    #expect(try library.subscriptions(story: "Ice") == [])
  }

  @Test("everything known of a feed is kept")
  func update() throws {
    var feed = try subscribe()
    feed.title = "Tide"
    feed.page = "https://tide.example/"
    feed.fetchesFullText = true
    feed.outline = "{}"
    feed.etag = "\"1\""
    feed.lastModified = "then"
    feed.checked = Instant(milliseconds: 5)
    feed.notBefore = Instant(milliseconds: 7)
    feed.problem = "it is gone"
    try library.update(feed)
    #expect(try library.subscriptions() == [feed])
  }

  @Test("an entry seen before is not added again")
  func twice() throws {
    let feed = try subscribe()
    let items = [item("1", "a", "Fog", digest: "x"), item("2", "b", "Ice", digest: "y")]
    #expect(try library.store(items, of: feed).added == ["a", "b"])
    let again = try library.store(items, of: feed)
    #expect(again.added == [] && again.changed == [] && again.known == 2)
    #expect(try library.digests(of: feed.id) == ["1": "x", "2": "y"])
  }

  @Test("an entry whose text changed makes a version of its article")
  func changed() throws {
    let feed = try subscribe()
    _ = try library.store([item("1", "a", "Fog", digest: "x")], of: feed)
    let change = try library.store([item("1", "z", "Fog lifts", digest: "y")], of: feed)
    #expect(change.changed == ["a"])
    #expect(try library.article("a")?.text == "Fog lifts")
    #expect(try library.texts(of: "a").count == 2)
    #expect(try library.article("z") == nil)
  }

  @Test("an article somebody removed does not come back")
  func removed() throws {
    let feed = try subscribe()
    _ = try library.store([item("1", "a", "Fog", digest: "x")], of: feed)
    try library.remove("a")
    _ = try library.store([item("1", "a", "Fog", digest: "x")], of: feed)
    _ = try library.store([item("1", "z", "Fog lifts", digest: "y")], of: feed)
    #expect(try library.outline() == [])
  }

  @Test("a feed that is followed no longer leaves its articles")
  func unsubscribe() throws {
    let feed = try subscribe()
    _ = try library.store([item("1", "a", "Fog", digest: "x")], of: feed)
    try library.unsubscribe(feed.id)
    #expect(try library.subscriptions() == [])
    #expect(try library.article("a") != nil)
    #expect(try library.digests(of: feed.id) == [:])
  }

  @Test("a feed that moves to another's address keeps its own")
  func moved() throws {
    var feed = try subscribe()
    _ = try library.subscribe(to: "https://tide.example/new", story: "Fog")
    feed.address = "https://tide.example/new"
    feed.title = "Tide"
    try library.update(feed)
    #expect(
      try library.subscriptions().map(\.address).sorted()
        == ["https://tide.example/feed", "https://tide.example/new"])
  }
}
