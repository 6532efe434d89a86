import Articles
import Screen

// The lists of articles and actors, by who is in them.
extension ReaderState {
  /// Lists the articles with the actor under the cursor, else with the chosen one.
  mutating func filterByActor() -> [ReaderEffect] {
    guard let actor = actorToFilterBy else {
      message = .notice("No actor is chosen: * takes the one under the cursor, @ asks for one")
      return []
    }
    var actors: [Actor] = []
    if case .with(let present) = sources.view { actors = present }
    guard !actors.contains(where: { $0.id == actor.id }) else {
      message = .notice("All articles again")
      return sources.cycleView()
    }
    actors.append(actor)
    let names = actors.map(\.name).joined(separator: " and ")
    message = .notice("Articles with \(names); A on another actor narrows, Esc lists all")
    return sources.show(.with(actors))
  }

  private var actorToFilterBy: Actor? {
    switch focus {
    case .side: return side.actorUnderCursor ?? chosen
    case .sources: return chosen
    case .article:
      guard let pane = article, let mention = pane.mention(at: pane.cursor) else { return chosen }
      return pane.opened.actors.first { $0.actor.id == mention.actor }?.actor ?? chosen
    }
  }

  mutating func orderActors() -> [ReaderEffect] {
    if side.view != .actors {
      side.show(.actors)
      applySettings()
    }
    side.cycleOrder()
    message = .notice("Actors \(side.order.words)")
    return []
  }
}
