import Articles
import Recognition

/// What `inspect` prints for people: a few lines an article.
struct InspectSummary {
  private let articles: [Article]
  private let recognition: Recognition
  private let names: [Actor.ID: String]

  init(_ articles: [Article], _ recognition: Recognition) {
    self.articles = articles
    self.recognition = recognition
    names = Dictionary(
      recognition.actors.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
  }

  func print() {
    for (article, findings) in zip(articles, recognition.findings) { print(article, findings) }
  }

  private func print(_ article: Article, _ findings: Findings) {
    let metadata = article.metadata
    let origin = [metadata.publisher, metadata.publishedWords, metadata.byline].compactMap { $0 }
    Output.line("\(metadata.file ?? "-")  \(article.heading)")
    if !origin.isEmpty { Output.line("  \(origin.joined(separator: " · "))") }
    let body = article.blocks.filter(\.role.isBody).count
    Output.line("  \(body) blocks, \(article.blocks.count - body) folded")
    Output.line("  actors: \(actors(in: findings))")
    let counts = [
      (findings.quotations.count, "quotes"), (findings.dates.count, "dates"),
      (findings.figures.count, "figures"),
    ]
    Output.line("  " + counts.map { "\($0.0) \($0.1)" }.joined(separator: ", "))
  }

  /// The most mentioned actors with their counts.
  private func actors(in findings: Findings) -> String {
    let counts = Dictionary(grouping: findings.mentions, by: \.actor).mapValues(\.count)
    return counts.sorted { ($1.value, $0.key.rawValue) < ($0.value, $1.key.rawValue) }.prefix(12)
      .map { "\(names[$0.key] ?? $0.key.rawValue) \($0.value)" }.joined(separator: ", ")
  }
}
