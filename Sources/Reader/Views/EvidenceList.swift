import Articles
import Screen

/// The sentences behind a row, one below another, each with outlet and date.
package struct EvidenceList: Equatable, Sendable {
  /// One sentence with the words in it that count.
  struct Item: Equatable, Sendable {
    var account: Int
    /// Scalar offsets in the article's text.
    var range: TextRange
    var sentence: String
    /// Scalar offsets in the sentence.
    var marked: TextRange?
    /// What stands beside the outlet: the value, who says it.
    var detail: String
  }

  let title: String
  let items: [Item]
  private let accounts: [ComparedAccount]
  private var cursor = ListCursor()
  private var size = Size(width: 0, height: 0)

  init(title: String, items: [Item], accounts: [ComparedAccount], from first: Int = 0) {
    self.title = title
    self.items = items
    self.accounts = accounts
    cursor.put(at: first, count: items.count, height: 0)
  }

  /// The cells of a row; the cursor on the first of an account.
  init(_ row: ComparisonRow, of table: ComparisonTable, account: Int?) {
    let items = row.cells.map { cell in
      let value = row.kind == .quote ? "" : cell.shortWords
      let details = [
        value, row.kind == .role ? "" : cell.speakerWords(in: table),
        cell.isComment ? "in a reader's comment" : "",
      ]
      return Item(
        account: cell.account, range: cell.range, sentence: cell.sentence,
        marked: cell.rangeInSentence,
        detail: details.filter { !$0.isEmpty }.joined(separator: ", "))
    }
    let first = account.flatMap { wanted in items.firstIndex { $0.account == wanted } } ?? 0
    self.init(title: row.topic, items: items, accounts: table.accounts, from: first)
  }

  var index: Int { cursor.index }
  var current: Item? { items.indices.contains(cursor.index) ? items[cursor.index] : nil }

  var outcome: ViewOutcome {
    current.map { .open(accounts[$0.account].article, $0.range) } ?? .stays
  }

  mutating func resize(to size: Size) { self.size = size }

  mutating func move(_ movement: Movement) {
    cursor.move(movement, count: items.count, height: items.count)
  }

  func draw(on canvas: inout Canvas, in rect: Rect, glyphs: Glyphs) {
    let width = min(96, rect.width - 4)
    let blocks = items.map { block(of: $0, width: width) }
    var first = 0
    // The cursor's sentence is shown whole, with as many before it as fit.
    var height = blocks.indices.prefix(cursor.index + 1).reduce(0) { $0 + blocks[$1].count }
    while height > rect.height, first < cursor.index {
      height -= blocks[first].count
      first += 1
    }
    var y = rect.y
    for index in blocks.indices.dropFirst(first) {
      for (number, line) in blocks[index].enumerated() where y < rect.bottom {
        draw(line, number, items[index], at: Point(x: rect.x + 2, y: y), width, glyphs, on: &canvas)
        if index == cursor.index, !line.isEmpty {
          canvas.draw(glyphs.focus, at: Point(x: rect.x, y: y), style: CellStyle(.focusedPaneTitle))
          if number == 0 { canvas.cursor = Point(x: rect.x, y: y) }
        }
        y += 1
      }
    }
  }
}

extension EvidenceList {
  /// The line of the outlet, the lines of the sentence, a blank one.
  private func block(of item: Item, width: Int) -> [Range<Int>] {
    let rows = Wrap(columns: max(8, width)).rows(of: item.sentence).map(\.shown)
    return [0..<1] + rows + [0..<0]
  }

  private func draw(
    _ line: Range<Int>, _ number: Int, _ item: Item, at point: Point, _ width: Int,
    _ glyphs: Glyphs, on canvas: inout Canvas
  ) {
    guard !line.isEmpty else { return }
    if number == 0 {
      let account = accounts[item.account]
      let source = [account.label, account.published?.description].compactMap { $0 }
        .joined(separator: " \(glyphs.dot) ")
      let x = canvas.drawClipped(
        ListText.oneLine(source), at: point, width: width, style: CellStyle(.heading, .bold),
        glyphs: glyphs)
      canvas.drawClipped(
        "  " + ListText.oneLine(item.detail), at: Point(x: x, y: point.y),
        width: point.x + width - x, style: CellStyle(.figure), glyphs: glyphs)
      return
    }
    let scalars = Array(item.sentence.unicodeScalars)
    var x = point.x
    for part in Self.parts(of: line, marked: item.marked) {
      let text = String(String.UnicodeScalarView(scalars[part.range]))
      let style = part.isMarked ? CellStyle(.text, on: .match, .bold) : CellStyle(.text)
      x = canvas.draw(
        text.replacingLineEnds, at: Point(x: x, y: point.y), style: style,
        width: point.x + width - x)
    }
  }

  /// A line cut where the marked words begin and end.
  private static func parts(
    of line: Range<Int>, marked: TextRange?
  ) -> [(range: Range<Int>, isMarked: Bool)] {
    guard let marked, marked.start < line.upperBound, marked.end > line.lowerBound else {
      return [(line, false)]
    }
    let (start, end) = (max(line.lowerBound, marked.start), min(line.upperBound, marked.end))
    return [(line.lowerBound..<start, false), (start..<end, true), (end..<line.upperBound, false)]
      .filter { !$0.0.isEmpty }
  }
}

extension String {
  fileprivate var replacingLineEnds: String {
    contains(where: \.isNewline) ? String(map { $0.isNewline ? " " : $0 }) : self
  }
}
