package import Articles

/// Articles with what was found in them in, rows of what they agree and differ on out.
package struct Comparer: Sendable {
  private let words: ComparisonWords

  package init(words: ComparisonWords) { self.words = words }

  /// Compares accounts; `findings` has one for each article, in their order.
  ///
  /// - Parameter voices: whether voices and wording are wanted too.
  package func compare(
    _ articles: [Article], _ findings: [Findings], actors: [Actor], story: String = "",
    corrections: [ComparisonCorrection] = [], voices: Bool = true
  ) -> StoryComparison {
    let comparison = comparison(articles, findings, actors)
    let (rows, meant) = comparison.rows()
    let table = ComparisonTable(
      accounts: articles.map(ComparedAccount.init), rows: rows, actors: comparison.names)
    let corrected = table.corrected(by: corrections)
    guard voices else { return StoryComparison(story: story, table: corrected) }
    let (accounts, kinds) = (comparison.accounts, comparison.kinds)
    return StoryComparison(
      story: story, table: corrected,
      voices: Voices(accounts: accounts, meant: meant, kinds: kinds).voices(),
      wording: Wording(accounts: accounts, meant: meant, kinds: kinds).wording())
  }

  /// Two articles with the passages that say the same; what is told by few words counts more the
  /// rarer they are in the whole story.
  package func align(
    _ left: Article, _ right: Article, in articles: [Article], _ findings: [Findings]
  ) -> ArticlePair? {
    guard let first = articles.firstIndex(where: { $0.id == left.id }),
      let second = articles.firstIndex(where: { $0.id == right.id })
    else { return nil }
    let comparison = comparison(articles, findings, [])
    return PassageAlignment(
      left: comparison.accounts[first], right: comparison.accounts[second],
      rarity: comparison.rarity
    ).pair()
  }

  private func comparison(
    _ articles: [Article], _ findings: [Findings], _ actors: [Actor]
  ) -> Comparison {
    var concepts = ConceptTable(words)
    let accounts = zip(articles, findings).enumerated().map { index, pair in
      AccountText(pair.0, findings: pair.1, index: index, concepts: &concepts)
    }
    return Comparison(
      accounts: accounts, concepts: concepts, offices: OfficeWords(words.offices), actors: actors)
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
    self.offices = offices
    known = KnownConcepts(concepts)
    kinds = Dictionary(actors.map { ($0.id, $0.kind) }, uniquingKeysWith: { first, _ in first })
    names = Dictionary(actors.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    naming = TopicNaming(
      accounts: accounts, rarity: rarity, names: names, actors: concepts.actors,
      labels: concepts.labels)
  }

  /// What more accounts tell first; of these, what they differ on.
  ///
  /// - Returns: also who is meant by garbled names.
  func rows() -> (rows: [ComparisonRow], meant: [Actor.ID: Actor.ID]) {
    let (roles, meant) = roleRows()
    let rows = figureRows() + dateRows() + quoteRows() + roles + nameRows(meant)
    let order = rows.indices.sorted { left, right in
      let (one, other) = (rank(rows[left]), rank(rows[right]))
      return (one.verdict, one.kind, one.accounts, left)
        < (other.verdict, other.kind, other.accounts, right)
    }
    return (order.map { rows[$0] }, meant)
  }

  private func rank(_ row: ComparisonRow) -> (verdict: Int, kind: Int, accounts: Int) {
    let verdict =
      switch row.verdict {
      case .differ: 0
      case .agree: 1
      case .only: 2
      }
    // Spellings differ often and matter least.
    return (verdict, row.kind == .name ? 1 : 0, -row.accountCount)
  }
}
