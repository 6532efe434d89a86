import Articles

/// Settles the roles of the blocks inside an article by their links, words and neighbours.
struct PageRoles {
  let signs: PageSigns
  private(set) var blocks: [PageBlock]
  /// The title, where only the text says what it is.
  private(set) var headline: String?

  init(_ blocks: [PageBlock], signs: PageSigns) {
    self.blocks = blocks
    self.signs = signs
    markTitle()
    let inside = blocks.indices.filter { blocks[$0].zone == nil }
    guard let first = inside.first, let last = inside.last else { return }
    for index in inside where self.blocks[index].zone == nil { settle(index, first, last) }
    takeHeadline()
    foldLists(first...last)
    foldRepeatedQuotes(inside)
    foldTail(inside)
  }

  /// The title's own block: the heading nearest before the article that says it, or one inside.
  private mutating func markTitle() {
    guard let title = signs.title.map(Self.key), !title.isEmpty else { return }
    let start = blocks.firstIndex { $0.zone == nil } ?? 0
    let head = head(from: start)
    let found = blocks.indices.filter { index in
      guard blocks[index].role == .heading || head.contains(index) else { return false }
      return Self.says(Self.key(blocks[index].text), title)
    }
    let best =
      found.last { $0 < start && blocks[$0].level == 1 } ?? found.first { $0 >= start }
      ?? found.last
    if let best {
      blocks[best].role = .title
      blocks[best].level = 0
      blocks[best].zone = nil
    }
    for index in found where index != best && blocks[index].zone == nil {
      blocks[index].zone = .boilerplate
    }
  }

  /// Where a title may stand that is marked as nothing: before the first long paragraph.
  ///
  /// Old layouts put a column of links in front of it.
  private func head(from start: Int) -> Range<Int> {
    let rest = blocks[start...]
    let body = rest.firstIndex { $0.zone == nil && $0.length > 120 && $0.linked * 2 < $0.length }
    return start..<min(blocks.count, max(start + 4, min(body ?? start, start + 40)))
  }

  /// Takes the line above the author and the date for the title, where no heading is marked as
  /// one and the page's own title stands nowhere.
  private mutating func takeHeadline() {
    guard signs.headings.isEmpty, !blocks.contains(where: { $0.role == .title }) else { return }
    let inside = blocks.indices.filter { blocks[$0].zone == nil }.prefix(30)
    for (index, next) in zip(inside, inside.dropFirst())
    where blocks[next].role == .byline || blocks[next].role == .dateline {
      let block = blocks[index]
      guard block.role == .paragraph || block.role == .heading, (12...160).contains(block.length),
        block.linked == 0, block.text.split(separator: " ").count >= 3, !endsSentence(block.text)
      else { return }
      blocks[index].role = .title
      blocks[index].level = 0
      headline = block.text
      return
    }
  }

  /// Whether a heading is the title, or the title with the site's name.
  private static func says(_ heading: String, _ title: String) -> Bool {
    if heading == title { return true }
    guard heading.utf8.count >= 12, title.utf8.count >= 12 else { return false }
    let (short, long) = heading.utf8.count < title.utf8.count ? (heading, title) : (title, heading)
    return short.utf8.count * 4 >= long.utf8.count * 3 && long.hasPrefix(short)
  }

  /// Letters and digits in lower case.
  private static func key(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.lowercased().unicodeScalars.filter {
          // Asking the tables about every letter takes longer than all else here.
          $0.isASCII
            ? ("a"..."z").contains($0) || ("0"..."9").contains($0)
            : $0.properties.isAlphabetic || $0.properties.numericType != nil
        }))
  }

  // MARK: Each block

  private mutating func settle(_ index: Int, _ first: Int, _ last: Int) {
    let block = blocks[index]
    if block.role == .title || block.role == .separator || block.role == .table { return }
    let isShort = block.length <= 200
    if isShort, block.isByline, block.role != .heading,
      !endsSentence(block.text) || block.length < 60
    {
      blocks[index].role = .byline
      return
    }
    if isShort, block.isDate, block.length <= 60, block.role != .heading,
      block.text.contains(where: \.isNumber)
    {
      blocks[index].role = .dateline
      return
    }
    if block.isPullQuote { blocks[index].role = .blockquote }
    guard block.length <= 400 else { return }
    if isLinkLine(block) {
      blocks[index].zone = .related
      return
    }
    if block.role == .caption || block.role == .blockquote { return }
    settle(index, by: shape(block), isNearHead: index - first < 8, isTail: last - index < 6)
  }

  private func shape(_ block: PageBlock) -> UnitShape {
    let marked: BlockRole? = block.role == .paragraph ? nil : block.role
    return UnitShape(TextUnit(block.text, marked: marked, level: block.level))
  }

  private mutating func settle(
    _ index: Int, by shape: UnitShape, isNearHead: Bool, isTail: Bool
  ) {
    switch shape {
    case .furniture, .formField:
      if blocks[index].role != .heading { blocks[index].zone = .boilerplate }
    case .commentsOpening: blocks[index].zone = .boilerplate
    case .relatedOpening: blocks[index].zone = .related
    case .notice: if isTail || blocks[index].linked > 0 { blocks[index].zone = .boilerplate }
    case .time(let time):
      if time.isPure, blocks[index].role != .heading { blocks[index].role = .dateline }
    case .byline: if isNearHead || isTail { blocks[index].role = .byline }
    case .link: blocks[index].zone = .boilerplate
    case .credit: if isTail { blocks[index].role = .byline }
    case .debris:
      if !blocks[index].text.contains(where: { $0.isNumber }) { blocks[index].zone = .boilerplate }
    case .prose, .label, .separator, .marked, .caption, .summaryOpening, .signature, .field: break
    }
  }

  /// A paragraph that is nothing but a link to something else, or says so: "Read more: …".
  private func isLinkLine(_ block: PageBlock) -> Bool {
    guard block.role == .paragraph, block.linked > 0 else { return false }
    if block.linkDensity > 0.9 { return !endsSentence(block.text) || block.length < 25 }
    guard block.linkDensity > 0.5, let colon = block.text.firstIndex(of: ":") else { return false }
    let opening = String(block.text[..<colon])
    return opening.utf8.count < 30 && Vocabulary.opensRelated(Vocabulary.key(of: opening))
  }

  private func endsSentence(_ text: String) -> Bool {
    text.last.map { ".!?。”\"".contains($0) } ?? false
  }

  // MARK: Runs of blocks

  /// A heading that opens a list of other articles takes the links after it along.
  private mutating func foldLists(_ range: ClosedRange<Int>) {
    var isOpen = false
    for index in range {
      if blocks[index].zone == .related {
        isOpen = true
      } else if blocks[index].zone == nil {
        isOpen = isOpen && blocks[index].linkDensity > 0.7
        if isOpen { blocks[index].zone = .related }
      }
    }
  }

  /// A pull quote repeats what the text says anyway.
  private mutating func foldRepeatedQuotes(_ inside: [Int]) {
    let quotes = inside.filter { blocks[$0].isPullQuote && blocks[$0].zone == nil }
    guard !quotes.isEmpty, quotes.count < 50 else { return }
    let text = inside.filter { !blocks[$0].isPullQuote }.map { Self.key(blocks[$0].text) }
      .joined(separator: " ")
    for index in quotes where text.holds(String(Self.key(blocks[index].text).prefix(60))) {
      blocks[index].zone = .boilerplate
    }
  }

  /// What stands after the last sentence: tags, buttons, a heading without anything under it.
  private mutating func foldTail(_ inside: [Int]) {
    for index in inside.reversed() {
      let block = blocks[index]
      if block.zone != nil || block.role == .separator { continue }
      switch block.role {
      case .heading: blocks[index].zone = .boilerplate
      case .paragraph, .listItem:
        guard block.length < 80, block.linkDensity > 0.6 else { return }
        blocks[index].zone = .boilerplate
      default: return
      }
    }
  }
}
