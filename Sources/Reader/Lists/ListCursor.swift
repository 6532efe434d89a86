import Screen

/// Where a list stands: the row that has the cursor and the first row on the screen.
///
/// Rows are counted from 0; `height` is the number of rows that fit on the screen.
package struct ListCursor: Hashable, Sendable {
  /// Rows kept in sight above and below the cursor, where the height allows it.
  package static let context = 2

  package private(set) var index: Int
  package private(set) var top: Int

  package init(index: Int = 0, top: Int = 0) {
    self.index = max(0, index)
    self.top = max(0, top)
  }

  /// The rows on the screen.
  package func visible(count: Int, height: Int) -> Range<Int> {
    let start = min(top, max(0, count))
    return start..<min(max(0, count), start + max(0, height))
  }

  /// Moves by what a list understands of a movement; sideways ones do nothing.
  package mutating func move(_ movement: Movement, count: Int, height: Int) {
    let page = max(1, height - Self.context)
    switch movement {
    case .rowUp: put(at: index - 1, count: count, height: height)
    case .rowDown: put(at: index + 1, count: count, height: height)
    case .halfPageUp: scroll(by: -max(1, height / 2), count: count, height: height)
    case .halfPageDown: scroll(by: max(1, height / 2), count: count, height: height)
    case .pageUp: scroll(by: -page, count: count, height: height)
    case .pageDown: scroll(by: page, count: count, height: height)
    case .top: put(at: 0, count: count, height: height)
    case .bottom: put(at: count - 1, count: count, height: height)
    case .characterLeft, .characterRight, .wordLeft, .wordRight, .rowStart, .rowEnd,
      .sentenceBack, .sentenceForward, .paragraphBack, .paragraphForward:
      break
    }
  }

  /// Goes to a row, clamped, and scrolls no further than it takes.
  package mutating func put(at row: Int, count: Int, height: Int) {
    index = row
    fit(count: count, height: height)
  }

  /// Takes the cursor to another place without moving the rows on the screen under it.
  ///
  /// For a list that changed: the row at `index` is now at `row`.
  package mutating func follow(to row: Int, count: Int, height: Int) {
    top += row - index
    put(at: row, count: count, height: height)
  }

  /// Clamps to a list and a height that may have changed.
  package mutating func fit(count: Int, height: Int) {
    index = min(max(0, index), max(0, count - 1))
    guard height > 0 else {
      top = index
      return
    }
    let context = min(Self.context, (height - 1) / 2)
    top = min(top, index - context)
    top = max(top, index + context - height + 1)
    top = min(max(0, top), max(0, count - height))
  }

  /// Moves cursor and screen together, so that the cursor keeps its line on the screen.
  private mutating func scroll(by rows: Int, count: Int, height: Int) {
    top += rows
    put(at: index + rows, count: count, height: height)
  }
}

extension ListCursor {
  /// The row of a list drawn in a rectangle that a point is on; nil beside all rows.
  ///
  /// - Parameters:
  ///   - height: rows in sight.
  ///   - rowHeight: lines of a row.
  func row(
    at point: Point, in area: Rect, count: Int, height: Int, rowHeight: Int
  ) -> Int? {
    guard area.contains(point) else { return nil }
    let row = top + (point.y - area.y) / rowHeight
    return visible(count: count, height: height).contains(row) ? row : nil
  }
}
