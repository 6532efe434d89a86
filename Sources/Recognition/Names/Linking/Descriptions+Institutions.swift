import Articles
import Lexicons

extension Descriptions {
  /// Sentences looked back for the one body that a noun can mean, where the article names several.
  private static let near: Int32 = 3
  /// Mentions looked back for it, however long sentences are.
  private static let mentionLimit = 48

  /// "The bureau", "the committee", "the kingdom": the only organization or state of the article, or
  /// of the sentences right before, in whose name the word stands.
  mutating func readInstitutions() {
    let the = vocabulary.known.the
    let named = linker.mentions.filter(\.kind.isExplicit)
      .sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    var called: [String: NamedBodies] = [:]
    for index in tokens.indices.dropLast() where tokens[index].word == the {
      let start = index + 1
      guard tokens[start].gap.isBlank, !tokens[start].shape.contains(.capital),
        mentionAt[start] == nil, !isOf(start + 1), !isNamed(after: start + 1),
        !isCompound(start + 1)
      else { continue }
      let noun = vocabulary.words.string(tokens[start].word)
      guard let body = vocabulary.bodyNouns[noun] else { continue }
      let bodies = called[noun] ?? NamedBodies(named) { isCalled($0, body) }
      called[noun] = bodies
      guard let (actor, isOnly) = meant(of: bodies, before: start) else { continue }
      linker.add(
        actor, start..<start + 1, .description,
        why: isOnly ? "the only \(noun) named before" : "the only \(noun) named right before",
        .likely)
    }
  }

  /// The one body named before a token, or else in the sentences right before.
  private func meant(
    of bodies: NamedBodies, before index: Int
  ) -> (actor: Int, isOnly: Bool)? {
    let before = bodies.mentions(before: index)
    guard let last = before.last else { return nil }
    if before.count <= bodies.ofFirst { return (last.actor, true) }
    let sentence = tokens[index].sentence
    let near = before.suffix(Self.mentionLimit)
      .filter { sentence - tokens[$0.tokens.lowerBound].sentence <= Self.near }
    return !near.isEmpty && near.allSatisfy { $0.actor == last.actor } ? (last.actor, false) : nil
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

/// The mentions of those whom a noun can mean, in order of the text.
private struct NamedBodies {
  private let mentions: [LocalMention]
  /// How many at the beginning are of one actor.
  let ofFirst: Int

  init(_ named: [LocalMention], isMeant: (Int) -> Bool) {
    var known: [Int: Bool] = [:]
    mentions = named.filter { mention in
      let answer = known[mention.actor] ?? isMeant(mention.actor)
      known[mention.actor] = answer
      return answer
    }
    let first = mentions.first?.actor
    ofFirst = mentions.firstIndex { $0.actor != first } ?? mentions.count
  }

  func mentions(before token: Int) -> ArraySlice<LocalMention> {
    mentions[..<mentions.firstSorted { $0.tokens.upperBound > token }]
  }
}
