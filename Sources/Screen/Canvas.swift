/// A grid of styled cells that panes are drawn on.
///
/// Text enters through `draw`, which makes every string harmless (see `CellText`), clips at the
/// canvas and at the given width, and never leaves half of a wide character.
package struct Canvas: Equatable, Sendable {
  package struct Cell: Hashable, Sendable {
    /// One grapheme cluster; empty in the second column of a wide one.
    package var text: String
    package var style: CellStyle

    package init(text: String = " ", style: CellStyle = .plain) {
      self.text = text
      self.style = style
    }
  }

  package let size: Size
  package private(set) var cells: [Cell]
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
    _ text: some StringProtocol, at point: Point, style: CellStyle = .plain, width: Int? = nil
  ) -> Int {
    guard point.y >= 0, point.y < size.height else { return point.x }
    let limit = min(size.width, width.map { point.x + max(0, $0) } ?? size.width)
    var x = point.x
    for piece in CellText(text).pieces {
      guard x + piece.width <= limit else { break }
      if x >= 0 { put(piece, x: x, y: point.y, style: style) }
      x += piece.width
    }
    return x
  }

  /// Fills a rectangle with blanks of one style.
  package mutating func fill(_ rect: Rect, style: CellStyle = .plain) {
    let inside = rect.intersection(Rect(size))
    for y in inside.y..<inside.bottom {
      for x in inside.x..<inside.right { put(.blank, x: x, y: y, style: style) }
    }
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
      var line = row(y).reduce(into: "") { $0 += $1.text }
      while line.last == " " { line.removeLast() }
      return line
    }
  }

  private mutating func put(_ piece: CellText.Piece, x: Int, y: Int, style: CellStyle) {
    splitWide(x: x, y: y)
    if piece.width == 2 { splitWide(x: x + 1, y: y) }
    cells[y * size.width + x] = Cell(text: piece.text, style: style)
    if piece.width == 2 { cells[y * size.width + x + 1] = Cell(text: "", style: style) }
  }

  /// Blanks the other half of a wide character that is about to be overwritten at `x`.
  private mutating func splitWide(x: Int, y: Int) {
    let index = y * size.width + x
    if cells[index].text.isEmpty, x > 0 { cells[index - 1].text = " " }
    if x + 1 < size.width, cells[index + 1].text.isEmpty { cells[index + 1].text = " " }
  }
}
