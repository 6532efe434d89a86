import Screen

/// A frame over the panes, with a title in its upper edge and words in its lower one.
struct Box: Hashable, Sendable {
  let rect: Rect
  /// What can be drawn on inside.
  var inside: Rect {
    Rect(x: rect.x + 1, y: rect.y + 1, width: rect.width - 2, height: rect.height - 2)
  }

  /// In the middle of a screen, with some of what lies under it in sight where there is room.
  init(on screen: Rect, width: Int, height: Int) {
    let width = min(screen.width, max(20, min(width, screen.width - 4)))
    let height = min(screen.height, max(5, min(height, screen.height - 2)))
    rect = Rect(
      x: screen.x + (screen.width - width) / 2, y: screen.y + (screen.height - height) / 2,
      width: width, height: height)
  }

  func draw(
    title: String, detail: String, footer: String, glyphs: Glyphs, on canvas: inout Canvas
  ) {
    canvas.fill(rect, style: CellStyle(.text, on: .overlay))
    guard rect.width >= 2, rect.height >= 2 else { return }
    let style = CellStyle(.frame, on: .overlay)
    let corners = glyphs.corners
    for (y, ends) in [(rect.y, corners[0...1]), (rect.bottom - 1, corners[2...3])] {
      let line = String(repeating: glyphs.horizontal, count: rect.width - 2)
      canvas.draw(
        (ends.first ?? "") + line + (ends.last ?? ""), at: Point(x: rect.x, y: y), style: style)
    }
    for y in rect.y + 1..<max(rect.y + 1, rect.bottom - 1) {
      canvas.draw(glyphs.vertical, at: Point(x: rect.x, y: y), style: style)
      canvas.draw(glyphs.vertical, at: Point(x: rect.right - 1, y: y), style: style)
    }
    let right = canvas.drawRightAligned(
      detail.isEmpty ? "" : " \(detail) ", before: rect.right - 1, y: rect.y,
      width: rect.width - 10, style: CellStyle(.count, on: .overlay))
    canvas.drawClipped(
      " \(title) ", at: Point(x: rect.x + 1, y: rect.y), width: right - rect.x - 2,
      style: CellStyle(.focusedPaneTitle, on: .overlay, .bold), glyphs: glyphs)
    canvas.drawClipped(
      footer.isEmpty ? "" : " \(footer) ", at: Point(x: rect.x + 1, y: rect.bottom - 1),
      width: rect.width - 2, style: CellStyle(.hint, on: .overlay), glyphs: glyphs)
  }
}

extension Box {
  /// Where the rows of a list stand: below the line that is typed into.
  var rows: Rect {
    Rect(x: inside.x, y: inside.y + 1, width: inside.width, height: max(0, inside.height - 1))
  }
}
