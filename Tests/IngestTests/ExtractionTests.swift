import Articles
import Testing

@testable import Ingest

/// What parts an article from the page around it, each by a page that has little else.
@Suite("Articles out of pages")
struct ExtractionTests {
  private func body(_ page: String) -> String {
    let roles: Set<BlockRole> = [.paragraph, .heading, .listItem, .blockquote, .table, .caption]
    return read(page).first.map { article in
      article.blocks.filter { roles.contains($0.role) }
        .map { String(article.text(of: $0).prefix(16)) }.joined(separator: "\n")
    } ?? ""
  }

  private func page(_ body: String, title: String = "Ferry strike enters third week") -> String {
    "<!DOCTYPE html><html><head><title>\(title)</title></head><body>\(body)</body></html>"
  }

  /// Paragraphs that begin with their number.
  private func text(_ numbers: ClosedRange<Int>) -> String {
    numbers.map {
      """
      <p>\($0) Talks between the crews and the ministry broke down on Tuesday, and both sides said \
      that the boats would stay in port for another week, whatever the islands might say.</p>
      """
    }.joined()
  }

  private let teasers = (1...4).map {
    """
    <div class="x\($0)"><h3><a href="/n/\($0)">Harbour gets its crane number \($0) back</a></h3>
    <p>T\($0) After eleven years of repairs, the crane stands on its old place, and lifts, again.</p></div>
    """
  }.joined()

  @Test("Teasers are told by headlines that lead away, whatever their names are")
  func teasersBeside() {
    let page = page(
      "<div class=a><h1>Ferry strike enters third week</h1>\(text(1...4))\(teasers)</div>")
    #expect(!body(page).contains("T1"))
    #expect(body(page).hasPrefix("1 Talks"))
    #expect(body(page).hasSuffix("4 Talks between "))
  }

  @Test("A short report under its headline is the article, not the longer column beside it")
  func shortReport() {
    let page = page(
      """
      <div class=r><div class=a><h1>Ferry strike enters third week</h1><p>The ferries stay in port \
      for a third week, the crews said on Tuesday, after talks broke down.</p></div>
      <div class=b><h3>More</h3>\(teasers)<h3>Weather</h3><p>Cloudy at first, later sunny spells, \
      light wind from the west, more of it on the islands, and much the same tomorrow.</p></div></div>
      """)
    #expect(body(page) == "The ferries stay")
  }

  @Test(
    "Headlines that lead to another site, or are numbered, are entries of the article's own list")
  func entries() {
    let entry = { (number: Int, name: String, host: String) in
      """
      <div class=e><h3><a href="\(host)/\(number)">\(name) is the name of the thing</a></h3>
      <p>\(number) Heavy, stiff, and made to last, and it looks better than he does.</p></div>
      """
    }
    let head = "<link rel=canonical href=\"https://way.example/bags\">"
    let numbered = (1...3).map { entry($0, "\($0). This", "") }.joined()
    let elsewhere = (4...6).map { entry($0, "That", "https://shop.test") }.joined()
    let page =
      head + page("<article><h1>Ferry bags</h1>\(text(7...8))\(numbered)\(elsewhere)</article>")
    #expect(body(page).contains("1 Heavy, stiff,"))
    #expect(body(page).contains("6 Heavy, stiff,"))
  }

  @Test("Headlines with links in the article's own list of readings are its text")
  func roundup() {
    let entry = { (name: String) in
      "<h3><a href=\"/\(name)\">\(name) goes on for a while</a></h3><p>\(name) is worth reading.</p>"
    }
    let page = page(
      "<article><h1>Ferry strike enters third week</h1>\(text(1...2))\(entry("This"))\(entry("That"))</article>"
    )
    #expect(body(page).contains("This goes on for\nThis is worth re"))
  }

  @Test("What stands between the title and the text belongs to it: lead, author, day, caption")
  func head() {
    let page = page(
      """
      <div class=h><h1>Ferry strike enters third week</h1><p>Nobody knows how long it will last</p>
      <p>By Ida Holm and Per Lund, Karo | Updated 5 March 2024 10:31 GMT</p>
      <figure><figcaption>The port on Tuesday evening</figcaption></figure><a href="/s">Share</a></div>
      <div class=t>\(text(1...5))</div>
      """)
    #expect(body(page).hasPrefix("Nobody knows how\nThe port on Tues\n1 Talks"))
    let metadata = read(page).first?.metadata
    #expect(metadata?.byline == "Ida Holm and Per Lund")
    #expect(metadata?.published?.description == "2024-03-05")
  }

  @Test(
    "A name in a line of its own beside the day is the author's",
    arguments: [
      "<div>Ida Holm</div><div>5 March 2024</div>",
      "<div>5 March 2024</div><div>Ida Holm</div>",
      "<div>Ida Holm · 5 March 2024 · 3 min read</div>",
      "<div><a href=\"/autor/ida-holm/\">Ida Holm</a></div>",
      "<div>Words Ida Holm Photography Per Lund</div>",
      "<div><span>Ida Holm at the Salt Hall</span><span>5 March 2024</span></div>",
      "<div class=by>Ida Holm<span>Mar 5, 2024</span></div>",
    ])
  func names(lines: String) {
    let page = page(
      "<div class=h><h1>Ferry strike enters third week</h1>\(lines)</div><div class=t>\(text(1...4))</div>"
    )
    #expect(read(page).first?.metadata.byline == "Ida Holm")
    #expect(!body(page).contains("Ida"))
  }

  @Test("A line that signs the text names its author")
  func signature() {
    let sign = "<p>Posted by Ida Holm on May 11, 2006 at 07:52 AM | <a href=/x>Permalink</a></p>"
    let page = page(
      "<h3>Ferry strike enters third week</h3><div class=t>\(text(1...4))</div>\(sign)")
    #expect(read(page).first?.metadata.byline == "Ida Holm")
  }

  @Test("What tells how to sign in is no offer of a subscription")
  func howTo() {
    let step = """
      <div class=g><h2>Step 1</h2><p>Sign in to the old app, or log in on the web. The new one costs
      three crowns a month, and the free trial ends by itself. <a href=/p>See prices</a>.</p></div>
      """
    let page = page(
      "<article><h1>Ferry strike enters third week</h1>\(text(1...2))\(step)\(text(3...4))</article>"
    )
    #expect(body(page).contains("Sign in to the o"))
  }

  @Test("Comments are what can be replied to, even where they are longer than the article")
  func thread() {
    let comment = "<div>\(text(7...8))<a href=\"#\">Reply</a></div>"
    let page = page(
      "<div class=a><h2>Ferry strike enters third week</h2>\(text(1...3))</div><div class=d>\(comment)\(comment)\(comment)</div>"
    )
    #expect(!body(page).contains("7 Talks"))
    #expect(read(page).first?.blocks.contains { $0.role == .comment } ?? false)
  }

  @Test("Boxes to type into and offers of subscriptions are folded")
  func boxes() {
    let box =
      "<div class=q><p>The best of the Courier, each Sunday</p><input type=email><button>Go</button></div>"
    let offer = """
      <div class=o><h2>Continue reading</h2><p>First month for 1 crown, then 12 a month. You can cancel
      at any time.</p><p>Already a subscriber? <a href=/l>Log in</a></p></div>
      """
    let page = page(
      "<article><h1>Ferry strike enters third week</h1>\(text(1...2))\(box)\(text(3...4))\(offer)</article>"
    )
    #expect(body(page).split(separator: "\n").count == 4)
  }

  @Test("The name of a span amid a sentence is about its style")
  func inlineNames() {
    let page = page(
      "<article>\(text(1...2))<p><span class=legend>PORT HALE</span>, <span class=date>5 March</span> – The boats stay where they are, and so do the crews.</p></article>"
    )
    #expect(body(page).hasSuffix("PORT HALE, 5 Mar"))
  }

  @Test("Elements among those of an article are part of it")
  func between() {
    let part = { (name: String, text: String) in "<div class=\"part \(name)\">\(text)</div>" }
    let page = page(
      "<div class=w>" + part("text", text(1...2))
        + part("x", "<blockquote>Nobody asked us</blockquote>")
        + part("text", text(3...4)) + "</div><div class=z><p>Nothing</p></div>")
    #expect(body(page).contains("Nobody asked us"))
  }

  @Test("A generic author gives way to one the text names")
  func genericAuthor() {
    let page = """
      <html><head><title>Ferry strike enters third week</title><meta name=author content="Super User">
      </head><body><h1>Ferry strike enters third week</h1><p>Written by Ida Holm</p>\(text(1...4))</body></html>
      """
    #expect(read(page).first?.metadata.byline == "Ida Holm")
    #expect(
      read(page.replacing("<p>Written by Ida Holm</p>", with: "")).first?.metadata.byline
        == "Super User")
  }

  @Test(
    "The title is the part of the window's title that the page shows as one",
    arguments: [
      ("Retries — Ferrite 3.2 documentation", "<h1>Retries¶</h1>", "Retries"),
      (
        "Rust never sleeps, but it naps « Walks", "<h1><a href=/>Walks</a></h1>",
        "Rust never sleeps, but it naps"
      ),
      (
        "Valley Observer | He opens early", "<h1>Valley Observer</h1><h2>He opens early</h2>",
        "He opens early"
      ),
      (
        "Notice 24: Closure of the bridge", "<h3>Notice 24: Closure of the bridge</h3>",
        "Notice 24: Closure of the bridge"
      ),
      (
        "Gazette - Local: River takes the lower town", "<b>River takes the lower town</b><br>",
        "River takes the lower town"
      ),
    ])
  func titles(window: String, heading: String, title: String) {
    let page = page("<div>\(heading)\(text(1...4))</div>", title: window)
    #expect(read(page).first?.metadata.title == title)
  }

  @Test("Of several days the one nearest to the headline is the article's")
  func nearestDay() {
    let page = page(
      """
      <div class=h><h1>Ferry strike enters third week</h1><div>Stand: 09.02.2024 10:31 Uhr</div></div>
      <div class=t>\(text(1...2))<div class=k><span class="k-date">08.02.2024</span></div>\(text(3...4))</div>
      """)
    #expect(read(page).first?.metadata.published?.description == "2024-02-09")
  }

  @Test("The name of a heading excludes nothing, and a caption in a box of facts is one")
  func namesOfHeadings() {
    let page = page(
      """
      <h1>Ferry strike enters third week</h1><div class=img__metadata><div class=img__caption>The \
      port on Tuesday</div></div><div class=t>\(text(1...2))<h2 class=subheader>Nobody sails</h2>\
      \(text(3...4))</div>
      """)
    #expect(body(page).hasPrefix("The port on Tues"))
    #expect(body(page).contains("Nobody sails"))
  }

  @Test("Which of several pictures it is, is not told")
  func counters() {
    let page = page("<article>\(text(1...2))<div>3 / 8</div>\(text(3...4))</article>")
    #expect(!body(page).contains("3 / 8"))
  }

  @Test("A few lines about the author after the text are folded")
  func authorBox() {
    let page = """
      <html><head><title>x</title><meta name=author content="Ida Holm"></head><body><article>\(text(1...4))
      <div><p>Ida Holm</p><p>Ida writes about boats and those who do not sail them.</p></div></article></body></html>
      """
    #expect(body(page).hasSuffix("4 Talks between "))
  }

  @Test("Without a label a page with few letters beyond ASCII is windows-1252")
  func westernLetters() {
    let plain = Array("<html><body>\(text(1...3))<p>M".utf8)
    let decoded = PageCharset.decode(plain + [0xC9] + Array("RIN said \u{22}no\u{22}.</p>".utf8))
    #expect(decoded?.text.contains("MÉRIN") ?? false)
  }
}
