import Articles

/// Tells numbers that say how much from those that name, date or enumerate.
struct FigureGuard {
  let text: TextTokens
  let words: FigureWords
  let block: Range<Int>

  /// The token to go on reading at when an amount is none, nil when it is one.
  func endOfRefused(_ amount: FigureScanner.Amount) -> Int? {
    if let end = endOfCode(amount) { return end }
    let isRefused =
      amount.numeral.isWord
      ? isIdiom(amount) : isJoined(amount) || isNamed(amount) || isEnumerated(amount)
    return isRefused ? amount.tokens.upperBound : nil
  }
}

// MARK: - Looking

extension FigureGuard {
  func token(_ index: Int) -> TextToken? { block.contains(index) ? text[index] : nil }

  func isWord(_ index: Int, _ word: StaticString) -> Bool {
    block.contains(index) && text.isWord(index, word)
  }

  func touches(_ index: Int) -> TextToken? {
    token(index).flatMap { $0.isSpaced ? nil : $0 }
  }

  func isDash(_ token: TextToken) -> Bool {
    token.isMark("-") || (0x2010...0x2015).contains(token.mark)
  }
}
