/// How often an article writes each word, and how.
struct WordStatistics: Sendable {
  struct Count: Sendable {
    var lower: UInt16 = 0
    /// Capitalized where nothing but being a name asks for it.
    var named: UInt16 = 0
    /// Capitalized anywhere.
    var capital: UInt16 = 0
    /// Capitalized and joined to another capitalized word by a hyphen.
    var hyphenated: UInt16 = 0
  }

  private var counts: WordValues<Count>

  init(_ article: TokenizedArticle) {
    counts = WordValues(initial: Count())
    for (index, token) in article.tokens.enumerated() where !token.shape.contains(.number) {
      counts.change(token.word) { Self.count(token, index, article.tokens, &$0) }
    }
  }

  subscript(word: WordID) -> Count { counts[word] }

  private static func count(_ token: Token, _ index: Int, _ tokens: [Token], _ count: inout Count) {
    guard token.shape.contains(.capital) else {
      count.lower &+= count.lower < .max ? 1 : 0
      return
    }
    count.capital &+= count.capital < .max ? 1 : 0
    if isHyphenated(index, tokens) { count.hyphenated &+= count.hyphenated < .max ? 1 : 0 }
    if isFree(token) { count.named &+= count.named < .max ? 1 : 0 }
  }

  private static func isHyphenated(_ index: Int, _ tokens: [Token]) -> Bool {
    tokens[index].gap.isHyphen && index > 0 && tokens[index - 1].shape.contains(.capital)
      || index + 1 < tokens.count && tokens[index + 1].gap.isHyphen
        && tokens[index + 1].shape.contains(.capital)
  }

  /// Whether only a name would be capitalized in this place.
  static func isFree(_ token: Token) -> Bool {
    token.shape.isDisjoint(with: [.opening, .inTitleCase, .inCapitals])
      && token.gap.isDisjoint(with: [.quote, .colon, .openBracket, .stop, .dash, .other])
  }
}
