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
    /// "it showed “…”", reported by whoever said so.
    var isOfThing: Bool {
      guard case .pronoun(_, .thing) = subject else { return false }
      return !isStrong
    }
  }

  var text: TextTokens { block.text }

  func attribution(of passage: MarkedPassage) -> Attribution? {
    if isLeading(passage) { return behind(passage) ?? before(passage) }
    return before(passage) ?? behind(passage)
  }

  /// Whether the sentence begins with the passage.
  func isLeading(_ passage: MarkedPassage) -> Bool {
    passage.open <= block.firstWords[block.sentence(at: passage.open)]
  }

  /// Whether a sentence or a clause could be spoken so: it ends in a mark, or a comma follows.
  func endsSpoken(_ passage: MarkedPassage) -> Bool {
    guard let last = text.lastSpoken(in: passage) else { return false }
    if Self.isFinal(text[last]) || text[last].isMark(",") || text[last].isMark("-") { return true }
    if text[last].mark == 0x2014 || text[last].mark == 0x2013 { return true }
    return passage.isClosed && block.tokens.contains(passage.close + 1)
      && text[passage.close + 1].isMark(",")
  }

  static func isFinal(_ token: TextToken) -> Bool {
    token.isMark(".") || token.isMark("!") || token.isMark("?") || token.mark == 0x2026
  }
}
