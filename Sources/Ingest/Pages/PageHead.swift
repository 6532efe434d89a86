import Articles

/// Finds what of an article stands between its title and its text: the lines under the title, the
/// author, the day, the picture's caption.
///
/// Many pages set them in an element of their own, beside the one that holds the text.
struct PageHead {
  /// Blocks and scalars that may stand between a title and its text.
  private static let reach = 30
  private static let longest = 1500

  /// Takes blocks into the article; `title` and `start` are where its title and its text stand.
  static func take(_ blocks: inout [PageBlock], title: Int, start: Int) {
    if title < start, start - title <= reach {
      let between = (title + 1)..<start
      let length = between.reduce(0) { $0 + (blocks[$1].isOutside ? blocks[$1].length : 0) }
      if length <= longest {
        for index in between where blocks[index].isOutside { take(&blocks[index]) }
      }
    }
    for index in title + 1..<min(blocks.count, title + 15) where !blocks[index].isOutside {
      if blocks[index].zone == nil, blocks[index].length > 200 { break }
      takeCredit(&blocks[index])
    }
    for index in max(0, title - 5)..<title where blocks[index].isOutside {
      takeStamp(&blocks[index])
    }
    markNames(&blocks, after: title)
  }

  private static func take(_ block: inout PageBlock) {
    let isLinked = block.linked * 2 > block.length && HeadByline.plainName(in: block.text) == nil
    guard block.length <= 600, !isLinked || block.isByline else { return }
    let isCredits = HeadByline.credited(in: block.text) != nil
    if isCredits { block.isByline = true }
    if block.isByline || block.isDate, block.length <= 160 {
      block.zone = nil
      return
    }
    let unit = TextUnit(block.text, marked: block.role == .paragraph ? nil : block.role)
    let isLong = block.length >= 30 && unit.features.words >= 6
    switch UnitShape(unit) {
    case .byline, .time, .credit, .caption: block.zone = nil
    case .field: if date(in: block.text) != nil { block.zone = nil }
    case .marked(.caption): if block.length >= 15 { block.zone = nil }
    case .marked(.heading): if block.length >= 30 { block.zone = nil }
    case .prose: if block.length >= 40 { block.zone = nil }
    case .label:
      if isLong || date(in: block.text) != nil { block.zone = nil }
    default: break
    }
  }

  /// The author, the day and the caption in a box of their own.
  private static func takeCredit(_ block: inout PageBlock) {
    guard block.zone == .boilerplate else { return }
    if block.role == .caption, (15...400).contains(block.length), block.linked == 0 {
      block.zone = nil
    }
    guard block.length <= 120 else { return }
    switch UnitShape(TextUnit(block.text)) {
    case .byline, .time, .credit, .field:
      if date(in: block.text) != nil || Byline(block.text) != nil { block.zone = nil }
    default: break
    }
  }

  /// The day above a title.
  private static func takeStamp(_ block: inout PageBlock) {
    guard block.length <= 60, date(in: block.text) != nil,
      TimeStamp(block.text)?.isPure ?? false
    else { return }
    block.zone = nil
    block.role = .dateline
  }

  /// A name in a line of its own right before or after the day is the author's.
  private static func markNames(_ blocks: inout [PageBlock], after title: Int) {
    let head = (title + 1)..<min(blocks.count, title + 10)
    for index in head where blocks[index].zone == nil || blocks[index].isOutside {
      let near = [index - 1, index + 1].filter { $0 > title && $0 < blocks.count }
      guard blocks[index].length <= 40, blocks[index].role != .heading,
        near.contains(where: { blocks[$0].length <= 60 && date(in: blocks[$0].text) != nil }),
        HeadByline.opensWithName(blocks[index].text)
      else { continue }
      blocks[index].zone = nil
      blocks[index].isByline = true
      return
    }
  }

  /// The day a short line names.
  static func date(in text: String) -> CalendarDate? {
    guard text.utf8.count <= 200, text.utf8.contains(where: { (0x30...0x39).contains($0) }) else {
      return nil
    }
    return TimeStamp(text)?.date?.calendarDate
  }
}
