import Articles

/// The full names of the persons of a set of articles, to be found again in other spellings.
struct PersonIndex {
  private var names: [PersonName] = []
  private var ids: [Actor.ID] = []
  private var indices: [Actor.ID: [Int]] = [:]
  /// The beginnings of each name, beside one another: most names are told apart by them.
  private var beginnings: [UInt32] = []
  /// The letters of each name of two words, beside one another too.
  private var twoWords: [SIMD4<UInt32>] = []
  private var byWhole: [[UInt8]: Set<Actor.ID>] = [:]

  private static let shortestWhole = 8
  /// How many full names, from the one met last, another spelling is looked for among: otherwise
  /// each new name of a large library would take longer than the one before.
  static let reach = 8192

  /// How many of these, from the one met last, are compared letter by letter: in life a few pass
  /// for alike at first sight, in a text made to last all.
  private static let comparisons = 256

  /// How many full names there are.
  var count: Int { names.count }

  /// False for a name of one word, which is kept for names that blanks divide differently only.
  @discardableResult
  mutating func insert(_ person: PersonName, _ id: Actor.ID) -> Bool {
    guard person.keys.count > 1 else {
      if person.whole.count >= Self.shortestWhole { byWhole[person.whole, default: []].insert(id) }
      return false
    }
    guard !holds(person, id) else { return true }
    indices[id, default: []].append(names.count)
    names.append(person)
    ids.append(id)
    beginnings.append(person.beginnings)
    twoWords.append(person.twoWords)
    byWhole[person.whole, default: []].insert(id)
    return true
  }

  /// Whether a full name is that of an actor already.
  func holds(_ person: PersonName, _ id: Actor.ID) -> Bool {
    person.keys.count > 1 && byWhole[person.whole]?.contains(id) ?? false
  }

  /// The full names of a person among the last `reach`.
  func names(of id: Actor.ID, reach: Int = .max) -> [PersonName] {
    (indices[id] ?? []).filter { names.count - $0 <= reach }.map { names[$0] }
  }

  /// The persons a full name can be another spelling of, and what separates their names from it:
  /// among the last `reach`, or the same but for blanks.
  func spellings(
    of name: PersonName, _ vocabulary: Vocabulary, reach: Int = Self.reach
  ) -> [Actor.ID: Int] {
    var found = Dictionary(uniqueKeysWithValues: same(as: name).map { ($0, 0) })
    guard name.keys.count > 1 else { return found }
    let (wanted, letters) = (name.beginnings, name.twoWords)
    var left = Self.comparisons
    beginnings.withUnsafeBufferPointer { beginnings in
      for index in beginnings.indices.suffix(max(0, reach)).reversed()
      where PersonName.mayMatch(beginnings[index], wanted)
        && PersonName.mayMatch(twoWords[index], letters)
      {
        if left == 0 { break }
        left -= 1
        guard let difference = names[index].difference(from: name, vocabulary) else { continue }
        found[ids[index]] = min(difference, found[ids[index]] ?? difference)
      }
    }
    return found
  }

  /// The persons of the same name but for blanks.
  func same(as name: PersonName) -> Set<Actor.ID> { byWhole[name.whole] ?? [] }

  /// The persons whose given name is that of a nickname, or the other way around.
  func bearers(ofNickname name: PersonName, _ vocabulary: Vocabulary) -> Set<Actor.ID> {
    guard !byWhole.isEmpty, let givenNames = vocabulary.nicknames[name.first] else { return [] }
    return name.wholes(givenNames: givenNames).reduce(into: []) {
      $0.formUnion(byWhole[$1] ?? [])
    }
  }
}
