import Articles

/// A page of a book or a mail in HTML: content, not the page of a site.
struct PageReader {
  private(set) var units: [TextUnit] = []
  private(set) var title: String?
  private(set) var byline: String?
  private(set) var published: CalendarDate?
  /// Share of the characters that stand in links, from 0 to 1.
  private(set) var linkShare = 0.0

  static func read(_ utf8: [UInt8]) -> PageReader {
    var page = PageReader()
    page.units = FragmentReader.units(of: String(decoding: utf8, as: UTF8.self))
    page.readHead(utf8)
    if let index = page.units.prefix(6).firstIndex(where: { $0.marked == .heading }) {
      page.title = page.units[index].text
      page.units[index].marked = .title
    }
    return page
  }

  /// Characters of running text.
  var proseLength: Int {
    units.lazy.filter { $0.marked != .heading && $0.marked != .title }
      .reduce(0) { $0 + $1.text.utf8.count }
  }

  /// Enough of the text to tell its language by.
  var sample: String { units.prefix(40).map(\.sample).joined(separator: "\n") }

  func article(_ metadata: Metadata) -> Article {
    ArticleBuilder.article(
      SegmentedArticle(
        units: units, shapes: [], roles: units.map { $0.marked ?? .paragraph }, title: nil),
      metadata: metadata)
  }

  private mutating func readHead(_ utf8: [UInt8]) {
    var scanner = MarkupScanner(utf8, isHTML: true)
    var inTitle = false
    var links = 0
    var linked = 0
    var all = 0
    while let event = scanner.next() {
      switch event {
      case .start(let tag):
        let name = tag.name.lowercased()
        inTitle = name == "title" && !tag.isClosed
        if name == "a", scanner.value(of: "href", in: tag) != nil { links = 1 }
        if name == "meta" { takeMeta(tag, scanner) }
      case .end(let name, _):
        inTitle = false
        if name.lowercased() == "a" { links = 0 }
      case .text(let range), .cdata(let range):
        let count = utf8[range].lazy.filter { !$0.isSpace }.count
        if inTitle {
          let text = CharacterReferences.decoded(utf8[range]).collapsingSpaces
          if !text.isEmpty, title == nil { title = text }
        } else {
          all += count
          linked += links * count
        }
      }
    }
    linkShare = all == 0 ? 0 : Double(linked) / Double(all)
  }

  private mutating func takeMeta(_ tag: MarkupTag, _ scanner: MarkupScanner) {
    guard let content = scanner.value(of: "content", in: tag), !content.isEmpty,
      let name = scanner.value(of: "name", in: tag) ?? scanner.value(of: "property", in: tag)
    else { return }
    switch name.lowercased() {
    case "author", "dc.creator": byline = byline ?? content.collapsingSpaces
    case "date", "dc.date", "article:published_time": published = published ?? FeedDate.day(content)
    default: break
    }
  }
}
