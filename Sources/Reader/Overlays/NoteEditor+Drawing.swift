import Articles
import Screen

extension NoteEditor {
  /// Draws a box at the foot of the screen, above the status line, with the end of the text.
  func draw(on canvas: inout Canvas, in screen: Rect, glyphs: Glyphs) {
    let rows = min(max(lines.count, 3), max(1, screen.height / 2))
    let box = Rect(
      x: 0, y: max(0, screen.height - rows - 4), width: screen.width,
      height: min(screen.height, rows + 2))
    canvas.fill(box, style: CellStyle(.text, on: .overlay))
    let title = CellStyle(.focusedPaneTitle, on: .overlay, .bold)
    canvas.draw(" " + heading, at: Point(x: 0, y: box.y), style: title, width: box.width)
    let top = max(0, row - rows + 1)
    for (index, line) in lines.enumerated().dropFirst(top).prefix(rows) {
      let point = Point(x: 1, y: box.y + 1 + index - top)
      let cursor = canvas.cursor
      line.draw(on: &canvas, at: point, width: box.width - 2, style: CellStyle(.text, on: .overlay))
      if index != row { canvas.cursor = cursor }
    }
    canvas.draw(
      " Enter keeps   Alt-Enter or Ctrl-J new line   Ctrl-X opens $EDITOR   Esc gives up",
      at: Point(x: 0, y: box.bottom - 1), style: CellStyle(.hint, on: .overlay), width: box.width)
  }

  private var heading: String {
    switch target {
    case .new(let draft):
      draft.tags.isEmpty ? "New note" : "New note · \(draft.tags.joined(separator: ", "))"
    case .existing(let note): "Note on “\(note.anchor.exact.prefix(60))”"
    }
  }
}
