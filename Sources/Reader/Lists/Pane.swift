/// One of the three parts of the screen that can have the focus, from left to right.
package enum Pane: CaseIterable, Hashable, Sendable {
  case sources, article, side

  /// Which commands hold in it.
  package var context: CommandContext {
    switch self {
    case .sources: .sources
    case .article: .article
    case .side: .side
    }
  }
}

/// What stands in the row above a pane.
package struct PaneTitle: Hashable, Sendable {
  package var text: String
  /// At the right end, where there is room for both.
  package var detail: String

  package init(_ text: String, detail: String = "") {
    self.text = text
    self.detail = detail
  }
}
