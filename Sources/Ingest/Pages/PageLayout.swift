import Articles

/// Lays a page out as blocks of text, by the rules of CSS for inline and block elements.
struct PageLayout {
  private let tree: HTMLTree
  private let measures: PageMeasures
  private let zones: [BlockRole?]
  private let isRoot: [Bool]

  private var blocks: [PageBlock] = []
  private var line = InlineText()
  private var linked = 0
  private var length = 0
  private var breaks = 0
  /// Bytes of the open block before the last single line break.
  private var lineStart = 0
  /// Whether the open block holds a link to what an author wrote.
  private var hasAuthorLink = false
  private var stack: [Frame] = []

  /// An open element.
  private struct Frame {
    var end: Int
    var node: Int
    var isBlock: Bool
    var role = BlockRole.paragraph
    var level = 0
    var lists = 0
    var quotes = 0
    var isInside = false
    var isLink = false
    var isByline = false
    var isDate = false
    var isPullQuote = false
    var isPreformatted = false
    /// Whether its cells stand in one row.
    var isRow = false
  }

  /// Blocks of the whole page in order; those outside the roots have a zone.
  static func blocks(
    of tree: HTMLTree, _ measures: PageMeasures, zones: [BlockRole?], roots: [Int]
  ) -> [PageBlock] {
    var layout = PageLayout(tree: tree, measures: measures, zones: zones, roots: roots)
    layout.run()
    return layout.blocks
  }

  private init(tree: HTMLTree, measures: PageMeasures, zones: [BlockRole?], roots: [Int]) {
    self.tree = tree
    self.measures = measures
    self.zones = zones
    var isRoot = [Bool](repeating: false, count: tree.nodes.count)
    for root in roots { isRoot[root] = true }
    self.isRoot = isRoot
  }

  private mutating func run() {
    var index = 0
    while index < tree.nodes.count {
      closeFrames(before: index)
      let node = tree.nodes[index]
      if node.tag == .head || measures.isHidden[index] {
        index = Int(node.end)
        continue
      }
      if node.tag == .text {
        read(text: index)
      } else {
        open(index, node.tag, end: Int(node.end))
      }
      index += 1
    }
    closeFrames(before: Int.max)
    flush()
  }

  private mutating func closeFrames(before index: Int) {
    while let frame = stack.last, frame.end <= index {
      if frame.isBlock { flush() }
      stack.removeLast()
    }
  }

  private mutating func open(_ index: Int, _ tag: HTMLTag, end: Int) {
    if tag == .br {
      lineBreak()
      return
    }
    var isBlock = tag.isBlock
    if stack.last?.isRow ?? false, tag != .tr {
      if tag == .td || tag == .th { line.appendCell() }
      isBlock = false
    }
    if !isBlock, standsAlone(index, tag) { isBlock = true }
    if isBlock || followsAtOnce(index, tag) {
      flush()
    } else if let frame = stack.last, frame.isByline || frame.isDate {
      // Its parts are set apart by style.
      line.appendBlank()
    }
    if tag == .hr { addSeparator(index) }
    guard end > index + 1 || isRoot[index] else { return }
    var frame = stack.last ?? Frame(end: end, node: index, isBlock: true)
    frame.end = end
    frame.isBlock = isBlock
    if isBlock { frame.node = index }
    if isRoot[index] { frame.isInside = true }
    settle(&frame, index, tag)
    stack.append(frame)
  }

  /// Whether an inline element is a line of its own: pages set the parts of a byline apart by
  /// style, and what is no part of the article must not run into it.
  private func standsAlone(_ index: Int, _ tag: HTMLTag) -> Bool {
    guard let frame = stack.last, !frame.isRow, tag != .a else { return false }
    if zones[index] != nil, zones[frame.node] == nil { return true }
    guard tag == .time || !measures.signs[index].isDisjoint(with: [.byline, .date]) else {
      return false
    }
    let length = measures.elements[index].length
    let whole = measures.elements[frame.node].length
    return length > 4 && whole < 160 && whole <= 2 * length + 40
  }

  /// Whether an inline element follows another without a blank where a word would run into the
  /// next: pages lay such elements out in rows and columns by style.
  private func followsAtOnce(_ index: Int, _ tag: HTMLTag) -> Bool {
    guard line.endsWord, let frame = stack.last, !frame.isRow, !frame.isPreformatted,
      [.div, .section, .header, .li, .footer, .nav, .aside].contains(tree.tag(frame.node)),
      tree.tag(index - 1) == .text, tree.parent(of: index - 1) != tree.parent(of: index),
      measures.elements[frame.node].length < 250,
      (2...200).contains(measures.elements[index].length)
    else { return false }
    let text = (index..<Int(tree.nodes[index].end)).first { tree.tag($0) == .text }
    guard let first = text.flatMap({ tree.bytes[tree.textBytes($0)].first }) else { return false }
    return (0x41...0x5A).contains(first) || (0x30...0x39).contains(first)
      || first >= 0x80 && first != 0xC2 && first != 0xE2
  }

  private mutating func settle(_ frame: inout Frame, _ index: Int, _ tag: HTMLTag) {
    let signs = measures.signs[index]
    switch tag {
    case .h1, .h2, .h3, .h4, .h5, .h6: (frame.role, frame.level) = (.heading, tag.headingLevel)
    case .ul, .ol, .menu, .dir: frame.lists += 1
    case .li where frame.lists > 0: (frame.role, frame.level) = (.listItem, min(9, frame.lists))
    case .li: (frame.role, frame.level) = (.listItem, 1)
    case .dd: (frame.role, frame.level) = (.paragraph, 0)
    case .blockquote:
      frame.quotes += 1
      (frame.role, frame.level) = (.blockquote, min(9, frame.quotes))
    case .figcaption: (frame.role, frame.level) = (.caption, 0)
    case .caption: (frame.role, frame.level) = (.caption, 0)
    case .pre, .listing, .xmp: frame.isPreformatted = true
    case .a:
      frame.isLink = true
      if AuthorLink.matches(tree, index) {
        frame.isByline = true
        hasAuthorLink = true
      }
    case .time: frame.isDate = true
    case .tr:
      frame.isRow = isDataRow(index)
      if frame.isRow { (frame.role, frame.level) = (.table, 0) }
    default: break
    }
    if signs.isEmpty { return }
    let size = measures.elements[index].length
    if signs.contains(.caption), size < 700, frame.role != .heading { frame.role = .caption }
    if signs.contains(.byline), size < 200 { frame.isByline = true }
    if signs.contains(.date), size < 100 { frame.isDate = true }
    if signs.contains(.pullQuote), size < 600 { frame.isPullQuote = true }
  }

  /// Whether a row has several short cells, none of which holds blocks of an article.
  private func isDataRow(_ row: Int) -> Bool {
    var cells = 0
    for cell in tree.children(of: row) where tree.tag(cell) == .td || tree.tag(cell) == .th {
      let figures = measures.elements[cell]
      guard figures.length < 300, figures.paragraphs <= 2, figures.items == 0, figures.headed == 0
      else { return false }
      if figures.length > 0 { cells += 1 }
      let end = min(Int(tree.nodes[cell].end), cell + 60)
      if (cell..<end).contains(where: { tree.tag($0) == .table }) { return false }
    }
    return cells >= 2
  }

  // MARK: Text

  private mutating func read(text index: Int) {
    let range = tree.textBytes(index)
    let count = Int(measures.elements[index].length)
    guard let frame = stack.last else { return }
    if frame.isPreformatted {
      readLines(range, isLink: frame.isLink)
      return
    }
    if count > 0, breaks > 0 {
      // Two line breaks are how pages without paragraphs part them.
      if breaks >= 2 || endsLine(frame) { flush() } else { line.appendBlank() }
      breaks = 0
      lineStart = line.byteCount
    }
    line.append(tree.bytes[range])
    length += count
    if frame.isLink { linked += count }
  }

  /// Whether one line break ends a block.
  ///
  /// It does after a short line, as of an address or a poem, and after a long one that ends as
  /// paragraphs do. Lines between are cut for their width.
  private func endsLine(_ frame: Frame) -> Bool {
    guard frame.role == .paragraph || frame.role == .blockquote else { return false }
    let width = line.byteCount - lineStart
    return width < 60 || width > 160 && line.endsSentence
  }

  private mutating func readLines(_ range: Range<Int>, isLink: Bool) {
    var start = range.lowerBound
    for index in range where tree.bytes[index] == 0x0A {
      line.append(tree.bytes[start..<index])
      length = max(length, line.byteCount)
      flush()
      start = index + 1
    }
    line.append(tree.bytes[start..<range.upperBound])
    length = max(length, line.byteCount)
  }

  private mutating func lineBreak() {
    if stack.last?.isRow ?? false { return line.appendBlank() }
    breaks += 1
    line.appendBlank()
  }

  private mutating func flush() {
    defer { (linked, length, breaks, lineStart, hasAuthorLink) = (0, 0, 0, 0, false) }
    guard let text = line.finished(), let frame = stack.last else { return }
    let trimmed = frame.isRow ? text.trimmingCells : text
    guard !trimmed.isEmpty else { return }
    blocks.append(
      PageBlock(
        text: trimmed, role: frame.role, level: frame.level, zone: zone(frame),
        node: frame.node, linked: linked, length: length,
        isByline: frame.isByline || hasAuthorLink && length <= 120, isDate: frame.isDate,
        isPullQuote: frame.isPullQuote, isOutside: zones[frame.node] == nil && !frame.isInside))
  }

  private func zone(_ frame: Frame) -> BlockRole? {
    zones[frame.node] ?? (frame.isInside ? nil : .boilerplate)
  }

  private mutating func addSeparator(_ index: Int) {
    guard let frame = stack.last, frame.isInside, zones[index] == nil,
      blocks.last?.role != .separator
    else { return }
    blocks.append(PageBlock(text: "* * *", role: .separator, zone: nil, node: index))
  }
}

extension String {
  /// Without empty cells at its ends.
  fileprivate var trimmingCells: String {
    guard let first = firstIndex(where: { $0 != "\t" && $0 != " " }),
      let last = lastIndex(where: { $0 != "\t" && $0 != " " })
    else { return "" }
    return String(self[first...last])
  }
}
