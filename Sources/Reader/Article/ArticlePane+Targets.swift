package import Articles

/// Next and previous, counters and strips; what is folded does not count.
extension ArticlePane {
  /// The mentions of an actor that are jumped through, in order.
  package func mentions(of actor: Actor.ID) -> [Mention] {
    actor == chosen ? chosenMentions : reachableMentions(of: actor)
  }

  func reachableMentions(of actor: Actor.ID) -> [Mention] {
    opened.findings.mentions.filter {
      $0.actor == actor && settings.kinds.contains($0.kind) && !isFolded($0.range.start)
    }
  }

  /// Whether an actor that nothing visible mentions is mentioned in what is folded.
  func isFoldedAway(_ actor: Actor.ID) -> Bool {
    opened.findings.mentions.contains { $0.actor == actor && settings.kinds.contains($0.kind) }
      && mentions(of: actor).isEmpty
  }

  /// The nearest target that starts behind the cursor, or before it; nil when there is none.
  package func next(_ target: ArticleTarget, forward: Bool) -> TextRange? {
    switch target {
    case .mention(let actor): next(in: mentions(of: actor), forward: forward, \.range) { _ in true }
    case .anyMention:
      next(in: opened.findings.mentions, forward: forward, \.range) {
        settings.kinds.contains($0.kind)
      }
    case .note: next(in: notes.ranges, forward: forward, \.self)
    case .quotation: next(in: opened.findings.quotations, forward: forward, \.range)
    case .date: next(in: opened.findings.dates, forward: forward, \.range)
    case .figure: next(in: opened.findings.figures, forward: forward, \.range)
    }
  }

  /// The how many-th target the cursor is on or has passed; nil when there is none at all.
  package func ordinal(of target: ArticleTarget) -> Ordinal? {
    switch target {
    case .mention(let actor): ordinal(in: mentions(of: actor), \.range)
    case .anyMention:
      ordinal(
        in: opened.findings.mentions.filter {
          settings.kinds.contains($0.kind) && !isFolded($0.range.start)
        }, \.range)
    case .note: ordinal(in: notes.ranges.filter { !isFolded($0.start) }, \.self)
    case .quotation:
      ordinal(in: opened.findings.quotations.filter { !isFolded($0.range.start) }, \.range)
    case .date: ordinal(in: opened.findings.dates.filter { !isFolded($0.range.start) }, \.range)
    case .figure:
      ordinal(in: opened.findings.figures.filter { !isFolded($0.range.start) }, \.range)
    }
  }

  /// How often an actor is mentioned in each of `slices` equal parts of the text.
  package func strip(of actor: Actor.ID, slices: Int) -> [Int] {
    var counts = Array(repeating: 0, count: max(0, slices))
    guard slices > 0, text.count > 0 else { return counts }
    for mention in opened.findings.mentions where mention.actor == actor {
      guard settings.kinds.contains(mention.kind) else { continue }
      counts[min(slices - 1, mention.range.start * slices / text.count)] += 1
    }
    return counts
  }

  private func next<Target>(
    in targets: [Target], forward: Bool, _ range: (Target) -> TextRange,
    counts: (Target) -> Bool = { _ in true }
  ) -> TextRange? {
    let counts = { (target: Target) in counts(target) && !isFolded(range(target).start) }
    let found =
      forward
      ? targets[targets.partitionPoint { range($0).start > cursor }...].first(where: counts)
      : targets[..<targets.partitionPoint { range($0).start >= cursor }].last(where: counts)
    return found.map(range)
  }

  private func ordinal<Target>(
    in targets: [Target], _ range: (Target) -> TextRange
  ) -> Ordinal? {
    guard !targets.isEmpty else { return nil }
    let passed = targets.partitionPoint { range($0).start > cursor }
    return Ordinal(index: passed, total: targets.count)
  }
}
