/// What a person corrects in a comparison; cells are named by where they stand, so that a
/// correction finds them again when the comparison is made anew.
package struct ComparisonCorrection: Hashable, Sendable, Codable, Identifiable {
  package struct Place: Hashable, Sendable, Codable {
    package var article: Article.ID
    /// Scalar offsets of the words that hold the value.
    package var range: TextRange
    /// Tells two rows with that cell apart, as of one person's two offices; nil for the first.
    package var row: ComparisonRow.ID?

    package init(article: Article.ID, range: TextRange, row: ComparisonRow.ID? = nil) {
      self.article = article
      self.range = range
      self.row = row
    }
  }

  package enum Change: Hashable, Sendable, Codable {
    /// The rows with these cells are one.
    case join(Place, with: Place)
    /// These cells are a row of their own.
    case part([Place])
    case rename(Place, String)
    /// The row says nothing.
    case dismiss(Place)
  }

  /// A UUID in lower case.
  package let id: String
  package var story: String
  package var kind: ComparisonRow.Kind
  package var change: Change

  package init(id: String, story: String, kind: ComparisonRow.Kind, change: Change) {
    self.id = id
    self.story = story
    self.kind = kind
    self.change = change
  }
}

extension ComparisonTable {
  /// The table with corrections made, in their order; those whose cells are gone change nothing.
  package func corrected(by corrections: [ComparisonCorrection]) -> ComparisonTable {
    corrections.reduce(self) { table, correction in
      var table = table
      table.apply(correction)
      return table
    }
  }

  /// Where a cell of a row stands.
  package func place(
    of cell: ComparisonCell, in row: ComparisonRow
  ) -> ComparisonCorrection.Place {
    .init(article: accounts[cell.account].article, range: cell.range, row: row.id)
  }

  private mutating func apply(_ correction: ComparisonCorrection) {
    switch correction.change {
    case .join(let one, let other): join(one, other, correction.kind)
    case .part(let places): part(places, correction)
    case .rename(let place, let topic):
      if let row = row(with: place, correction.kind) { rows[row].topic = topic }
    case .dismiss(let place):
      if let row = row(with: place, correction.kind) { rows.remove(at: row) }
    }
  }

  private func row(with place: ComparisonCorrection.Place, _ kind: ComparisonRow.Kind) -> Int? {
    let found = rows.indices.filter { index in
      rows[index].kind == kind && rows[index].cells.contains { stands($0, at: place) }
    }
    return found.first { rows[$0].id == place.row } ?? found.first
  }

  private func stands(_ cell: ComparisonCell, at place: ComparisonCorrection.Place) -> Bool {
    accounts[cell.account].article == place.article && cell.range == place.range
  }

  private mutating func join(
    _ one: ComparisonCorrection.Place, _ other: ComparisonCorrection.Place,
    _ kind: ComparisonRow.Kind
  ) {
    guard let first = row(with: one, kind), let second = row(with: other, kind), first != second
    else { return }
    var joined = rows[first]
    joined.cells += rows[second].cells
    joined.cells.sort { ($0.account, $0.range) < ($1.account, $1.range) }
    joined.actors += rows[second].actors.filter { !joined.actors.contains($0) }
    joined.verdict = verdict(of: joined.cells)
    rows[first] = joined
    rows.remove(at: second)
  }

  private mutating func part(
    _ places: [ComparisonCorrection.Place], _ correction: ComparisonCorrection
  ) {
    guard let first = places.first, let index = row(with: first, correction.kind) else { return }
    var (kept, parted) = (rows[index], rows[index])
    parted.cells.removeAll { cell in !places.contains { stands(cell, at: $0) } }
    kept.cells.removeAll { cell in places.contains { stands(cell, at: $0) } }
    guard !kept.cells.isEmpty else { return }
    parted.id = ComparisonRow.ID("parted \(correction.id)")
    parted.verdict = verdict(of: parted.cells, from: parted.verdict)
    kept.verdict = verdict(of: kept.cells, from: kept.verdict)
    rows[index] = kept
    rows.insert(parted, at: index + 1)
  }

  /// By values alone: accounts agree when each two have one in common; what is left of a row that
  /// agreed still does.
  private func verdict(
    of cells: [ComparisonCell], from whole: ComparisonRow.Verdict = .differ
  ) -> ComparisonRow.Verdict {
    let values = Dictionary(grouping: cells, by: \.account).values.map { $0.map(\.value) }
    guard values.count > 1 else { return .only }
    if whole == .agree { return .agree }
    let isAgreed = values.allSatisfy { one in
      values.allSatisfy { other in one.contains { other.contains($0) } }
    }
    return isAgreed ? .agree : .differ
  }
}
