import Articles
package import Screen

/// Drawing what is shown. Nothing is decided here but how it looks.
extension ArticlePane {
  /// Draws the pane; `rect` should be as large as the pane, else it is cut off.
  ///
  /// When focused, the canvas's cursor goes to the cell of the pane's.
  package func draw(on canvas: inout Canvas, in rect: Rect, isFocused: Bool) {
    var patches = visiblePatches[...]
    for (number, row) in visible.prefix(rect.height).enumerated() {
      while let first = patches.first, first.range.end <= row.range.start { patches.removeFirst() }
      let drawing = RowDrawing(
        row: row, patches: patches, text: text,
        origin: Point(x: rect.x + margins.left, y: rect.y + number), right: rect.right)
      drawing.draw(on: &canvas)
      drawNoteMark(
        on: row, at: Point(x: rect.x + max(0, margins.left - 2), y: rect.y + number), &canvas)
    }
    drawScrollBar(on: &canvas, in: rect)
    guard isFocused, let point = point(of: cursor) else { return }
    let cell = Point(x: rect.x + point.x, y: rect.y + point.y)
    if rect.contains(cell) { canvas.cursor = cell }
  }

  /// A mark in the margin where a note begins.
  private func drawNoteMark(on row: ArticleRow, at point: Point, _ canvas: inout Canvas) {
    guard margins.left > 0, row.holdsCursor,
      notes.spans.indices(overlapping: row.range)
        .contains(where: { notes.ranges[$0].start >= row.range.start })
    else { return }
    canvas.draw(settings.glyphs.note, at: point, style: CellStyle(.note), width: 1)
  }

  /// A thumb at the right edge as long as what is shown, where it stands in the article.
  private func drawScrollBar(on canvas: inout Canvas, in rect: Rect) {
    guard margins.right > 0, rect.width > 0, text.count > 0, !(isAtTop && isAtBottom) else {
      return
    }
    let shown = visible.filter(\.holdsCursor)
    guard let first = shown.first?.range.start, let last = shown.last?.range.end else { return }
    let length = max(1, (last - first) * rect.height / text.count)
    let free = max(0, rect.height - length)
    let start = isAtBottom ? free : isAtTop ? 0 : min(free, first * rect.height / text.count)
    for row in start..<min(start + length, rect.height) {
      canvas.draw(
        settings.glyphs.thumb, at: Point(x: rect.right - 1, y: rect.y + row),
        style: CellStyle(.faint), width: 1)
    }
  }
}
