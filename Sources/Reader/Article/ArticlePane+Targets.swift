package import Articles

/// Next and previous, counters and strips; what is folded does not count.
extension ArticlePane {
  /// The mentions of an actor that are jumped through, in order.
  package func mentions(of actor: Actor.ID) -> [Mention] {
    findings.mentions(of: actor).map { opened.findings.mentions[$0] }
      .filter { settings.kinds.contains($0.kind) && !isFolded($0.range.start) }
  }

  /// The nearest target that starts behind the cursor, or before it; nil when there is none.
  package func next(_ target: ArticleTarget, forward: Bool) -> TextRange? {
    let ranges = ranges(of: target)
    return forward
      ? ranges.first { $0.start > cursor && !isFolded($0.start) }
      : ranges.last { $0.start < cursor && !isFolded($0.start) }
  }

  /// The how many-th target the cursor is on or has passed; nil when there is none at all.
  package func ordinal(of target: ArticleTarget) -> Ordinal? {
    let shown = ranges(of: target).filter { !isFolded($0.start) }
    guard !shown.isEmpty else { return nil }
    return Ordinal(index: shown.count { $0.start <= cursor }, total: shown.count)
  }

  /// How often an actor is mentioned in each of `slices` equal parts of the text.
  package func strip(of actor: Actor.ID, slices: Int) -> [Int] {
    var counts = Array(repeating: 0, count: max(0, slices))
    guard slices > 0, text.count > 0 else { return counts }
    for place in findings.mentions(of: actor) {
      let mention = opened.findings.mentions[place]
      guard settings.kinds.contains(mention.kind) else { continue }
      counts[min(slices - 1, mention.range.start * slices / text.count)] += 1
    }
    return counts
  }

  private func ranges(of target: ArticleTarget) -> [TextRange] {
    switch target {
    case .mention(let actor): mentions(of: actor).map(\.range)
    case .anyMention:
      opened.findings.mentions.filter { settings.kinds.contains($0.kind) }.map(\.range)
    case .note: notes.ranges
    case .quotation: opened.findings.quotations.map(\.range)
    case .date: opened.findings.dates.map(\.range)
    case .figure: opened.findings.figures.map(\.range)
    }
  }
}
