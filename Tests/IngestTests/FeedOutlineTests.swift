import Ingest
import Testing

@Suite("Lists of feeds")
struct FeedOutlineTests {
  private static let opml = """
    <?xml version="1.0"?><opml version="1.1"><head><title>Mine</title></head><body>
    <outline text="Coast"><outline text="Ports" ><outline type="rss" text="Tide &amp; Time" xmlUrl="https://tide.example/feed"
      htmlUrl="https://tide.example/" category="/sea"/></outline></outline>
    <outline title="Alone" xmlUrl="https://alone.example/rss"/><outline text="a note"/></body></opml>
    """

  private static let outline = FeedOutline(
    title: "Mine",
    items: [
      .init(
        address: "https://tide.example/feed", title: "Tide & Time", page: "https://tide.example/",
        folders: ["Coast", "Ports"], extras: [.init(name: "category", value: "/sea")]),
      .init(address: "https://alone.example/rss", title: "Alone"),
    ])

  @Test("folders, titles and unknown attributes are read")
  func read() {
    #expect(FeedOutline.read(Array(Self.opml.utf8)) == Self.outline)
  }

  @Test("what is written is read again the same")
  func roundTrip() {
    let again = FeedOutline.read(Array(Self.outline.opml.utf8))
    #expect(again.title == "Mine")
    #expect(Set(again.items.map(\.address)) == Set(Self.outline.items.map(\.address)))
    #expect(again.items.contains(Self.outline.items[0]))
  }

  @Test("titles cannot break out of what is written")
  func escaping() {
    let evil = FeedOutline(items: [.init(address: "https://a.example/", title: "\"><x y='&\u{1}\n")]
    )
    #expect(FeedOutline.read(Array(evil.opml.utf8)).items.map(\.title) == ["\"><x y='&"])
  }
}

@Suite("Feeds of a page")
struct FeedDiscoveryTests {
  @Test("a page's head names its feeds; those of comments come last")
  func links() {
    let page = """
      <html><head><base href="/blog/"><link rel="stylesheet" href="x.css">
      <link rel="alternate" type="application/rss+xml" title="Comments" href="c.xml">
      <LINK REL='Alternate' TYPE='application/atom+xml' HREF='feed.atom' TITLE='Tide'>
      <link rel="alternate" type="application/rss+xml" href="javascript:x">
      <link rel="alternate" hreflang="de" href="/de/"></head><body></body></html>
      """
    let links = FeedDiscovery.links(in: Array(page.utf8), at: "https://tide.example/a/b")
    #expect(
      links.map(\.address) == [
        "https://tide.example/blog/feed.atom", "https://tide.example/blog/c.xml",
      ])
  }
}
