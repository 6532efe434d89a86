package import Articles
package import Lexicons

/// Finds quantities: counts, money, percentages and durations.
package struct FigureFinder: Sendable {
  private let words: FigureWords

  package init(lexicons: Lexicons) {
    words = FigureWords(lexicons: lexicons)
  }

  /// Figures in order of the text, none inside the excluded ranges (dates, for one).
  ///
  /// Of a range ("70-80%") both ends are figures. Menus and the like are not read.
  package func figures(in article: Article, excluding: [TextRange]) -> [Figure] {
    figures(in: article, excluding: excluding, text: TextTokens(article.text))
  }

  /// As above, with the article's text in tokens.
  func figures(
    in article: Article, excluding: [TextRange], text: TextTokens
  ) -> [Figure] {
    var scanner = FigureScanner(text: text, words: words)
    let excluded = excluding.map(text.indices(in:))
    var next = 0
    var found: [Figure] = []
    for block in article.blocks where block.role.isRead {
      let tokens = text.indices(in: block.range)
      while next < excluded.count, excluded[next].upperBound <= tokens.lowerBound { next += 1 }
      var last = next
      while last < excluded.count, excluded[last].lowerBound < tokens.upperBound { last += 1 }
      let amounts = scanner.amounts(in: tokens, excluding: Array(excluded[next..<last]))
      // "32 minutes ago" over an article is when it was posted, not what it says.
      guard block.role != .dateline else { continue }
      found += figures(amounts, CountedThing(text: text, words: words, block: tokens))
    }
    return found
  }

  private func figures(
    _ amounts: [FigureScanner.Amount], _ counted: CountedThing
  ) -> [Figure] {
    var figures: [Figure] = []
    for (place, amount) in amounts.enumerated() {
      let isConversion = place > 0 && counted.isConversion(amount, of: amounts[place - 1])
      figures.append(
        Figure(
          range: counted.text.range(amount.tokens), value: amount.value,
          unit: amount.unit?.name ?? "count",
          of: isConversion ? figures[place - 1].of : counted.name(of: amount),
          isApproximate: isApproximate(amount, counted)))
    }
    return figures
  }

  /// Whether "over", "at least", "-odd" or the like stands by a number.
  private func isApproximate(_ amount: FigureScanner.Amount, _ around: CountedThing) -> Bool {
    let text = around.text
    let before = amount.tokens.lowerBound
    for index in stride(from: before - 1, through: max(around.block.lowerBound, before - 2), by: -1)
    {
      if text[index].isMark("~") || text[index].isMark("≈") { return true }
      guard text[index].kind == .word else { return false }
      if words.approximate.contains(text[index], text) { return true }
      guard text.isWord(index, "an") || text.isWord(index, "as") || text.isWord(index, "to")
      else { return false }
    }
    return false
  }
}
