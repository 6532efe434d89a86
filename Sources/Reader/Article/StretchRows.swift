import Articles
import Screen

/// Lays out one stretch.
struct StretchRows {
  private let layout: ArticleLayout
  private let index: Int
  private let stretch: ArticleStretch
  private let tableColumns: [Int]
  private var rows: [ArticleRow] = []

  /// - Parameter tables: column starts of the tables met so far, by their first block.
  init(layout: ArticleLayout, index: Int, tables: inout [Int: [Int]]) {
    self.layout = layout
    self.index = index
    stretch = layout.stretches[index]
    guard stretch.isTableRow(in: layout.article) else {
      tableColumns = []
      return
    }
    let table = stretch.blocks.lowerBound
    let columns =
      tables[table]
      ?? TableColumns.starts(of: stretch.blocks, in: layout.article, width: layout.width)
    tables[table] = columns
    tableColumns = columns
  }

  func make() -> [ArticleRow] {
    var maker = self
    maker.addBlanks()
    switch stretch.kind {
    case .heading:
      maker.addWords(layout.heading.isEmpty ? "(untitled)" : layout.heading, Self.title)
    case .details: maker.addWords(layout.details, CellStyle(.faint))
    case .fold, .unfolded: maker.addFold()
    case .text: maker.addText()
    }
    return maker.rows
  }

  private mutating func add(
    range: TextRange, spans: [ArticleRow.Span] = [], label: ArticleRow.Label? = nil,
    style: CellStyle = .plain
  ) {
    let place = RowPlace(stretch: index, row: rows.count)
    rows.append(
      ArticleRow(place: place, range: range, spans: spans, label: label, style: style))
  }

  private static let title = CellStyle(.title, .bold)
  private var emptyRange: TextRange { TextRange(stretch.range.start, stretch.range.start) }
}

/// Lines of the reader's own.
extension StretchRows {
  /// The blank rows above; a bar runs on through them between two blocks that have one.
  private mutating func addBlanks() {
    for _ in 0..<stretch.blanks {
      add(range: emptyRange, label: joinsBarAbove ? bar : nil)
    }
  }

  private var joinsBarAbove: Bool {
    guard stretch.kind == .text, index > 0 else { return false }
    let above = layout.stretches[index - 1]
    return above.kind == .text && frame.label == .bar
      && layout.article.blocks[above.block].role == role
  }

  private mutating func addWords(_ words: String, _ style: CellStyle) {
    for row in Wrap(columns: layout.width).rows(of: words) {
      let scalars = words.unicodeScalars
      let from = scalars.index(scalars.startIndex, offsetBy: row.shown.lowerBound)
      let to = scalars.index(from, offsetBy: row.shown.count)
      let label = ArticleRow.Label(text: String(words[from..<to]), column: 0, style: style)
      add(range: emptyRange, label: label)
    }
  }

  private mutating func addFold() {
    let words = FoldLine.words(for: stretch, in: layout.article, glyphs: layout.glyphs)
    let range = stretch.kind == .fold ? stretch.range : emptyRange
    let style = CellStyle(.faint)
    let label = ArticleRow.Label(text: fitted(words), column: 0, style: style)
    add(range: range, label: label, style: style)
  }

  /// Words of the reader's own on one row, cut off where it ends.
  private func fitted(_ words: String) -> String {
    guard CellWidth.of(words) > layout.width else { return words }
    let row = Wrap(columns: layout.width - 1).rows(of: words, limit: 1).first
    let shown = words.unicodeScalars.prefix(row?.shown.count ?? 0)
    return String(String.UnicodeScalarView(shown)) + layout.glyphs.ellipsis
  }
}

/// Text.
extension StretchRows {
  private var role: BlockRole { layout.article.blocks[stretch.block].role }
  private var frame: BlockFrame {
    BlockFrame(layout.article.blocks[stretch.block], in: layout.article.text, width: layout.width)
  }
  private var bar: ArticleRow.Label {
    ArticleRow.Label(text: layout.glyphs.bar, column: 0, style: CellStyle(.faint))
  }

  private mutating func addText() {
    if stretch.isTableRow(in: layout.article) { return addTableRow() }
    let frame = frame
    let isStart = stretch.range.start == layout.article.blocks[stretch.block].range.start
    let wrap = Wrap(
      columns: layout.width, firstIndent: isStart ? frame.indent : frame.hanging,
      hangingIndent: frame.hanging)
    for (number, row) in textRows(stretch.range, wrap).enumerated() {
      add(
        range: row.range, spans: [row.span], label: label(frame, isFirst: isStart && number == 0),
        style: frame.style)
    }
  }

  private func label(_ frame: BlockFrame, isFirst: Bool) -> ArticleRow.Label? {
    switch frame.label {
    case .none: nil
    case .bar: bar
    case .bullet where isFirst: mark(layout.glyphs.bullet, at: frame.indent - 2)
    case .caption where isFirst: mark(layout.glyphs.caption, at: 0)
    case .bullet, .caption: nil
    }
  }

  private func mark(_ text: String, at column: Int) -> ArticleRow.Label {
    ArticleRow.Label(text: text, column: column, style: CellStyle(.faint))
  }

  private func textRows(
    _ range: TextRange, _ wrap: Wrap
  ) -> [(range: TextRange, span: ArticleRow.Span)] {
    let text = layout.article.text
    var byte = text.byte(at: range.start)
    return wrap.rows(of: text[range], at: range.start).map { row in
      let trailing = row.range.upperBound - row.shown.upperBound
      let end = text.byte(byte + row.bytes, before: trailing)
      let span = ArticleRow.Span(
        range: TextRange(row.shown.lowerBound, row.shown.upperBound), bytes: byte..<end,
        column: row.indent, width: row.width)
      byte += row.bytes
      return (TextRange(row.range.lowerBound, row.range.upperBound), span)
    }
  }
}

/// Rows of tables.
extension StretchRows {
  /// Cells side by side when they fit the table's columns, else below each other.
  private mutating func addTableRow() {
    let cells = TableColumns.cells(of: stretch.range, in: layout.article.text)
    if let spans = columnSpans(cells) {
      add(range: stretch.range, spans: spans)
    } else {
      addStacked(cells)
    }
  }

  /// The cells in the table's columns; nil when one of them does not fit.
  private func columnSpans(_ cells: [TextRange]) -> [ArticleRow.Span]? {
    guard cells.count <= tableColumns.count else { return nil }
    let wide = Wrap(columns: .max / 2)
    var spans: [ArticleRow.Span] = []
    for (cell, column) in zip(cells, tableColumns) {
      let rows = textRows(cell, wide)
      guard rows.count <= 1 else { return nil }
      guard var span = rows.first?.span else { continue }
      span.column = column
      spans.append(span)
    }
    return TableColumns.fit(spans, width: layout.width) ? spans : nil
  }

  private mutating func addStacked(_ cells: [TextRange]) {
    let hanging = layout.width >= 12 ? 2 : 0
    for (number, cell) in cells.enumerated() where !cell.isEmpty {
      let indent = number == 0 ? 0 : hanging
      let wrap = Wrap(columns: layout.width, firstIndent: indent, hangingIndent: indent)
      for row in textRows(cell, wrap) {
        add(range: row.range, spans: [row.span])
      }
    }
    if rows.count == stretch.blanks { add(range: stretch.range) }
    coverTabs()
  }

  /// Lets rows adjoin again where tabs lay between the cells.
  private mutating func coverTabs() {
    let texts = rows.indices.filter { rows[$0].holdsCursor }
    for (row, next) in zip(texts, texts.dropFirst()) {
      rows[row].range.end = rows[next].range.start
    }
    if let first = texts.first { rows[first].range.start = stretch.range.start }
    if let last = texts.last { rows[last].range.end = stretch.range.end }
  }
}
