package import Articles
package import Lexicons

/// Counts the names of the lists in texts, which is what recognition begins with: for measuring.
package struct NameCounter {
  private let vocabulary: Vocabulary

  package init(lexicons: Lexicons) { vocabulary = Vocabulary(lexicons) }

  /// How many ways to write a name are known.
  package var names: Int { vocabulary.forms.count }

  /// How often one of them stands in articles, at whole words, the longest where several do;
  /// headings in capitals are read like the rest.
  package func count(in articles: [Article]) -> Int {
    var vocabulary = vocabulary
    return articles.reduce(0) { sum, article in
      let tokens = TokenizedArticle.tokens(of: article, scripts: vocabulary.scripts) {
        vocabulary.intern($0)
      }.tokens
      let matcher = NameMatcher(vocabulary: vocabulary, tokens: tokens)
      var found = 0
      var index = 0
      while index < tokens.count {
        let match = matcher.name(at: index, limit: tokens.count)
        if match != nil { found += 1 }
        index = match?.end ?? index + 1
      }
      return sum + found
    }
  }
}
