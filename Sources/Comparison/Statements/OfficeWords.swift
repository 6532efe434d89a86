/// Knows the nouns for offices, in runs of lower-case words.
struct OfficeWords {
  /// By the first word: the other words and the office.
  private var forms: [String: [(rest: [String], office: String)]] = [:]

  /// What whoever leads a delegation is.
  static let leader = "chief negotiator"

  init(_ offices: [String: String]) {
    for (form, office) in offices {
      let words = form.split { !$0.isLetter && !$0.isNumber }.map(String.init)
      guard let first = words.first else { continue }
      forms[first, default: []].append((Array(words.dropFirst()), office))
    }
    for key in forms.keys { forms[key]?.sort { $0.rest.count > $1.rest.count } }
  }

  /// The longest office that begins at a word, with the number of its words.
  func office(at index: Int, in words: ArraySlice<String>) -> (name: String, length: Int)? {
    if let length = leaderLength(at: index, in: words) { return (Self.leader, length) }
    for (rest, office) in forms[words[index]] ?? [] {
      let end = index + 1 + rest.count
      if end <= words.endIndex, words[index + 1..<end].elementsEqual(rest) {
        return (office, rest.count + 1)
      }
    }
    return nil
  }

  /// "head of the Sudanese negotiating team": words up to the noun.
  private func leaderLength(at index: Int, in words: ArraySlice<String>) -> Int? {
    guard Self.heads.contains(words[index]), index + 2 < words.endIndex,
      words[index + 1] == "of" || words[index + 1] == "the"
    else { return nil }
    let limit = min(words.endIndex, index + 7)
    return (index + 2..<limit).first { Self.teams.contains(words[$0]) }.map { $0 - index + 1 }
  }

  static let heads: Set<String> = ["head", "leader", "chief", "heads", "leads", "led"]
  /// What is sent to talks.
  static let teams: Set<String> = ["delegation", "team", "negotiators", "delegates", "mission"]
  static let sides: Set<String> = teams.union(["side"])
  /// Offices that only one person has at a time.
  static let unique: Set<String> = [
    leader, "president", "prime minister", "chancellor", "foreign minister", "defence minister",
    "secretary of state", "secretary of defence", "foreign secretary", "interior minister",
    "finance minister", "justice minister", "health minister", "energy minister",
    "economy minister", "trade minister", "secretary-general", "king", "queen", "emperor",
    "sultan", "emir", "pope", "patriarch", "supreme leader", "crown prince", "vice president",
    "speaker", "army chief", "central bank governor", "intelligence chief", "mayor",
    "opposition leader", "high representative", "chief executive", "director-general",
    "national security adviser", "chief prosecutor",
  ]
}
