import Articles

/// Settles the roles of the blocks inside an article by their links, words and neighbours.
struct PageRoles {
  let signs: PageSigns
  private(set) var blocks: [PageBlock]
  /// The title, where only the text says what it is.
  private(set) var headline: String?
  /// Where the article begins.
  private var head = 0

  init(_ blocks: [PageBlock], signs: PageSigns) {
    self.blocks = blocks
    self.signs = signs
    markTitle()
    takeHead()
    let inside = self.blocks.indices.filter { self.blocks[$0].zone == nil }
    guard let first = inside.first, let last = inside.last else { return }
    head = self.blocks.firstIndex { $0.role == .title } ?? first
    for index in inside where self.blocks[index].zone == nil { settle(index, last) }
    takeHeadline()
    foldLists(first...last)
    foldRepeatedQuotes(inside)
    foldAuthorBox(inside)
    foldTail(inside)
  }

  /// The title's own block: the heading nearest before the article that says it, or one inside.
  private mutating func markTitle() {
    guard let title = signs.title.map(PageHeadline.key), !title.isEmpty else { return }
    let start = blocks.firstIndex { $0.zone == nil } ?? 0
    let head = head(from: start)
    let found = blocks.indices.filter { index in
      guard blocks[index].role == .heading || head.contains(index) else { return false }
      return Self.says(PageHeadline.key(blocks[index].text), title)
    }
    let best =
      found.last { $0 < start && blocks[$0].level == 1 } ?? found.first { $0 >= start }
      ?? found.last
    if let best {
      takeEnd(ofTitle: title, from: blocks[best])
      blocks[best].role = .title
      blocks[best].level = 0
      blocks[best].zone = nil
    }
    for index in found where index != best && blocks[index].zone == nil {
      blocks[index].zone = .boilerplate
    }
  }

  /// Of "Site - Section: Headline" the headline alone is the title.
  private mutating func takeEnd(ofTitle title: String, from block: PageBlock) {
    let key = PageHeadline.key(block.text)
    if !signs.isTitleGiven, key.utf8.count < title.utf8.count, title.hasSuffix(key) {
      headline = block.text
    }
  }

  private mutating func takeHead() {
    guard let title = blocks.firstIndex(where: { $0.role == .title }),
      let start = blocks.firstIndex(where: { $0.zone == nil && $0.role != .title })
    else { return }
    PageHead.take(&blocks, title: title, start: start)
    foldKicker(before: title)
  }

  /// The name of a section over the title.
  private mutating func foldKicker(before title: Int) {
    let above = blocks.indices.prefix(title).filter { blocks[$0].zone == nil }
    guard above.count <= 6, above.allSatisfy({ blocks[$0].length < 120 }) else { return }
    for index in above where blocks[index].length < 60 {
      let block = blocks[index]
      guard block.role == .paragraph || block.role == .heading, !block.isByline, !block.isDate,
        !endsSentence(block.text),
        PageHead.date(in: block.text) == nil
      else { continue }
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
    // Answers in a forum are headed "Re: Title".
    if heading == title || heading == "re" + title { return true }
    guard heading.utf8.count >= 12, title.utf8.count >= 12 else { return false }
    let (short, long) = heading.utf8.count < title.utf8.count ? (heading, title) : (title, heading)
    return short.utf8.count * 4 >= long.utf8.count * 3 && long.hasPrefix(short)
      || short.utf8.count >= 20 && long == title && long.hasSuffix(short)
  }

  // MARK: Each block

  private mutating func settle(_ index: Int, _ last: Int) {
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
    if isCounter(block.text) || isBareNumber(index) {
      blocks[index].zone = .boilerplate
      return
    }
    if isNearHead(index), block.role == .paragraph, !endsSentence(block.text) {
      if isStampOfSeveral(block) {
        blocks[index].role = .dateline
        return
      }
      if HeadByline.isOffice(block.text), index > 0, blocks[index - 1].role == .byline {
        blocks[index].role = .byline
        return
      }
    }
    if isLinkLine(block), !isNearHead(index) || HeadByline.plainName(in: block.text) == nil {
      blocks[index].zone = .related
      return
    }
    if block.role == .caption || block.role == .blockquote { return }
    settle(index, by: shape(block), isNearHead: isNearHead(index), isTail: last - index < 6)
  }

  private func isNearHead(_ index: Int) -> Bool { (-8..<10).contains(index - head) }

  /// "3 / 8": which of several pictures it is.
  private func isCounter(_ text: String) -> Bool {
    guard text.utf8.count <= 12, text.contains(where: \.isNumber) else { return false }
    let parts = text.split { "/| ".contains($0) }
    return (2...3).contains(parts.count) && parts.first.map { Int($0) != nil } ?? false
      && parts.last.map { Int($0) != nil } ?? false
      && (parts.count == 2 && text.contains("/") || ["of", "von", "de", "из"].contains(parts[1]))
  }

  /// A price, a degree; at the head of an article also a count of likes.
  private func isBareNumber(_ index: Int) -> Bool {
    let block = blocks[index]
    guard block.role == .paragraph, block.length <= 8, block.text.contains(where: \.isNumber),
      !block.text.contains(where: \.isLetter)
    else { return false }
    return (0..<5).contains(index - head) || block.text.contains { "$€£¥₽₹₴°%".contains($0) }
  }

  /// "Ida Holm · May 3, 2024 · 3 min read": the author, the day and more in one line.
  private func isStampOfSeveral(_ block: PageBlock) -> Bool {
    guard block.length <= 120, block.text.contains(where: { "|·•–—".contains($0) }) else {
      return false
    }
    return PageHead.date(in: block.text) != nil
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
      let isDay = isNearHead && blocks[index].length <= 60 && time.date?.calendarDate != nil
      if time.isPure || isDay, blocks[index].role != .heading { blocks[index].role = .dateline }
    case .byline: if isNearHead || isTail { blocks[index].role = .byline }
    case .link: blocks[index].zone = .boilerplate
    case .credit: if isTail || isNearHead { blocks[index].role = .byline }
    case .field(let field): if isNearHead { settle(index, by: field) }
    case .debris:
      if !blocks[index].text.contains(where: { $0.isNumber }) { blocks[index].zone = .boilerplate }
    case .prose, .label, .separator, .marked, .caption, .summaryOpening, .signature: break
    }
  }

  /// "Posted: Wednesday, June 12, 2002".
  private mutating func settle(_ index: Int, by field: HeadField) {
    switch field.kind {
    case .byline: blocks[index].role = .byline
    case .date, .other, .publisher:
      if blocks[index].length <= 80, PageHead.date(in: blocks[index].text) != nil {
        blocks[index].role = .dateline
      }
    case .title, .address, .language: break
    }
  }

  /// A paragraph that is nothing but a link to something else, or says so: "Read more: …".
  private func isLinkLine(_ block: PageBlock) -> Bool {
    guard block.role == .paragraph, block.linked > 0 else { return false }
    if block.linkDensity > 0.9 { return !endsSentence(block.text) || block.length < 25 }
    if block.linkDensity > 0.6, block.length < 60, !endsSentence(block.text) { return true }
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
    let text = inside.filter { !blocks[$0].isPullQuote }
      .map { PageHeadline.key(blocks[$0].text) }.joined(separator: " ")
    for index in quotes
    where text.holds(String(PageHeadline.key(blocks[index].text).prefix(60))) {
      blocks[index].zone = .boilerplate
    }
  }

  /// The author's name as a line of its own after the text opens a few lines about them.
  private mutating func foldAuthorBox(_ inside: [Int]) {
    guard let author = signs.byline.map(PageHeadline.key), author.utf8.count >= 4 else { return }
    let own = inside.filter { blocks[$0].zone == nil }
    for (position, index) in own.enumerated().suffix(5) where position > 2 {
      let block = blocks[index]
      guard block.length <= 80, PageHeadline.key(block.text) == author else { continue }
      let rest = own[position...]
      guard rest.reduce(0, { $0 + blocks[$1].length }) <= 700 else { continue }
      for index in rest { blocks[index].zone = .boilerplate }
      return
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
