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
      linker.actors[actor].titles.contains { title in
        linker.likelyRoles(of: title).contains(where: noun.roles.contains)
          && linker.state(of: title) == state
      }
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
    let covered = Set(described.joined())
    var asked: OfficeBearers?
    for index in tokens.indices.dropLast() where tokens[index].word == the {
      guard let office = office(after: index + 1, covered) else { continue }
      var bearers = asked.take() ?? OfficeBearers(self)
      defer { asked = bearers }
      if bearers.areNone(of: office, self) {
        linker.openOffices.append(
          OpenOffice(
            tokens: office.tokens, noun: office.noun.noun, roles: roles(of: office)))
      }
      guard let (actor, why) = bearers.meant(by: office, self) else { continue }
      linker.add(
        actor, office.tokens, .description, why: why.sentence(of: name(of: office)), .likely)
    }
  }

  /// What the other accounts may call its bearer: of a state, with the state.
  private func roles(of office: NamedOffice) -> [String] {
    guard let owner = office.owner else { return office.noun.rolesAlone }
    guard let entry = linker.actors[owner].entry, vocabulary.entry(entry).kind == .state else {
      return office.isOf ? [] : office.noun.rolesAlone
    }
    return office.noun.roles.map { "\($0)@\(vocabulary.entry(entry).id)" }
  }

  /// A noun phrase that says an office.
  struct NamedOffice {
    var tokens: Range<Int>
    var noun: RoleNoun
    /// The body it is said to be of: "the FBI director", "the director of the FBI".
    var owner: Int?
    /// Whether the body is named behind the office.
    var isOf = false
    /// The words of the whole, where they tell it from another: "the deputy attorney general".
    var title: [WordID]?
  }

  private func name(of office: NamedOffice) -> String {
    guard let title = office.title else { return office.noun.noun }
    return title.map(vocabulary.words.string).joined(separator: " ")
  }

  /// The noun phrase of an office behind "the": "minister", "embattled governor", "former FBI
  /// director".
  ///
  /// - Parameter covered: tokens that stand in descriptions.
  private func office(after start: Int, _ covered: Set<Int>) -> NamedOffice? {
    guard tokens[start].gap.isBlank else { return nil }
    var index = ageEnd(from: start)
    let first = index
    var owner: Int?
    while index < min(tokens.count, first + 4), index == start || tokens[index].gap.isBlank {
      if mentionAt[index] == nil, let (end, noun) = role(at: index) {
        guard noun.denotation == .office, !isNamed(after: end),
          isWritten(noun.noun, endingAt: end), !isElect(end), !isBody(behind: end),
          !covered.contains(index) || tokens[end - 1].shape.contains(.possessive)
        else { return nil }
        let isOther = owner == nil && isModified(start..<index)
        if isOf(end) {
          return owner == nil && !isOther ? office(noun, start..<end) : nil
        }
        return NamedOffice(
          tokens: start..<end, noun: noun, owner: owner,
          title: isOther ? linker.words(start..<end) : nil)
      }
      if let name = mentionAt[index] {
        guard name.kind == .name, isOrganization(name.actor),
          !tokens[name.tokens.upperBound - 1].shape.contains(.possessive)
        else { return nil }
        owner = name.actor
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

  /// Past "84-year-old", which anybody can be.
  private func ageEnd(from start: Int) -> Int {
    let end = start + 3
    guard end < tokens.count, tokens[start].shape.contains(.number),
      (start + 1..<end).allSatisfy({ tokens[$0].gap.isHyphen }),
      vocabulary.words.string(tokens[end - 1].word) == "old"
    else { return start }
    return end
  }

  /// "The governor of California", "the head of the F.A.A.".
  private func office(_ noun: RoleNoun, _ phrase: Range<Int>) -> NamedOffice? {
    var next = phrase.upperBound + 1
    if next < tokens.count, tokens[next].word == vocabulary.known.the { next += 1 }
    guard next < tokens.count, (phrase.upperBound...next).allSatisfy({ tokens[$0].gap.isBlank }),
      let body = mentionAt[next], body.kind == .name,
      isOrganization(body.actor) || isStateName(body) || province(body.actor) != nil,
      !tokens[body.tokens.upperBound - 1].shape.contains(.possessive),
      !isNamed(after: body.tokens.upperBound)
    else { return nil }
    return NamedOffice(
      tokens: phrase.lowerBound..<body.tokens.upperBound, noun: noun, owner: body.actor,
      isOf: true)
  }

  /// Whether one of some words tells that somebody else is meant: "the new president".
  func isModified(_ words: Range<Int>) -> Bool {
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
    "youngest", "oldest", "latest",
  ]

  func isOrganization(_ actor: Int) -> Bool {
    let actor = linker.actors[actor]
    return actor.entry.map { vocabulary.entry($0).kind == .organization }
      ?? (actor.votes.kind == .organization)
  }

  /// "The sheriff's office".
  private func isBody(behind end: Int) -> Bool {
    end < tokens.count && tokens[end - 1].shape.contains(.possessive)
      && ["office", "department"].contains(vocabulary.words.string(tokens[end].word))
  }

  /// "The president-elect" holds no office yet.
  func isElect(_ index: Int) -> Bool {
    index < tokens.count && tokens[index].gap.isHyphen
  }

  func isOf(_ index: Int) -> Bool {
    index < tokens.count && tokens[index].word == vocabulary.known.of
  }
}
