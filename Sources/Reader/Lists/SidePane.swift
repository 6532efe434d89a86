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
  package private(set) var view = View.actors
  package private(set) var order = ActorOrder.count
  package private(set) var chosen: Actor?
  private(set) var opened: OpenedArticle?
  /// In the order of the list.
  private(set) var actors: [ActorCount] = []
  /// In order of the text, orphans last.
  private(set) var notes: [PlacedNote] = []
  /// Where each actor is mentioned, in order of the text.
  private(set) var places: [Actor.ID: [TextRange]] = [:]
  private(set) var actorsByID: [Actor.ID: Actor] = [:]
  /// Paragraphs under the actors, the first a heading.
  private(set) var details: [String] = []
  private var cursors: [View: ListCursor] = [:]
  private(set) var size = Size(width: 0, height: 0)

  package init(glyphs: Glyphs = .unicode) { self.glyphs = glyphs }

  /// Shows another article, or the same one changed: then the cursors stay on their rows.
  package mutating func show(_ opened: OpenedArticle?) {
    if opened?.article.id != self.opened?.article.id { cursors = [:] }
    self.opened = opened
    places = Dictionary(grouping: opened?.findings.mentions ?? [], by: \.actor)
      .mapValues { $0.map(\.range) }
    actorsByID = Dictionary(
      (opened?.actors ?? []).map { ($0.actor.id, $0.actor) },
      uniquingKeysWith: { first, _ in first })
    notes = (opened?.notes ?? []).sorted(by: Self.precedes)
    let isNew = cursors.isEmpty
    sortActors()
    if isNew { goToChosen() }
  }

  /// Marks the actor whose mentions are lit, which need not occur in this article.
  package mutating func choose(_ actor: Actor?) {
    chosen = actor
    goToChosen()
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
  }

  package mutating func resize(to size: Size) {
    self.size = size
    for view in View.allCases {
      let (count, height) = (count(of: view), listHeight(of: view))
      cursors[view]?.fit(count: count, height: height)
    }
  }

  package mutating func move(_ movement: Movement) {
    cursor.move(movement, count: count(of: view), height: listHeight(of: view))
    describe()
  }

  /// Puts the cursor on the row that is drawn at `line`, counted from the top of the pane.
  ///
  /// - Returns: false when there is none.
  package mutating func point(at line: Int) -> Bool {
    let row = cursor.top + line / Self.rowHeight(of: view)
    let shown = cursor.visible(count: count(of: view), height: listHeight(of: view))
    guard line >= 0, shown.contains(row) else { return false }
    cursor.put(at: row, count: count(of: view), height: listHeight(of: view))
    describe()
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

  package var noteUnderCursor: PlacedNote? {
    view == .notes && cursor.index < notes.count ? notes[cursor.index] : nil
  }
}

extension SidePane {
  var cursor: ListCursor {
    get { cursors[view] ?? ListCursor() }
    set { cursors[view] = newValue }
  }

  func count(of view: View) -> Int {
    guard let opened else { return 0 }
    return switch view {
    case .actors: actors.count
    case .quotes: opened.findings.quotations.count
    case .dates: opened.findings.dates.count
    case .figures: opened.findings.figures.count
    case .notes: notes.count
    }
  }

  /// Lines of one row of the list.
  static func rowHeight(of view: View) -> Int {
    switch view {
    case .actors, .dates, .figures: 1
    case .quotes, .notes: 2
    }
  }

  /// The line that says what else there is.
  var footerHeight: Int { size.height >= 6 ? 1 : 0 }

  /// Lines under the actors about one of them, so many for all, so that the list stands still.
  func detailHeight(of view: View) -> Int {
    view == .actors && size.height >= 14 ? min(12, size.height / 3) : 0
  }

  /// Rows of the list that fit on the screen.
  func listHeight(of view: View) -> Int {
    max(0, size.height - footerHeight - detailHeight(of: view)) / Self.rowHeight(of: view)
  }

  private mutating func fitCursor() {
    cursor.fit(count: count(of: view), height: listHeight(of: view))
  }

  private mutating func sortActors() {
    let under = cursors[.actors].flatMap { cursor in
      actors.indices.contains(cursor.index) ? actors[cursor.index].actor.id : nil
    }
    actors = (opened?.actors ?? []).sorted(by: precedes)
    if let under { goTo(under) }
    resize(to: size)
    describe()
  }

  private func precedes(_ left: ActorCount, _ right: ActorCount) -> Bool {
    let first = (left.actor.name, left.actor.id.rawValue)
    let second = (right.actor.name, right.actor.id.rawValue)
    let places = (
      self.places[left.actor.id]?.first?.start ?? .max,
      self.places[right.actor.id]?.first?.start ?? .max
    )
    switch order {
    case .count where left.mentions != right.mentions: return left.mentions > right.mentions
    case .count, .firstAppearance:
      return places.0 == places.1 ? first < second : places.0 < places.1
    case .name: return first < second
    }
  }

  private static func precedes(_ left: PlacedNote, _ right: PlacedNote) -> Bool {
    switch (left.placement.range, right.placement.range) {
    case (let first?, let second?) where first != second: first < second
    case (_?, nil): true
    case (nil, _?): false
    default: (left.note.created, left.id.rawValue) < (right.note.created, right.id.rawValue)
    }
  }

  private mutating func goToChosen() {
    if let chosen { goTo(chosen.id) }
    describe()
  }

  private mutating func goTo(_ actor: Actor.ID) {
    guard let row = actors.firstIndex(where: { $0.actor.id == actor }) else { return }
    cursors[.actors, default: ListCursor()]
      .put(at: row, count: actors.count, height: listHeight(of: .actors))
  }

  /// Says what is known of the chosen actor, without one of that under the cursor.
  private mutating func describe() {
    let row = cursors[.actors]?.index ?? 0
    guard let actor = chosen ?? (row < actors.count ? actors[row].actor : nil) else {
      return details = []
    }
    details = ActorDetails(of: actor, in: opened, glyphs: glyphs).paragraphs
  }
}
