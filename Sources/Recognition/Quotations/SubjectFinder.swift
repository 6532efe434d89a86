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
    /// A pronoun, whether it is a mention or not.
    case pronoun(Int, SpeechWords.Pronoun)
    /// "The congressman", "the party", by the token of the noun, and whom the phrase is said to
    /// belong to: "the Norwegian minister".
    case described(Int, of: Actor.ID?)
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
      // "Berg (R-Ohio), who built it, said"
      if mark > lowest, text[mark].isMark(","), text[mark - 1].isMark(")") { mark -= 1 }
      guard let start = parenthesis(endingAt: mark, from: lowest) else { return nil }
      if let name = person(filling: start + 1..<mark) { return (.actor(name), start + 1) }
      mark = start
      if mark > lowest, text[mark - 1].isMark(")") { continue }
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
    while end < highest, end - start < Self.longestPhrase,
      !endsPhraseBehind(end, start) || isSource(end, start)
    {
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

  /// "a statement from", "a letter by": the phrase goes on with who speaks.
  private func isSource(_ index: Int, _ start: Int) -> Bool {
    index > start && (text.isWord(index, "from") || text.isWord(index, "by"))
      && words.documents.contains(text[index - 1], text)
  }

  /// The person whose name is all that a range holds, with place and title: "the head of the
  /// mission, Smith, said", "his partner, Ohio Senator Jones, said".
  private func person(filling range: Range<Int>) -> Actor.ID? {
    mentions.inside(range).first { entry in
      entry.tokens.upperBound == range.upperBound && entry.actor == .person
        && entry.mention.kind == .name
        && (range.lowerBound..<entry.tokens.lowerBound).allSatisfy {
          text[$0].isCapitalized || text[$0].isMark(".") || text[$0].isMark("-")
        }
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
    return named.map { .actor((bearer(behind: $0.tokens) ?? $0).mention.actor) }
  }

  /// "the Harbor Council chairman Smith": who the words behind an organization's name lead up to.
  private func bearer(behind name: Range<Int>) -> MentionIndex.Entry? {
    guard !hasPerson(name) else { return nil }
    let near = mentions.inside(name.upperBound..<min(text.count, name.upperBound + 6))
    return near.first { entry in
      entry.actor == .person && entry.mention.kind == .name
        && (name.upperBound..<entry.tokens.lowerBound).allSatisfy {
          text[$0].kind == .word && !words.prepositions.contains(text[$0], text) && !endsPhrase($0)
            && words.verbs.match(at: $0, before: $0 + 1, in: text) == nil
        }
    }
  }
}
