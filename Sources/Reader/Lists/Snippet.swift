import Articles
import Screen

extension SourcesPane {
  /// Draws the words a search found on the row's second line, so that the first match is in sight.
  func drawSnippet(of hit: SearchHit, on canvas: inout Canvas, in line: Rect) {
    let start = line.x + 2
    let width = line.width - 2
    guard width > 0 else { return }
    let first = hit.matches.first?.start ?? 0
    let pieces = CellText(hit.snippet).pieces
    var scalars = 0
    var x = start
    // A match is shown with some words before it, for which a third of the row is kept.
    let spare = columns(of: pieces, before: .max) - width
    var skipped = min(columns(of: pieces, before: first) - width / 3, spare + 1)
    if skipped <= 1 || spare <= 0 { skipped = 0 }
    if skipped > 0 {
      x = canvas.draw(
        glyphs.ellipsis, at: Point(x: x, y: line.y + 1), style: CellStyle(.faint), width: width)
    }
    for piece in pieces {
      defer { scalars += piece.scalars }
      if skipped > 0 {
        skipped -= piece.width
        continue
      }
      let isMatch = hit.matches.contains { $0.contains(scalars) }
      let style = isMatch ? CellStyle(.text, on: .match, .underline) : CellStyle(.faint)
      let end = canvas.draw(
        piece.text, at: Point(x: x, y: line.y + 1), style: style, width: start + width - x)
      guard end > x else { return }
      x = end
    }
  }

  /// Columns of the pieces that begin before a scalar offset.
  private func columns(of pieces: [CellText.Piece], before offset: Int) -> Int {
    var scalars = 0
    var columns = 0
    for piece in pieces where scalars < offset {
      columns += piece.width
      scalars += piece.scalars
    }
    return columns
  }
}
