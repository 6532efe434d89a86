extension Attributor {
  func before(_ passage: MarkedPassage) -> Attribution? {
    let sentence = block.sentences[block.sentence(at: passage.open)]
    let lowest = max(sentence.lowerBound, passage.open - 80)
    var nearest: Attribution?
    for cue in block.cues(before: passage.open, from: lowest, limit: 6) {
      let between = cue.tokens.upperBound..<passage.open
      if breaksOff(between) { break }
      if let nearest, !opensClause(cue, between) {
        guard cue.form?.isSaying ?? false, nearest.isOfThing else { continue }
      }
      if !governs(cue, between) { continue }
      guard let found = attribution(cue, between, passage, sentence, lowest) else { continue }
      if nearest != nil || isClose(cue, between) && !found.isOfThing { return found }
      nearest = found
    }
    return nearest ?? introduced(passage, sentence, lowest)
  }

  /// Whether a passage is surely what a verb reports, and not a wider clause with "that" around
  /// both: "she said that they offered it at “a discount”" is her word.
  private func isClose(_ cue: Cue, _ between: Range<Int>) -> Bool {
    guard let form = cue.form, between.count > 1, !form.isSaying else { return true }
    if opensClause(cue, between) { return true }
    return isComplement(between)
      && !between.contains {
        words.prepositions.contains(text[$0], text)
      }
  }

  /// Whether "that" or a colon soon follows a verb.
  private func opensClause(_ cue: Cue, _ between: Range<Int>) -> Bool {
    if let form = cue.form, form.isCalling { return false }
    let relative = between.first { words.pronouns[text[$0], text] == .relative }
    return between.prefix(12).prefix { $0 < relative ?? Int.max }
      .contains { text.isWord($0, "that") || text[$0].isMark(":") }
  }

  private func attribution(
    _ cue: Cue, _ between: Range<Int>, _ passage: MarkedPassage, _ sentence: Range<Int>,
    _ lowest: Int
  ) -> Attribution? {
    let isDirect = between.count <= 1
    guard let form = cue.form else { return source(cue, between, passage) }
    let isNear =
      (isDirect || isComplement(between, of: form) || isRepeated(between)
        || isReproach(form, between))
      && !isInfinitive(cue)
    let isPassive = isPassive(cue)
    guard form.isStrong || isPassive || isNear else { return nil }
    if isPassive {
      guard block.tokens.contains(cue.tokens.upperBound),
        text.isWord(cue.tokens.upperBound, "by"),
        let subject = subjects.after(
          cue.tokens.upperBound..<cue.tokens.upperBound + 1, to: passage.open)
      else { return nil }
      return Attribution(subject: subject, cue: cue.tokens, isDirect: isDirect)
    }
    guard let subject = speaker(of: cue, form, before: passage, sentence, lowest) else {
      return nil
    }
    if form.tense == .present, subject == .somebody {
      guard form.isStrong, subjects.agrees(with: cue.tokens, from: lowest) else { return nil }
    }
    return Attribution(
      subject: subject, cue: cue.tokens, isDirect: isDirect, isStrong: form.isStrong)
  }

  private func speaker(
    of cue: Cue, _ form: ReportingForm, before passage: MarkedPassage, _ sentence: Range<Int>,
    _ lowest: Int
  ) -> SubjectFinder.Subject? {
    let start = subjects.skipAdverbs(before: cue.tokens.lowerBound, from: lowest)
    let isFollowing =
      start > lowest
      && (text[start - 1].isMark(",") || subjects.isLink(start - 1)
        || text.isWord(start - 1, "to") || text.isWord(start - 1, "by")
        || words.documents.contains(text[start - 1], text))
    if form.tense != .participle || !isFollowing,
      let subject = subjects.before(cue.tokens, from: lowest)
    {
      return subject
    }
    if start > lowest, block.isQuoted(start - 1) || isFollowing && isAfterPassage(start - 1) {
      if let subject = subjects.after(cue.tokens, to: passage.open) { return subject }
    }
    guard isFollowing || form.tense != .present else { return nil }
    return subjects.main(of: lowest..<start)
  }

  private func isAfterPassage(_ index: Int) -> Bool {
    index > block.tokens.lowerBound && block.isQuoted(index - 1)
  }

  /// "According to X, …": of unnamed sources, who the rest of the sentence begins with.
  private func source(
    _ cue: Cue, _ between: Range<Int>, _ passage: MarkedPassage
  ) -> Attribution? {
    let subject = subjects.after(cue.tokens, to: passage.open)
    if subject == .somebody, between.count > 4,
      let comma = between.first(where: { text[$0].isMark(",") })
    {
      guard let main = subjects.main(of: comma + 1..<passage.open) else { return nil }
      return Attribution(subject: main, cue: nil, isDirect: false)
    }
    return subject.map { Attribution(subject: $0, cue: cue.tokens, isDirect: between.count <= 1) }
  }

  private func isInfinitive(_ cue: Cue) -> Bool {
    cue.tokens.lowerBound > block.tokens.lowerBound && text.isWord(cue.tokens.lowerBound - 1, "to")
  }

  /// Whether what a verb reports can reach as far as a passage.
  ///
  /// Behind "that" or a colon it does; "argued over the seats, and …" and "disclosed a draft, which
  /// …" end at the comma; "agreed to build a …" reports no words.
  private func governs(_ cue: Cue, _ between: Range<Int>) -> Bool {
    guard let form = cue.form, let next = between.first else { return true }
    let comma = between.first { text[$0].isMark(",") && !block.isQuoted($0) }
    if opensClause(cue, between) { return true }
    if form.isAgreement, between.prefix(12).contains(where: { text.isWord($0, "to") }) {
      return false
    }
    guard let comma, comma + 1 < between.upperBound else { return true }
    if words.pronouns[text[comma + 1], text] == .relative { return false }
    return !words.prepositions.contains(text[next], text) || comma + 1 == between.upperBound
  }

  /// Whether a clause of its own stands between reporting words and a passage.
  private func breaksOff(_ between: Range<Int>) -> Bool {
    between.contains { index in
      guard !block.isQuoted(index) else { return false }
      if text[index].isMark(";") { return true }
      guard text[index].isMark(","), index + 1 < between.upperBound else { return false }
      return text.isWord(index + 1, "while") || text.isWord(index + 1, "whereas")
        || text.isWord(index + 1, "although") || text.isWord(index + 1, "but")
    }
  }

  /// Whether only an object stands between a verb and a passage: "called the deal “…”".
  private func isComplement(_ between: Range<Int>, of form: ReportingForm? = nil) -> Bool {
    let allowsThat = form?.isCalling ?? false
    return between.count <= 6
      && between.allSatisfy { index in
        let token = text[index]
        if token.isMark("."), text[index - 1].isCapitalized { return true }
        return token.kind == .word && !text.isWord(index, "to")
          && (allowsThat || !text.isWord(index, "that"))
          && !words.auxiliaries.contains(token, text)
          && (!words.clauseStarts.contains(token, text) || allowsThat && text.isWord(index, "that"))
          || text.isWord(index, "as") || token.isMark("-")
      }
  }

  /// "accused the mayor, once a friend, of “…”", "of having “…”"; any verb with "as" so.
  private func isReproach(_ form: ReportingForm, _ between: Range<Int>) -> Bool {
    guard between.count <= 24 else { return false }
    var last = between.upperBound - 1
    if between.contains(last), text.isWord(last, "having") || text.isWord(last, "being") {
      last -= 1
    }
    guard between.contains(last) else { return false }
    return form.isReproach && text.isWord(last, "of")
      || between.count <= 10 && text.isWord(last, "as")
  }

  /// "called it “…” and her reply “…”": the words behind the last passage, and those before.
  private func isRepeated(_ between: Range<Int>) -> Bool {
    guard let last = between.last(where: block.isQuoted), last + 1 < between.upperBound,
      text.isWord(last + 1, "and"), let first = between.first(where: block.isQuoted)
    else { return false }
    return isComplement(last + 2..<between.upperBound)
      && isComplement(between.lowerBound..<first)
  }

  /// "X's answer to everything": X.
  private func answerer(_ clause: Range<Int>) -> SubjectFinder.Subject? {
    guard let noun = clause.first(where: { words.answers.contains(text[$0], text) }),
      let owner = (clause.lowerBound..<noun).last, !block.isQuoted(owner)
    else { return nil }
    if text.isWord(owner, "his") || text.isWord(owner, "her") { return .pronoun(owner, .person) }
    guard text[owner].traits.contains(.possessive) else { return nil }
    return subjects.head(of: clause.lowerBound..<noun)
  }

  /// "X: “…”", "In X's words, “…”".
  private func introduced(
    _ passage: MarkedPassage, _ sentence: Range<Int>, _ lowest: Int
  ) -> Attribution? {
    let last = passage.open - 1
    guard last > lowest else { return nil }
    if text[last].isMark(":") {
      let named = subjects.head(of: max(lowest, last - 6)..<last)
      if last - sentence.lowerBound <= 8, case .actor? = named {
        return Attribution(subject: named, cue: nil, isDirect: true)
      }
      let subject = subjects.main(of: lowest..<last) ?? answerer(lowest..<last)
      // "Then: “…”"
      guard subject != nil || last - sentence.lowerBound > 3 else { return nil }
      return Attribution(subject: subject, cue: nil, isDirect: true)
    }
    if text.isWord(last, "was") || text.isWord(last, "is"), let subject = answerer(lowest..<last) {
      return Attribution(subject: subject, cue: nil, isDirect: true)
    }
    let end = text[last].isMark(",") ? last : last + 1
    if end - 1 > lowest, text.isWord(end - 1, "words"), end - lowest <= 8 {
      return Attribution(
        subject: subjects.head(of: lowest + 1..<end), cue: nil, isDirect: true)
    }
    // "She left this for her sons, “…”": long enough to be no aside.
    guard end == last, passage.inner.count >= 8, endsSpoken(passage) else { return nil }
    return subjects.main(of: lowest..<last).map {
      Attribution(subject: $0, cue: nil, isDirect: false)
    }
  }
}
