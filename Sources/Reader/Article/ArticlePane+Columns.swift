import Articles
package import Screen

/// From offsets to columns and back.
extension ArticlePane {
  /// The column of an offset on its row, from the left edge of the text.
  func column(of offset: Int, on row: ArticleRow) -> Int {
    guard let span = row.spans.last(where: { $0.range.start <= offset }) else { return 0 }
    guard offset < span.range.end else { return span.end }
    return span.column + CellWidth.of(text[TextRange(span.range.start, offset)])
  }

  /// The offset of the cluster shown at a column, or nearest to it.
  func offset(atColumn column: Int, on row: ArticleRow) -> Int {
    let shown = row.spans.filter { !$0.range.isEmpty }
    guard let span = shown.last(where: { $0.column <= column }) ?? shown.first
    else { return row.range.start }
    var offset = span.range.start
    var right = span.column
    for piece in CellText(text.text(ofBytes: span.bytes)).pieces {
      right += piece.width
      if right > column { break }
      offset += piece.scalars
    }
    if offset >= span.range.end { offset = span.range.end - 1 }
    return max(text.clusterStart(at: offset), row.range.start)
  }

  /// The offset shown at a cell of the pane, or nearest to it; nil when the pane shows no text.
  package func offset(at point: Point) -> Int? {
    guard let row = textRow(nearest: point.y) else { return nil }
    return offset(atColumn: point.x - margins.left, on: visible[row])
  }

  /// The cell of the pane that shows an offset; nil when it is not shown.
  package func point(of offset: Int) -> Point? {
    let row = visible.firstIndex { $0.holdsCursor && $0.range.contains(offset) }
    guard let row else { return nil }
    let column = margins.left + column(of: offset, on: visible[row])
    return Point(x: min(column, max(0, size.width - 1)), y: row)
  }

  /// The screen row with text that is nearest to a screen row: of two, the lower one.
  func textRow(nearest row: Int) -> Int? {
    let rows = visible.indices.filter { visible[$0].holdsCursor }
    return rows.min {
      abs($0 - row) * 2 - ($0 > row ? 1 : 0) < abs($1 - row) * 2 - ($1 > row ? 1 : 0)
    }
  }

  /// Puts the cursor on a screen row, at the column it aims at.
  ///
  /// When only blank rows and headings are shown, the view moves on to the next text, down when
  /// `isDown`.
  mutating func putCursor(onRow row: Int, isDown: Bool) {
    guard let row = textRow(nearest: row) else { return moveToText(isDown: isDown) }
    let aimed = aim ?? cursorColumn
    aim = aimed
    guard !visible[row].range.contains(cursor) || !visible[row].holdsCursor else { return }
    cursor = offset(atColumn: aimed, on: visible[row])
  }

  /// The column of the cursor on its row, from the left edge of the text.
  var cursorColumn: Int {
    var layout = layout
    return column(of: cursor, on: layout.row(at: layout.place(of: cursor)))
  }
}
