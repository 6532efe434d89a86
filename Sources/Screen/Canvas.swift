/// A grid of styled cells that panes are drawn on.
///
/// Text enters through `draw`, which makes every string harmless (see `CellText`), clips at the
/// canvas and at the given width, and never leaves half of a wide character.
package struct Canvas: Sendable {
  package let size: Size
  package internal(set) var cells: [Cell]
  /// Whether something that was drawn is written from right to left.
  package private(set) var hasRightToLeft = false
  /// Where the terminal's cursor belongs; nil hides it.
  package var cursor: Point?

  package init(size: Size) {
    self.size = size
    cells = Array(repeating: Cell(), count: size.width * size.height)
  }

  package subscript(x: Int, y: Int) -> Cell {
    precondition(x >= 0 && x < size.width && y >= 0 && y < size.height)
    return cells[y * size.width + x]
  }

  /// The cells of one row from the left.
  package func row(_ y: Int) -> ArraySlice<Cell> {
    cells[y * size.width..<(y + 1) * size.width]
  }

  /// Draws on one row from `point`, over at most `width` columns (to the right edge when nil).
  ///
  /// - Returns: the column after the last one drawn on.
  @discardableResult
  package mutating func draw(
    _ text: String, at point: Point, style: CellStyle = .plain, width: Int? = nil
  ) -> Int {
    draw(text[...], at: point, style: style, width: width)
  }

  @discardableResult
  package mutating func draw(
    _ text: Substring, at point: Point, style: CellStyle = .plain, width: Int? = nil
  ) -> Int {
    var pen = Pen(at: point, width: width, in: size)
    guard pen.limit > point.x else { return point.x }
    cells.withUnsafeMutableBufferPointer { cells in
      ClusterScanner.scan(text) { scanner in pen.write(&scanner, style, in: cells) }
    }
    hasRightToLeft = hasRightToLeft || pen.sawRightToLeft
    return pen.x
  }

  /// Draws text that has been made safe and measured before.
  @discardableResult
  package mutating func draw(
    _ text: CellText, at point: Point, style: CellStyle = .plain, width: Int? = nil
  ) -> Int {
    var pen = Pen(at: point, width: width, in: size)
    guard pen.limit > point.x else { return point.x }
    cells.withUnsafeMutableBufferPointer { cells in
      for piece in text.pieces {
        guard pen.put(piece, style, in: cells) else { break }
      }
    }
    hasRightToLeft = hasRightToLeft || pen.sawRightToLeft
    return pen.x
  }

  /// Fills a rectangle with blanks of one style.
  package mutating func fill(_ rect: Rect, style: CellStyle = .plain) {
    let inside = rect.intersection(Rect(size))
    guard inside.width > 0 else { return }
    let blank = Cell(style: style)
    for y in inside.y..<inside.bottom {
      splitWide(x: inside.x, y: y)
      if inside.right < size.width { splitWide(x: inside.right, y: y) }
      let start = y * size.width + inside.x
      cells.withUnsafeMutableBufferPointer { cells in
        for index in start..<start + inside.width { cells[index] = blank }
      }
    }
  }

  /// Shows one piece of a width of 1 at a point inside the canvas.
  mutating func put(_ glyph: Glyph, at point: Point, style: CellStyle) {
    splitWide(x: point.x, y: point.y)
    if point.x + 1 < size.width { splitWide(x: point.x + 1, y: point.y) }
    cells[point.y * size.width + point.x] = Cell(glyph: glyph, style: style)
  }

  /// Changes the style of what is drawn already.
  package mutating func restyle(_ rect: Rect, _ change: (inout CellStyle) -> Void) {
    let inside = rect.intersection(Rect(size))
    for y in inside.y..<inside.bottom {
      for x in inside.x..<inside.right { change(&cells[y * size.width + x].style) }
    }
  }

  /// The rows as plain text without trailing blanks: what a person reads.
  package var lines: [String] {
    (0..<size.height).map { y in
      var line = row(y).reduce(into: "") { $0 += $1.glyph.text }
      while line.last == " " { line.removeLast() }
      return line
    }
  }

  /// Replaces one cell as it is.
  mutating func set(_ cell: Cell, at index: Int) { cells[index] = cell }

  /// Blanks both halves of a wide character whose second column is at `x`.
  private mutating func splitWide(x: Int, y: Int) {
    let index = y * size.width + x
    guard cells[index].glyph.isContinuation else { return }
    cells[index].glyph = .blank
    if x > 0 { cells[index - 1].glyph = .blank }
  }
}

extension Canvas: Equatable {
  /// Whether both look the same.
  package static func == (left: Canvas, right: Canvas) -> Bool {
    left.size == right.size && left.cursor == right.cursor && left.cells == right.cells
  }
}
