import Articles
import Lexicons

extension Descriptions {
  /// "The bureau", "the committee", "the kingdom": the only organization or state of the article,
  /// named before, in whose name the word stands.
  mutating func readInstitutions() {
    let the = vocabulary.known.the
    let named = firstNames { $0.isExplicit }
    var called: [String: [FirstName]] = [:]
    for index in tokens.indices.dropLast() where tokens[index].word == the {
      let start = index + 1
      guard tokens[start].gap.isBlank, !tokens[start].shape.contains(.capital),
        mentionAt[start] == nil, !isOf(start + 1), !isNamed(after: start + 1),
        !isCompound(start + 1)
      else { continue }
      let noun = vocabulary.words.string(tokens[start].word)
      guard let words = Self.bodies[noun] else { continue }
      let firstTwo = called[noun] ?? firstTwo(of: named) { isCalled($0, noun, words) }
      called[noun] = firstTwo
      let before = firstTwo.prefix { $0.end <= start }
      guard before.count == 1, let actor = before.first?.actor else { continue }
      linker.add(
        actor, start..<start + 1, .description, why: "the only \(noun) named before", .likely)
    }
  }

  /// "The committee chairman", "the court-appointed lawyer": the noun is no head.
  private func isCompound(_ index: Int) -> Bool {
    guard index < tokens.count, !tokens[index - 1].shape.contains(.possessive) else { return false }
    if tokens[index].gap.isHyphen { return true }
    return tokens[index].gap.isBlank && linker.traits(index).contains(.beginsRole)
  }

  /// Whether a noun stands in the full name of an organization or begins a state's: "Kingdom of".
  ///
  /// - Parameter words: those in a name that the noun speaks of.
  private func isCalled(_ actor: Int, _ noun: String, _ words: Set<String>) -> Bool {
    guard let entry = linker.actors[actor].entry.map({ vocabulary.entry($0) }) else {
      return linker.actors[actor].votes.kind == .organization
        && linker.actors[actor].words.count > 1
        && linker.actors[actor].words.contains { words.contains(vocabulary.words.string($0)) }
    }
    let names = [entry.name] + entry.aliases
    switch entry.kind {
    case .organization:
      return names.contains { name in
        name.lowercased().split(separator: " ").contains { words.contains(String($0)) }
      }
    case .state:
      return Self.realms.contains(noun)
        && names.contains { $0.lowercased().hasPrefix(noun + " of ") }
    default: return false
    }
  }

  private static let realms: Set<String> = ["kingdom", "emirate", "sultanate"]
  /// What a body is called at its second mention, with the words of names that say it is one.
  private static let bodies: [String: Set<String>] = {
    var bodies: [String: Set<String>] = [
      "agency": ["agency", "administration", "bureau"],
      "airline": ["airline", "airlines", "airways"],
      "bank": ["bank"],
      "bloc": ["union", "community"],
      "company": [
        "company", "corporation", "corp", "inc", "ltd", "plc", "llc", "gmbh", "group", "holding",
        "holdings", "industries", "motors", "mining", "minerals", "energy", "systems",
      ],
      "fund": ["fund", "capital", "partners"],
      "newspaper": [
        "times", "post", "journal", "herald", "gazette", "tribune", "telegraph", "guardian",
      ],
      "party": ["party"],
      "union": ["union", "association", "brotherhood", "federation"],
      "university": ["university"],
    ]
    for noun in realms.union([
      "assembly", "association", "bureau", "commission", "committee", "council", "court",
      "department", "federation", "foundation", "institute", "league", "ministry", "parliament",
      "senate", "tribunal",
    ]) {
      bodies[noun] = [noun]
    }
    return bodies
  }()
}
