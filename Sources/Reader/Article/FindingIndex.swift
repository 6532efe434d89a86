import Articles

/// What was found in the article, ready to be asked by place.
struct FindingIndex: Equatable, Sendable {
  let mentions: SpanIndex
  let quotations: SpanIndex
  let dates: SpanIndex
  let figures: SpanIndex
  private let kinds: [Actor.ID: Actor.Kind]

  init(_ findings: Findings, actors: [Actor]) {
    mentions = SpanIndex(findings.mentions.map(\.range))
    quotations = SpanIndex(findings.quotations.map(\.range))
    dates = SpanIndex(findings.dates.map(\.range))
    figures = SpanIndex(findings.figures.map(\.range))
    kinds = Dictionary(actors.map { ($0.id, $0.kind) }, uniquingKeysWith: { first, _ in first })
  }

  /// Nil for an actor that is not among those of the article.
  func kind(of actor: Actor.ID) -> Actor.Kind? { kinds[actor] }
}
