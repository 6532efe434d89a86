import Articles

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
  func parenthesis(endingAt close: Int, from lowest: Int) -> Int? {
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
  func isThrownIn(start end: Int, _ lowest: Int) -> Bool {
    var start = end
    while start > lowest, end - start < 40, !text[start - 1].isMark(","), !quoted(start - 1) {
      start -= 1
    }
    guard start > lowest, text[start - 1].isMark(",") else { return false }
    return start < end && words.determiners.contains(text[start], text)
      || words.pronouns[text[start], text] == .relative || !text[start].isCapitalized
  }

  func endsPhrase(_ index: Int) -> Bool {
    if quoted(index) { return true }
    let token = text[index]
    if isPastVerb(index) { return true }
    if token.kind == .mark {
      return !(token.isMark(".") || token.isMark("-") && !token.isSpaced || token.isMark("&"))
    }
    return words.clauseStarts.contains(token, text) || words.pronouns[token, text] == .relative
      || !token.isCapitalized && words.auxiliaries.contains(token, text)
  }

  private func isPastVerb(_ index: Int) -> Bool {
    guard let match = words.verbs.match(at: index, before: index + 1, in: text) else {
      return false
    }
    return match.value.tense == .past && match.value.isStrong
      && !(index > 0 && words.determiners.contains(text[index - 1], text))
  }

  func endsPhraseBehind(_ index: Int, _ start: Int) -> Bool {
    if endsPhrase(index) { return true }
    guard index > start, words.prepositions.contains(text[index], text) else { return false }
    return !text.isWord(index, "of") && !text.isWord(index, "for")
  }
}
