import Articles

/// Finds who speaks: the noun phrase that is the subject of a reporting verb.
struct SubjectFinder {
  let text: TextTokens
  let words: SpeechWords
  let mentions: MentionIndex
  /// Tokens that stand in quotation marks, which no subject is looked for in.
  let quoted: (Int) -> Bool

  /// Who speaks, as far as the noun phrase tells.
  enum Subject: Equatable {
    case actor(Actor.ID)
    /// A pronoun that is no mention.
    case pronoun(Int, SpeechWords.Pronoun)
    /// Somebody who is no actor: "analysts", "a neighbor".
    case somebody
  }

  static let longestPhrase = 16

  /// The subject before a verb, not looked for before `lowest`; nil where no noun phrase is.
  func before(_ verb: Range<Int>, from lowest: Int) -> Subject? {
    located(before: verb, from: lowest)?.subject
  }

  /// The subject before a verb and the token its noun phrase begins at.
  func located(before verb: Range<Int>, from lowest: Int) -> (subject: Subject, start: Int)? {
    let end = skipAdverbs(before: verb.lowerBound, from: lowest)
    guard end > lowest, !quoted(end - 1) else { return nil }
    guard closesParenthesis(end - 1) else { return phrase(endingAt: end, from: lowest) }
    // Something is thrown in between subject and verb: ", who replaced her,".
    var mark = end - 1
    for _ in 0..<4 {
      guard let start = parenthesis(endingAt: mark, from: lowest) else { return nil }
      if let name = person(filling: start + 1..<mark) { return (.actor(name), start + 1) }
      mark = start
      if let found = phrase(endingAt: mark, from: lowest),
        endsInName(mark) || !isThrownIn(start: mark, lowest)
      {
        return found
      }
    }
    return nil
  }

  private func closesParenthesis(_ index: Int) -> Bool {
    text[index].isMark(",") || text[index].isMark(")") || isDash(index)
  }

  /// The subject behind a verb, as in "said Smith", or behind "according to".
  func after(_ verb: Range<Int>, to highest: Int) -> Subject? {
    var start = verb.upperBound
    while start < highest, words.adverbs.contains(text[start], text) { start += 1 }
    guard start < highest, !quoted(start) else { return nil }
    if let pronoun = words.pronouns[text[start], text], pronoun != .relative {
      return subject(of: pronoun, at: start)
    }
    var end = start
    while end < highest, end - start < Self.longestPhrase, !endsPhraseBehind(end, start) {
      end += 1
    }
    guard end > start else { return nil }
    // "said the minister, Ivan Petrov,"
    if !hasPerson(start..<end), end + 1 < highest, text[end].isMark(","),
      let name = mentions.inside(end + 1..<min(highest, end + 8)).first,
      name.tokens.lowerBound <= end + 3, name.actor == .person
    {
      return .actor(name.mention.actor)
    }
    return head(of: start..<end)
  }

  /// The person whose name is all that a range holds: "the head of the mission, Smith, said".
  private func person(filling range: Range<Int>) -> Actor.ID? {
    mentions.inside(range).first {
      $0.tokens == range && $0.actor == .person && $0.mention.kind == .name
    }?.mention.actor
  }

  /// The first one named in a clause, over what introduces it: "In May, Smith … and said".
  func main(of clause: Range<Int>) -> Subject? {
    var start = clause.lowerBound
    if start < clause.upperBound,
      words.prepositions.contains(text[start], text)
        || words.clauseStarts.contains(text[start], text),
      let comma = clause.first(where: { text[$0].isMark(",") && !quoted($0) })
    {
      start = comma + 1
    }
    let named = mentions.inside(start..<max(start, clause.upperBound)).first { entry in
      entry.actor != .place && !quoted(entry.tokens.lowerBound)
    }
    let pronoun = (start..<max(start, clause.upperBound)).first { index in
      !quoted(index)
        && (words.pronouns[text[index], text].map { $0 == .person || $0 == .thing } ?? false)
    }
    if let pronoun, pronoun < named?.tokens.lowerBound ?? Int.max,
      let word = words.pronouns[text[pronoun], text]
    {
      return subject(of: word, at: pronoun)
    }
    return named.map { .actor($0.mention.actor) }
  }
}

// MARK: - Noun phrases

extension SubjectFinder {
  /// The head of the noun phrase that ends before a token.
  private func phrase(
    endingAt end: Int, from lowest: Int
  ) -> (subject: Subject, start: Int)? {
    guard end > lowest else { return nil }
    let last = text[end - 1]
    if let pronoun = words.pronouns[last, text] {
      return pronoun == .relative
        ? antecedent(ofRelative: end - 1, from: lowest)
        : (subject(of: pronoun, at: end - 1), end - 1)
    }
    guard last.kind != .mark || last.isMark("."), !words.determiners.contains(last, text),
      !words.prepositions.contains(last, text), !isLink(end - 1)
    else { return nil }
    var start = end
    while start > lowest, end - start < Self.longestPhrase, !endsPhrase(start - 1) { start -= 1 }
    // "in recent remarks" has no subject, "in Paris officials say" has.
    if start < end, words.prepositions.contains(text[start], text), !endsInName(end),
      !isPlural(last)
    {
      return nil
    }
    return start < end ? head(of: start..<end).map { ($0, start) } : nil
  }

  /// "and", "but", "then": what follows has the subject of what went before.
  func isLink(_ index: Int) -> Bool {
    text.isWord(index, "and") || text.isWord(index, "but") || text.isWord(index, "or")
      || text.isWord(index, "then")
  }

  /// Whether the noun phrase before a present form can be its subject: "analysts say", "the bank
  /// says", but not "search queries".
  func agrees(with verb: Range<Int>, from lowest: Int) -> Bool {
    let end = skipAdverbs(before: verb.lowerBound, from: lowest)
    guard let start = located(before: verb, from: lowest)?.start, start < end else { return false }
    if endsInName(end) || words.pronouns[text[end - 1], text] != nil { return true }
    if isPlural(text[verb.lowerBound]) {
      return words.determiners.contains(text[start], text)
    }
    return isPlural(text[end - 1]) || text.isWord(end - 1, "people")
  }

  private func isPlural(_ token: TextToken) -> Bool {
    token.kind == .word && text.bytes[Int(token.byteEnd) - 1] == UInt8(ascii: "s")
  }

  /// Who "who" refers to: "Smith, who said".
  private func antecedent(
    ofRelative index: Int, from lowest: Int
  ) -> (subject: Subject, start: Int)? {
    let end = index > lowest && text[index - 1].isMark(",") ? index - 1 : index
    return phrase(endingAt: end, from: lowest)
  }

  /// The actor a noun phrase denotes, or is said to belong to.
  func head(of phrase: Range<Int>) -> Subject? {
    var phrase = phrase
    while let first = phrase.first,
      words.clauseStarts.contains(text[first], text)
        || text.isWord(first, "and")
    {
      phrase = phrase.dropFirst()
    }
    guard !phrase.isEmpty else { return nil }
    let core = phrase.lowerBound..<(coreEnd(of: phrase))
    let inCore = mentions.inside(core)
    let atEnd = inCore.filter { $0.tokens.upperBound == core.upperBound }
    if let person = atEnd.last(where: { $0.actor == .person }) ?? atEnd.first {
      return .actor(person.mention.actor)
    }
    if let person = inCore.last(where: { $0.mention.kind == .name && $0.actor == .person }) {
      return .actor(person.mention.actor)
    }
    if let last = inCore.last { return .actor(last.mention.actor) }
    let linked = mentions.inside(phrase)
    // "the head of trading at the bank Ann Berg"
    if let named = linked.last, named.actor == .person, named.tokens.upperBound == phrase.upperBound
    {
      return .actor(named.mention.actor)
    }
    if let linked = linked.first { return .actor(linked.mention.actor) }
    return .somebody
  }

  /// Where the noun phrase's own words end and what is tied to it begins: "officials | in Kyiv".
  private func coreEnd(of phrase: Range<Int>) -> Int {
    phrase.dropFirst().first { words.prepositions.contains(text[$0], text) } ?? phrase.upperBound
  }

  func subject(of pronoun: SpeechWords.Pronoun, at index: Int) -> Subject {
    if let mention = mentions.inside(index..<index + 1).first {
      return .actor(mention.mention.actor)
    }
    return .pronoun(index, pronoun)
  }

  private func hasPerson(_ range: Range<Int>) -> Bool {
    mentions.inside(range).contains { $0.actor == .person }
  }

  func endsInName(_ end: Int) -> Bool {
    mentions.before(end, limit: 3).contains { $0.tokens.upperBound == end }
  }
}

// MARK: - Bounds

extension SubjectFinder {
  func isDash(_ index: Int) -> Bool {
    let token = text[index]
    return (0x2013...0x2015).contains(token.mark) || token.isMark("-") && token.isSpaced
  }

  /// Over "has also", "recently", "over and over"; the token after the subject.
  func skipAdverbs(before verb: Int, from lowest: Int) -> Int {
    var end = verb
    while end > lowest, verb - end < 8, isAdverb(end - 1) { end -= 1 }
    if end - 3 >= lowest, text.isWord(end - 2, "and"), text[end - 1].hash == text[end - 3].hash {
      end -= 3
    }
    return end
  }

  private func isAdverb(_ index: Int) -> Bool {
    let token = text[index]
    guard token.kind == .word else { return false }
    if words.adverbs.contains(token, text) || words.auxiliaries.contains(token, text) {
      return true
    }
    let end = Int(token.byteEnd)
    return !token.isCapitalized && token.byteCount > 4 && text.bytes[end - 1] == 0x79
      && text.bytes[end - 2] == 0x6C
  }

  /// The mark that opens what a comma, bracket or dash closes before a verb.
  private func parenthesis(endingAt close: Int, from lowest: Int) -> Int? {
    let bound = max(lowest, close - 40)
    var index = close - 1
    while index >= bound {
      if quoted(index) { return nil }
      let isOpening =
        text[close].isMark(")")
        ? text[index].isMark("(")
        : text[close].isMark(",") ? text[index].isMark(",") : isDash(index)
      if isOpening { return index }
      index -= 1
    }
    return nil
  }

  /// Whether what stands before a comma is itself thrown in, as the first of several.
  private func isThrownIn(start end: Int, _ lowest: Int) -> Bool {
    var start = end
    while start > lowest, end - start < 40, !text[start - 1].isMark(","), !quoted(start - 1) {
      start -= 1
    }
    guard start > lowest, text[start - 1].isMark(",") else { return false }
    return start < end && words.determiners.contains(text[start], text)
      || words.pronouns[text[start], text] == .relative || !text[start].isCapitalized
  }

  private func endsPhrase(_ index: Int) -> Bool {
    if quoted(index) { return true }
    let token = text[index]
    if isPastVerb(index) { return true }
    if token.kind == .mark {
      return !(token.isMark(".") || token.isMark("-") && !token.isSpaced || token.isMark("&"))
    }
    return words.clauseStarts.contains(token, text) || words.pronouns[token, text] == .relative
      || words.auxiliaries.contains(token, text)
  }

  private func isPastVerb(_ index: Int) -> Bool {
    guard let match = words.verbs.match(at: index, before: index + 1, in: text) else {
      return false
    }
    return match.value.tense == .past && match.value.isStrong
      && !(index > 0 && words.determiners.contains(text[index - 1], text))
  }

  private func endsPhraseBehind(_ index: Int, _ start: Int) -> Bool {
    if endsPhrase(index) { return true }
    guard index > start, words.prepositions.contains(text[index], text) else { return false }
    return !text.isWord(index, "of") && !text.isWord(index, "for")
  }
}
