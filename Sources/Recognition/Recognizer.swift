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
    var known = self.known(known)
    return recognize(articles, known: &known)
  }

  /// As above, with actors that need not be gone through for every set of articles.
  ///
  /// - Parameter known: takes in the actors that are met.
  package func recognize(_ articles: [Article], known: inout KnownActors) -> Recognition {
    complete(link(names.recognize(articles, known: known.registry), of: articles, &known))
  }

  /// A set of articles, each of them read alone.
  package struct ReadSet: Sendable {
    fileprivate let names: NameRecognizer.Read
  }

  /// A set of articles in which is known who is who.
  package struct LinkedSet: Sendable {
    fileprivate let articles: [Article]
    fileprivate let recognized: [[Mention]]
    fileprivate let mentions: [[Mention]]
    fileprivate let actors: [Actor]
  }

  /// The first of three steps that are `recognize` together, and most of its work; it asks for
  /// nothing that other sets have, as does the last.
  package func read(_ articles: [Article]) -> ReadSet { ReadSet(names: names.read(articles)) }

  /// The second step: one set after another.
  ///
  /// - Parameter known: takes in the actors that are met.
  package func link(_ read: ReadSet, known: inout KnownActors) -> LinkedSet {
    link(names.link(read.names, known: known.registry), of: read.names.articles, &known)
  }

  /// The last step: everything else there is to find.
  package func complete(_ linked: LinkedSet) -> Recognition {
    let byID = Dictionary(linked.actors.map { ($0.id, $0) }) { first, _ in first }
    let findings = zip(linked.articles, linked.mentions).map { article, mentions in
      var met: Set<Actor.ID> = []
      let here = mentions.compactMap { met.insert($0.actor).inserted ? byID[$0.actor] : nil }
      return self.findings(in: article, mentions: mentions, actors: here)
    }
    return Recognition(
      findings: findings, actors: linked.actors, recognized: linked.recognized)
  }

  private func link(
    _ names: NameRecognizer.Result, of articles: [Article], _ known: inout KnownActors
  ) -> LinkedSet {
    defer { known.learn(names.actors) }
    return correct(
      articles, recognized: names.mentions, actors: names.actors, known: known.actors)
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
    return complete(
      correct(
        articles, recognized: recognized, actors: known.filter { mentioned.contains($0.id) },
        known: known))
  }

  private func correct(
    _ articles: [Article], recognized: [[Mention]], actors: [Actor],
    known: @autoclosure () -> [Actor]
  ) -> LinkedSet {
    guard !corrections.isEmpty else {
      return LinkedSet(
        articles: articles, recognized: recognized, mentions: recognized, actors: actors)
    }
    let corrector = Corrector(corrections, actors: actors + known())
    let mentions = zip(articles, recognized).map { corrector.mentions($1, in: $0) }
    return LinkedSet(
      articles: articles, recognized: recognized, mentions: mentions,
      actors: corrector.actors(mentioned: mentions, recognized: actors))
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
