extension Attributor {
  func behind(_ passage: MarkedPassage) -> Attribution? {
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
