/// How often an article writes each word, and how.
struct WordStatistics: Sendable {
  struct Count: Sendable {
    var lower: UInt16 = 0
    /// Capitalized where nothing but being a name asks for it.
    var named: UInt16 = 0
    /// Capitalized anywhere.
    var capital: UInt16 = 0
  }

  private var counts: [Count]

  init(_ article: TokenizedArticle, wordCount: Int) {
    counts = [Count](repeating: Count(), count: wordCount)
    for token in article.tokens where !token.shape.contains(.number) {
      let word = Int(token.word)
      if !token.shape.contains(.capital) {
        counts[word].lower &+= counts[word].lower < .max ? 1 : 0
        continue
      }
      counts[word].capital &+= counts[word].capital < .max ? 1 : 0
      if Self.isFree(token) { counts[word].named &+= counts[word].named < .max ? 1 : 0 }
    }
  }

  subscript(word: WordID) -> Count { counts[Int(word)] }

  /// Whether only a name would be capitalized in this place.
  static func isFree(_ token: Token) -> Bool {
    token.shape.isDisjoint(with: [.opening, .inTitleCase, .inCapitals])
      && token.gap.isDisjoint(with: [.quote, .colon, .openBracket, .stop, .dash, .other])
  }
}
