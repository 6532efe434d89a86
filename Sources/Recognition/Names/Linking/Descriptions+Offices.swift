import Articles
import Lexicons

extension Descriptions {
  /// "The French president" without a name after it.
  mutating func addHolder(_ mention: LocalMention, _ end: Int, _ noun: RoleNoun) {
    guard !isNamed(after: end), !isFormer(mention.tokens.lowerBound),
      let state = linker.actors[mention.actor].entry
    else { return }
    let id = vocabulary.entry(state).id
    let tokens = mention.tokens.lowerBound..<end
    guard noun.forms.first.map({ isWritten($0, endingAt: end) }) ?? true,
      !described.contains(tokens)
    else { return }
    if let person = appended(at: end) {
      linker.add(
        person, tokens, .description, why: "stands beside \(linker.name(of: person))", .likely)
      return
    }
    guard let holder = holder(of: noun.roles, state: id) else { return }
    linker.add(
      linker.actor(of: holder, tokens), tokens, .description,
      why: "\(noun.noun) of \(vocabulary.entry(state).name)", .likely)
  }

  /// "The French president, Ann Vale, …": the person named between commas.
  private func appended(at index: Int) -> Int? {
    guard index < tokens.count, tokens[index].gap == [.comma, .space],
      let name = mentionAt[index], name.kind == .name, isPerson(name.actor)
    else { return nil }
    let next = name.tokens.upperBound
    let isClosed = next == tokens.count || !tokens[next].gap.isDisjoint(with: [.comma, .sentence])
    return isClosed ? name.actor : nil
  }

  /// Whether a form of a noun ends right before a token: plurals denote no one holder.
  func isWritten(_ form: String, endingAt end: Int) -> Bool {
    form.hasSuffix(vocabulary.words.string(tokens[end - 1].word))
  }

  /// "Then", "former": not who holds the office now.
  func isFormer(_ index: Int) -> Bool {
    guard index > 0, tokens[index].gap == .space || tokens[index].gap == .hyphen else {
      return false
    }
    return ["then", "former", "ex", "late", "next", "future", "previous", "first", "last"]
      .contains(vocabulary.words.string(tokens[index - 1].word))
  }

  func isNamed(after end: Int) -> Bool {
    guard end < tokens.count, tokens[end].gap.isBlank else { return false }
    return tokens[end].shape.contains(.capital)
      || linker.traits(end).contains(.leading) && end + 1 < tokens.count
        && tokens[end + 1].shape.contains(.capital)
  }

  /// Who of this article holds an office, or else who of the lexicons.
  func holder(of roles: [String], state: String) -> Int32? {
    let here = linker.byEntry.keys.filter { holds(roles, state, $0) }
    if here.count == 1 { return here.first }
    guard here.isEmpty, let role = roles.first else { return nil }
    let all = vocabulary.holders.all((role + "@" + state).utf8)
    let now = all.filter { holds([role], state, $0) }
    return now.count == 1 ? now[0] : nil
  }

  func holds(_ roles: [String], _ state: String?, _ entry: Int32) -> Bool {
    vocabulary.entry(entry).offices.contains {
      roles.contains($0.role) && (state == nil || $0.actor == state) && isHeld($0)
    }
  }

  /// "The minister" when only one person of this article, already named, is one.
  mutating func readBareOffices() {
    let the = vocabulary.known.the
    let named = firstNames()
    var bearers: [String: [FirstName]] = [:]
    for index in tokens.indices.dropLast() where tokens[index].word == the {
      let start = index + 1
      guard tokens[start].gap.isBlank, mentionAt[start] == nil, let (end, noun) = role(at: start),
        noun.denotation == .office, !isNamed(after: end),
        isWritten(noun.noun, endingAt: end), !isOf(end), !isElect(end)
      else { continue }
      let firstTwo = bearers[noun.noun] ?? firstBearers(of: noun, among: named)
      bearers[noun.noun] = firstTwo
      let before = firstTwo.prefix { $0.end <= start }
      guard before.count == 1, let actor = before.first?.actor else { continue }
      linker.add(
        actor, start..<end, .description, why: "the only \(noun.noun) named before", .likely)
    }
  }

  /// "The president-elect" holds no office yet.
  private func isElect(_ index: Int) -> Bool {
    index < tokens.count && tokens[index].gap.isHyphen
  }

  func isOf(_ index: Int) -> Bool {
    index < tokens.count && tokens[index].word == vocabulary.known.of
  }

  private typealias FirstName = (actor: Int, end: Int)

  /// The actors that are named, each with the token behind its first name, in order of the text.
  private func firstNames() -> [FirstName] {
    var met: Set<Int> = []
    return linker.mentions.filter { $0.kind == .name }
      .map { FirstName(actor: $0.actor, end: $0.tokens.upperBound) }
      .sorted { $0.end < $1.end }
      .filter { met.insert($0.actor).inserted }
  }

  /// The first two who bear an office: of more, the third changes nothing.
  private func firstBearers(of noun: RoleNoun, among named: [FirstName]) -> [FirstName] {
    var found: [FirstName] = []
    for name in named where isBearer(linker.actors[name.actor], noun) {
      found.append(name)
      if found.count == 2 { break }
    }
    return found
  }

  func isBearer(_ actor: LocalActor, _ noun: RoleNoun) -> Bool {
    if actor.titles.contains(where: { !Set(linker.roles(of: $0)).isDisjoint(with: noun.roles) }) {
      return true
    }
    guard let entry = actor.entry else { return false }
    return holds(noun.roles, nil, entry)
  }
}

extension Descriptions {
  /// "Name, the head of the team": the words after the comma describe the person before it.
  mutating func readApposition(after mention: LocalMention) {
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

  func isPerson(_ actor: Int) -> Bool {
    let actor = linker.actors[actor]
    return actor.entry.map { vocabulary.entry($0).kind == .person } ?? (actor.votes.kind == .person)
  }

  /// The end of the office noun among the first words of a phrase.
  func headRole(from start: Int) -> Int? {
    for index in start..<min(tokens.count, start + 5) {
      if index > start, !tokens[index].gap.isBlank { return nil }
      if let (end, noun) = role(at: index), noun.denotation == .office { return end }
    }
    return nil
  }

  /// Past "of the …", "to …" up to the end of the noun phrase.
  func phraseEnd(from end: Int) -> Int {
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
