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

  private var counts: [Count]

  init(_ article: TokenizedArticle, wordCount: Int) {
    counts = [Count](repeating: Count(), count: wordCount)
    for (index, token) in article.tokens.enumerated() where !token.shape.contains(.number) {
      let word = Int(token.word)
      if !token.shape.contains(.capital) {
        counts[word].lower &+= counts[word].lower < .max ? 1 : 0
        continue
      }
      counts[word].capital &+= counts[word].capital < .max ? 1 : 0
      if Self.isHyphenated(index, article.tokens) {
        counts[word].hyphenated &+= counts[word].hyphenated < .max ? 1 : 0
      }
      if Self.isFree(token) { counts[word].named &+= counts[word].named < .max ? 1 : 0 }
    }
  }

  subscript(word: WordID) -> Count { counts[Int(word)] }

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
