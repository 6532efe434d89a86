package import Articles
package import Lexicons

/// What was recognised in a set of articles.
package struct Recognition: Equatable, Sendable {
  /// One for each article, in their order.
  package var findings: [Findings]
  /// Every actor mentioned in them, by first appearance.
  package var actors: [Actor]

  package init(findings: [Findings], actors: [Actor]) {
    self.findings = findings
    self.actors = actors
  }
}

/// Articles in, findings out: who is mentioned, who said what, dates and figures.
package struct Recognizer: Sendable {
  private let lexicons: Lexicons
  private let names: NameRecognizer

  package init(lexicons: Lexicons) {
    self.lexicons = lexicons
    names = NameRecognizer(lexicons: lexicons)
  }

  /// Recognises articles as one set: the same actor has the same id in all of them.
  ///
  /// - Parameter known: actors met before, to which new names are linked.
  package func recognize(_ articles: [Article], known: [Actor] = []) -> Recognition {
    let names = names.recognize(articles, known: known)
    let quotations = QuotationFinder(lexicons: lexicons)
    let dates = DateFinder(lexicons: lexicons)
    let figures = FigureFinder(lexicons: lexicons)
    let findings = zip(articles, names.mentions).map { article, mentions in
      let text = Tokens(article.text)
      let days = dates.dates(in: article, text: text)
      return Findings(
        mentions: mentions,
        quotations: quotations.quotations(
          in: article, mentions: mentions, actors: names.actors, text: text),
        dates: days,
        figures: figures.figures(in: article, excluding: days.map(\.range), text: text))
    }
    return Recognition(findings: findings, actors: names.actors)
  }
}
