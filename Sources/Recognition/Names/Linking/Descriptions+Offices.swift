import Articles
import Lexicons

extension Descriptions {
  /// "The French president" without a name after it.
  mutating func addHolder(_ mention: LocalMention, _ end: Int, _ noun: RoleNoun) {
    guard !isNamed(after: end), !isFormer(mention.tokens.lowerBound),
      !isAny(mention.tokens.lowerBound),
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
    let office = "\(noun.noun)@\(id)"
    let known = bearers[office] ?? bearer(of: noun, state: id)
    bearers[office] = .some(known)
    if let person = known {
      linker.add(
        person, tokens, .description, why: "\(noun.noun) of \(vocabulary.entry(state).name)",
        .likely)
      return
    }
    linker.openOffices.append(
      OpenOffice(tokens: tokens, noun: noun.noun, roles: noun.roles.map { "\($0)@\(id)" }))
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
    return isClosed(name.tokens.upperBound) ? name.actor : nil
  }

  /// Whether a form of a noun ends right before a token: plurals denote no one holder.
  func isWritten(_ form: String, endingAt end: Int) -> Bool {
    form.hasSuffix(vocabulary.words.string(tokens[end - 1].word))
  }

  /// "No French president", "every": nobody in particular.
  private func isAny(_ index: Int) -> Bool {
    guard index > 0, tokens[index].gap.isBlank else { return false }
    return ["no", "every", "any", "each", "another", "a", "an", "which", "some"]
      .contains(vocabulary.words.string(tokens[index - 1].word))
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

  /// The one person of the article whom it gives an office of a state: "South Korean President
  /// Jang".
  private func bearer(of noun: RoleNoun, state: String) -> Int? {
    let bearers = linker.actors.indices.filter { actor in
      linker.actors[actor].titles.contains { isRole($0, noun) && linker.state(of: $0) == state }
    }
    return bearers.count == 1 ? bearers[0] : nil
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

  /// "The minister" when only one person of this article, already named, is one; what nobody of
  /// the article is stays open for the other accounts of the story.
  mutating func readBareOffices() {
    let the = vocabulary.known.the
    let named = firstNames { $0 == .name }
    let covered = Set(described.joined())
    var bearers: [String: OfficeBearers] = [:]
    for index in tokens.indices.dropLast() where tokens[index].word == the {
      guard let (phrase, noun) = office(after: index + 1, covered) else { continue }
      if let person = appended(at: phrase.upperBound) {
        linker.actors[person].titles.append(phrase)
        linker.add(
          person, phrase, .description, why: "stands beside \(linker.name(of: person))", .likely)
        continue
      }
      let known = bearers[noun.noun] ?? self.bearers(of: noun, named)
      bearers[noun.noun] = known
      if known.all.isEmpty {
        linker.openOffices.append(OpenOffice(tokens: phrase, noun: noun.noun, roles: noun.roles))
      }
      guard let (actor, why) = known.meant(before: phrase.lowerBound) else { continue }
      linker.add(actor, phrase, .description, why: "\(why) \(noun.noun) named before", .likely)
    }
  }

  /// Those of the article who bear an office.
  private func bearers(of noun: RoleNoun, _ named: [FirstName]) -> OfficeBearers {
    let all = firstTwo(of: named) { isPerson($0) && isBearer(linker.actors[$0], noun) }
    guard all.count > 1 else { return OfficeBearers(all: all, ofState: []) }
    let ofState = firstTwo(of: named) {
      isPerson($0) && isBearer(linker.actors[$0], noun, ofState: true)
    }
    return OfficeBearers(all: all, ofState: ofState)
  }

  /// The noun phrase of an office behind "the": "minister", "embattled governor", "former FBI
  /// director".
  ///
  /// - Parameter covered: tokens that stand in descriptions.
  private func office(after start: Int, _ covered: Set<Int>) -> (Range<Int>, RoleNoun)? {
    guard tokens[start].gap.isBlank else { return nil }
    var index = start
    var isOwned = false
    while index < min(tokens.count, start + 4), index == start || tokens[index].gap.isBlank {
      if mentionAt[index] == nil, let (end, noun) = role(at: index) {
        guard noun.denotation == .office, !isNamed(after: end),
          isWritten(noun.noun, endingAt: end), !isOf(end), !isElect(end),
          isOwned || !isModified(start..<index),
          !covered.contains(index) || tokens[end - 1].shape.contains(.possessive)
        else { return nil }
        return (start..<end, noun)
      }
      if let name = mentionAt[index] {
        guard name.kind == .name, isOrganization(name.actor),
          !tokens[name.tokens.upperBound - 1].shape.contains(.possessive)
        else { return nil }
        isOwned = true
        index = name.tokens.upperBound
      } else {
        guard linker.traits(index).isDisjoint(with: [.function, .organizationGeneric]),
          !tokens[index].shape.contains(.capital), !tokens[index].shape.contains(.possessive),
          tokens[index].shape.isDisjoint(with: .number)
        else { return nil }
        index += 1
      }
    }
    return nil
  }

  /// Whether one of some words tells that somebody else is meant: "the new president".
  private func isModified(_ words: Range<Int>) -> Bool {
    words.contains { index in
      !linker.traits(index).isDisjoint(with: [.adverb, .direction])
        || Self.others.contains(vocabulary.words.string(tokens[index].word))
    }
  }

  private static let others: Set<String> = [
    "new", "next", "last", "previous", "former", "late", "future", "other", "same", "only",
    "acting",
    "interim", "deputy", "assistant", "vice", "incoming", "outgoing", "second", "third", "would",
    "sitting", "ex", "co", "associate", "junior", "local", "average", "rival", "opposing", "own",
  ]

  private func isOrganization(_ actor: Int) -> Bool {
    let actor = linker.actors[actor]
    return actor.entry.map { vocabulary.entry($0).kind == .organization }
      ?? (actor.votes.kind == .organization)
  }

  /// "The president-elect" holds no office yet.
  private func isElect(_ index: Int) -> Bool {
    index < tokens.count && tokens[index].gap.isHyphen
  }

  func isOf(_ index: Int) -> Bool {
    index < tokens.count && tokens[index].word == vocabulary.known.of
  }

  typealias FirstName = (actor: Int, end: Int)

  /// The actors with mentions of some kinds, each with the token behind its first, in order of the
  /// text.
  func firstNames(_ isWanted: (Mention.Kind) -> Bool) -> [FirstName] {
    var met: Set<Int> = []
    return linker.mentions.filter { isWanted($0.kind) }
      .map { FirstName(actor: $0.actor, end: $0.tokens.upperBound) }
      .sorted { $0.end < $1.end }
      .filter { met.insert($0.actor).inserted }
  }

  /// The first two who are meant by a noun: of more, the third changes nothing.
  func firstTwo(of named: [FirstName], _ isMeant: (Int) -> Bool) -> [FirstName] {
    var found: [FirstName] = []
    for name in named where isMeant(name.actor) {
      found.append(name)
      if found.count == 2 { break }
    }
    return found
  }

  private func isRole(_ title: Range<Int>, _ noun: RoleNoun) -> Bool {
    linker.likelyRoles(of: title).contains(where: noun.roles.contains)
  }

  /// Whether somebody bears an office, or a state's.
  func isBearer(_ actor: LocalActor, _ noun: RoleNoun, ofState: Bool = false) -> Bool {
    let isTitled = actor.titles.contains {
      isRole($0, noun) && (!ofState || linker.state(of: $0) != nil)
    }
    if isTitled { return true }
    guard let entry = actor.entry else { return false }
    return ofState
      ? vocabulary.entry(entry).offices.contains {
        noun.roles.contains($0.role) && isHeld($0) && isState($0.actor)
      } : holds(noun.roles, nil, entry)
  }

  private func isState(_ id: String) -> Bool {
    vocabulary.actorIndices[id].map { vocabulary.entry($0).kind == .state } ?? false
  }
}

/// Who of an article bears an office, the first two of each sort, in order of their first names.
private struct OfficeBearers {
  var all: [Descriptions.FirstName]
  /// Of those with whom the office is a state's: looked for only where several bear it.
  var ofState: [Descriptions.FirstName]

  /// The only one named before a token, or else the only one whose office is a state's: next to it
  /// a club's president is always called the club's.
  func meant(before token: Int) -> (actor: Int, why: String)? {
    let named = all.prefix { $0.end <= token }
    if named.count == 1 { return (named[0].actor, "the only") }
    let ofState = ofState.prefix { $0.end <= token }
    return ofState.count == 1 ? (ofState[0].actor, "the state's only") : nil
  }
}
