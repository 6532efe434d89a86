package import Articles
import Screen

/// What has the whole screen above the panes.
package enum ReaderView: Equatable, Sendable {
  case comparison(ComparisonView)
  case pair(PairView)
  case timeline(TimelineView)
  case voices(VoicesView)
  case versions(VersionsView)
}

/// What a command comes to in a view.
package enum ViewOutcome: Equatable, Sendable {
  case stays
  /// The view has no use for the command.
  case unknown
  case closed
  /// Opens an article at words of it; scalar offsets.
  case open(Article.ID, TextRange)
  case notice(String)
  case wanted(ReaderEffect)
  case choosesActor
  case asks(Prompt)
}

extension ReaderView {
  package mutating func handle(_ command: Command) -> ViewOutcome {
    switch self {
    case .comparison(var view):
      defer { self = .comparison(view) }
      return view.handle(command)
    case .pair(var view):
      defer { self = .pair(view) }
      return view.handle(command)
    case .timeline(var view):
      defer { self = .timeline(view) }
      return view.handle(command)
    case .voices(var view):
      defer { self = .voices(view) }
      return view.handle(command)
    case .versions(var view):
      defer { self = .versions(view) }
      return view.handle(command)
    }
  }

  /// - Parameter size: of what lies under the title.
  mutating func resize(to size: Size) {
    switch self {
    case .comparison(var view):
      view.resize(to: size)
      self = .comparison(view)
    case .pair(var view):
      view.resize(to: size)
      self = .pair(view)
    case .timeline(var view):
      view.resize(to: size)
      self = .timeline(view)
    case .voices(var view):
      view.resize(to: size)
      self = .voices(view)
    case .versions(var view):
      view.resize(to: size)
      self = .versions(view)
    }
  }

  func draw(on canvas: inout Canvas, in rect: Rect) {
    switch self {
    case .comparison(let view): view.draw(on: &canvas, in: rect)
    case .pair(let view): view.draw(on: &canvas, in: rect)
    case .timeline(let view): view.draw(on: &canvas, in: rect)
    case .voices(let view): view.draw(on: &canvas, in: rect)
    case .versions(let view): view.draw(on: &canvas, in: rect)
    }
  }

  var title: PaneTitle {
    switch self {
    case .comparison(let view): view.title
    case .pair(let view): view.title
    case .timeline(let view): view.title
    case .voices(let view): view.title
    case .versions(let view): view.title
    }
  }

  /// What stands under the cursor, for the status line.
  var status: String {
    switch self {
    case .comparison(let view): view.status
    case .pair(let view): view.status
    case .timeline(let view): view.status
    case .voices(let view): view.status
    case .versions(let view): view.status
    }
  }

  /// The story that is compared; nil where articles are looked at.
  var comparison: StoryComparison? {
    switch self {
    case .comparison(let view): view.comparison
    case .timeline(let view): view.comparison
    case .voices(let view): view.comparison
    case .pair, .versions: nil
    }
  }
}

extension Movement {
  /// The movement a command means in a list; nil for other commands.
  init?(_ command: Command) {
    switch command {
    case .down: self = .rowDown
    case .up: self = .rowUp
    case .pageDown: self = .pageDown
    case .pageUp: self = .pageUp
    case .halfPageDown: self = .halfPageDown
    case .halfPageUp: self = .halfPageUp
    case .top: self = .top
    case .bottom: self = .bottom
    default: return nil
    }
  }
}
