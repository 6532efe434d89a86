import Articles
import Screen

/// Draws one row: its label, then its text cut into atoms of one style each.
struct RowDrawing {
  let row: ArticleRow
  /// The patches that may touch the row, in order.
  let patches: ArraySlice<HighlightPatch>
  let text: ArticleText
  /// The cell of the row's first column.
  let origin: Point
  /// The first column that must not be drawn on.
  let right: Int

  func draw(on canvas: inout Canvas) {
    if let label = row.label {
      draw(label.text[...], at: origin.x + label.column, label.style, on: &canvas)
    }
    for span in row.spans { draw(span, on: &canvas) }
  }

  private func draw(_ span: ArticleRow.Span, on canvas: inout Canvas) {
    var x = origin.x + span.column
    var byte = span.bytes.lowerBound
    for atom in atoms(of: span) {
      let end =
        atom.range.end == span.range.end ? span.bytes.upperBound : self.byte(byte, atom, span)
      x = draw(text.text(ofBytes: byte..<end), at: x, atom.style, on: &canvas)
      byte = end
    }
  }

  /// Text of one style, with the range it shows.
  struct Atom: Equatable {
    var range: TextRange
    var style: CellStyle
  }

  func atoms(of span: ArticleRow.Span) -> [Atom] {
    var atoms: [Atom] = []
    var offset = span.range.start
    for patch in patches {
      guard patch.range.start < span.range.end else { break }
      guard let shown = patch.range.intersection(span.range) else { continue }
      if offset < shown.start {
        atoms.append(Atom(range: TextRange(offset, shown.start), style: row.style))
      }
      atoms.append(Atom(range: shown, style: patch.applied(to: row.style)))
      offset = shown.end
    }
    if offset < span.range.end {
      atoms.append(Atom(range: TextRange(offset, span.range.end), style: row.style))
    }
    return atoms
  }

  /// The UTF-8 offset at which an atom ends that starts at another.
  private func byte(_ start: Int, _ atom: Atom, _ span: ArticleRow.Span) -> Int {
    if span.bytes.count == span.range.count { return start + atom.range.count }
    let string = text.string
    let from = string.utf8.index(string.startIndex, offsetBy: start)
    let to = string.unicodeScalars.index(from, offsetBy: atom.range.count)
    return start + string.utf8.distance(from: from, to: to)
  }

  @discardableResult
  private func draw(
    _ text: Substring, at x: Int, _ style: CellStyle, on canvas: inout Canvas
  ) -> Int {
    canvas.draw(text, at: Point(x: x, y: origin.y), style: style, width: right - x)
  }
}
