package import Screen

/// Draws one screen after another, of each only what has changed since the one before.
///
/// What is drawn is always what `ReaderState.draw` draws; a pane whose value and place are the same
/// is left as it stands.
package struct ScreenDrawing {
  /// What the canvas was drawn from.
  private struct Source {
    var layout: PaneLayout
    var focus: Pane
    var context: CommandContext
    var settings: ReaderSettings
    var keymap: Keymap
    var titles: [Pane: PaneTitle]
    var sources: SourcesPane
    var side: SidePane
    /// Nil when the article has been drawn with all the rest.
    var article: ArticleLook?
  }

  /// The screen drawn last.
  package private(set) var canvas = Canvas(size: Size(width: 0, height: 0))
  /// Nil when the canvas shows something else than the panes.
  private var source: Source?
  /// The hints of each context that has been on the screen, with these keys.
  private var hintLines: [CommandContext: HintLine] = [:]

  package init() {}

  package mutating func draw(_ state: ReaderState) {
    let layout = state.layout
    guard state.showsOnlyPanes, !layout.isTooSmall else {
      source = nil
      canvas = state.draw()
      return
    }
    let titles = state.titles
    var look: ArticleLook?
    if let source, source.layout == layout, source.settings == state.settings,
      source.keymap == state.keymap
    {
      look = redraw(state, since: source, layout, titles)
    } else {
      if source?.keymap != state.keymap { hintLines = [:] }
      canvas = state.draw()
    }
    source = Source(
      layout: layout, focus: state.focus, context: state.context, settings: state.settings,
      keymap: state.keymap, titles: titles, sources: state.sources, side: state.side,
      article: look)
  }

  /// Everything but the lines between panes, which depend on what is the same.
  ///
  /// - Returns: how the article looks now.
  private mutating func redraw(
    _ state: ReaderState, since source: Source, _ layout: PaneLayout, _ titles: [Pane: PaneTitle]
  ) -> ArticleLook? {
    var look: ArticleLook?
    let cursor = canvas.cursor
    canvas.cursor = nil
    for pane in Pane.allCases {
      guard let area = layout[pane] else { continue }
      let hasFocus = pane == state.focus
      let isOtherFocus = hasFocus != (pane == source.focus)
      if let title = titles[pane], isOtherFocus || title != source.titles[pane] {
        canvas.fill(area.title)
        drawTitle(
          title, in: area.title, isFocused: hasFocus, state.settings.glyphs, on: &canvas)
      }
      if !isOtherFocus, isUnchanged(pane, state, source) {
        if hasFocus { canvas.cursor = cursor }
      } else if pane == .article, let article = state.article {
        look = redraw(article, since: source.article, area.content)
        if hasFocus { article.putCursor(on: &canvas, in: area.content) }
      } else {
        canvas.fill(area.content)
        state.draw(pane, on: &canvas, in: area.content)
      }
    }
    StatusLine(state).draw(on: &canvas, in: layout.status)
    if let hint = layout.hint, state.context != source.context {
      canvas.fill(hint)
      hintLine(of: state).draw(on: &canvas, in: hint)
    }
    return look
  }

  private mutating func hintLine(of state: ReaderState) -> HintLine {
    let context = state.context
    if let line = hintLines[context] { return line }
    let line = HintLine(context: context, keymap: state.keymap)
    hintLines[context] = line
    return line
  }

  private mutating func redraw(
    _ article: ArticlePane, since old: ArticleLook?, _ rect: Rect
  ) -> ArticleLook {
    let look = ArticleLook(article, height: rect.height)
    if let old {
      look.redraw(since: old, on: &canvas, in: rect)
    } else {
      canvas.fill(rect)
      look.draw(on: &canvas, in: rect)
    }
    return look
  }

  private func isUnchanged(_ pane: Pane, _ state: ReaderState, _ source: Source) -> Bool {
    switch pane {
    case .sources: state.sources == source.sources
    case .side: state.side == source.side
    // It changes with nearly every key; its rows are compared.
    case .article: false
    }
  }
}

extension ReaderState {
  /// Whether nothing stands over the panes or in their place.
  fileprivate var showsOnlyPanes: Bool {
    guard case .browsing = mode, case nil = view, case nil = tour else { return false }
    return true
  }
}
