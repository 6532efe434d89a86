import Articles
import Screen

// Which rows there are, in which order, and what fits on the screen.
extension SidePane {
  var cursor: ListCursor {
    get { cursors[view] ?? ListCursor() }
    set { cursors[view] = newValue }
  }

  func count(of view: View) -> Int {
    switch view {
    case .actors: actors.count
    case .quotes: opened?.findings.quotations.count ?? 0
    case .dates: opened?.findings.dates.count ?? 0
    case .figures: opened?.findings.figures.count ?? 0
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

  mutating func fitCursors() { View.allCases.forEach { fitCursor(of: $0) } }

  mutating func fitCursor() { fitCursor(of: view) }

  private mutating func fitCursor(of view: View) {
    let (count, height) = (count(of: view), listHeight(of: view))
    cursors[view]?.fit(count: count, height: height)
  }

  mutating func sortActors() {
    let under = cursors[.actors].flatMap { cursor in
      actors.indices.contains(cursor.index) ? actors[cursor.index].actor.id : nil
    }
    actors = (opened?.actors ?? []).sorted(by: precedes)
    if let under { goTo(under) }
    fitCursors()
  }

  private func precedes(_ left: ActorCount, _ right: ActorCount) -> Bool {
    let first = (left.actor.name, left.actor.id.rawValue)
    let second = (right.actor.name, right.actor.id.rawValue)
    let places = (
      occurrences.mentions(of: left.actor.id).first ?? .max,
      occurrences.mentions(of: right.actor.id).first ?? .max
    )
    switch order {
    case .count where left.mentions != right.mentions: return left.mentions > right.mentions
    case .count, .firstAppearance:
      return places.0 == places.1 ? first < second : places.0 < places.1
    case .name: return first < second
    }
  }

  static func precedes(_ left: PlacedNote, _ right: PlacedNote) -> Bool {
    switch (left.placement.range, right.placement.range) {
    case (let first?, let second?) where first != second: first < second
    case (_?, nil): true
    case (nil, _?): false
    default: (left.note.created, left.id.rawValue) < (right.note.created, right.id.rawValue)
    }
  }

  mutating func goTo(_ actor: Actor.ID) {
    guard let row = actors.firstIndex(where: { $0.actor.id == actor }) else { return }
    cursors[.actors, default: ListCursor()]
      .put(at: row, count: actors.count, height: listHeight(of: .actors))
  }

  /// Says what is known of the chosen actor, without one of that under the cursor.
  mutating func describe() {
    let row = cursors[.actors]?.index ?? 0
    guard let actor = chosen ?? (row < actors.count ? actors[row].actor : nil) else {
      return details = []
    }
    let mentions = occurrences.mentions(of: actor.id)
    details =
      ActorDetails(of: actor, mentions: mentions, in: opened, glyphs: glyphs).paragraphs
    details.insert(contentsOf: togetherWith(actor.id, mentions), at: min(2, details.count))
  }

  /// Who stands in the same sentences, and in the same articles of the library.
  private func togetherWith(_ actor: Actor.ID, _ mentions: [Int]) -> [String] {
    let here = Companions(of: actor, mentions: mentions, in: opened).counts.prefix(4)
      .compactMap { pair in
        actorsByID[pair.actor].map { "\(ListText.oneLine($0.name)) \(pair.count)" }
      }
    let everywhere = (companionsActor == actor ? companions : []).prefix(4)
      .map { "\(ListText.oneLine($0.actor.name)) \($0.articles)" }
    return (here.isEmpty ? [] : ["in one sentence with " + here.joined(separator: ", ")])
      + (everywhere.isEmpty ? [] : [lookedAt(actor) + everywhere.joined(separator: ", ")])
  }

  private func lookedAt(_ actor: Actor.ID) -> String {
    let count = actors.first { $0.actor.id == actor }?.articles ?? 0
    let most = Self.companionArticles
    return count > most ? "in one of the newest \(most) articles with " : "in one article with "
  }
}
