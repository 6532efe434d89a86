import Articles
import Testing

@testable import Ingest

@Suite("Pages in HTML")
struct HTMLTests {
  @Test("A text that holds a tag is no page, and a page called .txt is one")
  func recognition() {
    #expect(!PageFormat.isPage(Array("Use <b> for bold </b> text.".utf8), named: "a.txt"))
    #expect(!PageFormat.isPage(Array("<p> is a tag of HTML.".utf8), named: "a.txt"))
    #expect(PageFormat.isPage(Array("<!-- x -->\n<!DOCTYPE HTML><p>a".utf8), named: "a.txt"))
    #expect(PageFormat.isPage(Array("<HTML><p>a".utf8), named: "a"))
  }

  @Test("Menus, shares, related lists and comments are folded, the article stands")
  func newsPage() {
    let page = """
      <!DOCTYPE html><html lang="en"><head><title>Ferry strike enters third week - Coast News</title>
      <meta property="og:site_name" content="Coast News"><script>var a = "<p>no text</p>";</script>
      </head><body><nav><ul><li><a href="/">Home</a></li></ul></nav><article>
      <h1>Ferry strike enters third week</h1><p class="byline">By Ida Holm</p>
      <figure><img alt="A ferry"><figcaption>Ferries have stayed in port</figcaption></figure>
      <p>\(sentence(1))</p><div class="share-tools"><a href="#">Save</a></div>
      <h2>Islands run short</h2><p>\(sentence(2))</p><p>\(sentence(3))</p><p>\(sentence(4))</p>
      <ul><li>It began in February</li><li>It goes on</li></ul></article>
      <section class="related-stories"><h2>More</h2><a href="/c">Ministry offers payment</a></section>
      <div id="comments"><p>I was there and saw it.</p></div></body></html>
      """
    #expect(
      blocks(of: page, named: "a.html") == """
        boilerplate | Home
        title | Ferry strike enters third week
        byline | By Ida Holm
        caption | Ferries have stayed in port
        paragraph | Talks number 1 between the…
        boilerplate | Save
        heading | Islands run short
        paragraph | Talks number 2 between the…
        paragraph | Talks number 3 between the…
        paragraph | Talks number 4 between the…
        list-item | It began in February
        list-item | It goes on
        related | More
        related | Ministry offers payment
        comment | I was there and saw it.
        """)
  }

  @Test("Two line breaks part paragraphs where a page has none")
  func lineBreaks() {
    let page = """
      <html><body><div>\(sentence(1))<br><br>\(sentence(2))<br>&nbsp;<br>\(sentence(3))</div></body></html>
      """
    #expect(
      blocks(of: page) == """
        paragraph | Talks number 1 between the…
        paragraph | Talks number 2 between the…
        paragraph | Talks number 3 between the…
        """)
  }

  @Test("White space, references, soft hyphens and hidden parts are read as a browser shows them")
  func inlineText() {
    let page = """
      <html><body><p>The\n  <b>fer</b>ry&nbsp;&amp; the co&shy;ast<span hidden>no</span>\
      <span style="display: none">no</span><template>no</template><noscript>no</noscript>, as <i> it </i>
      was.</p></body></html>
      """
    #expect(
      read(page).first.map { String($0.text[$0.blocks[0].range]) }
        == "The ferry & the coast, as it was.")
  }

  @Test("Title, author, outlet, date, language and address come from the page's own marks")
  func metadata() {
    let page = """
      <html lang="en-GB"><head><title>Ferry strike | Coast News</title>
      <link rel="canonical" href="https://coast.example/a"><script type="application/ld+json">
      {"@graph": [{"@type": "NewsArticle", "headline": "Ferry &amp; strike", "datePublished":
      "2024-03-05T10:22:00Z", "author": [{"name": "By Ida Holm"}], "publisher": {"name": "Coast News"}}]}
      </script></head><body><p>\(sentence(1))</p></body></html>
      """
    let metadata = read(page).first?.metadata
    #expect(metadata?.title == "Ferry & strike")
    #expect(metadata?.byline == "Ida Holm")
    #expect(metadata?.publisher == "Coast News")
    #expect(metadata?.published?.description == "2024-03-05")
    #expect(metadata?.language == "en")
    #expect(metadata?.url == "https://coast.example/a")
  }

  @Test("A row of short cells is one block, its cells parted by tabs")
  func table() {
    let page = """
      <html><body><p>\(sentence(1))</p><table><tr><th>Day</th><th>Birds</th></tr>
      <tr><td>1</td><td> 14 </td></tr></table><p>\(sentence(2))</p></body></html>
      """
    #expect(blocks(of: page).contains("table | Day\tBirds\ntable | 1\t14\n"))
  }

  @Test("The encoding a page declares is used unless its bytes are UTF-8")
  func charset() {
    let start = "<html><head><meta charset=windows-1251></head><body><p>"
    let legacy = Array(start.utf8) + [0xCF, 0xE0, 0xF0, 0xEE, 0xEC]
    #expect(PageCharset.decode(legacy)?.text.hasSuffix("Паром") ?? false)
    #expect(PageCharset.decode(Array((start + "Паром").utf8))?.text.hasSuffix("Паром") ?? false)
    let server = Array("<p>".utf8) + [0xD0, 0xC1, 0xD2, 0xCF, 0xCD]
    #expect(PageCharset.decode(server, charset: "KOI8-R")?.text == "<p>Паром".lowercased())
  }

  @Test("A saved page is read from its first part in HTML, with the address it was saved from")
  func archive() {
    let saved = """
      From: <Saved by Blink>
      Snapshot-Content-Location: https://coast.example/b
      MIME-Version: 1.0
      Content-Type: multipart/related; type="text/html";
      \tboundary="--x"

      ----x
      Content-Type: text/html
      Content-Transfer-Encoding: quoted-printable

      <html><body><p class=3D"a">One long=
       line =E2=80=93 and its end.</p></body></html>
      ----x--
      """
    let article = read(saved.replacing("\n", with: "\r\n")).first
    #expect(article?.metadata.url == "https://coast.example/b")
    #expect(article.map { String($0.text[$0.blocks[0].range]) } == "One long line – and its end.")
  }

  @Test("Several full articles of one page are several articles, teasers are not")
  func several() {
    let full = { (number: Int) in
      "<article><h2>Report \(number)</h2>"
        + (1...6).map { "<p>\(sentence(number * 10 + $0))</p>" }.joined() + "</article>"
    }
    #expect(read("<html><body>\(full(1))\(full(2))</body></html>").count == 2)
    let teaser = "<article><h2>Another</h2><p>Short.</p></article>"
    #expect(read("<html><body>\(full(1))\(teaser)\(teaser)</body></html>").count == 1)
  }

  @Test("Links of the text stand numbered at the end")
  func links() {
    let page = """
      <html><body><p>\(sentence(1)) <a href="https://pay.example/a">The offer</a> stands.</p>
      <p>\(sentence(2))</p></body></html>
      """
    #expect(
      read(page).first?.text.string.hasSuffix("[1] The offer: https://pay.example/a") ?? false)
  }
}

/// A sentence of an article, told from others by its number.
private func sentence(_ number: Int) -> String {
  """
  Talks number \(number) between the crews and the ministry broke down on Tuesday, and both sides \
  said that the boats would stay in port for another week, whatever the islands might say.
  """
}
