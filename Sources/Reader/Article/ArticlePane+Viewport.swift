import Articles
import Screen

/// Which rows are shown.
extension ArticlePane {
  /// Rows kept between the cursor and the edge of the pane while it moves.
  static let context = 3

  /// The offset the first row with text shows first.
  package var topOffset: Int { visible.first(where: \.holdsCursor)?.range.start ?? cursor }

  package var isAtTop: Bool { top == ArticleLayout.start }

  /// How much of the text has been shown at the last row, in percent.
  package var percentage: Int {
    if isAtBottom { return 100 }
    let end = visible.last { $0.holdsCursor }?.range.end ?? cursor
    return text.count == 0 ? 100 : min(99, end * 100 / text.count)
  }

  /// Moves the view; the cursor goes along where it would leave it.
  package mutating func scroll(rows: Int) {
    top = layout.place(top, movedBy: rows)
    fillView()
    let margin = margin(Self.context)
    let row = min(max(cursorRow, isAtTop ? 0 : margin), size.height - 1 - (isAtBottom ? 0 : margin))
    putCursor(onRow: row, isDown: rows > 0)
  }

  /// Goes from a view without text to the nearest text below or, else, above it.
  mutating func moveToText(isDown: Bool) {
    guard size.height > 0, let first = layout.firstCursorStretch,
      let last = layout.lastCursorStretch
    else { return }
    let place =
      isDown ? min(layout.stretches.count - 1, top.stretch) : max(0, top.stretch - 1)
    let stretch = min(max(place, first), last)
    let range = layout.stretches[stretch].range
    cursor = nearestPlace(to: isDown ? range.start : range.end)
    reveal(context: 0)
  }

  /// The screen row of the cursor; negative or beyond the pane when it is not shown.
  var cursorRow: Int {
    if let row = visible.firstIndex(where: { $0.holdsCursor && $0.range.contains(cursor) }) {
      return row
    }
    return cursor < topOffset ? -1 : size.height
  }

  /// Puts the cursor's row on a row of the screen, as near as the ends of the article allow.
  mutating func show(cursorAt row: Int) {
    let place = layout.place(of: cursor)
    top = layout.place(place, movedBy: -min(max(0, row), max(0, size.height - 1)))
    fillView()
  }

  /// Scrolls as little as keeps so many rows between the cursor and the edges.
  mutating func reveal(context: Int) {
    let place = layout.place(of: cursor)
    let margin = margin(context)
    let shown = visible.first?.place == top ? visible.firstIndex { $0.place == place } : nil
    let distance = shown ?? layout.rows(from: top, to: place, limit: size.height)
    if distance < margin {
      top = layout.place(place, movedBy: -margin)
    } else if distance > size.height - 1 - margin {
      top = layout.place(place, movedBy: margin - size.height + 1)
    }
    showHead(above: place)
    fillView()
  }

  /// Shows the heading as well when the cursor stands on the first row it can stand on.
  private mutating func showHead(above place: RowPlace) {
    guard let first = layout.firstCursorStretch, place.stretch == first,
      place.row == layout.stretches[first].blanks,
      layout.rows(from: ArticleLayout.start, to: place, limit: size.height) < size.height
    else { return }
    top = ArticleLayout.start
  }

  private func margin(_ context: Int) -> Int { max(0, min(context, (size.height - 1) / 2)) }

  /// Takes the rows from `top` on; moves `top` up when rows at the bottom would stay empty.
  mutating func fillView() {
    visible = rows(from: top)
    if visible.count < size.height, top != ArticleLayout.start {
      top = layout.place(layout.lastPlace(), movedBy: 1 - size.height)
      visible = rows(from: top)
    }
    isAtBottom = showsEnd()
  }

  private mutating func showsEnd() -> Bool {
    guard let last = visible.last?.place else { return true }
    // The last stretch may be an empty line under the title.
    return last.stretch >= layout.stretches.count - 2 && last >= layout.lastPlace()
  }

  private mutating func rows(from place: RowPlace) -> [ArticleRow] {
    var rows: [ArticleRow] = []
    rows.reserveCapacity(size.height)
    var stretch = place.stretch
    var skipped = place.row
    while rows.count < size.height, stretch < layout.stretches.count {
      rows += layout.rows(of: stretch).dropFirst(skipped).prefix(size.height - rows.count)
      skipped = 0
      stretch += 1
    }
    return rows
  }
}
