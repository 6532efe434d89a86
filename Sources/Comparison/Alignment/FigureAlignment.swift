import Articles

/// Puts figures about the same thing together.
struct FigureAlignment {
  private let statements: [Statement]
  private let amounts: [Amount?]
  private let actorConcepts: Set<ConceptTable.Concept>

  init(_ statements: [Statement], actorConcepts: Set<ConceptTable.Concept>) {
    self.statements = statements
    self.actorConcepts = actorConcepts
    amounts = statements.map { Amount($0.value, $0.bound) }
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
    return left.isComparable(to: right) ? rivalScore(one, other) : nil
  }

  private static let rivalThreshold: Float = 0.5

  /// How likely two unlike amounts are rival accounts of one thing: they count the same and have
  /// another word at least in common.
  private func rivalScore(_ one: Statement, _ other: Statement) -> Float? {
    guard one.account != other.account, !one.core.isDisjoint(with: other.core),
      !hasOtherOwner(one, other)
    else { return nil }
    let similarity = one.vector.similarity(to: other.vector)
    guard similarity >= Self.rivalThreshold,
      one.vector.sharedCount(with: other.vector, outOf: actorConcepts) >= 2
    else { return nil }
    return similarity
  }

  private func threshold(
    _ one: Statement, _ left: Amount, _ other: Statement, _ right: Amount
  ) -> Float {
    var threshold: Float =
      switch min(left.weight, right.weight) {
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
    if isNear(one, other, 5), min(left.weight, right.weight) > .common { threshold -= 0.1 }
    return threshold
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
