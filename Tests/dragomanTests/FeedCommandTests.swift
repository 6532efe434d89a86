import Foundation
import Synchronization
import TestSupport
import Testing

@Suite("Feeds from a server")
struct FeedCommandTests {
  private let folder: TemporaryFolder
  private var library: [String] { ["--library", folder.path + "/library"] }

  init() throws { folder = try TemporaryFolder() }

  private func run(_ arguments: String...) throws -> Program.Result {
    try Program.run(arguments + library)
  }

  /// A feed of the first entries, and the pages behind them.
  private static func reply(
    _ request: LoopbackServer.Request, entries: Int = 2
  ) -> LoopbackServer.Reply {
    let items = (1...max(1, entries)).map { number in
      """
      <item><title>Fog, part \(number)</title><link>/page\(number)</link><guid>g\(number)</guid>
      <description>Fog lay over bay \(number).</description></item>
      """
    }
    let feed = "<rss><channel><title>Tide Letters</title>\(items.joined())</channel></rss>"
    switch request.path {
    case "/feed":
      let mark = "\"\(entries)\""
      if request.headers["if-none-match"] == mark { return .answer(304) }
      return .answer(200, headers: ["ETag": mark], body: Array(feed.utf8))
    case "/home":
      return .answer(
        200, headers: ["Content-Type": "text/html"],
        body: Array(
          """
          <html><head><title>Tide</title><link rel="alternate" type="application/rss+xml" href="/feed">
          </head><body><p>Welcome to the letters of the tide, which come in the morning.</p></body></html>
          """.utf8))
    case let path where path.hasPrefix("/page"):
      return .answer(
        200, headers: ["Content-Type": "text/html"],
        body: Array(
          """
          <html><body><article><h1>Fog, part \(path.last ?? "0")</h1><p>Fog lay over bay \(path.last ?? "0").</p>
          <p>The whole account says that the pilots stayed ashore until noon, and then sailed.</p>
          </article></body></html>
          """.utf8))
    default: return .answer(404)
    }
  }

  @Test("an address that is a feed is followed, with its entries")
  func addFeed() throws {
    let server = try LoopbackServer { Self.reply($0) }
    let added = try run("add", "--story", "Fog", server.address("/feed"))
    #expect(added.status == 0)
    #expect(added.output.contains("2 added, 0 known already, 1 feeds followed"))
    let listed = try run("feeds", "--json")
    #expect(listed.output.contains(#""title" : "Tide Letters""#))
    #expect(listed.output.contains(#""story" : "Fog""#))
    #expect(try run("list", "--story", "Fog").output.contains("Fog, part 2"))
  }

  @Test("a page is added, and says which feed it names; --follow follows that")
  func addPage() throws {
    let server = try LoopbackServer { Self.reply($0) }
    let page = try run("add", server.address("/home"))
    #expect(page.status == 0)
    #expect(page.output.contains("1 added"))
    #expect(page.output.contains(server.address("/feed")))
    let followed = try run("add", "--follow", server.address("/home"))
    #expect(followed.output.contains("1 feeds followed"))
    #expect(try run("feeds").output.contains(server.address("/feed")))
  }

  @Test("a refresh brings what is new, and asks for nothing twice")
  func refresh() throws {
    let count = Atomic<Int>(2)
    let server = try LoopbackServer { Self.reply($0, entries: count.load(ordering: .relaxed)) }
    _ = try run("add", server.address("/feed"))
    let same = try run("refresh")
    #expect(same.status == 0)
    #expect(same.output == "1 feeds: 0 added, 0 changed, 1 not modified, 0 failed; 0 KiB\n")
    count.store(3, ordering: .relaxed)
    #expect(try run("refresh").output.contains("Tide Letters: 1 added"))
    #expect(try run("refresh").output.contains("1 not modified"))
  }

  @Test("one feed that fails is named, the others are read, and the status is 1")
  func someFail() throws {
    let server = try LoopbackServer { Self.reply($0) }
    let outline = try folder.write(
      """
      <opml><body><outline text="Ports"><outline text="Gone" xmlUrl="\(server.address("/none"))"/>
      <outline text="Good" xmlUrl="\(server.address("/feed"))" rating="5"/>
      <outline text="Local" xmlUrl="file:///etc/passwd"/></outline></body></opml>
      """, to: "feeds.opml")
    let added = try run("add", outline)
    #expect(added.status == 1)
    #expect(added.output.contains("2 feeds followed"))
    #expect(added.errors.contains("not at an http or https address"))
    let refreshed = try run("refresh")
    #expect(refreshed.status == 1)
    #expect(refreshed.output.contains("2 feeds: 2 added, 0 changed, 0 not modified, 1 failed"))
    #expect(refreshed.errors.contains("Gone: the server does not have it (404)"))
    #expect(try run("feeds").output.contains("! the server does not have it (404)"))
    let exported = try run("feeds", "--opml").output
    #expect(exported.contains(#"<outline text="Ports" title="Ports">"#))
    #expect(exported.contains(#"rating="5""#))
  }

  @Test("a server that wants to be left alone is")
  func retryAfter() throws {
    let isBusy = Atomic<Bool>(false)
    let server = try LoopbackServer { request in
      isBusy.load(ordering: .relaxed)
        ? .answer(429, headers: ["Retry-After": "3600"]) : Self.reply(request)
    }
    _ = try run("add", server.address("/feed"))
    isBusy.store(true, ordering: .relaxed)
    let refused = try run("refresh")
    #expect(refused.status == 1)
    #expect(refused.errors.contains("too often"))
    let asked = server.requests.count
    let waiting = try run("refresh")
    #expect(waiting.status == 0)
    #expect(waiting.output.contains("not asked before"))
    #expect(server.requests.count == asked)
  }

  @Test("a feed of summaries gets the pages behind them when asked to")
  func fullText() throws {
    let server = try LoopbackServer { Self.reply($0) }
    _ = try run("add", "--full-text", server.address("/feed"))
    let found = try run("search", "pilots ashore")
    #expect(found.status == 0)
    #expect(found.output.contains("Fog, part 1"))
    #expect(try run("feeds").output.contains("[full text]"))
  }

  @Test("a feed that moved for good is asked at its new address")
  func moved() throws {
    let server = try LoopbackServer { request in
      request.path == "/old" ? .answer(301, headers: ["Location": "/feed"]) : Self.reply(request)
    }
    let outline = try folder.write(
      "<opml><body><outline xmlUrl=\"\(server.address("/old"))\"/></body></opml>", to: "f.opml")
    _ = try run("add", outline)
    #expect(try run("refresh").status == 0)
    #expect(try run("feeds").output.contains(server.address("/feed")))
  }

  @Test("what is no feed any more is said, and its articles stay")
  func noFeed() throws {
    let isPage = Atomic<Bool>(false)
    let server = try LoopbackServer { request in
      isPage.load(ordering: .relaxed)
        ? .answer(200, body: Array("<html><body><p>For sale.</p></body></html>".utf8))
        : Self.reply(request)
    }
    _ = try run("add", server.address("/feed"))
    isPage.store(true, ordering: .relaxed)
    #expect(try run("refresh").errors.contains("Tide Letters: this is no feed"))
    #expect(try run("list").output.contains("Fog, part 1"))
  }

  @Test("addresses that cannot be fetched are each told, with other schemes refused")
  func badAddresses() throws {
    let result = try run(
      "add", "ftp://tide.example/x", "http://127.0.0.1:1/", "http://nowhere.invalid/a")
    #expect(result.status == 1)
    #expect(
      result.errors.contains("ftp://tide.example/x: only http and https are fetched, not ftp"))
    #expect(result.errors.contains("http://127.0.0.1:1/: 127.0.0.1:1 takes no connection"))
    #expect(result.errors.contains("there is no host nowhere.invalid"))
  }

  @Test("a refresh without feeds says how to follow one")
  func none() throws {
    let result = try run("refresh")
    #expect(result.status == 1)
    #expect(result.errors.contains("dragoman add ADDRESS"))
  }

  @Test("the report says for each article date, language, blocks and what is folded")
  func report() throws {
    let feed = try folder.write(
      """
      <rss><channel><title>Tide Letters</title><item><title>The fog of March</title><pubDate>Tue, 05 Mar 2024</pubDate>
      <description>&lt;p&gt;The fog lay over the bay and on the quay.&lt;/p&gt;&lt;p&gt;Read more&lt;/p&gt;</description>
      </item></channel></rss>
      """, to: "feed.txt")
    let added = try run("add", feed)
    #expect(added.output.contains("(RSS or Atom): 1 added"))
    #expect(
      added.output.contains(
        "The fog of March — Tide Letters, 2024-03-05 (stated), en, 3 blocks, 1 folded"))
    let json = try run("add", "--json", feed).output
    #expect(json.contains(#""fate" : "known""#))
    #expect(json.contains(#""dateFrom" : "stated""#))
    #expect(json.contains(#""format" : "RSS or Atom""#))
  }
}
