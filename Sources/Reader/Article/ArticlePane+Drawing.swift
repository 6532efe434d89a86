import Articles
package import Screen

/// Drawing what is shown. Nothing is decided here but how it looks.
extension ArticlePane {
  /// Draws the pane; `rect` should be as large as the pane, else it is cut off.
  ///
  /// When focused, the canvas's cursor goes to the cell of the pane's.
  package func draw(on canvas: inout Canvas, in rect: Rect, isFocused: Bool) {
    ArticleLook(self, height: rect.height).draw(on: &canvas, in: rect)
    if isFocused { putCursor(on: &canvas, in: rect) }
  }

  func putCursor(on canvas: inout Canvas, in rect: Rect) {
    guard let point = point(of: cursor) else { return }
    let cell = Point(x: rect.x + point.x, y: rect.y + point.y)
    if rect.contains(cell) { canvas.cursor = cell }
  }

  /// Whether a note begins on a row, which a mark in the margin says.
  func notesBegin(on row: ArticleRow) -> Bool {
    guard row.holdsCursor, !notes.ranges.isEmpty else { return false }
    return notes.spans.indices(overlapping: row.range)
      .contains { notes.ranges[$0].start >= row.range.start }
  }

  /// The rows, of so many, of a thumb at the right edge: as long as what is shown, where it stands
  /// in the article; empty where there is nothing to scroll.
  func thumb(height: Int) -> Range<Int> {
    guard text.count > 0, let first = visible.first(where: \.holdsCursor)?.range.start,
      let last = visible.last(where: \.holdsCursor)?.range.end
    else { return 0..<0 }
    let isAtBottom = isAtBottom
    guard !(isAtTop && isAtBottom) else { return 0..<0 }
    let length = max(1, (last - first) * height / text.count)
    let free = max(0, height - length)
    let start = isAtBottom ? free : isAtTop ? 0 : min(free, first * height / text.count)
    return start..<min(start + length, height)
  }
}
