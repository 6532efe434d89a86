import Articles
import Lexicons

/// Finds noun phrases that pick out an actor without its name: "the Ghanaian delegation", "the
/// French president", "Umaru, the head of the team".
struct Descriptions {
  private(set) var linker: DocumentLinker
  private let matcher: NameMatcher
  /// Mentions found so far, by the token they begin at.
  private var mentionAt: [Int: LocalMention] = [:]

  /// Descriptions found so far.
  private var described: Set<Range<Int>>

  private var tokens: [Token] { linker.article.tokens }
  private var vocabulary: Vocabulary { linker.vocabulary }

  init(_ linker: DocumentLinker) {
    self.linker = linker
    described = Set(linker.mentions.filter { $0.kind == .description }.map(\.tokens))
    matcher = NameMatcher(vocabulary: linker.vocabulary, tokens: linker.article.tokens)
    for mention in linker.mentions where mention.kind != .description {
      mentionAt[mention.tokens.lowerBound] = mention
    }
  }

  /// The linker with the descriptions added to its mentions.
  static func added(to linker: DocumentLinker) -> DocumentLinker {
    var descriptions = Descriptions(linker)
    for mention in linker.mentions { descriptions.readApposition(after: mention) }
    for mention in linker.mentions { descriptions.readPhrase(after: mention) }
    descriptions.readBareOffices()
    return descriptions.linker
  }
}

extension Descriptions {
  /// A demonym or a name with a role noun, as in "Chadian officials".
  private mutating func readPhrase(after mention: LocalMention) {
    guard mention.kind != .description, mention.kind != .pronoun,
      let (end, noun) = roleNoun(
        after: mention.tokens.upperBound, modifiers: mention.kind == .demonym ? 3 : 0)
    else { return }
    switch noun.denotation {
    case .state: addActing(mention, end, noun)
    case .office where mention.kind == .demonym || isStateName(mention):
      addHolder(mention, end, noun)
    default: return
    }
  }

  /// The end of the role noun that closes a noun phrase, past lower-case modifiers.
  private func roleNoun(after start: Int, modifiers: Int) -> (end: Int, noun: RoleNoun)? {
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

  private func role(at index: Int) -> (end: Int, noun: RoleNoun)? {
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

  private mutating func addActing(_ mention: LocalMention, _ end: Int, _ noun: RoleNoun) {
    let actor = linker.actors[mention.actor]
    var target = mention.actor
    if let entry = actor.entry, vocabulary.entry(entry).kind == .person {
      guard ["administration", "government", "regime", "cabinet"].contains(noun.noun),
        let state = state(of: entry)
      else { return }
      target = linker.actor(of: state, mention.tokens)
    } else if noun.noun == "state" || !isStateOrGroup(actor) {
      return
    }
    guard !described.contains(mention.tokens.lowerBound..<end) else { return }
    linker.add(
      target, mention.tokens.lowerBound..<end, .description,
      why: "\(noun.noun) of \(linker.name(of: target))", .likely)
  }

  private func isStateOrGroup(_ actor: LocalActor) -> Bool {
    guard let entry = actor.entry else { return false }
    return vocabulary.entry(entry).kind == .state || vocabulary.entry(entry).kind == .group
  }

  private func isStateName(_ mention: LocalMention) -> Bool {
    guard mention.kind == .name, let entry = linker.actors[mention.actor].entry else {
      return false
    }
    return vocabulary.entry(entry).kind == .state
  }

  /// The state whose office a person holds or held last.
  private func state(of entry: Int32) -> Int32? {
    let offices = vocabulary.entry(entry).offices
    let office = offices.first { isHeld($0) } ?? offices.last
    guard let office, let index = vocabulary.actorIndices[office.actor],
      vocabulary.entry(index).kind == .state
    else { return nil }
    return index
  }

  private func isHeld(_ office: Office) -> Bool {
    guard let month = linker.month else { return office.to == nil }
    return office.isHeld(year: month.year, month: month.month)
  }
}

extension Descriptions {
  /// "The French president" without a name after it.
  private mutating func addHolder(_ mention: LocalMention, _ end: Int, _ noun: RoleNoun) {
    guard !isNamed(after: end), !isFormer(mention.tokens.lowerBound),
      let state = linker.actors[mention.actor].entry
    else { return }
    let id = vocabulary.entry(state).id
    guard noun.forms.first.map({ isWritten($0, endingAt: end) }) ?? true,
      let holder = holder(of: noun.roles, state: id)
    else { return }
    let tokens = mention.tokens.lowerBound..<end
    guard !described.contains(tokens) else { return }
    linker.add(
      linker.actor(of: holder, tokens), tokens, .description,
      why: "\(noun.noun) of \(vocabulary.entry(state).name)", .likely)
  }

  /// Whether a form of a noun ends right before a token: plurals denote no one holder.
  private func isWritten(_ form: String, endingAt end: Int) -> Bool {
    form.hasSuffix(vocabulary.words.string(tokens[end - 1].word))
  }

  /// "Then", "former": not who holds the office now.
  private func isFormer(_ index: Int) -> Bool {
    guard index > 0, tokens[index].gap == .space || tokens[index].gap == .hyphen else {
      return false
    }
    return ["then", "former", "ex", "late", "next", "future", "previous", "first", "last"]
      .contains(vocabulary.words.string(tokens[index - 1].word))
  }

  private func isNamed(after end: Int) -> Bool {
    guard end < tokens.count, tokens[end].gap.isBlank else { return false }
    return tokens[end].shape.contains(.capital)
      || linker.traits(end).contains(.leading) && end + 1 < tokens.count
        && tokens[end + 1].shape.contains(.capital)
  }

  /// Who of this article holds an office, or else who of the lexicons.
  private func holder(of roles: [String], state: String) -> Int32? {
    let here = linker.byEntry.keys.filter { holds(roles, state, $0) }
    if here.count == 1 { return here.first }
    guard here.isEmpty, let role = roles.first else { return nil }
    let all = vocabulary.holders[role + "@" + state] ?? []
    let now = all.filter { holds([role], state, $0) }
    return now.count == 1 ? now[0] : nil
  }

  private func holds(_ roles: [String], _ state: String?, _ entry: Int32) -> Bool {
    vocabulary.entry(entry).offices.contains {
      roles.contains($0.role) && (state == nil || $0.actor == state) && isHeld($0)
    }
  }

  /// "The minister" when only one person of this article, already named, is one.
  private mutating func readBareOffices() {
    let the = vocabulary.known.the
    for index in tokens.indices.dropLast() where tokens[index].word == the {
      let start = index + 1
      guard tokens[start].gap.isBlank, mentionAt[start] == nil, let (end, noun) = role(at: start),
        noun.denotation == .office, !isNamed(after: end),
        isWritten(noun.noun, endingAt: end), !isOf(end)
      else { continue }
      guard let actor = bearer(of: noun, before: start) else { continue }
      linker.add(
        actor, start..<end, .description, why: "the only \(noun.noun) named before", .likely)
    }
  }

  private func isOf(_ index: Int) -> Bool {
    index < tokens.count && tokens[index].word == vocabulary.known.of
  }

  private func bearer(of noun: RoleNoun, before index: Int) -> Int? {
    var found: Set<Int> = []
    for mention in linker.mentions
    where mention.tokens.upperBound <= index && mention.kind == .name
      && isBearer(linker.actors[mention.actor], noun)
    {
      found.insert(mention.actor)
    }
    return found.count == 1 ? found.first : nil
  }

  private func isBearer(_ actor: LocalActor, _ noun: RoleNoun) -> Bool {
    if actor.titles.contains(where: { !Set(linker.roles(of: $0)).isDisjoint(with: noun.roles) }) {
      return true
    }
    guard let entry = actor.entry else { return false }
    return holds(noun.roles, nil, entry)
  }
}

extension Descriptions {
  /// "Name, the head of the team": the words after the comma describe the person before it.
  private mutating func readApposition(after mention: LocalMention) {
    var start = mention.tokens.upperBound
    guard mention.kind == .name, isPerson(mention.actor), start + 1 < tokens.count,
      tokens[start].gap == [.comma, .space]
    else { return }
    if tokens[start].word == vocabulary.known.the {
      start += 1
    } else {
      guard let owner = mentionAt[start],
        tokens[owner.tokens.upperBound - 1].shape.contains(.possessive)
      else { return }
    }
    guard let role = headRole(from: start) else { return }
    let end = phraseEnd(from: role)
    described.insert(start..<end)
    linker.add(
      mention.actor, start..<end, .description,
      why: "stands beside \(linker.name(of: mention.actor))", .sure)
  }

  private func isPerson(_ actor: Int) -> Bool {
    let actor = linker.actors[actor]
    return actor.entry.map { vocabulary.entry($0).kind == .person } ?? (actor.votes.kind == .person)
  }

  /// The end of the office noun among the first words of a phrase.
  private func headRole(from start: Int) -> Int? {
    for index in start..<min(tokens.count, start + 5) {
      if index > start, !tokens[index].gap.isBlank { return nil }
      if let (end, noun) = role(at: index), noun.denotation == .office { return end }
    }
    return nil
  }

  /// Past "of the …", "to …" up to the end of the noun phrase.
  private func phraseEnd(from end: Int) -> Int {
    let known = vocabulary.known
    var end = end
    while end < tokens.count, tokens[end].gap.isBlank {
      let word = tokens[end].word
      let isLink = [known.of, known.to, known.for, known.the, known.in, known.at].contains(word)
      if !isLink, !linker.traits(end).isDisjoint(with: [.function, .adverb, .reports]) { break }
      end += 1
    }
    while end > 1, !linker.traits(end - 1).isDisjoint(with: [.preposition, .determiner]) {
      end -= 1
    }
    return end
  }
}
