/// Finds the reporting verbs of a stretch of text.
struct CueFinder {
  let text: TextTokens
  let words: SpeechWords

  /// In order; forms that stand where only a noun can are left out.
  func cues(in range: Range<Int>, quoted: (Int) -> Bool) -> [Cue] {
    var cues: [Cue] = []
    var index = range.lowerBound
    while index < range.upperBound {
      guard text[index].kind == .word, !quoted(index) else {
        index += 1
        continue
      }
      if text.isWord(index, "according"), index + 1 < range.upperBound, text.isWord(index + 1, "to")
      {
        cues.append(Cue(tokens: index..<index + 2, kind: .source))
        index += 2
        continue
      }
      if let end = inWordsOf(index, range) {
        cues.append(Cue(tokens: index..<end, kind: .source))
        index = end
        continue
      }
      if let match = words.verbs.match(at: index, before: range.upperBound, in: text),
        !isNoun(index, match.end, match.value, range)
      {
        cues.append(Cue(tokens: index..<match.end, kind: .verb(match.value)))
        index = match.end
      } else {
        index += 1
      }
    }
    return cues
  }

  /// "in the words of".
  private func inWordsOf(_ index: Int, _ range: Range<Int>) -> Int? {
    guard index + 4 < range.upperBound, text.isWord(index, "in"), text.isWord(index + 1, "the"),
      text.isWord(index + 2, "words"), text.isWord(index + 3, "of")
    else { return nil }
    return index + 4
  }

  /// "the report", "its claims", "a said amount", "so-called": no verb.
  private func isNoun(
    _ index: Int, _ end: Int, _ form: ReportingForm, _ range: Range<Int>
  ) -> Bool {
    // A capital inside a sentence makes a name or a headline's noun of it.
    if text[index].isCapitalized, index > range.lowerBound, !text[index - 1].isMark(".") {
      return true
    }
    if index > range.lowerBound {
      let before = text[index - 1]
      if before.isMark("-"), !text[index].isSpaced { return true }
      if before.kind == .word {
        if words.determiners.contains(before, text) { return true }
        if before.traits.contains(.possessive), form.tense != .past { return true }
        if words.prepositions.contains(before, text), !text.isWord(index - 1, "to"),
          form.tense != .participle
        {
          return true
        }
      }
    }
    guard end < range.upperBound else { return false }
    // "the talks interrupted by rain"
    if form.tense == .past, text.isWord(end, "by"), !followsAuxiliary(index, range) { return true }
    return form.tense == .present && text.isWord(end, "of") && !form.takesOf
  }

  private func followsAuxiliary(_ index: Int, _ range: Range<Int>) -> Bool {
    var before = index - 1
    while before > range.lowerBound, words.adverbs.contains(text[before], text) { before -= 1 }
    return before >= range.lowerBound && words.auxiliaries.contains(text[before], text)
  }
}
