/// All corrections in effect, oldest first, with what they come to together.
package struct Corrections: Equatable, Sendable {
  /// Words that were linked wrongly.
  package struct Relink: Equatable, Sendable {
    package var words: String
    package var scope: Correction.Scope
    package var from: Actor.ID
    package var to: Actor?
    package var author: String
  }

  package struct Alias: Equatable, Sendable {
    package var words: String
    package var actor: Actor
    package var author: String
  }

  package let all: [Correction]
  package private(set) var aliases: [Alias] = []
  package private(set) var relinks: [Relink] = []
  /// Who said that an actor is another.
  package private(set) var mergers: [Actor.ID: String] = [:]
  /// Actors that a person made.
  package private(set) var made: Set<Actor.ID> = []
  private var merged: [Actor.ID: Actor] = [:]
  private var names: [Actor.ID: String] = [:]
  private var kinds: [Actor.ID: Actor.Kind] = [:]
  /// As they were before the first correction.
  private var originals: [Actor.ID: Actor] = [:]

  /// - Parameter retracted: those taken back; actors made by them are none any more.
  package init(_ all: [Correction] = [], retracted: [Correction] = []) {
    self.all = all
    for correction in all { take(correction) }
    for case .split(_, _, _, let new) in retracted.map(\.change) { made.insert(new.id) }
  }

  package var isEmpty: Bool { all.isEmpty }

  private mutating func take(_ correction: Correction) {
    let author = correction.author
    switch correction.change {
    case .merge(let actor, let other): merge(actor, other, author)
    case .rename(let actor, let name):
      if originals[actor.id] == nil { originals[actor.id] = actor }
      names[actor.id] = name
    case .retype(let actor, let kind):
      if originals[actor.id] == nil { originals[actor.id] = actor }
      kinds[actor.id] = kind
    case .alias(let actor, let words):
      aliases.append(Alias(words: words, actor: actor, author: author))
    case .relink(let words, let scope, let actor, let other):
      relinks.append(
        Relink(words: words, scope: scope, from: actor.id, to: other, author: author))
    case .split(let words, let scope, let actor, let new):
      made.insert(new.id)
      relinks.append(Relink(words: words, scope: scope, from: actor.id, to: new, author: author))
    }
  }

  /// A later merger counts more: what would close a circle undoes the earlier one.
  private mutating func merge(_ actor: Actor, _ other: Actor, _ author: String) {
    guard actor.id != other.id else { return }
    merged[other.id] = nil
    for (id, target) in merged where target.id == actor.id { merged[id] = other }
    merged[actor.id] = other
    mergers[actor.id] = author
  }

  /// The actor an id stands for after all mergers.
  package func target(of id: Actor.ID) -> Actor.ID { merged[id]?.id ?? id }

  /// The other that an actor was found to be; nil when it is itself.
  package func other(than id: Actor.ID) -> Actor? { merged[id] }

  /// The ids that were merged into one.
  package func sources(of id: Actor.ID) -> [Actor.ID] {
    merged.filter { $0.value.id == id }.map(\.key).sorted { $0.rawValue < $1.rawValue }
  }

  /// An actor under the name and kind it was given, with what those are called that were merged
  /// into it.
  package func corrected(_ actor: Actor, among actors: [Actor.ID: Actor]) -> Actor {
    let others = sources(of: actor.id).compactMap { actors[$0] }
    let moved = relinks.filter { $0.scope == .everywhere }
    let gained = moved.filter { $0.to?.id == actor.id }.map(\.words)
    let lost = Set(moved.filter { $0.from == actor.id }.map(\.words)).subtracting(gained)
    let name = names[actor.id] ?? actor.name
    let known = actor.aliases + others.flatMap { [$0.name] + $0.aliases } + gained
    return Actor(
      id: actor.id, name: name, kind: kinds[actor.id] ?? actor.kind,
      aliases: (known.filter { !lost.contains($0) } + taughtNames(of: actor.id)
        + (name == actor.name ? [] : [actor.name])).distinct(without: name))
  }

  /// All actors as corrections have them, from actors as recognition left them.
  ///
  /// Those that were found to be others keep their own names, for the day they are told apart.
  package func corrected(_ recognized: [Actor]) -> [Actor] {
    let known = Set(recognized.map(\.id))
    let taught = all.flatMap(\.change.actors).map(\.bare)
      .filter { !known.contains($0.id) }
    let actors = Dictionary(
      (recognized + taught).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return actors.values.sorted { $0.id.rawValue < $1.id.rawValue }
      .map { other(than: $0.id) == nil ? corrected($0, among: actors) : $0 }
  }

  /// Those that are in one set and not in the other.
  package func difference(from other: Corrections) -> [Correction] {
    Array(Set(all).symmetricDifference(other.all))
  }

  /// Actors as recognition left them, from actors that these corrections went over.
  ///
  /// Those that were made by a person are left out: only corrections speak of them.
  package func uncorrected(_ actors: [Actor]) -> [Actor] {
    let byID = Dictionary(actors.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return actors.filter { !made.contains($0.id) }.map { actor in
      var taught = Set(taughtNames(of: actor.id))
      if let name = names[actor.id] { taught.insert(name) }
      for source in sources(of: actor.id) {
        taught.formUnion([byID[source]?.name, originals[source]?.name].compactMap(\.self))
        taught.formUnion(byID[source]?.aliases ?? [])
      }
      for relink in relinks where relink.to?.id == actor.id { taught.insert(relink.words) }
      let lost = relinks.filter { $0.from == actor.id && $0.scope == .everywhere }.map(\.words)
      return Actor(
        id: actor.id, name: originals[actor.id]?.name ?? actor.name,
        kind: originals[actor.id]?.kind ?? actor.kind,
        aliases: (actor.aliases.filter { !taught.contains($0) } + lost)
          .distinct(without: originals[actor.id]?.name ?? actor.name))
    }
  }

  private func taughtNames(of id: Actor.ID) -> [String] {
    aliases.filter { target(of: $0.actor.id) == id }.map(\.words)
  }
}

extension [String] {
  /// Each once, without the main name.
  package func distinct(without name: String) -> [String] {
    var seen: Set<String> = [name]
    return filter { seen.insert($0).inserted }
  }
}
