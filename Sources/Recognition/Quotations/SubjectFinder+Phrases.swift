import Articles

extension SubjectFinder {
  /// The head of the noun phrase that ends before a token.
  func phrase(
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
    // "…, with an aide calling it"
    if start + 1 < end, text.isWord(start, "with") { start += 1 }
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
    let nearest = phrase(endingAt: end, from: lowest)
    // "Smith, his chief rival, who said"
    guard let nearest, nearest.subject == .somebody, nearest.start > lowest,
      text[nearest.start - 1].isMark(","), endsInName(nearest.start - 1)
    else { return nearest }
    return phrase(endingAt: nearest.start - 1, from: lowest)
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
    if let named = named(endingAt: phrase.upperBound, in: phrase) { return .actor(named) }
    let core = phrase.lowerBound..<(coreEnd(of: phrase))
    let inCore = mentions.inside(core)
    let atEnd = inCore.filter { $0.tokens.upperBound == core.upperBound }
    if let person = atEnd.last(where: { $0.actor == .person }) ?? atEnd.first {
      return .actor(person.mention.actor)
    }
    if let person = inCore.last(where: { $0.mention.kind == .name && $0.actor == .person }) {
      return .actor(person.mention.actor)
    }
    if isOffice(core) {
      // "the secretary of state" is more than "the secretary".
      if phrase.contains(core.upperBound), text.isWord(core.upperBound, "of") { return .somebody }
      return .described(core.upperBound - 1, of: mentions.inside(phrase).first?.mention.actor)
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

  /// A person whose office ends right before the name, whatever stands before that: "Friends of the
  /// Sea spokesman Smith".
  private func named(endingAt end: Int, in phrase: Range<Int>) -> Actor.ID? {
    guard let last = mentions.inside(phrase).last, last.actor == .person,
      last.mention.kind == .name, last.tokens.upperBound == end,
      last.tokens.lowerBound > phrase.lowerBound
    else { return nil }
    let before = text[last.tokens.lowerBound - 1]
    guard before.kind == .word, !before.isCapitalized, !before.traits.contains(.possessive),
      !words.prepositions.contains(before, text), !words.determiners.contains(before, text),
      !isLink(last.tokens.lowerBound - 1)
    else { return nil }
    return last.mention.actor
  }

  /// "the Arizona Republican", "the governor": one person the text has spoken of.
  private func isOffice(_ core: Range<Int>) -> Bool {
    core.count > 1 && text.isWord(core.lowerBound, "the")
      && (words.offices.contains(text[core.upperBound - 1], text)
        || words.bodies.contains(text[core.upperBound - 1], text))
  }

  /// Where the noun phrase's own words end and what is tied to it begins: "officials | in Kyiv".
  private func coreEnd(of phrase: Range<Int>) -> Int {
    phrase.dropFirst().first { words.prepositions.contains(text[$0], text) } ?? phrase.upperBound
  }

  func subject(of pronoun: SpeechWords.Pronoun, at index: Int) -> Subject {
    .pronoun(index, pronoun)
  }

  func hasPerson(_ range: Range<Int>) -> Bool {
    mentions.inside(range).contains { $0.actor == .person }
  }

  func endsInName(_ end: Int) -> Bool {
    mentions.before(end, limit: 3).contains { $0.tokens.upperBound == end }
  }
}
