package import Articles
package import Screen

/// The list at the right: what was recognised in the open article, and the notes on it.
package struct SidePane: Equatable, Sendable {
  package enum View: CaseIterable, Hashable, Sendable {
    case actors, quotes, dates, figures, notes

    package var title: String {
      switch self {
      case .actors: "Actors"
      case .quotes: "Quotes"
      case .dates: "Dates"
      case .figures: "Figures"
      case .notes: "Notes"
      }
    }
  }

  package enum ActorOrder: CaseIterable, Hashable, Sendable {
    case count, firstAppearance, name

    package var words: String {
      switch self {
      case .count: "by count"
      case .firstAppearance: "by first appearance"
      case .name: "by name"
      }
    }
  }

  /// What opening the row under the cursor comes to.
  package enum Outcome: Hashable, Sendable {
    case chose(Actor)
    /// A passage of the open article.
    case goTo(TextRange)
    /// A note, which may have no place in the text any more.
    case note(PlacedNote)
    case nothing
  }

  package var glyphs: Glyphs
  package var tagColors: [String: TagColor] = [:]
  package private(set) var view = View.actors
  package private(set) var order = ActorOrder.count
  package private(set) var chosen: Actor?
  var opened: OpenedArticle?
  /// In the order of the list.
  var actors: [ActorCount] = []
  /// In order of the text, orphans last.
  var notes: [PlacedNote] = []
  var occurrences = Occurrences()
  var actorsByID: [Actor.ID: Actor] = [:]
  /// Who appears in most articles with an actor, in the whole library.
  var companions: [ActorCount] = []
  var companionsActor: Actor.ID?
  /// Paragraphs under the actors, the first a heading.
  var details: [String] = []
  var cursors: [View: ListCursor] = [:]
  var size = Size(width: 0, height: 0)

  package init(glyphs: Glyphs = .unicode) { self.glyphs = glyphs }

  /// Shows another article, or the same one changed: then the cursors stay on their rows.
  package mutating func show(_ opened: OpenedArticle?) {
    if opened?.article.id != self.opened?.article.id { cursors = [:] }
    self.opened = opened
    occurrences = Occurrences(opened)
    actorsByID = Dictionary(
      (opened?.actors ?? []).map { ($0.actor.id, $0.actor) },
      uniquingKeysWith: { first, _ in first })
    notes = (opened?.notes ?? []).sorted(by: Self.precedes)
    let isNew = cursors.isEmpty
    sortActors()
    if isNew, let chosen { goTo(chosen.id) }
    describe()
  }

  /// Marks the actor whose mentions are lit, which need not occur in this article.
  package mutating func choose(_ actor: Actor?) {
    let isOther = actor != chosen
    chosen = actor
    if let actor { goTo(actor.id) }
    if isOther { describe() }
  }

  /// Takes who appears with an actor in most articles.
  package mutating func companionsLoaded(_ actor: Actor.ID, _ counts: [ActorCount]) {
    companionsActor = actor
    companions = counts
    describe()
  }

  package mutating func show(_ view: View) {
    self.view = view
    fitCursor()
  }

  package mutating func cycleView() {
    let views = View.allCases
    show(views[((views.firstIndex(of: view) ?? 0) + 1) % views.count])
  }

  /// Orders the actors otherwise; the cursor stays on its actor.
  package mutating func cycleOrder() {
    let orders = ActorOrder.allCases
    order = orders[((orders.firstIndex(of: order) ?? 0) + 1) % orders.count]
    sortActors()
    if chosen == nil { describe() }
  }

  package mutating func resize(to size: Size) {
    guard size != self.size else { return }
    self.size = size
    fitCursors()
  }

  package mutating func move(_ movement: Movement) {
    cursor.move(movement, count: count(of: view), height: listHeight(of: view))
    if chosen == nil { describe() }
  }

  /// Puts the cursor on the row that is drawn at `line`, counted from the top of the pane.
  ///
  /// - Returns: false when there is none.
  package mutating func point(at line: Int) -> Bool {
    let row = cursor.top + line / Self.rowHeight(of: view)
    let shown = cursor.visible(count: count(of: view), height: listHeight(of: view))
    guard line >= 0, shown.contains(row) else { return false }
    cursor.put(at: row, count: count(of: view), height: listHeight(of: view))
    if chosen == nil { describe() }
    return true
  }

  package func open() -> Outcome {
    guard let opened, cursor.index < count(of: view) else { return .nothing }
    return switch view {
    case .actors: .chose(actors[cursor.index].actor)
    case .quotes: .goTo(opened.findings.quotations[cursor.index].range)
    case .dates: .goTo(opened.findings.dates[cursor.index].range)
    case .figures: .goTo(opened.findings.figures[cursor.index].range)
    case .notes: .note(notes[cursor.index])
    }
  }

  package var actorUnderCursor: Actor? {
    view == .actors && cursor.index < actors.count ? actors[cursor.index].actor : nil
  }

  package var noteUnderCursor: PlacedNote? {
    view == .notes && cursor.index < notes.count ? notes[cursor.index] : nil
  }
}
