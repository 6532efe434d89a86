import Articles

/// The full names of the persons of a set of articles, to be found again in other spellings.
struct PersonIndex {
  private var names: [PersonName] = []
  private var ids: [Actor.ID] = []
  private var indices: [Actor.ID: [Int]] = [:]
  /// The beginnings of each name, beside one another: most names are told apart by them.
  private var beginnings: [UInt32] = []
  private var byWhole: [[UInt8]: Set<Actor.ID>] = [:]

  private static let shortestWhole = 8
  /// How many full names, from the one met last, another spelling is looked for among: otherwise
  /// each new name of a large library would take longer than the one before.
  static let reach = 8192

  /// False for a name of one word, which is kept for names that blanks divide differently only.
  @discardableResult
  mutating func insert(_ person: PersonName, _ id: Actor.ID) -> Bool {
    guard person.keys.count > 1 else {
      if person.whole.count >= Self.shortestWhole { byWhole[person.whole, default: []].insert(id) }
      return false
    }
    guard !(byWhole[person.whole]?.contains(id) ?? false) else { return true }
    indices[id, default: []].append(names.count)
    names.append(person)
    ids.append(id)
    beginnings.append(person.beginnings)
    byWhole[person.whole, default: []].insert(id)
    return true
  }

  /// The one person a full name can be another spelling of.
  func otherSpelling(of name: PersonName, _ vocabulary: Vocabulary) -> Actor.ID? {
    only(spellings(of: name, vocabulary) { _ in true })
  }

  /// The one person whose given name is that of a nickname, or the other way around.
  func bearer(ofNickname name: PersonName, _ vocabulary: Vocabulary) -> Actor.ID? {
    guard !byWhole.isEmpty, let givenNames = vocabulary.nicknames[name.first] else { return nil }
    return only(
      name.wholes(givenNames: givenNames).reduce(into: []) { $0.formUnion(byWhole[$1] ?? []) })
  }

  /// For each of some persons that is not known, the known one among them whose full name spells
  /// the same name.
  func respelled(
    among persons: Set<Actor.ID>, _ vocabulary: Vocabulary, isKnown: (Actor.ID) -> Bool
  ) -> [Actor.ID: Actor.ID] {
    var found: [Actor.ID: Set<Actor.ID>] = [:]
    for id in persons where isKnown(id) {
      for index in indices[id] ?? [] {
        let others = spellings(of: names[index], vocabulary) {
          persons.contains($0) && !isKnown($0)
        }
        for other in others { found[other, default: []].insert(id) }
      }
    }
    return found.compactMapValues(only)
  }

  private func only(_ ids: Set<Actor.ID>) -> Actor.ID? { ids.count == 1 ? ids.first : nil }

  private func spellings(
    of name: PersonName, _ vocabulary: Vocabulary, where isWanted: (Actor.ID) -> Bool
  ) -> Set<Actor.ID> {
    var found = (byWhole[name.whole] ?? []).filter(isWanted)
    guard name.keys.count > 1 else { return found }
    for index in beginnings.indices.suffix(Self.reach)
    where (beginnings[index] & ~name.beginnings == 0 || name.beginnings & ~beginnings[index] == 0)
      && names[index].matches(name, traits: { vocabulary.traits(of: $0) })
      && isWanted(ids[index])
    {
      found.insert(ids[index])
    }
    return found
  }
}
