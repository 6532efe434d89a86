import Articles

/// Puts tellings of the same event together by what they say of it and when it was.
struct DateAlignment {
  private let statements: [Statement]
  private let dates: [CalendarDate?]

  init(_ statements: [Statement]) {
    self.statements = statements
    dates = statements.map { if case .date(let date) = $0.value { date } else { nil } }
  }

  func groups() -> [[Int]] {
    var clustering = Clustering(count: statements.count)
    clustering.join(pairs(), unless: isTorn)
    return clustering.groups
  }

  func isAgreed(_ first: Int, _ second: Int) -> Bool {
    guard let left = dates[first], let right = dates[second] else { return false }
    return left.contains(right) || right.contains(left)
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
    guard let left = dates[first], let right = dates[second],
      !one.core.isDisjoint(with: other.core)
    else { return nil }
    let isAgreed = isAgreed(first, second)
    guard isAgreed || one.account != other.account && left.isNear(right) else { return nil }
    let similarity = one.vector.similarity(to: other.vector)
    if isAgreed {
      let isVague = left.month == nil || right.month == nil
      return similarity >= (isVague ? 0.45 : 0.3) ? 1 + similarity : nil
    }
    return similarity >= Self.rivalThreshold ? similarity : nil
  }

  private static let rivalThreshold: Float = 0.55

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
}
