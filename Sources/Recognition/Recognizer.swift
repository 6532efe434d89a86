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
  private let names: NameRecognizer
  private let quotations: QuotationFinder
  private let dates: DateFinder
  private let figures: FigureFinder

  package init(lexicons: Lexicons) {
    names = NameRecognizer(lexicons: lexicons)
    quotations = QuotationFinder(lexicons: lexicons)
    dates = DateFinder(lexicons: lexicons)
    figures = FigureFinder(lexicons: lexicons)
  }

  /// Recognises articles as one set: the same actor has the same id in all of them.
  ///
  /// - Parameter known: actors met before, to which new names are linked.
  package func recognize(_ articles: [Article], known: [Actor] = []) -> Recognition {
    let names = names.recognize(articles, known: known)
    let actors = Dictionary(names.actors.map { ($0.id, $0) }) { first, _ in first }
    return Recognition(
      findings: zip(articles, names.mentions).map { article, mentions in
        var met: Set<Actor.ID> = []
        let here = mentions.compactMap { met.insert($0.actor).inserted ? actors[$0.actor] : nil }
        return findings(in: article, mentions: mentions, actors: here)
      }, actors: names.actors)
  }

  private func findings(
    in article: Article, mentions: [Mention], actors: [Actor]
  ) -> Findings {
    let text = TextTokens(article.text)
    let days = dates.dates(in: article, text: text)
    return Findings(
      mentions: mentions,
      quotations: quotations.quotations(
        in: article, mentions: mentions, actors: actors, text: text),
      dates: days,
      figures: figures.figures(in: article, excluding: days.map(\.range), text: text))
  }
}
