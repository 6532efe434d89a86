import Articles
import Ingest
import TestSupport
import Testing

@Suite("Archives")
struct ArchiveTests {
  private static let feed = Array(
    "<rss><item><title>Fog</title><description>Fog over the bay.</description></item></rss>".utf8)
  private static let text = Array("Ferries halted at noon in the harbour of Karo.".utf8)

  private func read(_ bytes: [UInt8], _ name: String) -> (names: [String], errors: [ImportError]) {
    var names: [String] = []
    var errors: [ImportError] = []
    Importer().readAll(bytes, named: name) { outcome in
      switch outcome {
      case .success(let file): names.append("\(file.name): \(file.format), \(file.articles.count)")
      case .failure(let error): errors.append(error)
      }
      return true
    }
    return (names, errors)
  }

  @Test("gzip is looked into, also when it is cut off")
  func gzip() {
    let packed = Packing.gzip(Self.feed)
    #expect(read(packed, "a.xml.gz").names == ["a.xml: RSS or Atom, 1"])
    let letters = (0..<60_000).map { UInt8($0 * 7919 % 26 + 97) }
    let long = Packing.gzip(Self.feed.dropLast(20) + letters)
    #expect(read(Array(long.dropLast(200)), "a.gz").names == ["a: RSS or Atom, 1"])
  }

  @Test("a source that holds others is none that is read by itself")
  func single() {
    let mailbox = "From a Tue Mar  5 10:00:00 2024\nFrom: b\n\nc"
    #expect(Importer().readSingle(Packing.gzip(Self.feed), named: "a.xml.gz") == nil)
    #expect(Importer().readSingle(Packing.zip([("a.txt", Self.text)]), named: "a.zip") == nil)
    #expect(Importer().readSingle(Array(mailbox.utf8), named: "a.mbox") == nil)
    #expect(throws: Never.self) { try Importer().readSingle(Self.text, named: "a.txt")?.get() }
  }

  @Test("zip gives its readable files, each by itself")
  func zip() {
    let packed = Packing.zip([
      ("news/fog.xml", Self.feed), ("news/ferries.txt", Self.text), ("photo.png", [0x89, 0x50]),
      ("__MACOSX/ferries.txt", Self.text), ("none.txt", []),
    ])
    let (names, errors) = read(packed, "a.zip")
    #expect(names == ["a.zip/news/fog.xml: RSS or Atom, 1", "a.zip/news/ferries.txt: text, 1"])
    #expect(errors == [.empty("a.zip/none.txt")])
  }

  @Test("bombs are not opened")
  func bombs() {
    let bomb = [UInt8](repeating: 0x78, count: 80 << 20)
    #expect(read(Packing.gzip(bomb), "a.gz").errors == [.bomb("a.gz")])
    #expect(read(Packing.zip([("a.txt", bomb)]), "a.zip").errors == [.bomb("a.zip/a.txt")])
    #expect(read(Packing.gzip(Packing.gzip(Self.text)), "a.gz").errors == [.bomb("a.gz")])
    #expect(
      read(Packing.zip([("b.zip", Packing.zip([("a.txt", Self.text)]))]), "a.zip").errors
        == [.binary("a.zip/b.zip")])
  }

  @Test("a zip of bombs ends soon, and says that the rest is left out")
  func manyBombs() {
    let bomb = [UInt8](repeating: 0x78, count: 5 << 20)
    let members = (1...9).map { (name: "\($0).txt", bytes: bomb) }
    let (names, errors) = read(Packing.zip(members + [("z.txt", Self.text)]), "a.zip")
    #expect(names == [])
    #expect(errors.prefix(4) == (1...4).map { .bomb("a.zip/\($0).txt") }[...])
    #expect(errors.last == .tooMuchInside("a.zip", limit: 128 << 20))
  }

  @Test("one bomb in a zip leaves the texts beside it readable")
  func bombBesideText() {
    let bomb = [UInt8](repeating: 0x78, count: 5 << 20)
    let (names, errors) = read(Packing.zip([("a.txt", bomb), ("b.txt", Self.text)]), "a.zip")
    #expect(names == ["a.zip/b.txt: text, 1"])
    #expect(errors == [.bomb("a.zip/a.txt")])
  }

  @Test("what is broken is said to be")
  func broken() {
    let packed = Packing.zip([("a.txt", Self.text)])
    #expect(read(Array(packed.dropLast(30)), "a.zip").errors == [.damaged("a.zip")])
    #expect(read([0x1F, 0x8B, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9], "a.gz").errors == [.damaged("a.gz")])
    #expect(read(Packing.zip([("a.png", [1])]), "a.zip").errors == [.nothingInside("a.zip")])
  }

  @Test("an EPUB gives an article a chapter, in the order of its spine, without its contents page")
  func epub() throws {
    let prose = String(repeating: "The ferries to the islands halted on Tuesday. ", count: 4)
    let packed = Packing.zip([
      ("mimetype", Array("application/epub+zip".utf8)),
      (
        "META-INF/container.xml",
        Array(
          "<container><rootfiles><rootfile full-path=\"B/c.opf\"/></rootfiles></container>".utf8)
      ),
      (
        "B/c.opf",
        Array(
          """
          <package><metadata xmlns:dc="x"><dc:title>Tidewater Herald</dc:title><dc:date>2024-03-05</dc:date>
          <dc:creator>Ida Holm</dc:creator></metadata><manifest>
          <item id="b" href="two%20b.xhtml" media-type="application/xhtml+xml"/>
          <item id="a" href="a.xhtml" media-type="application/xhtml+xml"/>
          <item id="n" href="n.xhtml" media-type="application/xhtml+xml"/></manifest>
          <spine><itemref idref="n"/><itemref idref="a"/><itemref idref="b"/></spine></package>
          """.utf8)
      ),
      ("B/a.xhtml", Array("<html><body><h1>Ferries halt</h1><p>\(prose)</p></body></html>".utf8)),
      (
        "B/two b.xhtml",
        Array("<html><head><title>Fog</title></head><body><p>\(prose)</p></body></html>".utf8)
      ),
      ("B/n.xhtml", Array("<html><body><a href='a.xhtml'>\(prose)</a></body></html>".utf8)),
    ])
    let (files, _) = try Importer().readWhole(packed, named: "paper.epub")
    let articles = files.flatMap(\.articles)
    #expect(articles.map(\.metadata.title) == ["Ferries halt", "Fog"])
    #expect(articles.map(\.metadata.publisher) == ["Tidewater Herald", "Tidewater Herald"])
    #expect(articles.first?.metadata.published?.description == "2024-03-05")
    #expect(articles.first?.metadata.byline == "Ida Holm")
  }
}
