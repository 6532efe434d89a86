import Articles

/// Says by pattern whose words a passage is: “…,” said X · “…,” X said · X said: “…” · according
/// to X, “…” · X: “…”.
struct Attributor {
  let block: BlockSpeech
  let words: SpeechWords
  let subjects: SubjectFinder

  struct Attribution {
    var subject: SubjectFinder.Subject?
    /// Tokens of the reporting words, where there are any.
    var cue: Range<Int>?
    /// Whether nothing but the subject stands between the passage and the reporting words.
    var isDirect: Bool
    /// Whether the reporting words hardly have another use.
    var isStrong = true
  }

  private var text: TextTokens { block.text }

  func attribution(of passage: MarkedPassage) -> Attribution? {
    if isLeading(passage) { return behind(passage) ?? before(passage) }
    return before(passage) ?? behind(passage)
  }

  /// Whether the sentence begins with the passage.
  func isLeading(_ passage: MarkedPassage) -> Bool {
    let sentence = block.sentences[block.sentence(at: passage.open)]
    return (sentence.lowerBound..<passage.open).allSatisfy {
      block.isQuoted($0) || text[$0].kind == .mark
    }
  }

  /// Whether a sentence or a clause could be spoken so: it ends in a mark, or a comma follows.
  func endsSpoken(_ passage: MarkedPassage) -> Bool {
    guard let last = passage.inner.last else { return false }
    if Self.isFinal(text[last]) || text[last].isMark(",") || text[last].isMark("-") { return true }
    if text[last].mark == 0x2014 || text[last].mark == 0x2013 { return true }
    return passage.isClosed && block.tokens.contains(passage.close + 1)
      && text[passage.close + 1].isMark(",")
  }

  static func isFinal(_ token: TextToken) -> Bool {
    token.isMark(".") || token.isMark("!") || token.isMark("?") || token.mark == 0x2026
  }
}

// MARK: - Behind the passage

extension Attributor {
  private func behind(_ passage: MarkedPassage) -> Attribution? {
    guard passage.isClosed, var start = Optional(passage.close + 1), block.tokens.contains(start)
    else { return nil }
    let place = block.sentence(at: start)
    let sentence = block.sentences[place]
    let crosses = sentence.lowerBound == start
    if crosses, !isLeading(passage) || !endsSpoken(passage) { return nil }
    while start < sentence.upperBound, text[start].isMark(",") || subjects.isDash(start) {
      start += 1
    }
    guard start < sentence.upperBound, !block.isQuoted(start) else { return nil }
    let end = unquotedEnd(from: start, to: min(sentence.upperBound, start + 45))
    guard let found = named(from: start, to: end, of: passage) else {
      return signature(from: start, to: end, of: passage)
    }
    if crosses, let cue = found.cue, !isShort(after: cue, in: sentence) { return nil }
    return found
  }

  /// The end of the stretch before the next quotation mark.
  private func unquotedEnd(from start: Int, to limit: Int) -> Int {
    var end = start
    while end < limit, !block.isQuoted(end) { end += 1 }
    return end
  }

  private func named(from start: Int, to end: Int, of passage: MarkedPassage) -> Attribution? {
    let isSpoken = endsSpoken(passage)
    for cue in block.cues(in: start..<end).prefix(3) {
      let isInverted = skipAdverbs(from: start) == cue.tokens.lowerBound
      switch cue.kind {
      case .source:
        guard isInverted, let subject = subjects.after(cue.tokens, to: end) else { return nil }
        return Attribution(subject: subject, cue: cue.tokens, isDirect: true)
      case .verb(let form):
        if form.tense == .participle || isPassive(cue) { continue }
        if isInverted {
          guard isSpoken || form.isStrong && form.tense == .past else { return nil }
          return Attribution(
            subject: subjects.after(cue.tokens, to: end), cue: cue.tokens, isDirect: true)
        }
        guard isSpoken, canBeginSubject(start), form.isStrong || isNear(cue, start),
          let subject = subjects.before(cue.tokens, from: start)
        else { continue }
        return Attribution(subject: subject, cue: cue.tokens, isDirect: true)
      }
    }
    return nil
  }

  private func isNear(_ cue: Cue, _ start: Int) -> Bool { cue.tokens.lowerBound - start <= 4 }

  private func skipAdverbs(from start: Int) -> Int {
    var index = start
    while index < block.tokens.upperBound, words.adverbs.contains(text[index], text) { index += 1 }
    return index
  }

  private func canBeginSubject(_ index: Int) -> Bool {
    let token = text[index]
    if words.pronouns[token, text] == .relative { return false }
    return token.kind != .mark && !words.prepositions.contains(token, text)
      && !words.clauseStarts.contains(token, text) && !text.isWord(index, "and")
      && !text.isWord(index, "or")
  }

  /// "— Smith" or "(Smith)" at the end of a block.
  private func signature(from start: Int, to end: Int, of passage: MarkedPassage) -> Attribution? {
    guard end == block.tokens.upperBound, end - start <= 10, start > passage.close + 1,
      subjects.isDash(start - 1), let subject = subjects.head(of: start..<end),
      case .actor = subject
    else { return nil }
    return Attribution(subject: subject, cue: nil, isDirect: true)
  }

  /// Whether a sentence says little more than who spoke.
  private func isShort(after cue: Range<Int>, in sentence: Range<Int>) -> Bool {
    sentence.upperBound - cue.upperBound <= 5
      || text[cue.upperBound].isMark(",") || text[cue.upperBound].isMark(".")
  }

  /// "was told": who is named before does not speak.
  func isPassive(_ cue: Cue) -> Bool {
    guard let form = cue.form, form.tense == .past else { return false }
    var index = cue.tokens.lowerBound - 1
    while index > block.tokens.lowerBound, words.adverbs.contains(text[index], text) { index -= 1 }
    guard index >= block.tokens.lowerBound else { return false }
    return ["was", "were", "been", "is", "are", "being", "be"].contains(
      text[index].byteCount < 6 ? text.text(text[index]).lowercased() : "")
  }
}

// MARK: - Before the passage

extension Attributor {
  private func before(_ passage: MarkedPassage) -> Attribution? {
    let sentence = block.sentences[block.sentence(at: passage.open)]
    let lowest = max(sentence.lowerBound, passage.open - 80)
    var nearest: Attribution?
    for cue in block.cues(before: passage.open, from: lowest, limit: 6) {
      let between = cue.tokens.upperBound..<passage.open
      if breaksOff(between) { break }
      if nearest != nil, !opensClause(cue, between) { continue }
      if !governs(cue, between) { continue }
      guard let found = attribution(cue, between, passage, sentence, lowest) else { continue }
      if nearest != nil || isClose(cue, between) { return found }
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
    let isNear = (isDirect || isComplement(between)) && !isInfinitive(cue)
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
        || text.isWord(start - 1, "to") || text.isWord(start - 1, "by"))
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
  private func isComplement(_ between: Range<Int>) -> Bool {
    between.count <= 6
      && between.allSatisfy { index in
        let token = text[index]
        return token.kind == .word && !text.isWord(index, "to") && !text.isWord(index, "that")
          && !words.auxiliaries.contains(token, text) && !words.clauseStarts.contains(token, text)
          || text.isWord(index, "as") || token.isMark("-")
      }
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
      let subject = subjects.main(of: lowest..<last)
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
