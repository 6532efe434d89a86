import Articles
import Lexicons

/// Finds noun phrases that pick out an actor without its name: "the Ghanaian delegation", "the
/// French president", "Umaru, the head of the team".
struct Descriptions {
  var linker: DocumentLinker
  /// Mentions found so far, by the token they begin at.
  var mentionAt: [Int: LocalMention] = [:]

  /// Where titles begin, by the token behind them.
  let titleStarts: [Int: Int]

  /// Descriptions found so far.
  var described: Set<Range<Int>>

  /// Who of the article bears an office of a state, by "president@chad", as far as it was asked.
  var bearers: [String: Int?] = [:]

  var tokens: [Token] { linker.article.tokens }
  var vocabulary: Vocabulary { linker.vocabulary }
  var matcher: NameMatcher { linker.matcher }

  init(_ linker: DocumentLinker) {
    self.linker = linker
    described = Set(linker.mentions.filter { $0.kind == .description }.map(\.tokens))
    titleStarts = Dictionary(
      linker.actors.lazy.flatMap(\.titles).map { ($0.upperBound, $0.lowerBound) }
    ) { first, _ in first }
    for mention in linker.mentions where mention.kind != .description {
      mentionAt[mention.tokens.lowerBound] = mention
    }
  }

  /// The mention, of a few words at most, that ends right before a token.
  func mention(endingAt end: Int) -> LocalMention? {
    (max(0, end - Self.longestName)..<end).lazy.compactMap { mentionAt[$0] }
      .first { $0.tokens.upperBound == end }
  }

  /// Mentions of persons by name, in order of the text.
  func personNames() -> [LocalMention] {
    linker.mentions.filter { $0.kind == .name && isPerson($0.actor) }
      .sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  /// In words, of names that are looked back for.
  private static let longestName = 4

  /// The linker with the descriptions added to its mentions.
  static func added(to linker: DocumentLinker) -> DocumentLinker {
    var descriptions = Descriptions(linker)
    for mention in linker.mentions {
      descriptions.readApposition(after: mention)
      descriptions.readRelation(before: mention)
    }
    for mention in linker.mentions { descriptions.readPhrase(after: mention) }
    descriptions.readBareOffices()
    descriptions.readChambers()
    descriptions.readPlaceAbbreviations()
    descriptions.readInstitutions()
    descriptions.readMembers()
    descriptions.readHeadline()
    return descriptions.linker
  }
}

extension Descriptions {
  /// A demonym or a name with a role noun, as in "Chadian officials".
  mutating func readPhrase(after mention: LocalMention) {
    guard mention.kind != .description, mention.kind != .pronoun,
      let (end, noun) = roleNoun(
        after: mention.tokens.upperBound, modifiers: mention.kind == .demonym ? 3 : 0)
    else { return }
    switch noun.denotation {
    case .state, .land: addActing(mention, end, noun)
    case .office where mention.kind == .demonym || isStateName(mention):
      addHolder(mention, end, noun)
    case .capital where mention.kind == .demonym || isStateName(mention):
      addCapital(mention, end)
    case .movement: addMovement(mention, end, noun)
    default: return
    }
  }

  /// The end of the role noun that closes a noun phrase, past lower-case modifiers.
  func roleNoun(after start: Int, modifiers: Int) -> (end: Int, noun: RoleNoun)? {
    var index = start
    while index < min(tokens.count, start + modifiers + 1), tokens[index].gap.isBlank,
      !tokens[index].shape.contains(.number)
    {
      if let found = role(at: index) { return found }
      guard linker.traits(index).isDisjoint(with: [.function, .adverb, .reports]),
        !tokens[index].shape.contains(.capital), !tokens[index].shape.contains(.possessive)
      else { return nil }
      index += 1
    }
    return nil
  }

  func role(at index: Int) -> (end: Int, noun: RoleNoun)? {
    guard linker.traits(index).contains(.beginsRole) else { return nil }
    var found: RoleNoun?
    let limit = min(tokens.count, index + 6)
    let match = matcher.phrase(at: index, limit: limit) { phrase in
      guard case .role(let number) = phrase else { return false }
      found = vocabulary.lexicons.roleNouns[number]
      return true
    }
    guard let match, let found else { return nil }
    return (match.end, found)
  }

  mutating func addActing(_ mention: LocalMention, _ end: Int, _ noun: RoleNoun) {
    let actor = linker.actors[mention.actor]
    var target = mention.actor
    if let entry = actor.entry, vocabulary.entry(entry).kind == .person {
      guard ["administration", "government", "regime", "cabinet"].contains(noun.noun),
        let state = linker.state(governedBy: entry)
      else { return }
      target = linker.actor(of: state, mention.tokens)
    } else if noun.noun == "state" || !isStateOrGroup(actor) || isOther(noun, end, than: actor) {
      return
    }
    guard !described.contains(mention.tokens.lowerBound..<end) else { return }
    linker.add(
      target, mention.tokens.lowerBound..<end, .description,
      why: "\(noun.noun) of \(linker.name(of: target))", .likely)
  }

  /// "The Sunni kingdom" is not the Sunnis; "European countries" are Europe.
  private func isOther(_ noun: RoleNoun, _ end: Int, than actor: LocalActor) -> Bool {
    noun.denotation == .land && kind(of: actor) == .group && isWritten(noun.noun, endingAt: end)
  }

  func isStateOrGroup(_ actor: LocalActor) -> Bool {
    kind(of: actor) == .state || kind(of: actor) == .group
  }

  func isStateName(_ mention: LocalMention) -> Bool {
    mention.kind == .name && kind(of: linker.actors[mention.actor]) == .state
  }

  /// Nil for who is not in the lists.
  private func kind(of actor: LocalActor) -> ActorEntry.Kind? {
    actor.entry.map { vocabulary.entry($0).kind }
  }

  func isHeld(_ office: Office) -> Bool { linker.isHeld(office) }
}
