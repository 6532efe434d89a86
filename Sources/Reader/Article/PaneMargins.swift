import Screen

/// How the columns of the pane are shared between margins and text.
struct PaneMargins: Equatable {
  /// Columns left of the text; the first of the last two holds the mark of a note.
  let left: Int
  /// Columns of text; at least 1, even in a pane without room.
  let text: Int
  /// Columns that are always free at the right; the scroll bar takes the last.
  let right: Int

  init(paneWidth: Int, settings: ArticleSettings) {
    let least = paneWidth >= 24 ? 2 : paneWidth >= 8 ? 1 : 0
    right = paneWidth >= 40 ? 2 : min(1, least)
    text = max(1, min(settings.measure, paneWidth - least - right))
    left = settings.isCentered ? max(least, (paneWidth - text) / 2) : least
  }
}
