import Articles
package import Screen

extension ComparisonView {
  /// Below this width the matrix becomes a list.
  private static let leastMatrix = 64
  private static let leastColumn = 14

  var isList: Bool { size.width < Self.leastMatrix }
  /// Lines of one row: a list has the values under the topic.
  var rowHeight: Int { isList ? 2 : 1 }
  /// Rows that fit under the line of outlets.
  var height: Int { max(0, size.height - (isList ? 0 : 1)) / rowHeight }

  var title: PaneTitle {
    let story = comparison.story.isEmpty ? "Accounts" : comparison.story
    if let evidence {
      return PaneTitle(evidence.title, detail: "\(evidence.index + 1)/\(evidence.items.count)")
    }
    return PaneTitle(
      "\(story) compared", detail: "\(filterWords) \(shown.count)/\(table.rows.count)")
  }

  var status: String {
    if marked != nil { return "joining: choose the other row" }
    guard let row else { return "\(table.accounts.count) accounts" }
    let account = table.accounts.indices.contains(column) ? table.accounts[column] : nil
    let value = isList ? "" : table.words(of: row, account: column)
    let told = "\(row.accountCount)/\(table.accounts.count) accounts, \(row.verdict.words)"
    let parts = [
      row.topic, told,
      isList ? nil : account.map { "\($0.label): \(value.isEmpty ? "silent" : value)" },
    ]
    return parts.compactMap { $0 }.joined(separator: " \(glyphs.dot) ")
  }

  mutating func move(columns: Int) {
    column = min(max(0, column + columns), max(0, table.accounts.count - 1))
    let visible = max(1, columnCount)
    leftColumn = min(leftColumn, column)
    leftColumn = max(leftColumn, column - visible + 1)
    leftColumn = min(max(0, leftColumn), max(0, table.accounts.count - visible))
  }

  package func draw(on canvas: inout Canvas, in rect: Rect) {
    if let evidence { return evidence.draw(on: &canvas, in: rect, glyphs: glyphs) }
    guard !shown.isEmpty else { return drawNothing(on: &canvas, in: rect) }
    if isList { drawList(on: &canvas, in: rect) } else { drawMatrix(on: &canvas, in: rect) }
  }
}

extension ComparisonView {
  private var filterWords: String {
    let scope =
      switch scope {
      case .shared: "told by several"
      case .differences: "differences"
      case .all: "all"
      }
    let filters = [
      scope, kind?.words, actor?.name,
      words.isEmpty ? nil : "\(glyphs.openQuote)\(words)\(glyphs.closeQuote)",
    ]
    return filters.compactMap { $0 }.joined(separator: ", ")
  }

  private var topicWidth: Int { min(44, max(22, size.width * 3 / 10)) }

  /// Columns of accounts that fit.
  private var columnCount: Int {
    min(table.accounts.count, max(1, (size.width - topicWidth) / Self.leastColumn))
  }

  private var columnWidth: Int {
    (size.width - topicWidth) / max(1, columnCount)
  }

  private var columns: Range<Int> {
    leftColumn..<min(table.accounts.count, leftColumn + columnCount)
  }

  private func sign(_ verdict: ComparisonRow.Verdict) -> (String, CellStyle) {
    switch verdict {
    case .differ: (glyphs.differs, CellStyle(.warning, .bold))
    case .agree: (glyphs.agrees, CellStyle(.figure))
    case .only: (glyphs.dot, CellStyle(.faint))
    }
  }

  private func drawMatrix(on canvas: inout Canvas, in rect: Rect) {
    for (index, account) in columns.enumerated() {
      let isCurrent = account == column
      canvas.drawClipped(
        ListText.oneLine(table.accounts[account].label),
        at: Point(x: rect.x + topicWidth + index * columnWidth, y: rect.y), width: columnWidth - 1,
        style: CellStyle(
          isCurrent ? .focusedPaneTitle : .heading, isCurrent ? [.bold, .underline] : .bold),
        glyphs: glyphs)
    }
    drawHiddenColumns(on: &canvas, in: rect)
    for index in cursor.visible(count: shown.count, height: height) {
      let line = Rect(
        x: rect.x, y: rect.y + 1 + index - cursor.top, width: rect.width, height: 1)
      drawRow(table.rows[shown[index]], on: &canvas, in: line)
      guard index == cursor.index else { continue }
      canvas.markCursorRow(line, isFocused: true)
      let x = rect.x + topicWidth + (column - leftColumn) * columnWidth
      canvas.restyle(Rect(x: x, y: line.y, width: columnWidth - 1, height: 1)) {
        $0.backdrop = .selection
      }
      canvas.cursor = Point(x: x, y: line.y)
    }
  }

  /// Arrows where columns lie beyond the edges.
  private func drawHiddenColumns(on canvas: inout Canvas, in rect: Rect) {
    let before = leftColumn > 0 ? "\(glyphs.before)\(leftColumn)" : ""
    let hidden = table.accounts.count - columns.upperBound
    let behind = hidden > 0 ? "\(hidden)\(glyphs.closed)" : ""
    canvas.draw(
      [before, behind].filter { !$0.isEmpty }.joined(separator: " "),
      at: Point(x: rect.x + 1, y: rect.y), style: CellStyle(.faint), width: topicWidth - 2)
  }

  private func drawRow(_ row: ComparisonRow, on canvas: inout Canvas, in line: Rect) {
    let (sign, style) = sign(row.verdict)
    canvas.draw(row.id == marked ? "+" : sign, at: Point(x: line.x + 1, y: line.y), style: style)
    canvas.drawClipped(
      ListText.oneLine(row.topic), at: Point(x: line.x + 3, y: line.y), width: topicWidth - 4,
      style: CellStyle(row.verdict == .only ? .faint : .text), glyphs: glyphs)
    for (index, account) in columns.enumerated() {
      canvas.drawClipped(
        ListText.oneLine(table.words(of: row, account: account)),
        at: Point(x: line.x + topicWidth + index * columnWidth, y: line.y), width: columnWidth - 1,
        style: CellStyle(role(of: row.kind)), glyphs: glyphs)
    }
  }

  private func role(of kind: ComparisonRow.Kind) -> StyleRole {
    switch kind {
    case .figure: .figure
    case .date: .date
    case .quote: .quotation
    case .role, .name: .person
    }
  }

  private func drawList(on canvas: inout Canvas, in rect: Rect) {
    for index in cursor.visible(count: shown.count, height: height) {
      let row = table.rows[shown[index]]
      let block = Rect(
        x: rect.x, y: rect.y + (index - cursor.top) * rowHeight, width: rect.width,
        height: rowHeight)
      let (sign, style) = sign(row.verdict)
      canvas.draw(
        row.id == marked ? "+" : sign, at: Point(x: block.x + 1, y: block.y), style: style)
      canvas.drawClipped(
        ListText.oneLine(row.topic), at: Point(x: block.x + 3, y: block.y), width: rect.width - 4,
        style: CellStyle(.text, .bold), glyphs: glyphs)
      canvas.drawClipped(
        values(of: row), at: Point(x: block.x + 3, y: block.y + 1), width: rect.width - 4,
        style: CellStyle(role(of: row.kind)), glyphs: glyphs)
      guard index == cursor.index else { continue }
      canvas.markCursorRow(block, isFocused: true)
      canvas.cursor = Point(x: block.x + 1, y: block.y)
    }
  }

  /// "Nile Post 550; Red Sea Review 700".
  private func values(of row: ComparisonRow) -> String {
    Set(row.cells.map(\.account)).sorted().map { account in
      "\(ListText.oneLine(table.accounts[account].label, limit: 18)) "
        + ListText.oneLine(table.words(of: row, account: account))
    }.joined(separator: "; ")
  }

  private func drawNothing(on canvas: inout Canvas, in rect: Rect) {
    let lines =
      table.rows.isEmpty
      ? ["Nothing to compare:", "no figures, dates, quotes or offices were found."]
      : table.accounts.count < 2
        ? ["One account has nothing to be compared with.", "Add others to its story."]
        : isFiltered
          ? ["No topic is left by these filters.", "Esc takes them away."]
          : scope == .differences
            ? ["These accounts differ in nothing that was found.", "d shows everything."]
            : ["No two of these accounts tell the same.", "d d shows everything."]
    for (index, line) in lines.enumerated() where index + 1 < rect.height {
      canvas.draw(
        line, at: Point(x: rect.x + 2, y: rect.y + 1 + index), style: CellStyle(.faint),
        width: rect.width - 2)
    }
    canvas.cursor = Point(x: rect.x, y: rect.y)
  }
}

extension Glyphs {
  var differs: String { self == .unicode ? "≠" : "!" }
  var agrees: String { "=" }
  var before: String { self == .unicode ? "◂" : "<" }
  var told: String { self == .unicode ? "●" : "*" }
}
