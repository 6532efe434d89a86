/// Puts pieces on one row of cells from left to right.
struct Pen {
  /// Column of the next piece.
  private(set) var x: Int
  /// Column behind the last one that may be drawn on; the start where the row is not on the canvas.
  let limit: Int
  /// Whether something put down is written from right to left.
  private(set) var sawRightToLeft = false
  private let width: Int
  private let rowStart: Int

  /// - Parameter width: at most so many columns; to the right edge when nil.
  init(at point: Point, width: Int?, in size: Size) {
    x = point.x
    self.width = size.width
    rowStart = point.y * size.width
    let isInside = point.y >= 0 && point.y < size.height
    let wanted = width.map { point.x + max(0, $0) } ?? size.width
    limit = isInside ? min(size.width, wanted) : point.x
  }

  /// Puts a piece down and moves behind it.
  ///
  /// - Returns: false where it does not fit; nothing more can be drawn then.
  @inline(__always)
  mutating func put(
    _ piece: CellText.Piece, _ style: CellStyle, in cells: UnsafeMutableBufferPointer<Canvas.Cell>
  ) -> Bool {
    guard x + piece.width <= limit else { return false }
    if x >= 0, piece.width > 0 {
      let index = rowStart + x
      if cells[index].glyph.isContinuation, x > 0 { cells[index - 1].glyph = .blank }
      cells[index] = Canvas.Cell(glyph: piece.glyph, style: style)
      if BidiOrder.isRightToLeft(piece.glyph) { sawRightToLeft = true }
      if piece.width == 2 { cells[index + 1] = Canvas.Cell(glyph: .continuation, style: style) }
      let end = index + piece.width
      if x + piece.width < width, cells[end].glyph.isContinuation { cells[end].glyph = .blank }
    }
    x += piece.width
    return true
  }

  /// Puts down the clusters of a text as long as they fit.
  mutating func write(
    _ scanner: inout ClusterScanner, _ style: CellStyle,
    in cells: UnsafeMutableBufferPointer<Canvas.Cell>
  ) {
    while writePlain(&scanner, style, in: cells), let cluster = scanner.next() {
      if cluster.isSingle {
        guard put(CellText.Piece(single: cluster), style, in: cells) else { return }
      } else {
        for piece in ClusterPieces(cluster, in: scanner).pieces {
          guard put(piece, style, in: cells) else { return }
        }
      }
    }
  }

  /// Puts down the printable ASCII that comes next, which most text is.
  ///
  /// - Returns: false where no more fits.
  private mutating func writePlain(
    _ scanner: inout ClusterScanner, _ style: CellStyle,
    in cells: UnsafeMutableBufferPointer<Canvas.Cell>
  ) -> Bool {
    let styled = Canvas.Cell(style: style)
    while scanner.position < scanner.bytes.count, scanner.isPlain(at: scanner.position) {
      guard x < limit else { return false }
      if x >= 0 {
        let index = rowStart + x
        if cells[index].glyph.isContinuation, x > 0 { cells[index - 1].glyph = .blank }
        if x + 1 < width, cells[index + 1].glyph.isContinuation { cells[index + 1].glyph = .blank }
        cells[index] = Canvas.Cell(
          low: UInt64(scanner.bytes[scanner.position]), high: styled.high)
      }
      x += 1
      scanner.position += 1
    }
    return true
  }
}
