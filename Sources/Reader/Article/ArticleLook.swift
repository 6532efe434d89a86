import Articles
import Screen

/// How the article pane looks, row by row: what looks the same as before need not be drawn again.
struct ArticleLook {
  struct Row: Equatable {
    var row: ArticleRow
    /// What is lit on it, in order.
    var patches: ArraySlice<HighlightPatch>
    /// Whether a note begins on it.
    var hasNote: Bool
  }

  let rows: [Row]
  /// Rows of the scroll bar's thumb; empty where there is none.
  let thumb: Range<Int>
  private let text: ArticleText
  /// Of the pane, margins included.
  private let width: Int
  private let margins: PaneMargins
  private let glyphs: Glyphs

  /// - Parameter height: rows that there is room for.
  init(_ pane: ArticlePane, height: Int) {
    text = pane.text
    width = pane.size.width
    margins = pane.margins
    glyphs = pane.settings.glyphs
    thumb = pane.thumb(height: height)
    var patches = pane.visiblePatches[...]
    rows = pane.visible.prefix(height).map { row in
      patches = patches.drop { $0.range.end <= row.range.start }
      return Row(
        row: row, patches: patches.prefix { $0.range.start < row.range.end },
        hasNote: pane.notesBegin(on: row))
    }
  }

  func draw(on canvas: inout Canvas, in rect: Rect) {
    for (number, row) in rows.enumerated() { draw(row, at: number, on: &canvas, in: rect) }
    drawThumb(on: &canvas, in: rect)
  }

  /// Draws where another look was drawn before.
  func redraw(since old: ArticleLook, on canvas: inout Canvas, in rect: Rect) {
    let isWhole = rect.width == width && old.width == width
    guard isWhole, old.text == text, old.margins == margins, old.glyphs == glyphs else {
      canvas.fill(rect)
      return draw(on: &canvas, in: rect)
    }
    let distance = distance(from: old)
    var field = rect
    field.width -= barWidth
    canvas.move(field, up: distance)
    for y in 0..<rect.height where !isAt(y, as: y + distance, in: old, rect.height) {
      canvas.fill(Rect(x: field.x, y: field.y + y, width: field.width, height: 1))
      if y < rows.count { draw(rows[y], at: y, on: &canvas, in: rect) }
    }
    guard thumb != old.thumb else { return }
    canvas.fill(Rect(x: field.right, y: rect.y, width: barWidth, height: rect.height))
    drawThumb(on: &canvas, in: rect)
  }
}

extension ArticleLook {
  /// Whether a row looks as another did before, of which the rows of the pane were shown; beyond
  /// those, and behind the last row of a look, all is blank.
  private func isAt(_ y: Int, as before: Int, in old: ArticleLook, _ height: Int) -> Bool {
    let isText = y < rows.count
    let wasText = (0..<min(height, old.rows.count)).contains(before)
    return isText && wasText ? rows[y] == old.rows[before] : isText == wasText
  }

  /// Columns at the right that only the scroll bar is drawn on.
  private var barWidth: Int { margins.right > 0 ? 1 : 0 }

  /// Rows by which the text has moved up; 0 where nothing of it is shown any more.
  private func distance(from old: ArticleLook) -> Int {
    guard let first = rows.first?.row.place, let oldFirst = old.rows.first?.row.place else {
      return 0
    }
    if let index = old.rows.firstIndex(where: { $0.row.place == first }) { return index }
    return rows.firstIndex { $0.row.place == oldFirst }.map { -$0 } ?? 0
  }

  private func draw(_ row: Row, at number: Int, on canvas: inout Canvas, in rect: Rect) {
    let drawing = RowDrawing(
      row: row.row, patches: row.patches, text: text,
      origin: Point(x: rect.x + margins.left, y: rect.y + number),
      right: min(rect.right, rect.x + width - barWidth))
    drawing.draw(on: &canvas)
    guard row.hasNote, margins.left > 0 else { return }
    let point = Point(x: rect.x + max(0, margins.left - 2), y: rect.y + number)
    canvas.draw(glyphs.note, at: point, style: CellStyle(.note), width: 1)
  }

  private func drawThumb(on canvas: inout Canvas, in rect: Rect) {
    guard rect.width > 0, barWidth > 0 else { return }
    for row in thumb {
      canvas.draw(
        glyphs.thumb, at: Point(x: rect.right - 1, y: rect.y + row), style: CellStyle(.faint),
        width: 1)
    }
  }
}
