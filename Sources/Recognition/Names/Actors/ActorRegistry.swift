import Articles
import Lexicons

/// The actors of a whole set of articles: gives each article's own actors their ids.
///
/// An unknown person is one with another only by its full name in another spelling; surnames
/// alone are joined at the end, when the whole set has one bearer.
///
/// What was known before the set is kept apart and not changed by it, so that a copy in which a set
/// is linked costs nothing, however many actors are known.
struct ActorRegistry {
  private let vocabulary: Vocabulary
  private(set) var actors: [Actor] = []
  private var indices: [Actor.ID: Int] = [:]
  private var known: [Actor.ID: Actor] = [:]
  private var before = MetNames()
  /// The names of this set.
  private var here = MetNames()

  init(vocabulary: Vocabulary, known: [Actor]) {
    self.vocabulary = vocabulary
    for actor in known { learn(actor) }
  }

  /// Takes in an actor of articles met before.
  mutating func learn(_ actor: Actor) {
    known[actor.id] = actor
    for name in [actor.name] + actor.aliases where name.contains(" ") || actor.kind != .person {
      before.ids[Self.key(name, actor.kind)] = actor.id
    }
    guard actor.kind == .person else {
      before.organizations.insert(OrganizationName(actor.name), actor.id)
      return
    }
    before.persons.insert(PersonName(actor.name), actor.id)
    if vocabulary.actorIndices[actor.id.rawValue] == nil {
      for key in familyKeys(actor.name) { before.families[key, default: []].insert(actor.id) }
      if let plain = PersonName.plain(actor.name) { before.plain.insert(plain, actor.id) }
    }
  }

  /// The id of an article's actor, which is entered when it is new.
  ///
  /// - Parameter name: the fullest name the article has for it.
  /// - Parameter others: whom else the article names.
  mutating func id(
    of actor: LocalActor, name: String, besides others: [Actor.ID?] = []
  ) -> Actor.ID {
    if let entry = actor.entry { return enter(vocabulary.entry(entry)) }
    let name = actor.owner.map { "\(name) of \(vocabulary.entry($0).name)" } ?? name
    let kind = actor.votes.kind
    let key = Self.key(name, kind)
    if let id = here.ids[key] ?? before.ids[key] {
      if let known = known[id] { enter(id, known.name, known.kind) }
      return id
    }
    if actor.owner != nil, let entry = vocabulary.entryByName[key] {
      return enter(vocabulary.entry(entry))
    }
    let person = kind == .person || actor.mayBePerson ? PersonName(name) : nil
    let organization = kind == .person ? nil : OrganizationName(name)
    let plain = person.flatMap { _ in PersonName.plain(name) }
    let met =
      organization.flatMap { spelledLike($0) { _ in true } } ?? person.flatMap(otherSpelling)
      ?? person.flatMap { calledPlainly($0, plain, besides: others) }
    if let met {
      here.ids[key] = met
      if let known = known[met] { enter(met, known.name, known.kind) }
      return met
    }
    let id = newID(name)
    here.ids[key] = id
    enter(id, name, kind)
    if let organization { here.organizations.insert(organization, id) }
    if let person, insert(person, id), kind == .person {
      for key in familyKeys(name) { here.families[key, default: []].insert(id) }
      if let plain { here.plain.insert(plain, id) }
    }
    return id
  }

  /// The name a person of several spellings goes by; nil where it is this one.
  func name(of id: Actor.ID, spelledOtherwiseThan name: String) -> String? {
    guard let index = indices[id], actors[index].kind == .person, actors[index].name != name,
      Self.key(actors[index].name) != Self.key(name)
    else { return nil }
    return actors[index].name
  }

  /// The persons of the whole set that a lone family name can mean.
  ///
  /// - Parameter isUnsure: whether it may be no person's name; then only who is named in the set
  ///   itself is meant.
  func bearers(ofFamilyName name: String, isUnsure: Bool) -> Set<Actor.ID> {
    let key = Self.key(name)
    let known = isUnsure ? nil : before.families[key]
    return (here.families[key] ?? []).union(known ?? [])
  }

  /// Actors whose name spells that of one of the lexicons differently, which was met only after
  /// them, or is the acronym of another: who they turned out to be.
  func respelled() -> [Actor.ID: Actor.ID] {
    func isListed(_ id: Actor.ID) -> Bool { vocabulary.actorIndices[id.rawValue] != nil }
    var targets = respelledPersons(isListed)
    let unlisted = actors.filter { $0.kind != .person && !isListed($0.id) }
    let bearers = bearers(ofAcronyms: Set(unlisted.map(\.name).filter(Self.isAcronym)))
    for actor in unlisted {
      let isHere = { isListed($0) && self.indices[$0] != nil }
      let bearer = bearers[actor.name].flatMap { $0 == actor.id ? nil : $0 }
      targets[actor.id] = bearer ?? spelledLike(OrganizationName(actor.name), where: isHere)
    }
    return targets.mapValues { targets[$0] ?? $0 }
  }

  /// The one organization that some article calls by an acronym, or whose name is its four
  /// initials or more, which another may use without saying what it stands for.
  private func bearers(ofAcronyms acronyms: Set<String>) -> [String: Actor.ID] {
    guard !acronyms.isEmpty else { return [:] }
    var bearers: [String: Set<Actor.ID>] = [:]
    for actor in actors where actor.kind != .person {
      for alias in actor.aliases where acronyms.contains(alias) {
        bearers[alias, default: []].insert(actor.id)
      }
      let initials = Self.initials(of: actor.name)
      if initials.utf8.count > 3, acronyms.contains(initials) {
        bearers[initials, default: []].insert(actor.id)
      }
    }
    return bearers.compactMapValues(Self.only)
  }

  private static func isAcronym(_ name: String) -> Bool {
    name.utf8.count > 2 && name.utf8.allSatisfy { 0x40 < $0 && $0 < 0x60 }
  }

  private func spelledLike(
    _ name: OrganizationName, where isWanted: (Actor.ID) -> Bool
  ) -> Actor.ID? {
    func found(in organizations: OrganizationIndex) -> Set<Actor.ID> {
      organizations.spellings(
        of: name, isWord: { vocabulary.isListedWord($0) }, where: isWanted)
    }
    return Self.only(found(in: here.organizations).union(found(in: before.organizations)))
  }

  /// Adds a way an actor is called.
  mutating func addAlias(_ alias: String, to id: Actor.ID) {
    guard let index = indices[id], actors[index].name != alias,
      !actors[index].aliases.contains(alias)
    else { return }
    actors[index].aliases.append(alias)
  }

  /// Leaves out an actor that turned out to be another.
  mutating func remove(_ ids: Set<Actor.ID>) {
    guard !ids.isEmpty else { return }
    actors.removeAll { ids.contains($0.id) }
    indices = Dictionary(uniqueKeysWithValues: actors.enumerated().map { ($1.id, $0) })
  }
}

extension ActorRegistry {
  private mutating func enter(_ entry: ActorEntry) -> Actor.ID {
    let id = Actor.ID(entry.id)
    guard indices[id] == nil else { return id }
    let kind = Actor.Kind(rawValue: entry.kind.rawValue) ?? .organization
    enter(id, entry.name, kind)
    if kind == .person {
      insert(PersonName(entry.name), id)
      for alias in entry.aliases.map(PersonName.init) where !alias.hasInitials {
        insert(alias, id)
      }
      for surname in entry.surnames {
        here.families[Self.key(surname.text), default: []].insert(id)
      }
    } else if kind == .organization {
      for name in [entry.name] + entry.aliases.filter({ $0.contains(" ") }) {
        here.organizations.insert(OrganizationName(name), id)
      }
    }
    return id
  }

  private mutating func enter(_ id: Actor.ID, _ name: String, _ kind: Actor.Kind) {
    guard indices[id] == nil else { return }
    indices[id] = actors.count
    // What it is called elsewhere stays known.
    actors.append(Actor(id: id, name: name, kind: kind, aliases: known[id]?.aliases ?? []))
  }

  /// The family name as it is compared: the last word, and the first of a Korean or Chinese name.
  private func familyKeys(_ name: String) -> [String] {
    let words = name.split(separator: " ")
    guard words.count > 1, let last = words.last.map({ Self.key(String($0)) }) else {
      return [Self.key(name)]
    }
    let first = Self.key(String(words[0]))
    let isFirst =
      vocabulary.traits(of: first).contains(.familyFirst)
      && !vocabulary.traits(of: last).contains(.familyName)
    return isFirst ? [last, first] : [last]
  }

  /// The one actor from whose name the least separates another.
  private static func nearest(_ differences: [Actor.ID: Int]) -> Actor.ID? {
    let least = differences.values.min()
    return only(Set(differences.filter { $0.value == least }.keys))
  }

  private static func only(_ ids: Set<Actor.ID>) -> Actor.ID? { ids.count == 1 ? ids.first : nil }

  /// A slug nobody of the lexicons has.
  private func newID(_ name: String) -> Actor.ID {
    let slug = Self.slug(name)
    let isTaken = vocabulary.actorIndices[slug] != nil || indices[Actor.ID(slug)] != nil
    return Actor.ID(isTaken ? freeSlug(slug) : slug)
  }

  private func freeSlug(_ slug: String) -> String {
    var number = 2
    while indices[Actor.ID("\(slug)-\(number)")] != nil { number += 1 }
    return "\(slug)-\(number)"
  }
}

// Persons of this set and those known before.
extension ActorRegistry {
  /// False for a name of one word.
  @discardableResult
  private mutating func insert(_ person: PersonName, _ id: Actor.ID) -> Bool {
    before.persons.holds(person, id) || here.persons.insert(person, id)
  }

  /// The one person a name is most likely another spelling of, or whose given name is that of a nickname,
  /// or the other way around.
  private func otherSpelling(of person: PersonName) -> Actor.ID? {
    spelling(of: person, here.persons, before.persons)
  }

  private func spelling(
    of person: PersonName, _ here: PersonIndex, _ before: PersonIndex
  ) -> Actor.ID? {
    let rest = PersonIndex.reach - here.count
    let spellings = here.spellings(of: person, vocabulary)
      .merging(before.spellings(of: person, vocabulary, reach: rest), uniquingKeysWith: min)
    return Self.nearest(spellings)
      ?? Self.only(
        here.bearers(ofNickname: person, vocabulary)
          .union(before.bearers(ofNickname: person, vocabulary)))
  }

  /// The one person whom some leave out the "Jr." of with the middle initial, or who leaves out both:
  /// where an article names both, they are father and son.
  private func calledPlainly(
    _ person: PersonName, _ plain: PersonName?, besides others: [Actor.ID?]
  ) -> Actor.ID? {
    let met =
      plain.flatMap { spelling(of: $0, here.persons, before.persons) }
      ?? spelling(of: person, here.plain, before.plain)
    return met.flatMap { others.contains($0) ? nil : $0 }
  }

  /// For each person of this set that is in no list, the one of the lists among them whose full
  /// name spells the same name.
  private func respelledPersons(_ isListed: (Actor.ID) -> Bool) -> [Actor.ID: Actor.ID] {
    let listed = actors.lazy.map(\.id).filter(isListed)
    let names = listed.flatMap { id in
      (here.persons.names(of: id) + before.persons.names(of: id)).map { (id, $0) }
    }
    guard !names.isEmpty else { return [:] }
    let rest = PersonIndex.reach - here.persons.count
    var others = PersonIndex()
    for id in actors.lazy.map(\.id) where !isListed(id) {
      for name in here.persons.names(of: id) + before.persons.names(of: id, reach: rest) {
        others.insert(name, id)
      }
    }
    var found: [Actor.ID: Set<Actor.ID>] = [:]
    for (listed, name) in names {
      let same = here.persons.same(as: name).union(before.persons.same(as: name))
        .filter { indices[$0] != nil && !isListed($0) }
      for id in same.union(others.spellings(of: name, vocabulary).keys) {
        found[id, default: []].insert(listed)
      }
    }
    return found.compactMapValues(Self.only)
  }
}
