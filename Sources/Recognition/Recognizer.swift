package import Articles
package import Lexicons

/// What was recognised in a set of articles.
package struct Recognition: Equatable, Sendable {
  /// One for each article, in their order.
  package var findings: [Findings]
  /// Every actor mentioned in them, by first appearance.
  package var actors: [Actor]
  /// For each article its mentions before anybody corrected them.
  package var recognized: [[Mention]]

  package init(findings: [Findings], actors: [Actor], recognized: [[Mention]] = []) {
    self.findings = findings
    self.actors = actors
    self.recognized = recognized
  }

  /// Adds what was recognised after it in another set; an actor of both is as it was last.
  package mutating func append(_ other: Recognition) {
    findings += other.findings
    recognized += other.recognized
    let again = Set(other.actors.map(\.id))
    actors.removeAll { again.contains($0.id) }
    actors += other.actors
  }
}

/// Articles in, findings out: who is mentioned, who said what, dates and figures.
package struct Recognizer: Sendable {
  /// What persons taught: counts more than anything recognised.
  package var corrections: Corrections
  /// Among how many threads the articles of a set are shared out; it changes nothing of what is
  /// found.
  package var threads = 1
  private let names: NameRecognizer
  private let quotations: QuotationFinder
  private let dates: DateFinder
  private let figures: FigureFinder

  package init(lexicons: Lexicons, corrections: Corrections = Corrections()) {
    self.corrections = corrections
    names = NameRecognizer(lexicons: lexicons)
    quotations = QuotationFinder(lexicons: lexicons)
    dates = DateFinder(lexicons: lexicons)
    figures = FigureFinder(lexicons: lexicons)
  }

  /// Recognises articles as one set: the same actor has the same id in all of them.
  ///
  /// - Parameter known: actors met before, to which new names are linked.
  package func recognize(_ articles: [Article], known: [Actor] = []) -> Recognition {
    let known = self.known(known)
    return recognize(articles, names.recognize(articles, known: known.registry), known)
  }

  /// As above, with actors that need not be gone through for every set of articles.
  ///
  /// - Parameter known: takes in the actors that are met.
  package func recognize(_ articles: [Article], known: inout KnownActors) -> Recognition {
    let names = names.recognize(articles, known: known.registry, threads: threads)
    defer { known.learn(names.actors) }
    return recognize(articles, names, known)
  }

  private func recognize(
    _ articles: [Article], _ names: NameRecognizer.Result, _ known: KnownActors
  ) -> Recognition {
    correct(articles, recognized: names.mentions, actors: names.actors, known: known.actors)
  }

  /// The actors of a library, as corrected until now, for `recognize`.
  package func known(_ actors: [Actor]) -> KnownActors {
    let actors = corrections.uncorrected(actors)
    return KnownActors(actors, registry: names.registry(of: actors))
  }

  /// Puts corrections over what was recognised earlier, without recognising names again.
  ///
  /// - Parameter recognized: for each article its mentions before anybody corrected them.
  /// - Parameter known: every actor of the library, as corrected until now.
  package func recorrect(
    _ articles: [Article], recognized: [[Mention]], known: [Actor]
  ) -> Recognition {
    let mentioned = Set(recognized.joined().map(\.actor))
    let known = corrections.uncorrected(known)
    return correct(
      articles, recognized: recognized, actors: known.filter { mentioned.contains($0.id) },
      known: known)
  }

  private func correct(
    _ articles: [Article], recognized: [[Mention]], actors: [Actor],
    known: @autoclosure () -> [Actor]
  ) -> Recognition {
    var mentions = recognized
    var actors = actors
    if !corrections.isEmpty {
      let corrector = Corrector(corrections, actors: actors + known())
      mentions = zip(articles, recognized).map { corrector.mentions($1, in: $0) }
      actors = corrector.actors(mentioned: mentions, recognized: actors)
    }
    let byID = Dictionary(actors.map { ($0.id, $0) }) { first, _ in first }
    let read = Array(zip(articles, mentions))
    let findings = SharedWork.map(read[...], threads: threads) { read in
      read.map { article, mentions in
        var met: Set<Actor.ID> = []
        let here = mentions.compactMap { met.insert($0.actor).inserted ? byID[$0.actor] : nil }
        return self.findings(in: article, mentions: mentions, actors: here)
      }
    }
    return Recognition(findings: findings, actors: actors, recognized: recognized)
  }

  /// The id a name gives an actor that has none: lower-case ASCII words joined by hyphens.
  package static func slug(of name: String) -> String { ActorRegistry.slug(name) }

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
