extension Canvas {
  /// Unchanged columns between two changed ones that are cheaper written again than jumped over.
  private static let gap = 4

  /// Calls `body` with each run of columns that differs from an earlier canvas of the same size,
  /// from the top left on; all of every row where the size differs.
  ///
  /// A run never begins or ends within a wide character of either canvas.
  package func forEachChange(since old: Canvas, _ body: (_ y: Int, _ columns: Range<Int>) -> Void) {
    guard old.size == size else {
      for y in 0..<size.height where size.width > 0 { body(y, 0..<size.width) }
      return
    }
    cells.withUnsafeBufferPointer { new in
      old.cells.withUnsafeBufferPointer { old in
        for y in 0..<size.height {
          let row = y * size.width..<(y + 1) * size.width
          forEachRun(new[row], old[row]) { body(y, $0) }
        }
      }
    }
  }

  private func forEachRun(
    _ new: Slice<UnsafeBufferPointer<Cell>>, _ old: Slice<UnsafeBufferPointer<Cell>>,
    _ body: (Range<Int>) -> Void
  ) {
    let first = new.startIndex
    var run: Range<Int>?
    for index in new.indices where new[index] != old[index] {
      if let open = run, index - open.upperBound <= Self.gap {
        run = open.lowerBound..<index + 1
      } else {
        if let open = run { body(whole(open, in: new, first)) }
        run = index..<index + 1
      }
    }
    if let open = run { body(whole(open, in: new, first)) }
  }

  /// A run widened to whole characters, as columns of its row.
  private func whole(
    _ run: Range<Int>, in cells: Slice<UnsafeBufferPointer<Cell>>, _ first: Int
  ) -> Range<Int> {
    var start = run.lowerBound
    var end = run.upperBound
    while start > first, cells[start].glyph.isContinuation { start -= 1 }
    while end < cells.endIndex, cells[end].glyph.isContinuation { end += 1 }
    return start - first..<end - first
  }
}
