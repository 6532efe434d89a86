import Articles

/// Puts figures about the same thing together.
struct FigureAlignment {
  private let statements: [Statement]
  private let amounts: [Amount?]
  private let words: KnownConcepts
  /// Amounts by account and sentence.
  private let valuesOfSentence: [[Int]: [ComparisonCell.Value]]

  init(_ statements: [Statement], words: KnownConcepts) {
    self.statements = statements
    self.words = words
    amounts = statements.map { Amount($0.value, $0.bound) }
    valuesOfSentence = Dictionary(grouping: statements) { [$0.account, $0.sentence] }
      .mapValues { $0.map(\.value) }
  }

  /// Indices of the statements of each row.
  func groups() -> [[Int]] {
    var clustering = Clustering(count: statements.count)
    clustering.join(pairs(), unless: isTorn)
    return clustering.groups
  }

  /// Whether two figures are compatible in value.
  func isAgreed(_ first: Int, _ second: Int) -> Bool {
    guard let left = amounts[first], let right = amounts[second] else { return false }
    return left.isCompatible(with: right)
  }
}

extension FigureAlignment {
  private func pairs() -> [Clustering.Pair] {
    var pairs: [Clustering.Pair] = []
    for first in statements.indices {
      guard let left = amounts[first] else { continue }
      for second in statements.indices.dropFirst(first + 1) {
        guard let right = amounts[second], left.scale == right.scale,
          let score = score(first, left, second, right)
        else { continue }
        pairs.append(.init(score: score, first: first, second: second))
      }
    }
    return pairs
  }

  /// How likely two figures speak of one thing; nil where they do not.
  private func score(_ first: Int, _ left: Amount, _ second: Int, _ right: Amount) -> Float? {
    let (one, other) = (statements[first], statements[second])
    if left.isCompatible(with: right) {
      guard !hasOtherOwner(one, other) else { return nil }
      if other.pointsBack, isNear(one, other, 3) { return 2.5 }
      let similarity = max(
        one.vector.similarity(to: other.vector), one.plainVector.similarity(to: other.plainVector))
      return similarity >= threshold(one, left, other, right) ? 1 + similarity : nil
    }
    if isRange(one, other) { return 3 }
    return left.isComparable(to: right) ? rivalScore(one, left, other, right) : nil
  }

  /// How likely two unlike amounts are rival accounts of one thing.
  ///
  /// They count the same, at the same place and time, and what one counts the other speaks of; they
  /// have another word in common, unless it is a toll, of which a story has one.
  private func rivalScore(
    _ one: Statement, _ left: Amount, _ other: Statement, _ right: Amount
  ) -> Float? {
    let shared = one.core.intersection(other.core)
    guard one.account != other.account, !shared.isEmpty, !hasOtherOwner(one, other),
      !isElsewhere(one, other), speaks(one, of: other), speaks(other, of: one)
    else { return nil }
    let similarity = max(
      one.vector.similarity(to: other.vector), one.plainVector.similarity(to: other.plainVector))
    let common = one.vector.sharedCount(with: other.vector, outOf: words.actors)
    let hasThing = !shared.isDisjoint(with: words.things)
    if hasThing, common >= 2 { return similarity >= 0.3 ? similarity : nil }
    if !shared.isDisjoint(with: words.tolls),
      max(left.value, right.value) <= 2.2 * min(left.value, right.value)
    {
      return similarity >= 0.25 ? similarity : nil
    }
    return common >= 2 && similarity >= 0.5 ? similarity : nil
  }

  /// Whether the things one counts all occur in the sentence of the other.
  private func speaks(_ one: Statement, of other: Statement) -> Bool {
    other.core.intersection(words.things).isSubset(of: one.vector.concepts)
  }

  private func isElsewhere(_ one: Statement, _ other: Statement) -> Bool {
    if !one.places.isEmpty, !other.places.isEmpty, one.places.isDisjoint(with: other.places) {
      return true
    }
    guard let left = one.otherTime, let right = other.otherTime else {
      return one.otherTime != other.otherTime
    }
    return !left.contains(right) && !right.contains(left)
  }

  private func threshold(
    _ one: Statement, _ left: Amount, _ other: Statement, _ right: Amount
  ) -> Float {
    let weight = min(left.weight, right.weight)
    if weight == .rare, left.value == right.value { return 0.02 }
    if one.isSpan || other.isSpan { return one.isSpan == other.isSpan ? 0.5 : 2 }
    var threshold: Float =
      switch weight {
      case .common: 0.34
      case .telling: 0.24
      case .rare: 0.12
      }
    if !one.core.isEmpty, !other.core.isEmpty {
      if !one.core.isDisjoint(with: other.core) {
        threshold -= 0.08
      } else if one.core.isDisjoint(with: other.vector.concepts),
        other.core.isDisjoint(with: one.vector.concepts)
      {
        threshold += 0.1
      }
    }
    if isNear(one, other, 5), weight > .common { threshold -= 0.1 }
    if isParallel(one, other) { threshold -= 0.15 }
    return threshold
  }

  /// Whether the two sentences give another amount alike too.
  private func isParallel(_ one: Statement, _ other: Statement) -> Bool {
    guard one.account != other.account else { return false }
    let left = valuesOfSentence[[one.account, one.sentence]] ?? []
    let right = valuesOfSentence[[other.account, other.sentence]] ?? []
    return left.count { right.contains($0) } >= 2
  }

  private func isNear(_ one: Statement, _ other: Statement, _ sentences: Int) -> Bool {
    one.account == other.account && abs(other.sentence - one.sentence) <= sentences
  }

  private func hasOtherOwner(_ one: Statement, _ other: Statement) -> Bool {
    !one.owners.isEmpty && !other.owners.isEmpty && one.owners.isDisjoint(with: other.owners)
  }

  /// "70 to 80 percent": two ends of one figure.
  private func isRange(_ one: Statement, _ other: Statement) -> Bool {
    one.account == other.account && one.sentence == other.sentence && one.phrase == other.phrase
      && (0...6).contains(other.range.start - one.range.end)
  }

  /// Whether an account gives incompatible amounts in the two groups: then they are two things.
  private func isTorn(_ left: [Int], _ right: [Int]) -> Bool {
    for first in left {
      for second in right {
        if hasOtherOwner(statements[first], statements[second]) { return true }
        if statements[first].account == statements[second].account, !isAgreed(first, second),
          !isRange(statements[first], statements[second])
        {
          return true
        }
      }
    }
    return false
  }
}
