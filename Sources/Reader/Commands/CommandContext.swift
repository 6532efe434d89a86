/// Where keys are pressed: decides which commands hold.
package enum CommandContext: String, CaseIterable, Hashable, Sendable {
  case sources, article, side
  /// A passage is being selected in the article.
  case selecting
  /// A view of several accounts has the screen.
  case comparing
  /// The list of all notes lies over the panes.
  case listing

  /// What the help calls it.
  package var title: String {
    switch self {
    case .sources: "in the source list"
    case .article: "in an article"
    case .side: "in the side pane"
    case .selecting: "while selecting"
    case .comparing: "among several accounts"
    case .listing: "in the list of notes"
    }
  }
}

extension Set<CommandContext> {
  static let everywhere: Set = [.sources, .article, .side, .selecting, .comparing]
  /// Panes, and what takes their place.
  static let lists: Set = [.sources, .article, .side, .comparing]
  /// Whatever has rows to move through.
  static let scrolling: Set = everywhere.union([.listing])
  static let panes: Set = [.sources, .article, .side]
  static let reading: Set = [.article, .selecting]
  static let readingOrComparing: Set = [.article, .selecting, .comparing]
}
