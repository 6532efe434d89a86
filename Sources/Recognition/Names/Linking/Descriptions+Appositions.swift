import Articles
import Lexicons

extension Descriptions {
  /// "Name, the head of the team": the words after the comma describe who stands before it.
  mutating func readApposition(after mention: LocalMention) {
    guard mention.kind == .name else { return }
    let start = linker.article.pastInsertions(mention.tokens.upperBound, of: vocabulary.known.of)
    guard start + 1 < tokens.count, tokens[start].gap.contains(.comma),
      tokens[start].gap.isSubset(of: [.comma, .space, .stop, .closeBracket])
    else { return }
    if isPerson(mention.actor) {
      readPerson(mention, describedFrom: start)
    } else if isOrganization(mention.actor) {
      readBody(mention, describedFrom: start)
    }
  }

  private mutating func readPerson(_ mention: LocalMention, describedFrom index: Int) {
    var start = index
    let known = vocabulary.known
    let isOwned = known.isOwner(tokens[start].word)
    let isAny = tokens[start].word == known.a || tokens[start].word == known.an
    var first = start + 1
    if isOwned || isAny || tokens[start].word == known.the {
      start += 1
    } else if let owner = titled(from: start) {
      guard tokens[owner.tokens.upperBound - 1].shape.contains(.possessive) else { return }
      first = owner.tokens.upperBound
    } else {
      readBareOffice(of: mention, from: start)
      return
    }
    guard let role = headRole(from: first) ?? closedPhrase(from: first) else { return }
    let end = appositionEnd(from: role)
    if isOwned, !isClosed(end) || isAnd(end) { return }
    linker.actors[mention.actor].titles.append(start..<role)
    // "Vale, a nurse": there are others.
    if isAny { described.insert(start..<end) } else { add(mention, start..<end) }
  }

  /// "Vale, president of the Rowing Club, …": only one can be meant though no "the" says so.
  private mutating func readBareOffice(of mention: LocalMention, from start: Int) {
    guard let role = headRole(from: start), role + 1 < tokens.count, isOf(role),
      tokens[role].gap.isBlank, !tokens[start].shape.contains(.capital)
    else { return }
    let end = appositionEnd(from: role)
    guard isClosed(end), !isAnd(end) else { return }
    linker.actors[mention.actor].titles.append(start..<role)
    add(mention, start..<end)
  }

  /// Who is named from a token on, a title before the name or not: "President Vale's nominee".
  private func titled(from start: Int) -> LocalMention? {
    mentionAt[start]
      ?? matcher.title(at: start, limit: min(tokens.count, start + Self.longestTitle))
      .flatMap { mentionAt[$0] }
  }

  /// In words, with the first of the name.
  private static let longestTitle = 5

  /// "Velstrand, the carmaker that …".
  private mutating func readBody(_ mention: LocalMention, describedFrom start: Int) {
    guard tokens[start].word == vocabulary.known.the, let noun = headBody(from: start + 1) else {
      return
    }
    add(mention, start + 1..<appositionEnd(from: noun))
  }

  private mutating func add(_ mention: LocalMention, _ phrase: Range<Int>) {
    described.insert(phrase)
    linker.add(
      mention.actor, phrase, .description,
      why: "stands beside \(linker.name(of: mention.actor))", .sure)
  }

  /// The end of the noun for a body among the first words of a phrase.
  private func headBody(from start: Int) -> Int? {
    for index in start..<min(tokens.count, start + 4) {
      guard tokens[index].gap.isBlank,
        linker.traits(index).isDisjoint(with: [.function, .adverb, .reports]),
        tokens[index].shape.isDisjoint(with: [.capital, .possessive])
      else { return nil }
      let isLast =
        index + 1 == tokens.count || !tokens[index + 1].gap.isBlank
        || !linker.traits(index + 1).isDisjoint(with: .function)
      if isLast {
        return linker.traits(index).isDisjoint(with: [.bodyNoun, .organizationGeneric])
          ? nil : index + 1
      }
    }
    return nil
  }

  /// Where what stands beside a name ends, from the end of its noun: at the comma after it, as in
  /// "the reporter jailed since March", but before "who", "which" and "that".
  private func appositionEnd(from noun: Int) -> Int {
    let known = vocabulary.known
    for index in noun..<min(tokens.count, noun + Self.longestClause) {
      if isClosed(index) { return index }
      let word = tokens[index].word
      if [known.who, known.which, known.whose, known.that].contains(word) { return index }
      let saysMore = tokens[index].gap.isBlank || tokens[index].gap.isHyphen
      if !saysMore || word == known.and { break }
    }
    return phraseEnd(from: noun)
  }

  /// Words after the noun.
  private static let longestClause = 12

  /// "Vale, her mother, and …" are two.
  private func isAnd(_ index: Int) -> Bool {
    index < tokens.count && tokens[index].word == vocabulary.known.and
  }

  /// "Vale, the hotshot fixer, …", "…, the fixer who …": a few words that end as an apposition does
  /// and hold no verb, whoever they call so.
  private func closedPhrase(from start: Int) -> Int? {
    for index in start..<min(tokens.count, start + 6) {
      if index > start, !tokens[index].gap.isBlank, !tokens[index].gap.isHyphen {
        let isClosed = !tokens[index].gap.isDisjoint(with: [.comma, .sentence, .dash])
        return isClosed && isSaidOfPerson(index - 1) ? index : nil
      }
      if tokens[index].word == vocabulary.known.who {
        return index > start && isNoun(index - 1) ? index : nil
      }
      if index > start, isPartyMember(index - 1), isSeat(index) { return index }
      guard linker.traits(index).isDisjoint(with: .function),
        !tokens[index].shape.contains(.number)
      else { return nil }
    }
    return nil
  }

  /// "The top Democrat on the committee": behind it follows where somebody sits.
  private func isSeat(_ index: Int) -> Bool {
    let known = vocabulary.known
    return [known.on, known.in, known.from, known.of].contains(tokens[index].word)
  }

  /// Before "who" any noun is said of a person: "the autocrat who".
  private func isNoun(_ index: Int) -> Bool {
    isSaidOfPerson(index)
      || linker.traits(index).isDisjoint(with: [.adverb, .reports, .pastVerb, .endsLikePast])
        && tokens[index].shape.isDisjoint(with: [.capital, .possessive])
  }

  /// A noun for a person, or the member of a party: "the retiring Republican".
  private func isSaidOfPerson(_ index: Int) -> Bool {
    if tokens[index].shape.contains(.possessive) { return false }
    return isPersonNoun(index) || isPartyMember(index)
  }

  func isPartyMember(_ index: Int) -> Bool {
    guard let mention = mentionAt[index], mention.kind == .demonym,
      mention.tokens.upperBound == index + 1
    else { return false }
    return linker.actors[mention.actor].entry
      .map { vocabulary.entry($0).kind == .organization } ?? false
  }

  /// A lower-case word that may be said of a person: no body, no place, nothing that many are.
  func isPersonNoun(_ index: Int) -> Bool {
    guard !tokens[index].shape.contains(.capital) else { return false }
    if let (_, noun) = role(at: index) { return noun.denotation == .office }
    return !linker.traits(index).isDisjoint(with: [.personNoun, .calling])
      || matcher.title(at: index, limit: index + 1) != nil
  }

  func isPerson(_ actor: Int) -> Bool { linker.isPerson(actor) }

  /// The end of the office noun among the first words of a phrase, past its owner: "the
  /// president's lawyer".
  func headRole(from start: Int) -> Int? {
    for index in start..<min(tokens.count, start + 5) {
      if index > start, !tokens[index].gap.isBlank { return nil }
      if tokens[index].shape.contains(.possessive) { continue }
      if let (end, noun) = role(at: index), noun.denotation == .office,
        !tokens[end - 1].shape.contains(.possessive)
      {
        return end
      }
      guard linker.traits(index).isDisjoint(with: .function) else { return nil }
      if !linker.traits(index).isDisjoint(with: [.personNoun, .calling]),
        !tokens[index].shape.contains(.capital)
      {
        return index + 1
      }
    }
    return nil
  }

  /// A word behind which it is said what an office is of: "of", "to".
  func isLink(_ index: Int) -> Bool {
    let known = vocabulary.known
    return [known.of, known.to, known.for, known.in, known.at].contains(tokens[index].word)
  }

  /// Past "of the …", "to …" up to the end of the noun phrase.
  func phraseEnd(from end: Int) -> Int {
    var end = end
    while end < tokens.count, tokens[end].gap.isBlank {
      let goesOn = isLink(end) || tokens[end].word == vocabulary.known.the
      if !goesOn, !linker.traits(end).isDisjoint(with: [.function, .adverb, .reports]) { break }
      end += 1
    }
    while end > 1, !linker.traits(end - 1).isDisjoint(with: [.preposition, .determiner]) {
      end -= 1
    }
    return nameEnd(across: end)
  }

  /// Past the name that goes on where a phrase would end: "United | We Dream".
  private func nameEnd(across end: Int) -> Int {
    (max(0, end - Self.longestTitle)..<end).lazy.compactMap { mentionAt[$0]?.tokens.upperBound }
      .first { $0 > end } ?? end
  }
}
