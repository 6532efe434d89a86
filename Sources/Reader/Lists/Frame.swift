package import Screen

/// Draws what stands around the panes: titles, lines between them, or that there is no room.
///
/// The title of the focused pane has a bar before it and is bold, whatever the colours are.
package func drawFrame(
  _ layout: PaneLayout, titles: [Pane: PaneTitle], focus: Pane, glyphs: Glyphs = .unicode,
  on canvas: inout Canvas
) {
  guard !layout.isTooSmall else { return drawTooSmall(layout.size, glyphs, on: &canvas) }
  for pane in Pane.allCases {
    guard let area = layout[pane], let title = titles[pane] else { continue }
    drawTitle(title, in: area.title, isFocused: pane == focus, glyphs, on: &canvas)
  }
  let style = CellStyle(.frame)
  for line in layout.separators {
    for y in line.y..<line.bottom {
      canvas.draw(glyphs.vertical, at: Point(x: line.x, y: y), style: style)
    }
  }
  guard let rule = layout.rule else { return }
  let tees = Set(layout.separators.map(\.x))
  for x in rule.x..<rule.right {
    let glyph = tees.contains(x) ? glyphs.tee : glyphs.horizontal
    canvas.draw(glyph, at: Point(x: x, y: rule.y), style: style)
  }
}

func drawTitle(
  _ title: PaneTitle, in rect: Rect, isFocused: Bool, _ glyphs: Glyphs, on canvas: inout Canvas
) {
  let style = CellStyle(isFocused ? .focusedPaneTitle : .paneTitle, isFocused ? .bold : [])
  if isFocused { canvas.draw(glyphs.focus, at: Point(x: rect.x, y: rect.y), style: style) }
  let start = rect.x + 1
  let right = canvas.drawRightAligned(
    title.detail, before: rect.right - 1, y: rect.y, width: rect.width - 10,
    style: CellStyle(.count))
  let end = right < rect.right - 1 ? right - 1 : right
  canvas.drawClipped(
    ListText.oneLine(title.text), at: Point(x: start, y: rect.y), width: end - start,
    style: style, glyphs: glyphs)
}

private func drawTooSmall(_ size: Size, _ glyphs: Glyphs, on canvas: inout Canvas) {
  guard size.height > 0 else { return }
  let times = glyphs == .unicode ? "×" : "x"
  let least = PaneLayout.minimum
  canvas.draw(
    "dragoman needs \(least.width)\(times)\(least.height);"
      + " this is \(size.width)\(times)\(size.height)",
    at: Point(x: 0, y: 0), style: CellStyle(.warning))
  canvas.cursor = Point(x: 0, y: 0)
}
