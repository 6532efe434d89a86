package import Screen

/// Draws one screen after another, of each only what has changed since the one before.
///
/// What is drawn is always what `ReaderState.draw` draws; a pane whose value and place are the same
/// is left as it stands.
package struct ScreenDrawing {
  /// What the last canvas was drawn from.
  private struct Last {
    var canvas: Canvas
    var layout: PaneLayout
    var focus: Pane
    var context: CommandContext
    var settings: ReaderSettings
    var keymap: Keymap
    var titles: [Pane: PaneTitle]
    var sources: SourcesPane
    var side: SidePane
  }

  private var last: Last?

  package init() {}

  package mutating func draw(_ state: ReaderState) -> Canvas {
    guard state.showsPanesAlone else {
      last = nil
      return state.draw()
    }
    let titles = state.titles
    let layout = state.layout
    var canvas: Canvas
    if let last, last.layout == layout, last.focus == state.focus, last.context == state.context,
      last.settings == state.settings, last.keymap == state.keymap
    {
      canvas = last.canvas
      self.last = nil
      redraw(state, since: last, layout, titles, on: &canvas)
    } else {
      canvas = state.draw()
    }
    last = Last(
      canvas: canvas, layout: layout, focus: state.focus, context: state.context,
      settings: state.settings, keymap: state.keymap, titles: titles, sources: state.sources,
      side: state.side)
    return canvas
  }

  /// Everything but the lines between panes and the hints, which depend on what is the same.
  private func redraw(
    _ state: ReaderState, since last: Last, _ layout: PaneLayout, _ titles: [Pane: PaneTitle],
    on canvas: inout Canvas
  ) {
    let cursor = canvas.cursor
    canvas.cursor = nil
    for pane in Pane.allCases {
      guard let area = layout[pane] else { continue }
      if let title = titles[pane], title != last.titles[pane] {
        canvas.fill(area.title)
        drawTitle(
          title, in: area.title, isFocused: pane == state.focus, state.settings.glyphs, on: &canvas)
      }
      if isUnchanged(pane, state, last) {
        if pane == state.focus { canvas.cursor = cursor }
      } else {
        canvas.fill(area.content)
        state.draw(pane, on: &canvas, in: area.content)
      }
    }
    StatusLine(state).draw(on: &canvas, in: layout.status)
  }

  private func isUnchanged(_ pane: Pane, _ state: ReaderState, _ last: Last) -> Bool {
    switch pane {
    case .sources: state.sources == last.sources
    case .side: state.side == last.side
    // It changes with nearly every key, and comparing it takes as long as drawing it.
    case .article: false
    }
  }
}

extension ReaderState {
  /// Whether nothing lies over the panes, and they are what is shown.
  fileprivate var showsPanesAlone: Bool {
    view == nil && mode == .browsing && !layout.isTooSmall
  }
}
