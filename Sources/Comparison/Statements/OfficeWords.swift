/// Knows the nouns for offices, in runs of lower-case words.
struct OfficeWords {
  /// By the first word: the other words and the office.
  private var forms: [String: [(rest: [String], office: String)]] = [:]

  /// What whoever leads a delegation is.
  static let leader = "chief negotiator"

  init(_ offices: [String: String]) {
    for (form, office) in offices {
      let words = form.split { !$0.isLetter && !$0.isNumber }.map(String.init)
      guard let first = words.first, !Self.ranks.contains(form) else { continue }
      forms[first, default: []].append((Array(words.dropFirst()), office))
    }
    for key in forms.keys { forms[key]?.sort { $0.rest.count > $1.rest.count } }
  }

  /// The longest office that begins at a word, with the number of its words.
  func office(at index: Int, in words: ArraySlice<String>) -> (name: String, length: Int)? {
    if let found = headOffice(at: index, in: words) { return found }
    for (rest, office) in forms[words[index]] ?? [] {
      let end = index + 1 + rest.count
      if end <= words.endIndex, words[index + 1..<end].elementsEqual(rest) {
        let isBare = rest.isEmpty && Self.portfolios.contains(words[index])
        return (isBare ? "minister" : office, rest.count + 1)
      }
    }
    return nil
  }

  /// "head of the Sudanese negotiating team", "head of the rescue team": words up to the noun.
  private func headOffice(
    at index: Int, in words: ArraySlice<String>
  ) -> (name: String, length: Int)? {
    guard Self.heads.contains(words[index]), index + 2 < words.endIndex, words[index + 1] == "of"
    else { return nil }
    let limit = min(words.endIndex, index + 7)
    guard let team = (index + 2..<limit).first(where: { Self.teams.contains(words[$0]) }) else {
      return nil
    }
    let inside = words[index + 2..<team]
    let isSent =
      words[team] != "team" || inside.contains { $0.hasPrefix("negotiat") }
    if isSent { return (Self.leader, team - index + 1) }
    let kind = inside.filter { $0 != "the" }.joined(separator: " ")
    return ("head of the " + (kind.isEmpty ? "" : kind + " ") + words[team], team - index + 1)
  }

  static let heads: Set<String> = ["head", "leader", "chief"]
  /// What is sent to talks.
  static let teams: Set<String> = ["delegation", "team", "negotiators", "delegates", "mission"]
  static let sides: Set<String> = teams.union(["side"])
  static let leading: Set<String> = [
    "led", "headed", "leads", "heads", "leading", "heading", "represented", "represents",
  ]
  /// Words for members of a government that say nothing without the word before them.
  static let portfolios: Set<String> = ["minister", "ministers", "secretary", "secretaries"]
  /// Words that are also ranks, which many have at a time.
  private static let ranks: Set<String> = ["general", "generals"]
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

  /// Whether only one person has an office of a side at a time.
  static func isUnique(_ office: String) -> Bool {
    unique.contains(office) || office.hasPrefix("head of ") || office.hasSuffix(" minister")
      || office.hasSuffix("-elect")
  }
}
