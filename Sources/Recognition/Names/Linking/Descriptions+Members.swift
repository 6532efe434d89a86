import Articles
import Lexicons

/// Who sits for a province, or is of a party there.
extension Descriptions {
  /// "The California Republican", "the longtime Texas congressman": the only one whom the article
  /// calls so, as in "Ann Vale, R-Calif.", "Senator Ann Vale of Texas", "Ohio Democrat Ann Vale".
  mutating func readMembers() {
    var asked: Members?
    for mention in linker.mentions where mention.kind == .name || mention.kind == .demonym {
      guard let home = province(mention.actor), let start = afterThe(mention.tokens.lowerBound),
        let (end, calling) = calling(behind: mention), !described.contains(start..<end)
      else { continue }
      var members = asked.take() ?? Members(self)
      defer { asked = members }
      guard let actor = members.meant(by: calling, from: home, before: start, self) else {
        continue
      }
      described.insert(start..<end)
      linker.add(
        actor, start..<end, .description,
        why: "the only one from \(linker.name(of: mention.actor)) called so before", .likely)
    }
  }

  /// The entry of an actor that is a province, or a city called as its province is: New York.
  func province(_ actor: Int) -> Int32? {
    linker.actors[actor].entry.flatMap { vocabulary.province(called: vocabulary.entry($0).id) }
  }

  /// In words, between "the" and a word of its noun phrase.
  private static let longestModifiers = 3

  /// Where a noun phrase begins behind its "the", from a word of it that has but a few others before
  /// which are no names: "the 12-nation bloc".
  ///
  /// - Parameter barred: words that none of these is.
  func afterThe(_ index: Int, without barred: WordTraits = .function) -> Int? {
    var start = index
    while start > 0, index - start <= Self.longestModifiers,
      tokens[start].gap.isBlank || tokens[start].gap.isHyphen
    {
      let before = start - 1
      if tokens[start].gap.isBlank, tokens[before].word == vocabulary.known.the { return start }
      guard mentionAt[before] == nil, linker.traits(before).isDisjoint(with: barred),
        tokens[before].shape.isDisjoint(with: [.capital, .possessive])
      else { return nil }
      start = before
    }
    return nil
  }

  /// What somebody from a place is called: "Texas congressman", "Texan".
  private func calling(behind mention: LocalMention) -> (end: Int, calling: Members.Calling)? {
    let end = mention.tokens.upperBound
    guard mention.kind == .demonym else { return calling(at: end) }
    let isPlural = vocabulary.words.withBytes(of: tokens[end - 1].word) {
      $0.last == UInt8(ascii: "s")
    }
    return linker.isHead(end - 1) && !isPlural && !isNamed(after: end) ? (end, .member) : nil
  }

  /// One member of a party, or an office, where no name follows.
  private func calling(at index: Int) -> (end: Int, calling: Members.Calling)? {
    guard index < tokens.count, tokens[index].gap.isBlank else { return nil }
    if let letter = party(at: index) {
      return linker.isHead(index) ? (index + 1, .party(letter)) : nil
    }
    guard let (end, noun) = role(at: index), noun.denotation == .office, linker.isHead(end - 1),
      isWritten(noun.noun, endingAt: end), !isOf(end)
    else { return nil }
    return (end, .office(NamedOffice(tokens: index..<end, noun: noun)))
  }

  /// The first letter of what one member of a party is called, where that stands.
  fileprivate func party(at index: Int) -> UInt8? {
    guard isPartyMember(index) else { return nil }
    return vocabulary.words.withBytes(of: tokens[index].word) { name in
      name.last == UInt8(ascii: "s") ? nil : name.first
    }
  }
}

/// The persons of an article of whom it says what province they are from.
struct Members {
  enum Calling {
    /// The first letter of what members of a party are called.
    case party(UInt8)
    case office(Descriptions.NamedOffice)
    case member

    fileprivate var key: String {
      switch self {
      case .member: "member"
      case .party(let letter): "\(letter)"
      case .office(let office): office.noun.noun
      }
    }
  }

  fileprivate struct Member {
    var homes: Set<Int32> = []
    /// First letters of what members of a party are called: all that "R-Calif." says.
    var parties: Set<UInt8> = []
    /// Whether both are told together as of members of a parliament: "D-Texas".
    var sits = false
  }

  private struct Called {
    /// The first mentions of the first two: of more, the third changes nothing.
    var first: [LocalMention] = []
    var actors: Set<Int> = []
  }

  private var members: [Int: Member] = [:]
  /// Mentions of these persons by name, in order of the text.
  private var named: [LocalMention] = []
  private var known: [String: Called] = [:]

  init(_ descriptions: Descriptions) {
    let persons = descriptions.linker.mentions
      .filter { $0.kind != .pronoun && descriptions.isPerson($0.actor) }
    for mention in persons {
      var member = members[mention.actor] ?? Member()
      if mention.kind == .description {
        member.read(mention.tokens, descriptions)
      } else {
        member.read(behind: mention.tokens.upperBound, descriptions)
        member.read(before: mention.tokens.lowerBound, descriptions)
      }
      members[mention.actor] = member
    }
    members = members.filter { !$0.value.homes.isEmpty }
    named = persons.filter { $0.kind == .name && members[$0.actor] != nil }
      .sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  /// Where the article says that somebody is from.
  func homes(of actor: Int) -> Set<Int32> { members[actor]?.homes ?? [] }

  /// The only one from somewhere called so whom the article names before a token, or the only one in
  /// the sentences right before.
  mutating func meant(
    by calling: Calling, from home: Int32, before index: Int, _ descriptions: Descriptions
  ) -> Int? {
    let key = "\(calling.key)@\(home)"
    let called = known[key] ?? all(called: calling, from: home, descriptions)
    known[key] = called
    let before = called.first.prefix { $0.tokens.upperBound <= index }
    if before.count < 2 { return before.first?.actor }
    let near = NearMentions.of(
      named[..<named.firstSorted { $0.tokens.upperBound > index }], index, descriptions.tokens
    ) { $0.tokens.lowerBound }
    let meant = Set(near.lazy.map(\.actor).filter(called.actors.contains))
    return meant.count == 1 ? meant.first : nil
  }

  private func all(
    called calling: Calling, from home: Int32, _ descriptions: Descriptions
  ) -> Called {
    var called = Called()
    var asked: Set<Int> = []
    for mention in named where asked.insert(mention.actor).inserted {
      guard let member = members[mention.actor], member.homes.contains(home),
        member.isCalled(calling, mention.actor, descriptions)
      else { continue }
      if called.first.count < 2 { called.first.append(mention) }
      called.actors.insert(mention.actor)
    }
    return called
  }
}

extension Members.Member {
  fileprivate func isCalled(
    _ calling: Members.Calling, _ actor: Int, _ descriptions: Descriptions
  ) -> Bool {
    switch calling {
    case .member: true
    case .party(let letter): parties.contains(letter)
    case .office(let office):
      descriptions.isBearer(actor, office)
        || sits && office.noun.roles.contains("representative")
    }
  }

  /// ", R-Calif.,", "(D-Texas)", ", Republican of Ohio,", "of Utah".
  fileprivate mutating func read(behind index: Int, _ descriptions: Descriptions) {
    let tokens = descriptions.tokens
    let of = descriptions.vocabulary.known.of
    guard index + 1 < tokens.count else { return }
    var place = index
    if !tokens[index].gap.isDisjoint(with: [.comma, .openBracket]) {
      if tokens.isPartyLetter(at: index) {
        note(descriptions.vocabulary.words.withBytes(of: tokens[index].word) { $0.first })
        note(descriptions.province(at: index + 1))
        sits = !homes.isEmpty
        return
      }
      guard let party = descriptions.party(at: index) else { return }
      note(party)
      place += 1
    }
    guard place + 1 < tokens.count, tokens[place].gap.isBlank, tokens[place].word == of else {
      return
    }
    note(descriptions.province(at: place + 1))
  }

  /// "Ohio Democrat", "Texas Rep.", "Republican Sen.".
  fileprivate mutating func read(before index: Int, _ descriptions: Descriptions) {
    var end = descriptions.titleStarts[index] ?? index
    guard end > 0, descriptions.tokens[end].gap.isBlank else { return }
    if let party = descriptions.party(at: end - 1) {
      note(party)
      end -= 1
    }
    note(descriptions.province(endingAt: end))
  }

  /// "The retiring Texas Republican who …", beside a name.
  fileprivate mutating func read(_ phrase: Range<Int>, _ descriptions: Descriptions) {
    for index in phrase.dropFirst() {
      let party = descriptions.party(at: index)
      guard party != nil || descriptions.role(at: index) != nil else { continue }
      note(party)
      note(descriptions.province(endingAt: index))
    }
  }

  private mutating func note(_ party: UInt8?) {
    if let party { parties.insert(party) }
  }

  private mutating func note(_ home: Int32?) {
    if let home { homes.insert(home) }
  }
}

extension Descriptions {
  /// The province whose name or short form stands at a token.
  fileprivate func province(at index: Int) -> Int32? {
    if let mention = mentionAt[index] { return province(mention.actor) }
    return vocabulary.placeAbbreviations[vocabulary.words.string(tokens[index].word)]
      .flatMap { vocabulary.actorIndices[$0] }
  }

  /// The province whose name ends right before a token.
  fileprivate func province(endingAt end: Int) -> Int32? {
    guard end > 0, tokens[end].gap.isBlank else { return nil }
    return mention(endingAt: end).flatMap { province($0.actor) }
  }
}
