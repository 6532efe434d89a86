package import Screen

/// Turns one screen into the next: the fewest bytes that a terminal needs for that.
///
/// It knows what the terminal shows, cell by cell, where its cursor is and which style is set, as
/// far as that is certain: behind a character that terminals give different widths, and at the
/// edge, the cursor is addressed anew, so that what such a terminal damages is that character and
/// not its row.
package struct FramePainter {
  private let abilities: TerminalAbilities
  private let hasLineDrawing: Bool
  private var ink: StyleInk
  /// What the terminal shows; nil when that is not known.
  private var shown: Canvas?
  private var cursor: Point?
  private var isCursorVisible: Bool?
  /// By its code; nil when not known.
  private var style: UInt16?
  private var bytes: [UInt8] = []

  package init(_ abilities: TerminalAbilities, theme: Theme, hasLineDrawing: Bool = true) {
    self.abilities = abilities
    self.hasLineDrawing = hasLineDrawing
    ink = StyleInk(theme: theme, abilities: abilities)
    bytes.reserveCapacity(1 << 15)
  }

  /// Forgets what the terminal shows, so that all is written anew.
  package mutating func invalidate() {
    shown = nil
    cursor = nil
    isCursorVisible = nil
    style = nil
  }

  /// The bytes that make the terminal show a canvas; empty when it shows it already.
  ///
  /// - Parameter canvas: its cells in the order in which they are seen.
  package mutating func frame(_ canvas: Canvas) -> [UInt8] {
    bytes.removeAll(keepingCapacity: true)
    var before = shown.take() ?? Canvas(size: Size(width: 0, height: 0))
    var moved: RowMove?
    if before.size != canvas.size || style == nil {
      before = cleared(canvas.size)
    } else {
      moved = scroll(from: before, to: canvas)
    }
    var changed: [Int] = []
    canvas.forEachChange(since: before, moved: moved) { y, runs in
      paint(canvas, y, runs)
      if moved?.rows.contains(y) != true { changed.append(y) }
    }
    before.copyRows(changed, from: canvas)
    if let moved { before.copyRows(moved.rows, from: canvas) }
    shown = before
    place(canvas.cursor)
    return bytes.count > Self.longFrame ? synchronized : bytes
  }

  /// Bytes from which on a frame is shown at once where the terminal can.
  private static let longFrame = 512

  private var synchronized: [UInt8] {
    abilities.synchronize.isEmpty
      ? bytes : abilities.synchronize(1) + bytes + abilities.synchronize(2)
  }
}

extension FramePainter {
  private mutating func cleared(_ size: Size) -> Canvas {
    bytes += ink.plain + abilities.clear
    style = 0
    cursor = nil
    isCursorVisible = nil
    return Canvas(size: size)
  }

  private mutating func place(_ cursor: Point?) {
    if let cursor { move(to: cursor) }
    guard isCursorVisible != (cursor != nil) else { return }
    isCursorVisible = cursor != nil
    bytes += cursor != nil ? abilities.showCursor : abilities.hideCursor
  }

  private mutating func move(to point: Point) {
    guard cursor != point else { return }
    if let cursor, cursor.y == point.y, cursor.x < point.x, !abilities.moveRight.isEmpty {
      abilities.moveRight.append(point.x - cursor.x, to: &bytes)
    } else {
      abilities.moveCursor.append(point.y, point.x, to: &bytes)
    }
    cursor = point
  }

  private mutating func set(_ code: UInt16) {
    guard code != style else { return }
    ink.change(from: style, to: code, in: &bytes)
    style = code
  }
}

// MARK: - Scrolling

extension FramePainter {
  /// Scrolls the rows that change where that leaves much less to write.
  ///
  /// - Returns: what has moved on the terminal.
  private mutating func scroll(from before: Canvas, to canvas: Canvas) -> RowMove? {
    guard abilities.canScroll, let move = ScrollPlan(from: before, to: canvas)?.move else {
      return nil
    }
    // Rows that come in have the background that is set.
    set(0)
    let (top, bottom) = (move.rows.lowerBound, move.rows.upperBound - 1)
    abilities.setScrollRegion.append(top, bottom, to: &bytes)
    cursor = nil
    self.move(to: Point(x: 0, y: move.distance > 0 ? bottom : top))
    if move.distance > 0 {
      scroll(move.distance, abilities.scrollUp, abilities.lineFeed)
    } else {
      scroll(-move.distance, abilities.scrollDown, abilities.reverseLineFeed)
    }
    abilities.setScrollRegion.append(0, canvas.size.height - 1, to: &bytes)
    cursor = nil
    return move
  }

  private mutating func scroll(_ rows: Int, _ many: TerminalFormula, _ one: [UInt8]) {
    if !one.isEmpty, rows == 1 || many.isEmpty {
      for _ in 0..<rows { bytes += one }
    } else {
      many.append(rows, to: &bytes)
    }
  }
}

// MARK: - Rows

extension FramePainter {
  /// Erased cells from which on erasing them is shorter than writing blanks.
  private static let manyErased = 12
  private static let fewErased = 4

  private mutating func paint(_ canvas: Canvas, _ y: Int, _ runs: [Range<Int>]) {
    let width = canvas.size.width
    canvas.cells.withUnsafeBufferPointer { cells in
      let row = UnsafeBufferPointer(rebasing: cells[y * width..<(y + 1) * width])
      var end = width
      while end > 0, row[end - 1].isErased { end -= 1 }
      let last = runs.last?.upperBound ?? 0
      let erasesEnd = last - end >= Self.fewErased && !abilities.eraseToEndOfRow.isEmpty
      for run in runs {
        let run = erasesEnd ? min(run.lowerBound, end)..<min(run.upperBound, end) : run
        if !run.isEmpty { paint(row, y, run, canvas.size) }
      }
      guard erasesEnd else { return }
      set(0)
      move(to: Point(x: max(end, runs.first?.lowerBound ?? 0), y: y))
      bytes += abilities.eraseToEndOfRow
    }
  }

  private mutating func paint(
    _ row: UnsafeBufferPointer<Canvas.Cell>, _ y: Int, _ run: Range<Int>, _ size: Size
  ) {
    var x = run.lowerBound
    var isUncertain = false
    // A character in the last cell of all would scroll some terminals.
    let isLast = abilities.scrollsAtLastCell && y == size.height - 1 && run.upperBound == size.width
    let end = isLast ? run.upperBound - 1 : run.upperBound
    while x < end {
      let erased = row[x].isErased ? erasedCells(row, from: x, to: end) : 0
      if erased >= Self.manyErased, !abilities.eraseCells.isEmpty {
        if isUncertain { cursor = nil }
        move(to: Point(x: x, y: y))
        set(0)
        abilities.eraseCells.append(erased, to: &bytes)
        x += erased
        isUncertain = false
        continue
      }
      let glyph = row[x].glyph
      let mayDiffer = glyph.hasUncertainWidth
      if isUncertain, !mayDiffer { cursor = nil }
      isUncertain = mayDiffer
      move(to: Point(x: x, y: y))
      set(row[x].styleCode)
      if glyph.isASCII {
        x = appendASCII(row, from: x, to: end)
      } else {
        append(hasLineDrawing ? glyph : glyph.withoutLineDrawing)
        x += 1
        while x < end, row[x].glyph.isContinuation { x += 1 }
      }
      cursor = x < size.width ? Point(x: x, y: y) : nil
    }
    if isUncertain { cursor = nil }
  }

  private func erasedCells(
    _ row: UnsafeBufferPointer<Canvas.Cell>, from start: Int, to end: Int
  ) -> Int {
    var x = start
    while x < end, row[x].isErased { x += 1 }
    return x - start
  }

  /// Adds the ASCII characters of one style from a column on, up to blanks that may be erased.
  ///
  /// - Returns: the column behind them.
  private mutating func appendASCII(
    _ row: UnsafeBufferPointer<Canvas.Cell>, from start: Int, to end: Int
  ) -> Int {
    let code = row[start].styleCode
    var blanks = 0
    var x = start
    while x < end, row[x].glyph.isASCII, row[x].styleCode == code {
      blanks = row[x].isErased ? blanks + 1 : 0
      if blanks >= Self.manyErased, x - start >= blanks {
        // Erasing them is shorter; they have been added in vain.
        bytes.removeLast(blanks - 1)
        return x - blanks + 1
      }
      bytes.append(UInt8(truncatingIfNeeded: row[x].glyph.base))
      x += 1
    }
    return x
  }

  private mutating func append(_ glyph: Glyph) {
    append(scalar: glyph.base)
    guard glyph.hasMarks else { return }
    for index in 0..<Glyph.maximumMarks {
      let mark = glyph.mark(index)
      if mark == 0 { return }
      append(scalar: mark)
    }
  }

  /// Adds a scalar in UTF-8; a control, which no cell should hold, never.
  private mutating func append(scalar: UInt32) {
    if scalar < 0x7F {
      bytes.append(scalar < 0x20 ? 0x3F : UInt8(truncatingIfNeeded: scalar))
    } else if scalar < 0xA0 {
      bytes.append(0x3F)
    } else if let encoded = Unicode.Scalar(scalar).flatMap(Unicode.UTF8.encode) {
      bytes.append(contentsOf: encoded)
    }
  }
}
