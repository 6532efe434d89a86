import Corpora

/// A table of how well names are found, a row for each set.
struct NameTable {
  private var rows: [(name: String, score: NameScore)] = []

  mutating func add(_ name: String, _ score: NameScore) { rows.append((name, score)) }

  func print() {
    guard !rows.isEmpty else { return }
    Swift.print(
      """
      ## Names

      | set | articles | words | P | R | bounds F | and kind F | person | organization | location \
      | nationality |
      |---|---|---|---|---|---|---|---|---|---|---|
      """)
    for row in rows { print(row.name, row.score) }
    Swift.print()
    for row in rows { printErrors(row.name, row.score) }
  }

  private func print(_ name: String, _ score: NameScore) {
    let kinds = AnnotatedName.Kind.allCases.map { kind in
      score.byKind[kind].map { $0.right + $0.missed > 0 ? $0.balance.short : "–" } ?? "–"
    }
    let cells =
      [name, String(score.articles), String(score.words)]
      + [score.spans.precision, score.spans.recall, score.spans.balance, score.typed.balance]
      .map(\.short) + kinds
    Swift.print("| " + cells.joined(separator: " | ") + " |")
  }

  private func printErrors(_ name: String, _ score: NameScore) {
    guard !score.errors.isEmpty else { return }
    Swift.print("### \(name)\n")
    // Spread over the whole set rather than taken from its beginning.
    let groups = Dictionary(grouping: score.errors) { $0.prefix { $0 != ":" } }
    for (_, errors) in groups.sorted(by: { $0.key < $1.key }) {
      let step = max(1, errors.count / score.shown)
      Swift.print("\(errors.count) × \(errors[0].prefix { $0 != ":" })")
      for index in stride(from: 0, to: errors.count, by: step).prefix(score.shown) {
        Swift.print("  " + errors[index].drop { $0 != "…" })
      }
    }
    Swift.print()
  }
}
