import Articles

/// Puts figures about the same thing together.
struct FigureAlignment {
  private let statements: [Statement]
  private let amounts: [Amount?]
  private let words: KnownConcepts
  /// For each statement the amounts of its whole sentence.
  private let amountsBeside: [[Amount]]
  /// How often an account gives an amount.
  private let tellings: [Telling: Int]

  init(_ statements: [Statement], words: KnownConcepts) {
    self.statements = statements
    self.words = words
    amounts = statements.map { Amount($0.value, $0.bound, measure: $0.measure) }
    var counts: [Telling: Int] = [:]
    var beside: [Place: [Amount]] = [:]
    for (statement, amount) in zip(statements, amounts) {
      guard let amount else { continue }
      counts[Telling(statement, amount), default: 0] += 1
      beside[Place(statement), default: []].append(amount)
    }
    tellings = counts
    amountsBeside = statements.map { beside[Place($0)] ?? [] }
  }

  /// That an account gives an amount.
  private struct Telling: Hashable {
    var account: Int
    var scale: Amount.Scale
    var value: Double

    init(_ statement: Statement, _ amount: Amount) {
      account = statement.account
      scale = amount.scale
      value = amount.value
    }
  }

  private struct Place: Hashable {
    var account: Int
    var sentence: Int

    init(_ statement: Statement) {
      account = statement.account
      sentence = statement.sentence
    }
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
    for first in amounts.indices {
      guard let left = amounts[first] else { continue }
      for second in amounts.indices.dropFirst(first + 1) {
        guard let right = amounts[second], let score = score(first, left, second, right) else {
          continue
        }
        pairs.append(.init(score: score, first: first, second: second))
      }
    }
    return pairs
  }

  /// How likely two figures speak of one thing; nil where they do not.
  private func score(_ first: Int, _ left: Amount, _ second: Int, _ right: Amount) -> Float? {
    if statements[first].isAge || statements[second].isAge {
      let isSame = statements[first].isAge && statements[second].isAge
      return isSame && statements[first].owners == statements[second].owners ? 1.5 : nil
    }
    if left.isCompatible(with: right) {
      guard !hasOtherOwner(first, second), !isOtherToll(first, second) else { return nil }
      if statements[second].pointsBack, isNear(first, second, 3) { return 2.5 }
      let similarity = similarity(first, second)
      return similarity >= threshold(first, left, second, right) ? 1 + similarity : nil
    }
    if isRange(first, second) { return 3 }
    return left.isComparable(to: right) ? rivalScore(first, left, second, right) : nil
  }

  private func similarity(_ first: Int, _ second: Int) -> Float {
    max(
      statements[first].vector.similarity(to: statements[second].vector),
      statements[first].plainVector.similarity(to: statements[second].plainVector))
  }

  /// How likely two unlike amounts are rival accounts of one thing.
  ///
  /// They count the same, at the same place and time, neither account gives the other's amount too,
  /// and what one counts the other speaks of; they have another word in common, unless it is a toll, of which a story has one.
  private func rivalScore(
    _ first: Int, _ left: Amount, _ second: Int, _ right: Amount
  ) -> Float? {
    guard statements[first].account != statements[second].account,
      !statements[first].core.isDisjoint(with: statements[second].core),
      !hasOtherOwner(first, second), !isElsewhere(first, second), speaks(first, of: second),
      speaks(second, of: first), count(first, in: second) == 0,
      count(second, in: first) == 0
    else { return nil }
    let shared = statements[first].core.intersection(statements[second].core)
    let similarity = similarity(first, second)
    let common = sharedCount(first, second)
    if shared.concepts.contains(where: words.tolls.contains), left.isNearToll(right) {
      return similarity >= 0.08 ? similarity : nil
    }
    let isThing = shared.concepts.contains(where: words.things.contains)
    if isThing, common >= 2 { return similarity >= 0.3 ? similarity : nil }
    // "18 km deep" and "a depth of 10 km"; "some 8,200 nurses" and "7,500 nurses".
    if isThing && left.scale != .count || left.isNearCount(right) {
      return similarity >= 0.5 ? similarity : nil
    }
    return common >= 2 && similarity >= 0.5 ? similarity : nil
  }

  /// Number of words both speak of; of the actors both name one counts.
  private func sharedCount(_ first: Int, _ second: Int) -> Int {
    let (one, other) = (statements[first].vector, statements[second].vector)
    let all = one.sharedCount(with: other, outOf: [])
    let plain = one.sharedCount(with: other, outOf: words.actors)
    return plain + (all > plain ? 1 : 0)
  }

  /// Whether one counts the dead and the other the missing.
  private func isOtherToll(_ first: Int, _ second: Int) -> Bool {
    let one = statements[first].core.concepts.filter(words.tolls.contains)
    let other = statements[second].core.concepts.filter(words.tolls.contains)
    return !one.isEmpty && !other.isEmpty && !one.contains(where: other.contains)
  }

  /// Whether the things one counts all occur in the sentence of the other.
  private func speaks(_ first: Int, of second: Int) -> Bool {
    statements[second].core.concepts.allSatisfy {
      !words.things.contains($0) || statements[first].vector.concepts.contains($0)
    }
  }

  private func isElsewhere(_ first: Int, _ second: Int) -> Bool {
    if !statements[first].places.isEmpty, !statements[second].places.isEmpty,
      statements[first].places.isDisjoint(with: statements[second].places)
    {
      return true
    }
    guard let left = statements[first].otherTime, let right = statements[second].otherTime else {
      return statements[first].otherTime != statements[second].otherTime
    }
    return !left.contains(right) && !right.contains(left)
  }

  /// How much two figures alike in value must have in common to be one: the less likely the number,
  /// the less.
  private func threshold(_ first: Int, _ left: Amount, _ second: Int, _ right: Amount) -> Float {
    let weight = min(left.weight, right.weight)
    let isEcho = isEcho(first, second) && left.isSame(as: right)
    if isEcho, weight == .rare || left.isSum && right.isSum || left.scale == .percent { return 0 }
    if isEcho, weight == .telling { return 0.001 }
    if weight == .rare, left.value == right.value { return 0.02 }
    if statements[first].isSpan || statements[second].isSpan {
      return statements[first].isSpan == statements[second].isSpan ? 0.5 : 2
    }
    var threshold: Float =
      switch weight {
      case .common: 0.34
      case .telling: 0.24
      case .rare: 0.12
      }
    threshold += min(coreDiscount(first, second), isEcho ? 0 : 1)
    if statements[first].isElapsed, statements[second].isElapsed { threshold -= 0.15 }
    if isNear(first, second, 5), weight > .common { threshold -= 0.1 }
    if isParallel(first, second) { threshold -= 0.15 }
    if isEcho { threshold -= 0.12 }
    return threshold
  }

  /// Whether each of two accounts gives an amount only here: then it is likely the same one.
  private func isEcho(_ first: Int, _ second: Int) -> Bool {
    statements[first].account != statements[second].account && count(first, in: first) == 1
      && count(second, in: second) == 1
  }

  /// How often the account of one statement gives the amount of another.
  private func count(_ first: Int, in second: Int) -> Int {
    guard let amount = amounts[first] else { return 0 }
    var telling = Telling(statements[first], amount)
    telling.account = statements[second].account
    return tellings[telling] ?? 0
  }

  /// Less where both count the same, more where neither speaks of what the other counts.
  private func coreDiscount(_ first: Int, _ second: Int) -> Float {
    let (one, other) = (statements[first].core, statements[second].core)
    guard !one.isEmpty, !other.isEmpty else { return 0 }
    if !one.isDisjoint(with: other) { return -0.08 }
    let isStranger =
      one.isDisjoint(with: statements[second].vector.concepts)
      && other.isDisjoint(with: statements[first].vector.concepts)
    return isStranger ? 0.1 : 0
  }

  /// Whether the two sentences give another amount alike too.
  private func isParallel(_ first: Int, _ second: Int) -> Bool {
    guard statements[first].account != statements[second].account,
      amountsBeside[first].count > 1, amountsBeside[second].count > 1
    else { return false }
    return amountsBeside[first].count { one in
      amountsBeside[second].contains { one.isSame(as: $0) }
    } >= 2
  }

  private func isNear(_ first: Int, _ second: Int, _ sentences: Int) -> Bool {
    statements[first].account == statements[second].account
      && abs(statements[second].sentence - statements[first].sentence) <= sentences
  }

  private func hasOtherOwner(_ first: Int, _ second: Int) -> Bool {
    !statements[first].owners.isEmpty && !statements[second].owners.isEmpty
      && statements[first].owners.isDisjoint(with: statements[second].owners)
  }

  /// "70 to 80 percent": two ends of one figure.
  private func isRange(_ first: Int, _ second: Int) -> Bool {
    statements[first].account == statements[second].account
      && statements[first].sentence == statements[second].sentence
      && (0...6).contains(statements[second].range.start - statements[first].range.end)
      && statements[first].phrase == statements[second].phrase
  }

  /// Whether an account gives incompatible amounts in the two groups: then they are two things.
  private func isTorn(_ left: [Int], _ right: [Int]) -> Bool {
    left.contains { first in
      right.contains { second in
        hasOtherOwner(first, second)
          || statements[first].account == statements[second].account && !isAgreed(first, second)
            && !isRange(first, second) && !isRange(second, first)
      }
    }
  }
}
