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
  package func forEachChange(
    since old: Canvas, _ body: (_ y: Int, _ runs: [Range<Int>]) -> Void
  ) {
    precondition(old.size == size, "canvases of different sizes have no cells in common")
    var runs: [Range<Int>] = []
    cells.withUnsafeBufferPointer { new in
      old.cells.withUnsafeBufferPointer { old in
        for y in 0..<size.height {
          let row = y * size.width..<(y + 1) * size.width
          let rows = RowPair(new: .init(rebasing: new[row]), old: .init(rebasing: old[row]))
          guard !rows.areEqual else { continue }
          runs.removeAll(keepingCapacity: true)
          rows.collect(into: &runs, gap: Self.gap, shadow: Self.shadow)
          body(y, runs)
        }
      }
    }
  }

  /// How many cells of a row differ from those of a row of another canvas of the same width.
  package func differences(in y: Int, from old: Canvas, row: Int) -> Int {
    cells.withUnsafeBufferPointer { new in
      old.cells.withUnsafeBufferPointer { old in
        var count = 0
        let (here, there) = (y * size.width, row * size.width)
        for x in 0..<size.width {
          count += new[here + x] == old[there + x] ? 0 : 1
        }
        return count
      }
    }
  }

  /// Makes some rows those of another canvas of the same size.
  package mutating func copyRows(_ rows: [Int], from other: Canvas) {
    let width = size.width
    cells.withUnsafeMutableBufferPointer { cells in
      other.cells.withUnsafeBufferPointer { others in
        for y in rows {
          for index in y * width..<(y + 1) * width { cells[index] = others[index] }
        }
      }
    }
  }

  /// Moves rows up by `distance` within a range of rows, or down when it is negative; rows without
  /// a source become blank.
  package mutating func scroll(_ rows: Range<Int>, by distance: Int) {
    let width = size.width
    let order = distance > 0 ? Array(rows) : rows.reversed()
    for y in order {
      let source = y + distance
      for x in 0..<width {
        let cell = rows.contains(source) ? cells[source * width + x] : Cell()
        set(cell, at: y * width + x)
      }
    }
  }
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
    for x in new.indices where new[x] != old[x] {
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
