import Articles

/// Puts tellings of the same event together by what they say of it and when it was.
struct DateAlignment {
  private let statements: [Statement]
  private let dates: [CalendarDate?]
  private let rarity: Rarity
  private let words: KnownConcepts

  init(_ statements: [Statement], rarity: Rarity, words: KnownConcepts) {
    self.statements = statements
    self.rarity = rarity
    self.words = words
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
    if isInSpan(second, of: first) || isInSpan(first, of: second) { return true }
    // Of "to meet on Thursday" nobody can be sure which one is meant.
    guard statements[first].isLoose || statements[second].isLoose,
      let day = left.daysSinceEpoch, let otherDay = right.daysSinceEpoch
    else { return false }
    return abs(day - otherDay) == 7
  }
}

extension DateAlignment {
  /// A span longer than half a year is no date for what happened in it.
  private static let longestSpan = 190

  /// Whether a date, or the span it is an end of, falls in another's span.
  private func isInSpan(_ first: Int, of second: Int) -> Bool {
    guard let span = statements[second].span, span.count <= Self.longestSpan,
      let start = dates[first]?.firstDay, let end = dates[first]?.lastDay
    else { return false }
    let other = statements[first].span ?? min(start, end)...end
    return other.count <= Self.longestSpan && span.overlaps(other)
  }

  /// The ends of one span, or of two that are the same.
  private func isSameSpan(_ first: Int, _ second: Int) -> Bool {
    guard let span = statements[first].span, span == statements[second].span else { return false }
    return statements[first].account != statements[second].account
      || statements[first].sentence == statements[second].sentence
  }

  private func pairs() -> [Clustering.Pair] {
    var pairs: [Clustering.Pair] = []
    for first in dates.indices {
      guard let left = dates[first] else { continue }
      for second in dates.indices.dropFirst(first + 1) {
        if isSameSpan(first, second) {
          pairs.append(.init(score: 3, first: first, second: second))
          continue
        }
        guard let right = dates[second], left.isWithinMonths(2, of: right),
          let score = isAgreed(first, second)
            ? agreedScore(first, left, second, right) : rivalScore(first, left, second, right)
        else { continue }
        pairs.append(.init(score: score, first: first, second: second))
      }
    }
    return pairs
  }

  private func similarity(_ first: Int, _ second: Int) -> Float {
    statements[first].vector.similarity(to: statements[second].vector)
  }

  private func agreedScore(
    _ first: Int, _ left: CalendarDate, _ second: Int, _ right: CalendarDate
  ) -> Float? {
    let similarity = similarity(first, second)
    // The usual pair of one day has less in common than the lowest threshold.
    guard similarity >= 0.05 || isSameDeed(first, second) else { return nil }
    return similarity >= threshold(first, left, second, right) ? 1 + similarity : nil
  }

  /// Two accounts that name the same day need less in common than two that name the same year.
  private func threshold(
    _ first: Int, _ left: CalendarDate, _ second: Int, _ right: CalendarDate
  ) -> Float {
    let shared = statements[first].core.intersection(statements[second].core)
    if left.month == nil, right.month == nil { return shared.isEmpty ? 1 : 0.4 }
    if left.month == nil || right.month == nil {
      return shared.concepts.contains(where: isTelling) ? 0.25 : 0.5
    }
    if isSameDeed(first, second) { return 0 }
    if left.day != nil, left == right, isSameRareActor(first, second) { return 0.05 }
    return shared.isEmpty ? 0.3 : left.day != nil && right.day != nil ? 0.12 : 0.14
  }

  /// Whether both speak of the same actor in the same telling words.
  private func isSameDeed(_ first: Int, _ second: Int) -> Bool {
    guard !statements[first].core.isDisjoint(with: statements[second].core),
      !statements[first].owners.isDisjoint(with: statements[second].owners)
    else { return false }
    return statements[first].core.intersection(statements[second].core).concepts
      .contains(where: isTelling)
  }

  /// Whether two accounts speak of an actor that few sentences of the story name.
  private func isSameRareActor(_ first: Int, _ second: Int) -> Bool {
    guard statements[first].account != statements[second].account,
      !statements[first].owners.isDisjoint(with: statements[second].owners)
    else { return false }
    return statements[first].core.intersection(statements[second].core).concepts
      .contains { words.actors.contains($0) && rarity[$0] >= 0.45 }
  }

  private func isTelling(_ concept: Statement.Concept) -> Bool {
    words.things.contains(concept) || rarity[concept] > 0.4
  }

  /// Two accounts that disagree on the date must speak of the same actor doing the same; where one
  /// leaves open of whom, nearly in the same words.
  private func rivalScore(
    _ first: Int, _ left: CalendarDate, _ second: Int, _ right: CalendarDate
  ) -> Float? {
    guard statements[first].account != statements[second].account, left.isNear(right),
      !statements[first].core.isDisjoint(with: statements[second].core)
    else { return nil }
    let similarity = similarity(first, second)
    guard similarity >= 0.55 else { return nil }
    if !statements[first].owners.isDisjoint(with: statements[second].owners) { return similarity }
    let isOpen = statements[first].owners.isEmpty || statements[second].owners.isEmpty
    return isOpen && similarity >= 0.75 ? similarity : nil
  }

  private func isTorn(_ left: [Int], _ right: [Int]) -> Bool {
    left.contains { first in
      right.contains { second in
        statements[first].account == statements[second].account && !isAgreed(first, second)
          && !isSameSpan(first, second)
      }
    }
  }
}
