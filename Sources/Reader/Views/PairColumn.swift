import Articles
import Screen

/// One article of a pair: its sentences one below another.
struct PairColumn: Equatable, Sendable {
  private let article: Article
  private let sentences: [TextRange]
  private let only: Set<TextRange>
  /// First row of each sentence, and the rows of all.
  private var starts: [Int] = []
  private var rows: [Row] = []
  private var cursor = 0
  private var top = 0
  private var width = 0
  private var height = 0

  private struct Row: Equatable {
    /// Index of the sentence; nil for the blank line between paragraphs.
    var sentence: Int?
    var text: String
    var isHeading: Bool
  }

  init(_ article: Article, only: [TextRange]) {
    self.article = article
    self.only = Set(only)
    sentences = article.blocks.filter { Self.isShown($0.role) }.flatMap {
      Sentences.ranges(in: article, block: $0)
    }
  }

  var sentence: TextRange? { sentences.indices.contains(cursor) ? sentences[cursor] : nil }
  var isOnly: Bool { sentence.map(only.contains) ?? false }
  /// The line on the screen on which the cursor's sentence begins.
  var cursorLine: Int { starts.indices.contains(cursor) ? starts[cursor] - top : 0 }

  mutating func resize(width: Int, height: Int) {
    self.width = max(8, width)
    self.height = max(1, height)
    layOut()
    fit()
  }

  mutating func move(_ movement: Movement) {
    let page = max(1, height / 3)
    switch movement {
    case .rowDown: cursor += 1
    case .rowUp: cursor -= 1
    case .pageDown, .halfPageDown: cursor += page
    case .pageUp, .halfPageUp: cursor -= page
    case .top: cursor = 0
    case .bottom: cursor = sentences.count - 1
    default: break
    }
    fit()
  }

  /// Goes to the next sentence the other account leaves out.
  mutating func moveToOnly(forward: Bool) {
    let order =
      forward
      ? Array(sentences.indices.dropFirst(cursor + 1)) : sentences.indices.prefix(cursor).reversed()
    guard let next = order.first(where: { only.contains(sentences[$0]) }) else { return }
    cursor = next
    fit()
  }

  /// Puts the cursor on a sentence and scrolls so that it begins on a line of the screen.
  mutating func show(_ range: TextRange, atLine line: Int) {
    guard let index = sentences.firstIndex(of: range), starts.indices.contains(index) else {
      return
    }
    cursor = index
    top = starts[index] - line
    fit()
  }

  func draw(
    on canvas: inout Canvas, in rect: Rect, isFocused: Bool, linked: Set<TextRange>,
    _ glyphs: Glyphs
  ) {
    let label = ComparedAccount(article).label
    canvas.drawClipped(
      ListText.oneLine(label), at: Point(x: rect.x + 2, y: rect.y), width: rect.width - 3,
      style: CellStyle(isFocused ? .focusedPaneTitle : .heading, .bold), glyphs: glyphs)
    for line in 0..<max(0, rect.height - 1) where rows.indices.contains(top + line) {
      let row = rows[top + line]
      let point = Point(x: rect.x + 3, y: rect.y + 1 + line)
      let range = row.sentence.map { sentences[$0] }
      let isOnly = range.map(only.contains) ?? false
      canvas.draw(
        row.text, at: point, style: CellStyle(row.isHeading ? .heading : .text),
        width: rect.width - 3)
      if isOnly {
        canvas.draw("+", at: Point(x: rect.x + 1, y: point.y), style: CellStyle(.warning, .bold))
      }
      let isCurrent = row.sentence == cursor && (isFocused || !linked.isEmpty)
      if let range, isCurrent && isFocused || linked.contains(range) {
        canvas.restyle(Rect(x: rect.x + 2, y: point.y, width: rect.width - 3, height: 1)) {
          $0.backdrop = isFocused ? .cursorRow : .match
        }
      }
      if isFocused, row.sentence == cursor, starts[cursor] == top + line {
        canvas.cursor = Point(x: rect.x + 1, y: point.y)
      }
    }
  }

  private static func isShown(_ role: BlockRole) -> Bool {
    switch role {
    case .title, .heading, .paragraph, .listItem, .blockquote, .table, .caption: true
    case .byline, .dateline, .comment, .related, .boilerplate, .separator: false
    }
  }

  private mutating func layOut() {
    rows = []
    starts = []
    var block: Int?
    for (index, range) in sentences.enumerated() {
      let number = article.blockIndex(at: range.start)
      if number != block, !rows.isEmpty {
        rows.append(Row(sentence: nil, text: "", isHeading: false))
      }
      block = number
      let role = number.map { article.blocks[$0].role }
      starts.append(rows.count)
      let text = ListText.oneLine(article.text[range], limit: 4000)
      rows += ListText.wrapped(text, width: width).map {
        Row(sentence: index, text: $0, isHeading: role == .title || role == .heading)
      }
    }
  }

  /// Keeps the cursor's sentence in sight.
  private mutating func fit() {
    cursor = min(max(0, cursor), max(0, sentences.count - 1))
    guard starts.indices.contains(cursor) else { return }
    let first = starts[cursor]
    let end = cursor + 1 < starts.count ? starts[cursor + 1] : rows.count
    top = max(top, min(end, first + height) - height)
    top = min(top, first)
    top = min(max(0, top), max(0, rows.count - height))
  }
}
