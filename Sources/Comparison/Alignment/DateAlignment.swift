import Articles

/// Puts tellings of the same event together by what they say of it and when it was.
struct DateAlignment {
  private let statements: [Statement]
  private let dates: [CalendarDate?]

  private let rarity: Rarity
  private let things: Set<Statement.Concept>

  init(_ statements: [Statement], rarity: Rarity, things: Set<Statement.Concept>) {
    self.statements = statements
    self.rarity = rarity
    self.things = things
    dates = statements.map { if case .date(let date) = $0.value { date } else { nil } }
  }

  func groups() -> [[Int]] {
    var clustering = Clustering(count: statements.count)
    clustering.join(pairs(), unless: isTorn)
    return clustering.groups
  }

  func isAgreed(_ first: Int, _ second: Int) -> Bool {
    guard let left = dates[first], let right = dates[second] else { return false }
    if left.contains(right) || right.contains(left) { return true }
    // Of "on Thursday" nobody can be sure which one is meant.
    guard statements[first].isLoose || statements[second].isLoose,
      let day = left.daysSinceEpoch, let otherDay = right.daysSinceEpoch
    else { return false }
    return abs(day - otherDay) == 7
  }
}

extension DateAlignment {
  private func pairs() -> [Clustering.Pair] {
    var pairs: [Clustering.Pair] = []
    for first in statements.indices {
      for second in statements.indices.dropFirst(first + 1) {
        if let score = score(first, second) {
          pairs.append(.init(score: score, first: first, second: second))
        }
      }
    }
    return pairs
  }

  private func score(_ first: Int, _ second: Int) -> Float? {
    let (one, other) = (statements[first], statements[second])
    guard let left = dates[first], let right = dates[second] else { return nil }
    let shared = one.core.intersection(other.core)
    let similarity = one.vector.similarity(to: other.vector)
    if isAgreed(first, second) {
      return similarity >= threshold(one, left, other, right, shared) ? 1 + similarity : nil
    }
    guard !shared.isEmpty, one.account != other.account, left.isNear(right) else { return nil }
    return similarity >= rivalThreshold(one, other) ? similarity : nil
  }

  /// Two accounts that name the same day need less in common than two that name the same year.
  private func threshold(
    _ one: Statement, _ left: CalendarDate, _ other: Statement, _ right: CalendarDate,
    _ shared: Set<Statement.Concept>
  ) -> Float {
    if left.month == nil, right.month == nil { return shared.isEmpty ? 1 : 0.4 }
    if left.month == nil || right.month == nil {
      return shared.contains(where: isTelling) ? 0.25 : 0.5
    }
    let isSameActor = !one.owners.isDisjoint(with: other.owners)
    if isSameActor, shared.contains(where: isTelling) { return 0 }
    return shared.isEmpty ? 0.3 : left.day != nil && right.day != nil ? 0.12 : 0.14
  }

  private func isTelling(_ concept: Statement.Concept) -> Bool {
    things.contains(concept) || rarity[concept] > 0.4
  }

  /// Two accounts that disagree on the date must speak of the same actor doing the same; where one
  /// leaves open of whom, nearly in the same words.
  private func rivalThreshold(_ one: Statement, _ other: Statement) -> Float {
    if !one.owners.isDisjoint(with: other.owners) { return 0.55 }
    return one.owners.isEmpty || other.owners.isEmpty ? 0.75 : 1
  }

  private func isTorn(_ left: [Int], _ right: [Int]) -> Bool {
    left.contains { first in
      right.contains { second in
        statements[first].account == statements[second].account && !isAgreed(first, second)
      }
    }
  }
}

extension CalendarDate {
  /// Whether another date lies in this year, month or day.
  func contains(_ other: CalendarDate) -> Bool {
    year == other.year && (month == nil || month == other.month && (day == nil || day == other.day))
  }

  /// Whether two dates can be rival accounts of one event: some weeks apart, or months told as such.
  func isNear(_ other: CalendarDate) -> Bool {
    if let one = daysSinceEpoch, let two = other.daysSinceEpoch { return abs(one - two) <= 45 }
    guard let month, let otherMonth = other.month else { return false }
    return abs(year * 12 + month - other.year * 12 - otherMonth) <= 1
  }

  /// Whether two dates are at most so many months apart; a year alone counts as all its months.
  func isWithinMonths(_ months: Int, of other: CalendarDate) -> Bool {
    guard let month, let otherMonth = other.month else { return year == other.year }
    return abs(year * 12 + month - other.year * 12 - otherMonth) <= months
  }
}
