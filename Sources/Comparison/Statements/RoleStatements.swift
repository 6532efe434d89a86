import Articles

/// Who holds an office or leads a side, as one account tells it.
struct RoleStatements {
  /// An office somebody is said to hold.
  struct Holding: Equatable {
    var account: Int
    var sentence: Int
    var person: Actor.ID
    /// Scalar offsets of the person's name.
    var range: TextRange
    var office: String
    /// Scalar offsets of the words for the office.
    var officeRange: TextRange
    /// The state or organization it is an office of; nil where the account does not say.
    var side: Actor.ID?
    /// The word for whom it is an office of where that is no known actor: "army".
    var sideWord: String?
  }

  let account: AccountText
  let offices: OfficeWords
  let kinds: [Actor.ID: Actor.Kind]
  /// Actors that several accounts or several names vouch for.
  let known: Set<Actor.ID>

  func holdings() -> [Holding] {
    account.sentences.indices.flatMap { sentence -> [Holding] in
      let words = account.wordsOfSentence[sentence]
      guard words.contains(where: canBePerson) else { return [] }
      return RoleSentence(self, sentence, words).holdings()
    }
  }

  func isPerson(_ index: Int) -> Bool {
    account.words[index].isName
      && account.words[index].actor.map { kinds[account.actors[$0]] == .person } ?? false
  }

  /// A person, or a single word that was taken for something else for want of evidence.
  func canBePerson(_ index: Int) -> Bool {
    guard !isPerson(index) else { return true }
    let word = account.words[index]
    guard word.isName, let actor = word.actor else { return false }
    let kind = kinds[account.actors[actor]]
    return (kind == .organization || kind == .place)
      && !account.text(word.range).contains(" ") && !known.contains(account.actors[actor])
  }

  func isSide(_ index: Int) -> Bool {
    guard let actor = account.words[index].actor else { return false }
    switch kinds[account.actors[actor]] {
    case .state, .organization, .group: return true
    case .person, .place, nil: return false
    }
  }

  func isState(_ index: Int) -> Bool {
    account.words[index].actor.map { kinds[account.actors[$0]] == .state } ?? false
  }

  func actor(_ index: Int) -> Actor.ID? { account.words[index].actor.map { account.actors[$0] } }
}

/// One sentence searched for offices.
private struct RoleSentence {
  let finder: RoleStatements
  let sentence: Int
  let words: Range<Int>
  /// In lower case, by the indices of `words`.
  let text: ArraySlice<String>

  init(_ finder: RoleStatements, _ sentence: Int, _ words: Range<Int>) {
    self.finder = finder
    self.sentence = sentence
    self.words = words
    let padding = [String](repeating: "", count: words.lowerBound)
    text =
      (padding + words.map { finder.account.text(finder.account.words[$0].range).lowercased() })[
        words]
  }

  func holdings() -> [RoleStatements.Holding] {
    var found: [RoleStatements.Holding] = []
    var index = words.lowerBound
    while index < words.upperBound {
      if let leader = leader(at: index) {
        found.append(leader)
        index += 1
      } else if finder.account.words[index].actor == nil,
        let office = finder.offices.office(at: index, in: text)
      {
        let field = office.name == "minister" ? portfolio(before: index) : nil
        var range = (field == nil ? index : index - 1)..<index + office.length
        var name = field.map { $0 + " minister" } ?? office.name
        if range.upperBound < words.upperBound, text[range.upperBound] == "elect" {
          range = range.lowerBound..<range.upperBound + 1
          name += "-elect"
        }
        found += holders(of: range).map { holding(name, range, by: $0) }
        index = range.upperBound
      } else {
        index += 1
      }
    }
    return found
  }

  /// "lands" of "lands minister", "transport" of "transport secretary".
  private func portfolio(before index: Int) -> String? {
    guard index > words.lowerBound, !opens(index) else { return nil }
    let word = finder.account.words[index - 1]
    let isField = word.concept != 0 && !finder.isPerson(index - 1) && !finder.isState(index - 1)
    return isField ? text[index - 1] : nil
  }

  private func opens(_ index: Int) -> Bool { finder.account.words[index].opensClause }

  private func isFormer(_ office: Range<Int>) -> Bool {
    (max(words.lowerBound, office.lowerBound - 3)..<office.lowerBound).contains {
      ["former", "ex", "then", "late", "retired", "ousted", "previous"].contains(text[$0])
    }
  }

  private func holding(
    _ name: String, _ office: Range<Int>, by person: Int
  ) -> RoleStatements.Holding {
    let account = finder.account
    let range = TextRange(
      account.words[office.lowerBound].range.start, account.words[office.upperBound - 1].range.end)
    return .init(
      account: account.index, sentence: sentence, person: finder.actor(person) ?? Actor.ID(""),
      range: account.words[person].range, office: name, officeRange: range,
      side: side(of: office, person: person))
  }

  /// The persons an office is said of: named right behind it, before it or at the sentence's end.
  private func holders(of office: Range<Int>) -> [Int] {
    guard !isFormer(office) else { return [] }
    let next = behindTitles(office.upperBound)
    if next < words.upperBound, finder.isPerson(next), !opens(office.upperBound) {
      var holders = [next]
      if text[office.upperBound - 1].hasSuffix("s"), next + 2 < words.upperBound,
        text[next + 1] == "and", finder.isPerson(next + 2)
      {
        holders.append(next + 2)
      }
      return holders
    }
    let person =
      personBeforeComma(office) ?? personBeforeIs(office) ?? personBehindComma(office)
    if let person { return [person] }
    return personBeforeVerb(office).map { [$0] } ?? []
  }

  /// Past "General" and "Prince", two at most.
  private func behindTitles(_ index: Int) -> Int {
    var index = index
    for _ in 0..<2 {
      guard index + 1 < words.upperBound, finder.account.words[index].actor == nil,
        finder.isPerson(index + 1) || finder.account.words[index + 1].actor == nil,
        !opens(index + 1), isCapitalized(index)
      else { break }
      index += 1
    }
    return index
  }

  private func isCapitalized(_ index: Int) -> Bool {
    finder.account.text(finder.account.words[index].range).first?.isUppercase ?? false
  }

  /// "Amina Diallo, the head of the Guinean team"; also "picked X to … as lead negotiator".
  private func personBeforeComma(_ office: Range<Int>) -> Int? {
    var index = office.lowerBound
    var passed = 0
    while index > words.lowerBound, passed < 6 {
      let isOpening = opens(index)
      index -= 1
      passed += 1
      if isOpening { return finder.isPerson(index) ? index : nil }
      guard isLink(index) else { break }
    }
    return nil
  }

  /// "Amina Diallo is the president".
  private func personBeforeIs(_ office: Range<Int>) -> Int? {
    var index = office.lowerBound - 1
    while index > words.lowerBound, !opens(index), isLink(index) {
      if text[index] == "is" || text[index] == "was" {
        return finder.isPerson(index - 1) ? index - 1 : nil
      }
      index -= 1
    }
    return nil
  }

  /// "Guinean envoy and head of the delegation to the talks, Diallo, said".
  private func personBehindComma(_ office: Range<Int>) -> Int? {
    let limit = min(words.upperBound, office.upperBound + 9)
    guard let comma = (office.upperBound..<max(office.upperBound, limit)).first(where: opens)
    else { return nil }
    let person = behindTitles(comma)
    let between = TextRange(
      finder.account.words[comma - 1].range.end, finder.account.words[comma].range.start)
    guard !finder.account.text(between).contains(";"), finder.canBePerson(person),
      person + 1 == words.upperBound || opens(person + 1),
      comma > office.upperBound || !isAppositionEnd(office)
    else { return nil }
    return person
  }

  /// Whether the office itself stands behind a person and a comma.
  private func isAppositionEnd(_ office: Range<Int>) -> Bool {
    personBeforeComma(office) != nil
  }

  /// "X has become the commander of …", "X was named president", "X to return as lead negotiator".
  private func personBeforeVerb(_ office: Range<Int>) -> Int? {
    var index = office.lowerBound - 1
    while index >= words.lowerBound, isLink(index), !Self.makers.contains(text[index]) {
      index -= 1
    }
    guard index >= words.lowerBound, Self.makers.contains(text[index]) else { return nil }
    if text[index] == "as" {
      return (max(words.lowerBound, index - 8)..<index).last(where: finder.isPerson)
    }
    return (words.lowerBound..<index).first(where: finder.isPerson)
  }

  private static let makers: Set<String> = [
    "become", "became", "becomes", "named", "appointed", "elected", "as",
  ]

  /// A word that may stand between a name and its office: articles, adjectives of states.
  private func isLink(_ index: Int) -> Bool {
    finder.isSide(index) || finder.isPerson(index)
      || [
        "the", "a", "an", "its", "his", "her", "s", "new", "current", "who", "is", "was", "acting",
      ]
      .contains(text[index])
  }

  /// The state or organization of an office: before it, in it, or behind "of".
  private func side(of office: Range<Int>, person: Int) -> Actor.ID? {
    if let inside = office.first(where: finder.isSide) { return finder.actor(inside) }
    var index = office.lowerBound - 1
    var passed = 0
    while index >= words.lowerBound, passed < 3, isLink(index) {
      if finder.isSide(index) { return finder.actor(index) }
      if finder.isPerson(index) { break }
      index -= 1
      passed += 1
    }
    let next = office.upperBound
    if next + 1 < words.upperBound, text[next] == "of" || text[next] == "at" {
      let limit = min(words.upperBound, next + 4)
      if let side = (next + 1..<limit).first(where: finder.isSide) { return finder.actor(side) }
    }
    return text[max(words.lowerBound, office.lowerBound - 1)] == "as"
      ? (words.lowerBound..<office.lowerBound).first(where: finder.isSide).flatMap(finder.actor)
      : nil
  }

  /// "The Guinean delegation, led by X" and "X represented the Guinean side".
  private func leader(at verb: Int) -> RoleStatements.Holding? {
    guard OfficeWords.leading.contains(text[verb]) else { return nil }
    let isPassive = verb + 1 < words.upperBound && text[verb + 1] == "by"
    let person: Int?
    let team: Int?
    if isPassive {
      person = (verb + 2..<max(verb + 2, min(words.upperBound, verb + 10)))
        .first(where: finder.isPerson)
      team = (max(words.lowerBound, verb - 6)..<verb).last { OfficeWords.teams.contains(text[$0]) }
    } else {
      person = (max(words.lowerBound, verb - 8)..<verb).last(where: finder.isPerson)
      team = (verb + 1..<max(verb + 1, min(words.upperBound, verb + 7)))
        .first { OfficeWords.sides.contains(text[$0]) }
    }
    guard let person, let team else { return nil }
    let side = (max(words.lowerBound, team - 3)..<team).last(where: finder.isSide)
    let word = side == nil ? sideWord(before: team) : nil
    guard side != nil || word != nil else { return nil }
    let account = finder.account
    let places = [verb, team].sorted()
    return .init(
      account: account.index, sentence: sentence, person: finder.actor(person) ?? Actor.ID(""),
      range: account.words[person].range, office: OfficeWords.leader,
      officeRange: TextRange(
        account.words[places[0]].range.start, account.words[places[1]].range.end),
      side: side.flatMap(finder.actor), sideWord: word)
  }

  /// "army" of "the army's delegation".
  private func sideWord(before team: Int) -> String? {
    (max(words.lowerBound, team - 3)..<team).last {
      finder.account.words[$0].concept != 0 && finder.account.words[$0].actor == nil
        && !text[$0].hasPrefix("negotiat")
    }.map { text[$0] }
  }
}
