import Articles
import Lexicons

extension Descriptions {
  /// Reads "the bureau", "the committee", "the kingdom", "his party", "the country".
  ///
  /// A body is meant that alone is called so in the article, or in the sentences right before; a
  /// land, of which alone these sentences speak.
  mutating func readInstitutions() {
    let named = linker.mentions.filter(\.kind.isExplicit)
      .sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    var called: [String: NamedBodies] = [:]
    var lands: [BodyNoun.Meaning: NamedLands] = [:]
    var presidents: Presidents?
    var home: String??
    for index in tokens.indices.dropFirst() where linker.traits(index).contains(.bodyNoun) {
      guard let (start, body) = bodyNoun(at: index) else { continue }
      let noun = body.noun
      let phrase = start..<index + 1
      if let meaning = body.meaning, [.state, .foreign, .presidency, .province].contains(meaning) {
        let spokenOf = lands[meaning] ?? NamedLands(named) { land(meaning, of: $0.actor) }
        lands[meaning] = spokenOf
        guard linker.isHead(index) || isBeforeOfficial(index, meaning) else { continue }
        if let (land, why) = spokenOf.meant(at: phrase.lowerBound, noun, tokens)
          ?? (meaning == .presidency ? landOfPresident(before: phrase, &presidents) : nil),
          meaning != .foreign || !isHome(land, &home)
        {
          linker.add(linker.actor(of: land, phrase), phrase, .description, why: why, .likely)
        }
        continue
      }
      let bodies = called[noun] ?? NamedBodies(named) { isCalled($0, body) }
      called[noun] = bodies
      guard let (actor, isOnly) = meant(of: bodies, before: phrase.lowerBound) else {
        if let told = told(behind: index + 1) {
          linker.add(
            told, phrase, .description, why: "said to be \(linker.name(of: told))", .sure)
        }
        continue
      }
      linker.add(
        actor, phrase, .description,
        why: isOnly ? "the only \(noun) named before" : "the only \(noun) named right before",
        .likely)
    }
  }

  /// "The company is Harrow Minerals", "the buyer was Vale": the organization it is said to be.
  private func told(behind index: Int) -> Int? {
    guard index + 1 < tokens.count, tokens[index].gap.isBlank, tokens[index + 1].gap.isBlank,
      ["is", "was"].contains(vocabulary.words.string(tokens[index].word)),
      let name = mentionAt[index + 1], name.kind == .name, isOrganization(name.actor),
      !tokens[name.tokens.upperBound - 1].shape.contains(.possessive)
    else { return nil }
    return name.actor
  }

  /// The noun that follows "the", or one for a party or a department "his", of one word or of two:
  /// "upper house".
  private func bodyNoun(at index: Int) -> (start: Int, body: BodyNoun)? {
    guard tokens[index].gap.isBlank, !tokens[index].shape.contains(.capital),
      mentionAt[index] == nil, !isOf(index + 1), !isNamed(after: index + 1)
    else { return nil }
    let known = vocabulary.known
    let noun = vocabulary.words.string(tokens[index].word)
    let before = tokens[index - 1].word
    if let body = vocabulary.bodyNouns[noun], let meaning = body.meaning,
      isBeforeOfficial(index, meaning), mention(endingAt: index) == nil
    {
      return (index, body)
    }
    if isCompound(index + 1) { return nil }
    if before == known.the || known.isOwner(before) {
      guard let body = vocabulary.bodyNouns[noun],
        before == known.the || body.meaning == .party || body.meaning == .run
      else { return nil }
      return (index, body)
    }
    guard let start = afterThe(index, without: [.function, .adverb, .bodyNoun]) else { return nil }
    let pair = vocabulary.words.string(before) + " " + noun
    if start == index - 1, let body = vocabulary.bodyNouns[pair] { return (start, body) }
    return isModified(start..<index) ? nil : vocabulary.bodyNouns[noun].map { (start, $0) }
  }

  /// Whose own land has a government, no regime.
  private func isHome(_ land: Int32, _ asked: inout String??) -> Bool {
    let home = asked ?? home()
    asked = .some(home)
    return home == vocabulary.entry(land).id
  }

  /// "A senior administration official", "two administration aides".
  private func isBeforeOfficial(_ index: Int, _ meaning: BodyNoun.Meaning) -> Bool {
    meaning == .presidency && index + 1 < tokens.count && tokens[index + 1].gap.isBlank
      && linker.traits(index + 1).contains(.beginsRole)
  }

  /// "The administration" is a president's.
  private func landOfPresident(
    before phrase: Range<Int>, _ asked: inout Presidents?
  ) -> NamedLands.Meant? {
    guard var presidents = asked.take() ?? Presidents(self) else { return nil }
    defer { asked = presidents }
    guard let (person, why) = presidents.meant(at: phrase, self), why != .onlyNear else {
      return nil
    }
    return linker.actors[person].entry.flatMap(linker.state(governedBy:))
      .map { ($0, "of whom “the president” would mean here") }
  }

  /// The land an actor is, is in or governs.
  private func land(_ meaning: BodyNoun.Meaning, of actor: Int) -> Int32? {
    guard let entry = linker.actors[actor].entry else { return nil }
    let known = vocabulary.entry(entry)
    if meaning == .province { return vocabulary.provinces.contains(known.id) ? entry : nil }
    switch known.kind {
    case .state: return entry
    case .person: return linker.state(governedBy: entry)
    case .place, .organization:
      guard let owner = known.within.flatMap({ vocabulary.actorIndices[$0] }),
        vocabulary.entry(owner).kind == .state
      else { return nil }
      return owner
    default: return nil
    }
  }

  /// The one body named before a token, or else in the sentences right before.
  private func meant(
    of bodies: NamedBodies, before index: Int
  ) -> (actor: Int, isOnly: Bool)? {
    let before = bodies.mentions(before: index)
    guard let last = before.last else { return nil }
    if before.count <= bodies.ofFirst { return (last.actor, true) }
    let near = NearMentions.of(before, index, tokens) { $0.tokens.lowerBound }
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
      let words = linker.actors[actor].words
      return [.organization, .place].contains(linker.actors[actor].votes.kind) && words.count > 1
        && Self.isCalled(words.map(vocabulary.words.string), body)
    }
    let names = [entry.name] + entry.aliases
    switch entry.kind {
    case .organization:
      if body.meaning == .party, !entry.demonyms.isEmpty { return true }
      return names.contains {
        Self.isCalled($0.lowercased().split(separator: " ").map(String.init), body)
      }
    case .place:
      return entry.name.lowercased().hasSuffix(" " + body.noun)
    case .state:
      return body.meaning == .realm
        && names.contains { $0.lowercased().hasPrefix(body.noun + " of ") }
    default: return false
    }
  }

  /// "The Senate Judiciary Committee" is no upper house, and a party's national committee no panel.
  private static func isCalled(_ name: [String], _ body: BodyNoun) -> Bool {
    guard name.contains(where: body.words.contains) else { return false }
    guard let committee = name.firstIndex(of: "committee") else { return true }
    return body.words.contains("committee")
      && (body.noun != "panel" || committee == 0 || name[committee - 1] != "national")
  }
}

/// The mentions that speak of a land, in order of the text.
private struct NamedLands {
  private let mentions: [(token: Int, land: Int32)]

  init(_ named: [LocalMention], land: (LocalMention) -> Int32?) {
    mentions = named.compactMap { mention in
      land(mention).map { (mention.tokens.lowerBound, $0) }
    }
  }

  /// Which land is meant, and why.
  typealias Meant = (land: Int32, why: String)

  /// The land of which alone the sentences right before a token speak.
  func meant(at index: Int, _ noun: String, _ tokens: [Token]) -> Meant? {
    let before = mentions[..<mentions.firstSorted { $0.token > index }]
    let near = NearMentions.of(before, index, tokens) { $0.token }
    guard let last = near.last, near.allSatisfy({ $0.land == last.land }) else { return nil }
    return (last.land, "the only \(noun) spoken of right before")
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
