/// A grid of styled cells that panes are drawn on.
///
/// Text enters through `draw`, which makes every string harmless (see `CellText`), clips at the
/// canvas and at the given width, and never leaves half of a wide character.
package struct Canvas: Equatable, Sendable {
  package struct Cell: Hashable, Sendable {
    package var glyph: Glyph
    package var style: CellStyle

    package init(glyph: Glyph, style: CellStyle = .plain) {
      self.glyph = glyph
      self.style = style
    }

    /// A cell that shows the first piece of a text.
    package init(text: String = " ", style: CellStyle = .plain) {
      self.init(glyph: CellText(text).pieces.first?.glyph ?? .continuation, style: style)
    }

    /// One character as it is shown; empty in the second column of a wide one.
    package var text: String { glyph.text }
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
    CellText.forEachPiece(of: text) { piece in
      guard x + piece.width <= limit else { return false }
      if x >= 0, piece.width > 0 { put(piece, x: x, y: point.y, style: style) }
      x += piece.width
      return true
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
    cells[y * size.width + x] = Cell(glyph: piece.glyph, style: style)
    if piece.width == 2 { cells[y * size.width + x + 1] = Cell(glyph: .continuation, style: style) }
  }

  /// Blanks the other half of a wide character that is about to be overwritten at `x`.
  private mutating func splitWide(x: Int, y: Int) {
    let index = y * size.width + x
    if cells[index].glyph.isContinuation, x > 0 { cells[index - 1].glyph = .blank }
    if x + 1 < size.width, cells[index + 1].glyph.isContinuation { cells[index + 1].glyph = .blank }
  }
}
