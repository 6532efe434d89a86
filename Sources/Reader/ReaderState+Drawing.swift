import Articles
package import Screen

extension ReaderState {
  /// The whole screen; a function of the state that changes nothing.
  package func draw() -> Canvas {
    var canvas = Canvas(size: size)
    if let view {
      drawView(view, on: &canvas)
      drawFoot(viewLayout, on: &canvas)
      return canvas
    }
    let layout = self.layout
    drawFrame(layout, titles: titles, focus: focus, glyphs: settings.glyphs, on: &canvas)
    guard !layout.isTooSmall else { return canvas }
    for pane in Pane.allCases {
      if let area = layout[pane] { draw(pane, on: &canvas, in: area.content) }
    }
    drawFoot(layout, on: &canvas)
    return canvas
  }

  /// Status, hints, and what lies over everything.
  private func drawFoot(_ layout: PaneLayout, on canvas: inout Canvas) {
    guard !layout.isTooSmall else { return }
    drawTour(on: &canvas)
    StatusLine(self).draw(on: &canvas, in: layout.status)
    if let hint = layout.hint {
      HintLine(context: context, keymap: keymap).draw(on: &canvas, in: hint)
    }
    drawOverlay(on: &canvas, layout)
  }

  var titles: [Pane: PaneTitle] {
    // At its top the article shows its title itself.
    let heading = article.map { $0.isAtTop ? "Article" : $0.opened.summary.heading }
    let percentage = article.map { "\($0.percentage) %" } ?? ""
    return [
      .sources: sources.title, .article: PaneTitle(heading ?? "Article", detail: percentage),
      .side: side.title,
    ]
  }

  func draw(_ pane: Pane, on canvas: inout Canvas, in rect: Rect) {
    let isFocused = pane == focus
    switch pane {
    case .sources: sources.draw(on: &canvas, in: rect, isFocused: isFocused)
    case .side: side.draw(on: &canvas, in: rect, isFocused: isFocused)
    case .article:
      if let article {
        article.draw(on: &canvas, in: rect, isFocused: isFocused)
      } else {
        drawWelcome(on: &canvas, in: rect)
      }
    }
  }

  private func drawWelcome(on canvas: inout Canvas, in rect: Rect) {
    let lines =
      sources.isEmptyLibrary
      ? ["The library is empty.", "", "dragoman add FILE…", "reads articles into it."]
      : ["Choose an article", "and press Enter."]
    for (index, line) in lines.enumerated() where index + 1 < rect.height {
      canvas.draw(
        line, at: Point(x: rect.x + 2, y: rect.y + 1 + index), style: CellStyle(.faint),
        width: rect.width - 2)
    }
  }

  private func drawOverlay(on canvas: inout Canvas, _ layout: PaneLayout) {
    switch mode {
    case .browsing: break
    case .prompting(let prompt):
      let searched = article?.search?.isGoingOn == true ? article?.searchedShare : nil
      prompt.draw(on: &canvas, in: layout.status, hint: layout.hint, searched: searched)
    case .writing(let editor):
      editor.draw(on: &canvas, in: Rect(size), glyphs: settings.glyphs)
      if let message { StatusLine.draw(message, on: &canvas, in: layout.status) }
    case .picking(let picker): picker.draw(on: &canvas, in: Rect(size), isFocused: true)
    case .listing(let list):
      list.draw(on: &canvas, in: Rect(size), colors: tagColors)
      if let message { StatusLine.draw(message, on: &canvas, in: layout.status) }
    case .helping(let help): help.draw(on: &canvas, in: Rect(size), isFocused: true)
    }
  }
}
