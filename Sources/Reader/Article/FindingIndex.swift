import Articles

/// What was found in the article, ready to be asked by place and by actor.
struct FindingIndex: Equatable, Sendable {
  let mentions: SpanIndex
  let quotations: SpanIndex
  let dates: SpanIndex
  let figures: SpanIndex
  /// Places in the list of mentions, by actor, in order of the text.
  private let places: [Actor.ID: [Int]]
  private let kinds: [Actor.ID: Actor.Kind]

  init(_ findings: Findings, actors: [Actor]) {
    mentions = SpanIndex(findings.mentions.map(\.range))
    quotations = SpanIndex(findings.quotations.map(\.range))
    dates = SpanIndex(findings.dates.map(\.range))
    figures = SpanIndex(findings.figures.map(\.range))
    var places: [Actor.ID: [Int]] = [:]
    for (place, mention) in findings.mentions.enumerated() {
      places[mention.actor, default: []].append(place)
    }
    self.places = places
    kinds = Dictionary(actors.map { ($0.id, $0.kind) }, uniquingKeysWith: { first, _ in first })
  }

  func mentions(of actor: Actor.ID) -> [Int] { places[actor] ?? [] }

  /// Nil for an actor that is not among those of the article.
  func kind(of actor: Actor.ID) -> Actor.Kind? { kinds[actor] }
}
