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
      guard let body = vocabulary.bodyNouns[noun] else { continue }
      let firstTwo = called[noun] ?? firstTwo(of: named) { isCalled($0, body) }
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

  /// Whether a noun speaks of an actor by a word of its full name.
  private func isCalled(_ actor: Int, _ body: BodyNoun) -> Bool {
    guard let entry = linker.actors[actor].entry.map({ vocabulary.entry($0) }) else {
      return linker.actors[actor].votes.kind == .organization
        && linker.actors[actor].words.count > 1
        && linker.actors[actor].words.contains {
          body.words.contains(vocabulary.words.string($0))
        }
    }
    let names = [entry.name] + entry.aliases
    switch entry.kind {
    case .organization:
      return names.contains { name in
        name.lowercased().split(separator: " ").contains { body.words.contains(String($0)) }
      }
    case .state:
      return body.isRealm && names.contains { $0.lowercased().hasPrefix(body.noun + " of ") }
    default: return false
    }
  }
}
