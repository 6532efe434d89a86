import Articles
import Lexicons

// "His country", "her state", "his daughter".
extension Pronouns {
  /// Reads the noun behind "his" or "her" by the person that was linked to it.
  mutating func readOwned(by index: Int) {
    let noun = index + 1
    guard noun < tokens.count, isOwner(index), let owner = earlier.last,
      owner.tokens.lowerBound == index, !tokens[noun].shape.contains(.capital)
    else { return }
    relations.meet(owner.actor, before: noun, linker)
    guard linker.isHead(noun) else { return }
    if let land = land(of: owner.actor, calledAt: noun) {
      describe(noun, actor(of: land, at: noun), of: owner.actor)
    } else if let person = relations.person(who: tokens[noun].word, to: owner.actor)
      ?? leader(calledAt: noun, by: owner.actor)
    {
      describe(noun, person, of: owner.actor)
    }
  }

  mutating func descriptions() -> Descriptions {
    let descriptions = described ?? Descriptions(linker)
    described = descriptions
    return descriptions
  }

  private mutating func land(of person: Int, calledAt noun: Int) -> Int32? {
    guard linker.traits(noun).contains(.bodyNoun) else { return nil }
    let body = linker.vocabulary.bodyNouns[linker.vocabulary.words.string(tokens[noun].word)]
    return switch body?.meaning {
    case .state, .presidency: state(of: person)
    case .province: province(of: person)
    case .realm, .foreign, .party, .run, nil: nil
    }
  }

  /// The state that somebody governs by the lists or, as "Iranian President", by a title.
  private func state(of person: Int) -> Int32? {
    let actor = linker.actors[person]
    if let entry = actor.entry { return linker.state(governedBy: entry) }
    let states = Set(
      actor.titles.filter { !linker.likelyRoles(of: $0).isEmpty }.compactMap(linker.state(of:)))
    guard states.count == 1, let state = states.first else { return nil }
    return linker.vocabulary.actorIndices[state]
  }

  /// The province that somebody governs by the lists, or is from by the article.
  private mutating func province(of person: Int) -> Int32? {
    if let governed = linker.actors[person].entry.flatMap(linker.governed),
      linker.vocabulary.provinces.contains(linker.vocabulary.entry(governed).id)
    {
      return governed
    }
    let members = members ?? Members(descriptions())
    self.members = members
    let homes = members.homes(of: person)
    return homes.count == 1 ? homes.first : nil
  }
}

/// Who is what to whom, as "Vale's daughter, Ann" and "his lawyer, Ben Kale" tell it.
struct Relations {
  private struct Relation: Hashable {
    var noun: WordID
    var owner: Int
  }

  /// Nil where several are.
  private var persons: [Relation: Int?] = [:]
  /// Whom a title belongs to that begins at a token, and the token of its noun.
  private var titles: [Int: (person: Int, noun: Int)] = [:]

  init(_ linker: DocumentLinker) {
    for (person, actor) in linker.actors.enumerated() where linker.isPerson(person) {
      for title in actor.titles where Self.isRelation(title.upperBound - 1, linker) {
        titles[title.lowerBound] = (person, title.upperBound - 1)
      }
    }
    if titles.isEmpty { return }
    let tokens = linker.article.tokens
    for mention in linker.mentions
    where mention.kind == .name && tokens[mention.tokens.upperBound - 1].shape.contains(.possessive)
    {
      meet(mention.actor, before: mention.tokens.lowerBound, linker)
    }
  }

  private static func isRelation(_ index: Int, _ linker: DocumentLinker) -> Bool {
    !linker.article.tokens[index].shape.contains(.capital)
      && !linker.traits(index).isDisjoint(with: [.owned, .personNoun, .calling])
  }

  /// Notes what somebody is to an owner where a title begins at a token.
  mutating func meet(_ owner: Int, before token: Int, _ linker: DocumentLinker) {
    guard let (person, noun) = titles[token], person != owner else { return }
    let relation = Relation(noun: linker.article.tokens[noun].word, owner: owner)
    if let known = persons[relation], known != person {
      persons[relation] = .some(nil)
    } else {
      persons[relation] = person
    }
  }

  func person(who noun: WordID, to owner: Int) -> Int? {
    persons[Relation(noun: noun, owner: owner)] ?? nil
  }
}
