package import Articles

/// What stands at a place.
extension ArticlePane {
  /// The mention an offset is in: the shortest of those that are jumped through, else of all.
  package func mention(at offset: Int) -> Mention? {
    let all = mentions(at: offset)
    return all.first { settings.kinds.contains($0.kind) } ?? all.first
  }

  /// All mentions an offset is in, shortest first.
  package func mentions(at offset: Int) -> [Mention] {
    Self.shortestFirst(findings.mentions.indices(at: offset).map { opened.findings.mentions[$0] }) {
      $0.range
    }
  }

  package func quotation(at offset: Int) -> Quotation? {
    Self.shortestFirst(
      findings.quotations.indices(at: offset).map { opened.findings.quotations[$0] }
    ) { $0.range }.first
  }

  package func date(at offset: Int) -> DateExpression? {
    findings.dates.indices(at: offset).last.map { opened.findings.dates[$0] }
  }

  package func figure(at offset: Int) -> Figure? {
    findings.figures.indices(at: offset).last.map { opened.findings.figures[$0] }
  }

  /// The notes whose passage holds an offset, smallest passage first.
  package func notes(at offset: Int) -> [PlacedNote] {
    let found = notes.spans.indices(at: offset).map { (notes.notes[$0], notes.ranges[$0]) }
    return Self.shortestFirst(found) { $0.1 }.map(\.0)
  }

  /// Notes whose words are not in the text any more.
  package var orphans: [PlacedNote] { opened.notes.filter { $0.placement.range == nil } }

  package func block(at offset: Int) -> Block? {
    opened.article.blockIndex(at: offset).map { opened.article.blocks[$0] }
  }

  package func sentence(at offset: Int) -> TextRange { unit(.sentence, at: offset) }

  /// The unit that holds an offset; where none does, the next in its block, else the last.
  package func unit(_ unit: SelectionUnit, at offset: Int) -> TextRange {
    units.unit(unit, at: offset)
  }

  /// Stable, so that of two with one length the one that starts first comes first.
  private static func shortestFirst<Element>(
    _ elements: [Element], by range: (Element) -> TextRange
  ) -> [Element] {
    elements.enumerated()
      .sorted { (range($0.element).count, $0.offset) < (range($1.element).count, $1.offset) }
      .map(\.element)
  }
}
