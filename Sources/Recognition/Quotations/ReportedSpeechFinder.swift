/// Finds what is reported without quotation marks: "X said that …", "…, X said", "according to X".
struct ReportedSpeechFinder {
  let block: BlockSpeech
  let words: SpeechWords
  let subjects: SubjectFinder
  private var text: TextTokens { block.text }

  struct Speech {
    var clause: Range<Int>
    var cue: Range<Int>
    var subject: SubjectFinder.Subject
  }

  func speeches() -> [Speech] {
    block.cues.compactMap { cue in
      let sentence = block.sentences[block.sentence(at: cue.tokens.lowerBound)]
      guard let speech = speech(cue, in: sentence), !speech.clause.isEmpty,
        speech.clause.contains(where: { text[$0].kind == .word && !block.isQuoted($0) })
      else { return nil }
      return speech
    }
  }
}

extension ReportedSpeechFinder {
  private func speech(_ cue: Cue, in sentence: Range<Int>) -> Speech? {
    let lowest = max(sentence.lowerBound, cue.tokens.lowerBound - 60)
    guard let form = cue.form else { return according(cue, sentence) }
    guard form.isStrong, form.takesThat, form.tense != .participle, !isSupposed(cue),
      let found = subjects.located(before: cue.tokens, from: lowest), found.subject != .somebody,
      form.tense == .past || subjects.agrees(with: cue.tokens, from: lowest)
    else { return nil }
    if let clause = clause(after: cue, form, sentence) {
      return Speech(clause: clause, cue: cue.tokens, subject: found.subject)
    }
    return trailing(cue, found, sentence)
  }

  /// "may conclude", "did not say": nobody has spoken.
  private func isSupposed(_ cue: Cue) -> Bool {
    var before = cue.tokens.lowerBound - 1
    while block.tokens.contains(before), words.adverbs.contains(text[before], text) { before -= 1 }
    guard cue.form?.tense == .present, block.tokens.contains(before) else { return false }
    return words.auxiliaries.contains(text[before], text)
  }

  /// "X said (in May) that …", "X said the bridge was open", "X told reporters to wait".
  private func clause(after cue: Cue, _ form: ReportingForm, _ sentence: Range<Int>) -> Range<Int>?
  {
    let end = clauseEnd(of: sentence)
    let start = cue.tokens.upperBound
    guard start < end else { return nil }
    let hasObject = words.addressed.contains(text[cue.tokens.lowerBound], text)
    let limit = min(end, start + 14)
    if let that = (start..<limit).first(where: { text.isWord($0, "that") || block.isQuoted($0) }),
      text.isWord(that, "that"), hasObject || isAdjunct(start..<that)
    {
      return that + 1..<max(that + 1, end)
    }
    if hasObject, let to = (start..<limit).first(where: { text.isWord($0, "to") }) {
      return to..<end
    }
    guard canBeginClause(start), hasFiniteVerb(start..<limit) else { return nil }
    return start..<end
  }

  /// Nothing, adverbs or "in recent remarks" between a verb and its "that"; else the "that"
  /// belongs to a noun, as in "repeated the terms that".
  private func isAdjunct(_ range: Range<Int>) -> Bool {
    guard let first = range.first else { return true }
    if words.prepositions.contains(text[first], text) || text[first].isMark(",") { return true }
    if range.count <= 4, text.isWord(first, "this") || text.isWord(first, "last") { return true }
    return range.allSatisfy { words.adverbs.contains(text[$0], text) }
      || range.count <= 2 && text[first].isCapitalized
  }

  private func canBeginClause(_ index: Int) -> Bool {
    let token = text[index]
    guard token.kind != .mark, !block.isQuoted(index) else { return false }
    if let pronoun = words.pronouns[token, text] { return pronoun != .relative }
    return !words.prepositions.contains(token, text) && !words.clauseStarts.contains(token, text)
      && !text.isWord(index, "and")
  }

  /// Whether a verb that needs a subject stands before the first mark.
  private func hasFiniteVerb(_ range: Range<Int>) -> Bool {
    let end = range.first { text[$0].kind == .mark && text[$0].isSpaced || text[$0].isMark(",") }
    return (range.lowerBound..<(end ?? range.upperBound)).contains {
      words.auxiliaries.contains(text[$0], text)
    }
  }

  /// What stands before "…, X said".
  private func trailing(
    _ cue: Cue, _ found: (subject: SubjectFinder.Subject, start: Int), _ sentence: Range<Int>
  ) -> Speech? {
    let comma = found.start - 1
    let rest = cue.tokens.upperBound..<max(cue.tokens.upperBound, clauseEnd(of: sentence))
    guard rest.count <= 8, !rest.contains(where: block.isQuoted), comma - sentence.lowerBound >= 4,
      text[comma].isMark(","), !block.isQuoted(comma - 1)
    else { return nil }
    return Speech(clause: sentence.lowerBound..<comma, cue: cue.tokens, subject: found.subject)
  }

  /// "According to X, …" and "…, according to X".
  private func according(_ cue: Cue, _ sentence: Range<Int>) -> Speech? {
    let end = clauseEnd(of: sentence)
    guard let subject = subjects.after(cue.tokens, to: end), subject != .somebody else {
      return nil
    }
    if cue.tokens.lowerBound == sentence.lowerBound {
      guard let comma = (cue.tokens.upperBound..<end).first(where: { text[$0].isMark(",") }) else {
        return nil
      }
      return Speech(clause: comma + 1..<max(comma + 1, end), cue: cue.tokens, subject: subject)
    }
    var last = cue.tokens.lowerBound
    if last > sentence.lowerBound, text[last - 1].isMark(",") { last -= 1 }
    return Speech(clause: sentence.lowerBound..<last, cue: cue.tokens, subject: subject)
  }

  /// The end of a sentence without its stop.
  private func clauseEnd(of sentence: Range<Int>) -> Int {
    var end = sentence.upperBound
    while end > sentence.lowerBound, Attributor.isFinal(text[end - 1]) { end -= 1 }
    let isBracketed = end > sentence.lowerBound && text[end - 1].isMark(")")
    return isBracketed ? end - 1 : end
  }
}
