import Articles
import Ingest
import TestSupport
import Testing

@Suite("Feeds")
struct FeedReaderTests {
  /// The entries of a feed, one line each, as title|link|date|author|outlet|blocks.
  private func printed(_ feed: String, address: String? = nil) throws -> [String] {
    try printed(Array(feed.utf8), address: address)
  }

  private func printed(_ feed: [UInt8], address: String? = nil) throws -> [String] {
    let (files, _) = try Importer().readWhole(
      feed, named: "feed", from: SourceOrigin(address: address))
    return files.flatMap(\.articles).map { article in
      let metadata = article.metadata
      let facts = [
        metadata.title, metadata.url, metadata.published?.description, metadata.byline,
        metadata.publisher,
      ].map { $0 ?? "-" }
      let blocks = article.blocks.filter { $0.role != .title }.map { block in
        "\(block.role.rawValue): \(article.text(of: block))"
      }
      return (facts + blocks).joined(separator: "|")
    }
  }

  private func item(_ inner: String, root: String = "rss") -> String {
    "<\(root)><channel><title>Tide Letters</title><item>\(inner)</item></channel></\(root)>"
  }

  // MARK: - Formats

  @Test("RSS 2.0: content before summary, creator, date, link")
  func rss() throws {
    #expect(
      try printed(
        """
        <?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
          xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
        <title>Tide Letters</title><link>https://tide.example/</link>
        <image><title>Logo</title><link>https://tide.example/logo</link></image>
        <item><title>Pilots &amp;amp; ferries</title><link>https://tide.example/1?a=1&amp;b=2</link>
        <description>Pilots refuse to sail.</description>
        <content:encoded><![CDATA[<p>Pilots refuse to sail.</p><p>They want <b>rest</b>.</p>]]></content:encoded>
        <dc:creator>Ola Berg</dc:creator><pubDate>Thu, 01 Jan 2004 23:48:21 EST</pubDate>
        </item></channel></rss>
        """) == [
          "Pilots & ferries|https://tide.example/1?a=1&b=2|2004-01-02|Ola Berg|Tide Letters"
            + "|paragraph: Pilots refuse to sail.|paragraph: They want rest."
        ])
  }

  @Test("RSS 1.0: items beside the channel")
  func rdf() throws {
    #expect(
      try printed(
        """
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
          xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://tide.example/">
        <title>Tide Letters</title><items><rdf:Seq><rdf:li resource="https://tide.example/3"/></rdf:Seq></items>
        </channel><image><title>Logo</title></image>
        <item rdf:about="https://tide.example/3"><title>Fog</title><link>https://tide.example/3</link>
        <description>Fog over the bay.</description><dc:date>2003-12</dc:date></item></rdf:RDF>
        """) == ["Fog|https://tide.example/3|2003-12|-|Tide Letters|paragraph: Fog over the bay."])
  }

  @Test("Atom: several links, xml:base, XHTML, the feed's author")
  func atom() throws {
    #expect(
      try printed(
        """
        <feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://tide.example/blog/">
        <title type="html">Tide &amp;amp; Time</title><link rel="self" href="feed"/><author><name>Ida Holm</name></author>
        <entry><title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Less: <em>&lt;</em></div></title>
        <link rel="enclosure" href="a.mp3"/><link href="2004/a"/><id>tag:tide.example,2004:1</id>
        <updated>2004-03-02T23:30:00-02:00</updated><published>2004-03-01T08:00:00Z</published>
        <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>One.</p><p>Two.</p></div></content>
        </entry></feed>
        """) == [
          "Less: <|https://tide.example/blog/2004/a|2004-03-01|Ida Holm|Tide & Time"
            + "|paragraph: One.|paragraph: Two."
        ])
  }

  @Test("Atom text is text, whatever is in it")
  func atomText() throws {
    #expect(
      try printed(
        """
        <feed xmlns="http://www.w3.org/2005/Atom"><entry><title>The &lt;b&gt; tag</title>
        <summary type="text">A &lt; B &amp;amp; C</summary></entry></feed>
        """) == ["The <b> tag|-|-|-|-|paragraph: A < B &amp; C"])
  }

  @Test("Atom 0.3: modes")
  func atom03() throws {
    #expect(
      try printed(
        """
        <feed version="0.3" xmlns="http://purl.org/atom/ns#"><entry>
        <title mode="base64" type="text/html">Rm9nIDxiPmxpZnRzPC9iPg==</title>
        <content type="text/html" mode="escaped">&lt;p&gt;Fog.&lt;/p&gt;</content>
        <issued>2003-12-31T10:14:55-08:00</issued></entry></feed>
        """) == ["Fog lifts|-|2003-12-31|-|-|paragraph: Fog."])
  }

  @Test("JSON Feed: authors, relative addresses, text with paragraphs")
  func json() throws {
    #expect(
      try printed(
        #"""
        {"version": "https://jsonfeed.org/version/1.1", "title": "Tide Letters",
         "home_page_url": "https://tide.example/", "items": [
          {"id": 1, "url": "/a", "title": "Fog \u0026 <rain>", "content_text": "One.\n\nTwo.",
           "date_published": "2020-08-07T22:44:36-05:00", "authors": [{"name": "Ida"}, {"name": "Ola"}]}]}
        """#) == [
          "Fog & <rain>|https://tide.example/a|2020-08-08|Ida, Ola|Tide Letters"
            + "|paragraph: One.|paragraph: Two."
        ])
  }

  @Test("the outlet is found in a feed's name, or in the entry's source")
  func outlet() throws {
    let titled =
      "<rss><channel><title>World news | Tidewater Herald</title><item><title>Fog</title></item></channel></rss>"
    #expect(try printed(titled) == ["Fog|-|-|-|Tidewater Herald"])
    #expect(
      try printed(item("<title>Fog</title><source url='x'>Coast Gazette</source>"))
        == ["Fog|-|-|-|Coast Gazette"])
  }

  // MARK: - Links

  @Test("a guid is the link where there is none, unless it says that it is not")
  func guid() throws {
    #expect(
      try printed(item("<title>a</title><guid>https://tide.example/7</guid>"))
        == ["a|https://tide.example/7|-|-|Tide Letters"])
    #expect(
      try printed(item("<title>a</title><guid isPermaLink='false'>https://tide.example/7</guid>"))
        == ["a|-|-|-|Tide Letters"])
    #expect(
      try printed(
        item(
          "<guid>https://tide.example/7</guid><title>a</title><link>https://tide.example/8</link>"))
        == ["a|https://tide.example/8|-|-|Tide Letters"])
  }

  @Test("relative links start where the feed was found")
  func relative() throws {
    #expect(
      try printed(item("<title>a</title><link>../8</link>"), address: "https://tide.example/x/feed")
        == ["a|https://tide.example/8|-|-|Tide Letters"])
  }

  @Test(
    "a link that could do something is left out, and said",
    arguments: ["javascript:alert(1)", "file:///etc/passwd"])
  func unsafe(link: String) throws {
    let (files, _) = try Importer().readWhole(
      Array(item("<title>a</title><link>\(link)</link>").utf8), named: "feed")
    #expect(files.first?.articles.first?.metadata.url == nil)
    #expect(files.first?.remarks.count == 1)
  }

  // MARK: - Dirt

  @Test("tags that were never closed end where the next begins")
  func unclosed() throws {
    #expect(
      try printed(
        "<rss><channel><item><title>One<link>https://tide.example/1</link><description>a & b <p>c"
          + "<item><title>Two</title><description>d") == [
          "One|https://tide.example/1|-|-|-|paragraph: a & b|paragraph: c",
          "Two|-|-|-|-|paragraph: d",
        ])
  }

  @Test("entities nobody declared are those of HTML; unknown ones stay")
  func entities() throws {
    #expect(
      try printed(item("<title>caf&eacute;&nbsp;&hellip; AT&T &nosuch; &#8217; &#146;</title>"))
        == ["café … AT&T &nosuch; ’ ’|-|-|-|Tide Letters"])
  }

  @Test("a title that only looks like markup keeps its words")
  func falseMarkup() throws {
    #expect(
      try printed(item("<title>Nice &lt;gorilla&gt; what's he weigh?</title>"))
        == ["Nice <gorilla> what's he weigh?|-|-|-|Tide Letters"])
  }

  @Test("controls, prefixes without declaration and upper case do not matter")
  func otherDirt() throws {
    #expect(
      try printed(
        "<RSS><CHANNEL><ITEM><TITLE>a\u{1}b</TITLE><dc:creator>Ola</dc:creator>"
          + "<PUBDATE>2004-07-08 23:56:58</PUBDATE></ITEM></CHANNEL></RSS>")
        == ["ab|-|2004-07-08|Ola|-"])
  }

  @Test("what publishing software adds is folded")
  func boilerplate() throws {
    #expect(
      try printed(
        item(
          "<title>Fog</title><description>&lt;p&gt;Fog lies over the bay.&lt;/p&gt;"
            + "&lt;p&gt;The post Fog appeared first on Tide.&lt;/p&gt;</description>")) == [
          "Fog|-|-|-|Tide Letters|paragraph: Fog lies over the bay."
            + "|boilerplate: The post Fog appeared first on Tide."
        ])
  }

  @Test("HTML keeps its lists, quotations, tables and captions")
  func html() throws {
    #expect(
      try printed(
        item(
          """
          <description><![CDATA[<h2>Head</h2><ul><li>one<ul><li>deep</ul></ul><blockquote><p>said</p></blockquote>
          <table><tr><td>a<td>b</tr><tr><td>alone</td></tr></table><figure><figcaption>Seen</figcaption></figure>
          first<br>still<br><br>second<script>no()</script>]]></description>
          """)) == [
          "-|-|-|-|Tide Letters|heading: Head|list-item: one|list-item: deep|blockquote: said"
            + "|table: a\tb|paragraph: alone|caption: Seen|paragraph: first|paragraph: still|paragraph: second"
        ])
  }

  // MARK: - Encodings

  @Test(
    "a declared encoding is believed where it can be true",
    arguments: [
      ("koi8-r", [0xF0, 0xCF, 0xD2, 0xD4] as [UInt8], "Порт"),
      ("windows-1251", [0xCF, 0xEE, 0xF0, 0xF2], "Порт"),
      ("iso-8859-1", [0x63, 0x61, 0x66, 0xE9, 0x92], "café’"),
      ("iso-8859-1", [0x63, 0x61, 0x66, 0xC3, 0xA9], "café"),
      ("utf-8", [0x63, 0x61, 0x66, 0xE9], "café"),
      ("euc-kr", [0xBE, 0xC8, 0xB3, 0xE7], "안녕"),
      ("big5", [0xB4, 0xE4, 0xA4, 0x66], "港口"),
      ("no-such-thing", [0x63, 0x61, 0x66, 0xE9], "café"),
    ])
  func encoding(name: String, bytes: [UInt8], title: String) throws {
    let head = Array("<?xml version=\"1.0\" encoding=\"\(name)\"?><rss><item><title>".utf8)
    #expect(
      try printed(head + bytes + Array("</title></item></rss>".utf8)) == ["\(title)|-|-|-|-"])
  }

  @Test("UTF-16 is read with and without a mark, and when it is none")
  func wide() throws {
    let text =
      "<?xml version=\"1.0\" encoding=\"utf-16\"?><rss><item><title>Порт</title></item></rss>"
    let units = text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }
    #expect(try printed([0xFE, 0xFF] + units) == ["Порт|-|-|-|-"])
    #expect(try printed(units) == ["Порт|-|-|-|-"])
    #expect(try printed(text) == ["Порт|-|-|-|-"])
  }

  // MARK: - Malice

  @Test("entities are not expanded into each other, and nothing outside is looked at")
  func bombs() throws {
    #expect(
      try printed(
        """
        <!DOCTYPE x SYSTEM "http://127.0.0.1:1/x.dtd" [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">
        <!ENTITY secret SYSTEM "file:///etc/passwd"><!ENTITY % p SYSTEM "http://127.0.0.1:1/p">%p;]>
        <rss><item><title>&a; &b; &secret;</title></item></rss>
        """) == ["ha &b; &secret;|-|-|-|-"])
  }

  @Test(
    "hostile shapes are answered in time",
    .timeLimit(.minutes(1)),
    arguments: [
      "<rss><item><title>t</title><description>" + String(repeating: "<div>", count: 50_000),
      "<rss><item><title>t</title>" + String(repeating: "<!-- ", count: 100_000),
      "<rss><item><title>t</title>" + String(repeating: "<![CDATA[", count: 100_000),
      "<rss><item><title>t</title><link href=\"" + String(repeating: "<a b=\"", count: 50_000),
      "<rss><item><title>t</title><description>" + String(repeating: "<", count: 200_000),
      "<rss><item><title>t</title><description>" + String(repeating: "&", count: 200_000),
      "<rss><item><title>t</title>" + String(repeating: "<a ", count: 50_000),
      "<rss><item><title>t" + String(repeating: "</x>", count: 50_000),
      "{\"version\": \"https://jsonfeed.org/version/1\", \"items\": [{\"title\": \"t\", \"x\":"
        + String(repeating: "[", count: 100_000),
    ])
  func hostile(text: String) throws {
    #expect(try printed(text).count == 1)
  }

  @Test("a feed without entries is said to hold no article")
  func empty() {
    #expect(throws: ImportError.noArticles("feed")) {
      try printed("<rss><channel></channel></rss>")
    }
  }

  @Test("text that speaks of tags is no feed")
  func noFeed() throws {
    let (files, _) = try Importer().readWhole(
      Array("The <rss> element opens a feed, says the manual of the harbour library.".utf8),
      named: "a.txt")
    #expect(files.first?.format == "text")
  }
}
