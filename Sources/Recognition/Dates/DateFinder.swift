package import Articles
package import Lexicons

/// Finds expressions that fix a day, a month or a year and resolves them.
package struct DateFinder: Sendable {
  private let words: DateWords

  package init(lexicons: Lexicons) {
    words = DateWords(lexicons: lexicons)
  }

  /// Dates in order of the text; relative ones count from the article's own date.
  ///
  /// What the text leaves open ("three years ago", "Tuesday" in an article without a date) is left
  /// out. Menus and the like are not read.
  package func dates(in article: Article) -> [DateExpression] {
    dates(in: article, text: TextTokens(article.text))
  }

  /// As above, with the article's text in tokens.
  func dates(in article: Article, text: TextTokens) -> [DateExpression] {
    let written = scan(article, text)
    guard !written.isEmpty else { return [] }
    let reader = DateReader(
      text: text, words: words, published: article.metadata.published, dates: written)
    return reader.resolved()
  }

  private func scan(_ article: Article, _ text: TextTokens) -> [PlacedDate] {
    var scanner = DateScanner(text: text, words: words)
    var found: [PlacedDate] = []
    for (number, block) in article.blocks.enumerated() where block.role.isRead {
      let tokens = text.indices(in: block.range)
      let dates = scanner.dates(in: tokens)
      guard !dates.isEmpty else { continue }
      let sentences = text.sentences(of: block, in: article)
      var sentence = 0
      for date in dates {
        while sentence + 1 < sentences.count,
          sentences[sentence].upperBound <= date.tokens.lowerBound
        {
          sentence += 1
        }
        found.append(
          PlacedDate(
            date: date, block: number, sentence: sentence, tokens: sentences[sentence]))
      }
    }
    return found
  }
}

/// An expression of time and where it stands.
struct PlacedDate {
  var date: WrittenDate
  /// Index of the block in the article, of the sentence in the block.
  var block: Int
  var sentence: Int
  /// Tokens of the sentence.
  var tokens: Range<Int>
}

extension BlockRole {
  /// Whether finders look into it: all that belongs to an article, shown or folded.
  var isRead: Bool {
    switch self {
    case .boilerplate, .separator: false
    default: true
    }
  }
}
