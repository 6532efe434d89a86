import Articles

/// The names of the organizations of a set of articles, to be found again in other spellings.
struct OrganizationIndex {
  private struct Entry {
    var words: [String]
    var isCompany: Bool
    var place: Int
    var id: Actor.ID
  }

  /// Names by all their words but one, of which the first or the last letters stand.
  private var frames: [String: [Entry]] = [:]
  private var byKey: [[UInt8]: Set<Actor.ID>] = [:]

  /// How many names of one frame, from the one met last, are compared with a new one.
  private static let comparisons = 256

  mutating func insert(_ name: OrganizationName, _ id: Actor.ID) {
    if let key = Self.key(name) { byKey[key, default: []].insert(id) }
    for (place, frame) in Self.frames(of: name) {
      let entry = Entry(words: name.words, isCompany: name.isCompany, place: place, id: id)
      frames[frame, default: []].append(entry)
    }
  }

  /// The actors a name can be another spelling of.
  ///
  /// One word may be misspelled, if not both of its spellings are words of their own.
  func spellings(
    of name: OrganizationName, isWord: (String) -> Bool, where isWanted: (Actor.ID) -> Bool
  ) -> Set<Actor.ID> {
    var found = (Self.key(name).flatMap { byKey[$0] } ?? []).filter(isWanted)
    for (place, frame) in Self.frames(of: name) {
      for entry in (frames[frame] ?? []).suffix(Self.comparisons)
      where entry.place == place && isWanted(entry.id) {
        let (word, other) = (name.words[place], entry.words[place])
        guard name.words.count > 1 || name.isCompany || entry.isCompany,
          NameSimilarity.distance(Array(word.utf8), Array(other.utf8)) == 1,
          word != other + "s", other != word + "s", !(isWord(word) && isWord(other))
        else { continue }
        found.insert(entry.id)
      }
    }
    return found
  }

  private static let shortestKey = 6

  private static func key(_ name: OrganizationName) -> [UInt8]? {
    let key = name.key
    return key.count >= shortestKey ? key : nil
  }

  /// A single change leaves either the beginning or the end of a long word.
  private static func frames(of name: OrganizationName) -> [(place: Int, frame: String)] {
    let shortest = name.words.count > 1 ? 6 : 8
    return name.words.indices.flatMap { place -> [(place: Int, frame: String)] in
      let word = name.words[place]
      guard word.utf8.count >= shortest - 1, word.utf8.allSatisfy({ $0 > 0x40 && $0 < 0x80 })
      else { return [] }
      var rest = name.words
      return [word.prefix(3) + "*", "*" + word.suffix(3)].map {
        rest[place] = String($0)
        return (place, rest.joined(separator: " "))
      }
    }
  }
}
