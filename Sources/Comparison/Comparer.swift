package import Articles

/// Articles with what was found in them in, rows of what they agree and differ on out.
package struct Comparer: Sendable {
  private let words: ComparisonWords

  package init(words: ComparisonWords) { self.words = words }

  /// Compares accounts; `findings` has one for each article, in their order.
  package func compare(
    _ articles: [Article], _ findings: [Findings], actors: [Actor]
  ) -> ComparisonTable {
    var concepts = ConceptTable(words)
    let accounts = zip(articles, findings).enumerated().map { index, pair in
      AccountText(pair.0, findings: pair.1, index: index, concepts: &concepts)
    }
    let comparison = Comparison(
      accounts: accounts, concepts: concepts, offices: OfficeWords(words.offices), actors: actors)
    return ComparisonTable(
      accounts: articles.map(ComparedAccount.init), rows: comparison.rows(),
      actors: Dictionary(actors.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first }))
  }
}

/// One run of the comparer.
struct Comparison {
  let accounts: [AccountText]
  let rarity: Rarity
  let naming: TopicNaming
  let offices: OfficeWords
  let kinds: [Actor.ID: Actor.Kind]
  let names: [Actor.ID: String]
  let known: KnownConcepts

  init(
    accounts: [AccountText], concepts: ConceptTable, offices: OfficeWords, actors: [Actor]
  ) {
    self.accounts = accounts
    rarity = Rarity(accounts, conceptCount: concepts.count)
    naming = TopicNaming(accounts: accounts, rarity: rarity, labels: concepts.labels)
    self.offices = offices
    known = KnownConcepts(concepts)
    kinds = Dictionary(actors.map { ($0.id, $0.kind) }, uniquingKeysWith: { first, _ in first })
    names = Dictionary(actors.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
  }

  /// What more accounts tell first; of these, what they differ on.
  func rows() -> [ComparisonRow] {
    let (roles, meant) = roleRows()
    let rows = figureRows() + dateRows() + quoteRows() + roles + nameRows(meant)
    let order = rows.indices.sorted { left, right in
      let (one, other) = (rank(rows[left]), rank(rows[right]))
      return (one.verdict, one.accounts, left) < (other.verdict, other.accounts, right)
    }
    return order.map { rows[$0] }
  }

  private func rank(_ row: ComparisonRow) -> (verdict: Int, accounts: Int) {
    let verdict =
      switch row.verdict {
      case .differ: 0
      case .agree: 1
      case .only: 2
      }
    return (verdict, -row.accountCount)
  }
}
