extension Canvas {
  /// Unchanged columns between two changed ones that are cheaper written again than jumped over.
  private static let gap = 4
  /// Columns behind a character of uncertain width that it may have covered, or left bare.
  private static let shadow = 2

  /// Calls `body` with each row that differs from an earlier canvas of the same size, from the top
  /// down, and the runs of columns that differ, from the left.
  ///
  /// A run never begins or ends within a wide character of either canvas, and takes in what stands
  /// right behind a character that terminals give different widths.
  ///
  /// - Parameter moved: what has moved since then; it is compared with where it was.
  package func forEachChange(
    since old: Canvas, moved: RowMove? = nil, _ body: (_ y: Int, _ runs: [Range<Int>]) -> Void
  ) {
    precondition(old.size == size, "canvases of different sizes have no cells in common")
    let still = RowMove(rows: 0..<size.height, distance: 0)
    let blank = moved == nil ? [] : Array(repeating: Cell(), count: size.width)
    var runs: [Range<Int>] = []
    withRows { new in
      old.withRows { old in
        blank.withUnsafeBufferPointer { blank in
          for y in 0..<size.height {
            let rows = RowPair(
              new: new(y), old: (moved ?? still).source(of: y).map(old) ?? blank)
            guard !rows.areEqual else { continue }
            runs.removeAll(keepingCapacity: true)
            rows.collect(into: &runs, gap: Self.gap, shadow: Self.shadow)
            body(y, runs)
          }
        }
      }
    }
  }

  /// Calls `body` with what gives the cells of a row, which hold good as long as it runs.
  private func withRows(_ body: ((Int) -> UnsafeBufferPointer<Cell>) -> Void) {
    cells.withUnsafeBufferPointer { cells in
      body { y in .init(rebasing: cells[y * size.width..<(y + 1) * size.width]) }
    }
  }

  /// How many cells of a row differ from those of a row of another canvas of the same width.
  package func differences(in y: Int, from old: Canvas, row: Int) -> Int {
    cells.withUnsafeBufferPointer { new in
      old.cells.withUnsafeBufferPointer { old in
        var count = 0
        let (here, there) = (y * size.width, row * size.width)
        for x in 0..<size.width {
          let (one, other) = (new[here &+ x], old[there &+ x])
          count &+= (one.low ^ other.low) | (one.high ^ other.high) == 0 ? 0 : 1
        }
        return count
      }
    }
  }

  /// Makes some rows those of another canvas of the same size.
  package mutating func copyRows(_ rows: [Int], from other: Canvas) {
    for y in rows { copyRows(y..<y + 1, from: other) }
  }

  /// Makes rows that adjoin those of another canvas of the same size.
  package mutating func copyRows(_ rows: Range<Int>, from other: Canvas) {
    let start = rows.lowerBound * size.width
    cells.withUnsafeMutableBufferPointer { cells in
      other.cells.withUnsafeBufferPointer { others in
        guard let target = cells.baseAddress, let source = others.baseAddress else { return }
        (target + start).update(from: source + start, count: rows.count * size.width)
      }
    }
  }

  /// Moves what stands in a rectangle up by `distance` rows, or down when it is negative; rows
  /// without a source become blank.
  package mutating func move(_ rect: Rect, up distance: Int) {
    let inside = rect.intersection(Rect(size))
    guard distance != 0, inside.width > 0, inside.height > 0 else { return }
    let move = RowMove(rows: inside.y..<inside.bottom, distance: distance)
    let width = size.width
    cells.withUnsafeMutableBufferPointer { cells in
      guard let first = cells.baseAddress.map({ $0 + inside.x }) else { return }
      for y in move.inOrder {
        guard let source = move.source(of: y) else { continue }
        (first + y * width).update(from: first + source * width, count: inside.width)
      }
    }
    let kept = max(0, inside.height - abs(distance))
    let y = distance > 0 ? inside.y + kept : inside.y
    fill(Rect(x: inside.x, y: y, width: inside.width, height: inside.height - kept))
  }
}

/// Rows that have moved together.
package struct RowMove: Hashable, Sendable {
  package let rows: Range<Int>
  /// Rows up; down when negative.
  package let distance: Int

  package init(rows: Range<Int>, distance: Int) {
    self.rows = rows
    self.distance = distance
  }

  /// Where a row was before; nil for one that came in.
  package func source(of row: Int) -> Int? {
    guard rows.contains(row) else { return row }
    return rows.contains(row + distance) ? row + distance : nil
  }

  /// The rows in an order in which none is written before it has been read.
  var inOrder: [Int] { distance > 0 ? Array(rows) : rows.reversed() }
}

/// One row of two canvases.
private struct RowPair {
  let new: UnsafeBufferPointer<Canvas.Cell>
  let old: UnsafeBufferPointer<Canvas.Cell>

  var areEqual: Bool {
    var x = 0
    while x < new.count {
      var difference: UInt64 = 0
      let end = min(x + 16, new.count)
      while x < end {
        difference |= (new[x].low ^ old[x].low) | (new[x].high ^ old[x].high)
        x += 1
      }
      if difference != 0 { return false }
    }
    return true
  }

  func collect(into runs: inout [Range<Int>], gap: Int, shadow: Int) {
    for x in new.indices where new[x].low != old[x].low || new[x].high != old[x].high {
      if let last = runs.last, x - last.upperBound <= gap {
        runs[runs.count - 1] = last.lowerBound..<max(last.upperBound, x + 1)
      } else {
        settle(&runs, shadow)
        runs.append(x..<x + 1)
      }
    }
    settle(&runs, shadow)
  }

  /// Widens the last run to whole characters and over what they may cover; joins it to the one
  /// before where they meet.
  private func settle(_ runs: inout [Range<Int>], _ shadow: Int) {
    guard var run = runs.popLast() else { return }
    let isUncertain = run.contains {
      new[$0].glyph.hasUncertainWidth || old[$0].glyph.hasUncertainWidth
    }
    if isUncertain { run = run.lowerBound..<min(new.count, run.upperBound + shadow) }
    run = whole(run)
    if let last = runs.last, last.upperBound >= run.lowerBound {
      runs[runs.count - 1] = last.lowerBound..<max(last.upperBound, run.upperBound)
    } else {
      runs.append(run)
    }
  }

  private func whole(_ run: Range<Int>) -> Range<Int> {
    var start = run.lowerBound
    var end = run.upperBound
    while start > 0, new[start].glyph.isContinuation { start -= 1 }
    while end < new.count, new[end].glyph.isContinuation { end += 1 }
    return start..<end
  }
}
