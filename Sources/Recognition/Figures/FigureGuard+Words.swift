extension FigureGuard {
  /// Small number words that count nothing: "one of", "the two", "two-faced", "zero-sum".
  func isIdiom(_ amount: FigureScanner.Amount) -> Bool {
    let numeral = amount.numeral
    let start = amount.tokens.lowerBound
    let end = amount.tokens.upperBound
    if let dash = touches(end), isDash(dash), isCompound(end, amount) { return true }
    if let dash = touches(start - 1), isDash(dash), isTail(start - 1) { return true }
    if !text[start].isSpaced, let before = token(start - 1), isDash(before), isTail(start - 1) {
      return true
    }
    if isVague(start) { return true }
    guard amount.unit == nil, !numeral.isLarge else { return false }
    if numeral.value == 0 { return true }
    if numeral.value == 1 { return !isAtLeast(start) }
    guard numeral.value <= 12 else { return false }
    if numeral.value == 2, isPair(start) { return true }
    return !isNoun(end) && !isPartOfWhole(end) && !isCountedAgainst(start)
  }

  /// "several hundred", "a few thousand".
  private func isVague(_ start: Int) -> Bool {
    token(start - 1).map { words.vague.contains($0, text) } ?? false
  }

  private func isAtLeast(_ start: Int) -> Bool {
    isWord(start - 1, "least") || isWord(start - 1, "exactly")
  }

  /// "the two", "these two", "his two": already known, not counted.
  private func isPair(_ start: Int) -> Bool {
    ["the", "these", "those", "his", "her", "their", "its", "other", "all", "between"].contains {
      token(start - 1).map(text.text)?.lowercased() == $0
    }
  }

  /// "four of their bases", not "two of them".
  private func isPartOfWhole(_ end: Int) -> Bool {
    isWord(end, "of") && !isWord(end + 1, "them") && !isWord(end + 1, "us")
      && !isWord(end + 1, "whom") && !isWord(end + 1, "which") && !isWord(end + 1, "you")
  }

  private func isCountedAgainst(_ start: Int) -> Bool {
    isWord(start - 1, "against") || isWord(start - 1, "killed") || isWord(start - 1, "killing")
      || isWord(start - 1, "wounded")
  }

  /// Whether a word that can be counted stands here.
  func isNoun(_ index: Int) -> Bool {
    guard let token = token(index), token.kind == .word, token.isSpaced else { return false }
    if token.traits.contains(.allCapitals) { return true }
    return !words.stops.contains(token, text) && !words.verbs.contains(token, text)
  }
}
