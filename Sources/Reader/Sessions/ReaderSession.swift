/// How a reader was left, to be found so again.
///
/// Article and place are kept for themselves. Names stand for views and panes, so that a session of another version says what it can.
package struct ReaderSession: Hashable, Sendable, Codable {
  package var pane = ""
  package var list = ""
  package var side = ""
  package var widths = PaneWidths()
  package var isZoomed = false
  package var hidesSides = false
  /// Id of the actor that was followed.
  package var actor: String?
  /// Branches that were open: a story, or a story and an outlet, which is empty where unknown.
  package var branches: [[String]] = []

  package init() {}
}

extension SourcesPane.View {
  /// Lists that a reader can start with.
  package static let startingNames = ["by-source", "by-date", "by-actor", "annotated"]

  private static let starting: [Self] = [.bySource, .byDate, .byActor, .annotated]

  package init?(name: String) {
    guard let index = Self.startingNames.firstIndex(of: name) else { return nil }
    self = Self.starting[index]
  }

  /// Nil for lists that depend on more than a name.
  package var name: String? {
    Self.starting.firstIndex(of: self).map { Self.startingNames[$0] }
  }
}

extension SidePane.View {
  package var name: String { title.lowercased() }

  package init?(name: String) {
    guard let view = Self.allCases.first(where: { $0.name == name }) else { return nil }
    self = view
  }
}

extension Pane {
  var name: String { "\(self)" }

  init?(name: String) {
    guard let pane = Self.allCases.first(where: { $0.name == name }) else { return nil }
    self = pane
  }
}
