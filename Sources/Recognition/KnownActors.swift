import Articles

/// Actors met in earlier articles, as names met later are linked to them.
///
/// Made by a recogniser, and of use to it as long as its corrections do not change. Costs as much
/// as there are actors to make, and little to go on with.
package struct KnownActors: Sendable {
  private(set) var registry: ActorRegistry
  private var byID: [Actor.ID: Actor]

  init(_ actors: [Actor], registry: ActorRegistry) {
    self.registry = registry
    byID = Dictionary(actors.map { ($0.id, $0) }) { $1 }
  }

  var actors: [Actor] { Array(byID.values) }

  mutating func learn(_ actors: [Actor]) {
    for actor in actors where byID[actor.id] != actor {
      byID[actor.id] = actor
      registry.learn(actor)
    }
  }
}
