import Articles
import Screen

// The reader is found as it was left.
extension ReaderState {
  /// Everything about the screen that is worth finding again.
  package var session: ReaderSession {
    var session = ReaderSession()
    session.pane = focus.name
    session.list = sources.view.name ?? sources.viewLeftBehind.name ?? ""
    session.side = side.view.name
    session.widths = widths
    session.isZoomed = isZoomed
    session.hidesSides = hidesSides
    session.actor = chosen?.id.rawValue
    session.branches = sources.openBranches
    return session
  }

  /// Takes a session over; what it cannot say stays as it is.
  mutating func recall(_ session: ReaderSession, _ actor: Actor?) -> [ReaderEffect] {
    var effects: [ReaderEffect] = []
    // The settings' widths hold unless they were changed by keys.
    if session.widths != PaneWidths() { widths = session.widths.valid }
    isZoomed = session.isZoomed
    hidesSides = session.hidesSides
    if let view = SidePane.View(name: session.side) {
      side.show(view)
      applySettings()
    }
    sources.openBranches(session.branches)
    if let view = SourcesPane.View(name: session.list), view != sources.view {
      effects += sources.show(view)
    }
    if let actor { effects += choose(actor) }
    return effects + focus(on: Pane(name: session.pane) ?? focus)
  }

  /// Keeps all that is wanted at the next start.
  func keepSession() -> [ReaderEffect] { keepPlace() + [.keepSession(session)] }

  // MARK: - Widths

  /// Makes the focused pane wider or, by a negative step, narrower.
  mutating func widen(by step: Int) -> [ReaderEffect] {
    let before = layout
    guard before[.sources] != nil || before[.side] != nil, before[.article] != nil else {
      message = .notice("There is one pane on the screen; its width is the screen's")
      return []
    }
    switch focus {
    case .sources: widen(.sources, by: step)
    case .side: widen(.side, by: step)
    case .article:
      widen(.sources, by: -step)
      widen(.side, by: -step)
    }
    let effects = fitPanes()
    if layout == before { message = .notice("It goes no further") }
    return effects
  }

  private mutating func widen(_ pane: Pane, by step: Int) {
    guard let width = layout[pane]?.content.width else { return }
    let range = PaneWidths.range
    let wanted = min(max(width + step, range.lowerBound), range.upperBound)
    if pane == .sources { widths.sources = wanted } else { widths.side = wanted }
    // What the screen has no room for is not remembered.
    let shown = layout[pane]?.content.width
    if pane == .sources { widths.sources = shown } else { widths.side = shown }
  }
}

extension SourcesPane {
  /// The list that one which depends on words or actors goes back to.
  fileprivate var viewLeftBehind: View {
    switch view {
    case .search: viewBeforeSearch
    case .with: viewBeforeFilter
    case .bySource, .byDate, .byActor, .annotated: view
    }
  }

  /// Stories and outlets that are open, in no more than this many words.
  fileprivate var openBranches: [[String]] {
    let limit = 200
    return expanded.compactMap { branch -> [String]? in
      switch branch {
      case .story(let name): [name]
      case .source(let story, let publisher): [story, publisher ?? ""]
      case .actor, .allActors, .feeds, .feed: nil
      }
    }
    .sorted { $0.lexicographicallyPrecedes($1) }.prefix(limit).map(\.self)
  }

  fileprivate mutating func openBranches(_ branches: [[String]]) {
    for branch in branches {
      switch branch.count {
      case 1: expanded.insert(.story(branch[0]))
      case 2:
        expanded.insert(
          .source(story: branch[0], publisher: branch[1].isEmpty ? nil : branch[1]))
      default: break
      }
    }
    rebuild()
  }
}
