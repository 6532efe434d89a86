package import Articles
package import Screen

/// Topics by sources, with the values in the cells.
package struct ComparisonView: Equatable, Sendable {
  /// Which rows show.
  package enum Scope: CaseIterable, Hashable, Sendable {
    /// Told by several accounts.
    case shared
    case differences
    case all
  }

  package internal(set) var comparison: StoryComparison
  var glyphs: Glyphs
  package internal(set) var scope: Scope
  package internal(set) var kind: ComparisonRow.Kind?
  package internal(set) var actor: Actor?
  package internal(set) var words = ""
  /// The sentences of a row, while they show.
  package internal(set) var evidence: EvidenceList?
  /// The row to be joined with another.
  var marked: ComparisonRow.ID?
  /// Indices into the rows of the table.
  private(set) var shown: [Int] = []
  var cursor = ListCursor()
  /// Index of the column with the cursor: an account of the table.
  package internal(set) var column = 0
  var leftColumn = 0
  var size: Size

  package init(_ comparison: StoryComparison, size: Size, glyphs: Glyphs = .unicode) {
    self.comparison = comparison
    self.size = size
    self.glyphs = glyphs
    scope = comparison.table.rows.contains { $0.verdict != .only } ? .shared : .all
    applyFilters()
  }

  var table: ComparisonTable { comparison.table }

  var isFiltered: Bool { kind != nil || actor != nil || !words.isEmpty }

  package var row: ComparisonRow? {
    shown.indices.contains(cursor.index) ? table.rows[shown[cursor.index]] : nil
  }

  package mutating func handle(_ command: Command) -> ViewOutcome {
    if evidence != nil { return handleInEvidence(command) }
    if let movement = Movement(command) {
      cursor.move(movement, count: shown.count, height: height)
      return .stays
    }
    switch command {
    case .left: move(columns: -1)
    case .right: move(columns: 1)
    case .open: openEvidence()
    case .cycleScope: cycleScope()
    case .cycleKind: cycleKind()
    case .pickActor: return .choosesActor
    case .find: return .asks(Prompt(.filterTopics, text: words))
    case .joinRows: return join()
    case .partRow: return part()
    case .renameTopic:
      return row.map { .asks(Prompt(.renameTopic, text: $0.topic)) } ?? .stays
    case .dismissRow: return dismiss()
    case .cancel, .close: return closeInnermost()
    default: return .unknown
    }
    return .stays
  }

  package mutating func resize(to size: Size) {
    self.size = size
    evidence?.resize(to: size)
    cursor.fit(count: shown.count, height: height)
    move(columns: 0)
  }

  /// Takes a comparison made anew; the cursor stays on its row, or where it was.
  package mutating func update(_ comparison: StoryComparison) {
    let id = row?.id
    self.comparison = comparison
    evidence = nil
    marked = nil
    applyFilters()
    if let index = shown.firstIndex(where: { table.rows[$0].id == id }) {
      cursor.put(at: index, count: shown.count, height: height)
    }
  }

  package mutating func filter(words: String) {
    self.words = words
    applyFilters()
  }

  package mutating func filter(actor: Actor?) {
    self.actor = actor
    applyFilters()
  }
}

extension ComparisonView {
  private mutating func handleInEvidence(_ command: Command) -> ViewOutcome {
    if let movement = Movement(command) {
      evidence?.move(movement)
      return .stays
    }
    switch command {
    case .open: return evidence?.outcome ?? .stays
    case .partRow: return part()
    case .cancel, .close, .left:
      evidence = nil
      return .stays
    default: return .unknown
    }
  }

  private mutating func applyFilters() {
    let wanted = words.lowercased().split(separator: " ")
    shown = table.rows.indices.filter { index in
      let row = table.rows[index]
      let isInScope =
        switch scope {
        case .shared: row.verdict != .only
        case .differences: row.verdict == .differ
        case .all: true
        }
      let text = row.topic.lowercased()
      return isInScope && (kind == nil || row.kind == kind)
        && (actor.map { row.actors.contains($0.id) } ?? true)
        && wanted.allSatisfy { text.contains($0) }
    }
    cursor.fit(count: shown.count, height: height)
    move(columns: 0)
  }

  private mutating func cycleScope() {
    let all = Scope.allCases
    scope = all[((all.firstIndex(of: scope) ?? 0) + 1) % all.count]
    applyFilters()
  }

  private mutating func cycleKind() {
    let all: [ComparisonRow.Kind?] = [nil] + ComparisonRow.Kind.allCases
    kind = all[((all.firstIndex(of: kind) ?? 0) + 1) % all.count]
    applyFilters()
  }

  private mutating func openEvidence() {
    guard let row else { return }
    evidence = EvidenceList(row, of: table, account: isList ? nil : column)
    evidence?.resize(to: size)
  }

  /// Takes away what was marked or filtered last, then closes the view.
  private mutating func closeInnermost() -> ViewOutcome {
    if marked != nil {
      marked = nil
    } else if isFiltered {
      kind = nil
      actor = nil
      words = ""
      applyFilters()
    } else {
      return .closed
    }
    return .stays
  }
}

// MARK: - Corrections

extension ComparisonView {
  /// The effect that keeps a correction of the row under the cursor.
  package func renaming(to topic: String) -> ReaderEffect? {
    guard let row, let cell = row.cells.first, !topic.isEmpty, topic != row.topic else {
      return nil
    }
    return correct(.rename(table.place(of: cell, in: row), topic), row)
  }

  private func correct(
    _ change: ComparisonCorrection.Change, _ row: ComparisonRow
  ) -> ReaderEffect {
    .correct(change, row.kind, story: comparison.story)
  }

  private mutating func join() -> ViewOutcome {
    guard let row, let cell = row.cells.first else { return .stays }
    guard let other = table.rows.first(where: { $0.id == marked }), other.id != row.id else {
      marked = row.id
      return .notice("Go to the row that says the same and press the key again")
    }
    guard other.kind == row.kind, let first = other.cells.first else {
      return .notice("Only rows of one kind can be joined")
    }
    let places = (table.place(of: first, in: other), table.place(of: cell, in: row))
    return .wanted(correct(.join(places.0, with: places.1), row))
  }

  /// The cell of the sentence under the cursor, else those of the column, become a row.
  private mutating func part() -> ViewOutcome {
    guard let row else { return .stays }
    let parted =
      evidence.map { [row.cells[$0.index]] } ?? row.cells.filter { $0.account == column }
    guard !parted.isEmpty, parted.count < row.cells.count else {
      return .notice("There is nothing to part here: choose one source of several")
    }
    return .wanted(correct(.part(parted.map { table.place(of: $0, in: row) }), row))
  }

  private mutating func dismiss() -> ViewOutcome {
    guard let row, let cell = row.cells.first else { return .stays }
    return .wanted(correct(.dismiss(table.place(of: cell, in: row)), row))
  }
}
