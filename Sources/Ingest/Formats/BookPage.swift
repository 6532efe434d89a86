import Articles

/// A page of a book: all of it is content.
struct BookPage {
  private(set) var units: [TextUnit]
  private(set) var title: String?
  let byline: String?
  let published: CalendarDate?
  /// Share of the characters that stand in links, from 0 to 1.
  let linkShare: Double

  init(_ utf8: [UInt8]) {
    let tree = HTMLTree(parsing: MarkupPreparation(utf8))
    let measures = PageMeasures(tree)
    let signs = PageSigns(tree, measures, nil)
    linkShare = measures.elements.first?.linkDensity ?? 0
    byline = signs.byline
    published = signs.published
    title = signs.title
    units = FragmentReader.units(of: utf8)
    if let index = units.prefix(6).firstIndex(where: { $0.marked == .heading }) {
      title = units[index].text
      units[index] = TextUnit(units[index].text, marked: .title)
    }
  }

  /// Bytes of running text.
  var proseLength: Int {
    units.lazy.filter { $0.marked != .heading && $0.marked != .title }
      .reduce(0) { $0 + $1.text.utf8.count }
  }

  /// Enough of the text to tell its language by.
  var sample: String { units.prefix(40).map(\.sample).joined(separator: "\n") }
}
