import Articles
import Ingest
import TestSupport
import Testing

/// Limits that keep what hostile sources cost in proportion to their size.
@Suite("Limits")
struct LimitTests {
  @Test("an article longer than a shelf of books is taken out, the others stay")
  func tooLong() {
    func article(_ title: String, _ text: String) -> Article {
      Article(
        id: .init(title), text: ArticleText(text), blocks: [], metadata: Metadata(title: title))
    }
    let long = String(repeating: "w", count: ImportedFile.longestArticle + 1)
    var file = ImportedFile(
      name: "a.xml", articles: [article("Long", long), article("Short", "Fog over the bay.")],
      encoding: "UTF-8")
    #expect(
      file.removeTooLong() == .tooLong("a.xml", count: 1, limit: ImportedFile.longestArticle))
    #expect(file.articles.map(\.metadata.title) == ["Short"])
    #expect(file.removeTooLong() == nil)
  }

  @Test("an entry keeps twenty authors, each once")
  func authors() throws {
    let authors = (0..<3000).map { "<author>A\($0 % 1500)</author>" }.joined()
    let feed = "<rss><item><title>T</title>\(authors)</item></rss>"
    let (files, _) = try Importer().readWhole(Array(feed.utf8), named: "a.xml")
    let byline = try #require(files.first?.articles.first?.metadata.byline)
    #expect(byline == (0..<20).map { "A\($0)" }.joined(separator: ", "))
  }

  @Test("a gzip file of many is unpacked whole")
  func manyMembers() throws {
    let words = ["Ferries ", "halted ", "at ", "noon."].map { Packing.gzip(Array($0.utf8)) }
    let (files, _) = try Importer().readWhole(
      words.flatMap { $0 }, named: "a.gz")
    #expect(files.first?.articles.first?.text.string == "Ferries halted at noon.")
  }

  @Test("a chapter that a book lists again and again is read once")
  func chapters() throws {
    let prose = String(repeating: "The ferries to the islands halted on Tuesday. ", count: 4)
    let packed = Packing.zip([
      (
        "META-INF/container.xml",
        Array("<container><rootfile full-path='c.opf'/></container>".utf8)
      ),
      (
        "c.opf",
        Array(
          """
          <package><manifest><item id='a' href='a.xhtml' media-type='text/html'/></manifest><spine>
          <itemref idref='a'/><itemref idref='a'/><itemref idref='a'/></spine></package>
          """.utf8)
      ), ("a.xhtml", Array("<h1>Ferries halt</h1><p>\(prose)</p>".utf8)),
    ])
    let (files, _) = try Importer().readWhole(packed, named: "a.epub")
    #expect(files.first?.articles.count == 1)
  }

  @Test("a page of more tags than are read says so")
  func tags() throws {
    let page =
      "<!doctype html><p>Fog over the bay.</p>" + String(repeating: "<i></i>", count: 500_000)
    let (files, _) = try Importer().readWhole(Array(page.utf8), named: "a.html")
    #expect(files.first?.remarks == ["Only the first 500000 tags were read."])
  }

  @Test("a mailbox of more mails than are read says so, and keeps the first")
  func mails() throws {
    let mail =
      "From a Mon Mar  4 10:00:00 2024\nFrom: A <a@b.example>\nSubject: Fog\n"
      + "Date: Mon, 4 Mar 2024 10:00:00 +0000\n\nFog over the bay.\n\n"
    let mailbox = String(repeating: mail, count: 10_001)
    let (files, _) = try Importer().readWhole(Array(mailbox.utf8), named: "a.mbox")
    #expect(files.first?.articles.count == 10_000)
    #expect(files.first?.remarks == ["Only the first 10000 mails were read."])
  }

  @Test("a mail of more parts than are read says so")
  func parts() throws {
    let part = "--b\n\nFog over the bay.\n"
    let mail =
      "MIME-Version: 1.0\nFrom: a@b.example\nTo: c@d.example\nSubject: Fog\n"
      + "Content-Type: multipart/mixed; boundary=b\n\n" + String(repeating: part, count: 501)
    let (files, _) = try Importer().readWhole(Array(mail.utf8), named: "a.eml")
    #expect(files.first?.remarks == ["Only the first 500 parts of the mail were read."])
  }

  @Test("a feed of more JSON values than are read says so")
  func values() throws {
    let numbers = String(repeating: "1,", count: 1_000_000)
    let feed = """
      {"version": "https://jsonfeed.org/version/1", "title": "Bay",
      "items": [{"title": "Fog", "content_text": "Fog over the bay."}], "_x": [\(numbers)]}
      """
    let (files, _) = try Importer().readWhole(Array(feed.utf8), named: "a.json")
    #expect(
      files.first?.remarks == ["It holds more than is read of one feed; the rest was left out."])
  }

  @Test("an archive of more files than are read says so")
  func members() throws {
    let packed = Packing.zip((0...10_000).map { ("\($0).txt", Array("Fog over the bay.".utf8)) })
    let (files, refusals) = try Importer().readWhole(packed, named: "a.zip")
    #expect(files.count == 10_000)
    #expect(refusals == [.tooManyFiles("a.zip", limit: 10_000)])
  }

  @Test("white space of every kind becomes one blank, and none at the ends")
  func spaces() throws {
    let title = "\u{3000} Fog\u{A0}\u{2009}\n over\u{2028}\u{85}the\u{1680}\u{205F}bay \u{202F}"
    let feed = "<rss><item><title>\(title)</title></item></rss>"
    let (files, _) = try Importer().readWhole(Array(feed.utf8), named: "a.xml")
    #expect(files.first?.articles.first?.metadata.title == "Fog over the bay")
  }
}
