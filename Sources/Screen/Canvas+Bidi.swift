/// Text from right to left in a terminal.
///
/// A canvas holds cells in the order in which they are read. Terminals that know nothing of
/// direction would show Hebrew and Arabic backwards; those that reorder rows do so across frame
/// lines, so that text of two panes changes places. So the order on the screen is made here, each
/// field between frame lines by itself, and `Terminal` asks the others to leave it as it is.
extension Canvas {
  /// The canvas with its cells and cursor where they are seen; itself where all is from left to
  /// right.
  package func inVisualOrder() -> Canvas {
    guard hasRightToLeft else { return self }
    var visual = self
    for y in 0..<size.height {
      for field in rightToLeftFields(in: y) { visual.reorder(field, in: y, from: self) }
    }
    return visual
  }

  /// The column whose cell is seen at a point of `inVisualOrder()`.
  package func column(seenAt point: Point) -> Int {
    guard hasRightToLeft, Rect(size).contains(point),
      let field = rightToLeftFields(in: point.y).first(where: { $0.contains(point.x) })
    else { return point.x }
    let order = BidiOrder(glyphs(point.y, field))
    return field.lowerBound + order.cells[point.x - field.lowerBound]
  }

  /// Columns between frame lines where something is written from right to left.
  private func rightToLeftFields(in y: Int) -> [Range<Int>] {
    let row = Array(row(y))
    guard row.contains(where: { BidiOrder.isRightToLeft($0.glyph) }) else { return [] }
    let fields = row.indices.split { row[$0].style.role == .frame }
    return fields.filter { field in
      row[field].contains { BidiOrder.isRightToLeft($0.glyph) }
    }
  }

  private func glyphs(_ y: Int, _ columns: Range<Int>) -> [Glyph] {
    columns.map { self[$0, y].glyph }
  }

  private mutating func reorder(_ field: Range<Int>, in y: Int, from logical: Canvas) {
    let start = y * size.width + field.lowerBound
    let order = BidiOrder(logical.glyphs(y, field))
    for (place, index) in order.cells.enumerated() {
      var cell = logical[field.lowerBound + index, y]
      if order.isMirrored[place] { cell.glyph = BidiOrder.mirrored(cell.glyph) }
      set(cell, at: start + place)
      if let cursor = logical.cursor, cursor.y == y, cursor.x == field.lowerBound + index {
        self.cursor = Point(x: field.lowerBound + place, y: y)
      }
    }
  }
}
