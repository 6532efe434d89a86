import Articles

/// The dated events of one account.
struct DateStatements {
  let account: AccountText
  let rarity: Rarity
  let kinds: [Actor.ID: Actor.Kind]

  func statements() -> [Statement] {
    account.findings.dates.enumerated().compactMap { index, date in
      guard !repeats(index), !isSpoken(date), let sentence = account.sentence(at: date.range.start)
      else { return nil }
      let around = Surroundings(account: account, rarity: rarity)
      let clause = clause(at: date.range, in: sentence)
      var statement = Statement(
        account: account.index, range: date.range, sentence: sentence, value: .date(date.value),
        vector: around.vector(around: date.range, in: sentence),
        plainVector: around.vector(around: date.range, in: sentence))
      statement.core = ConceptSet(clause.map { account.words[$0].concept })
      statement.owners = Set(
        clause.compactMap { account.words[$0].actor.map { account.actors[$0] } }
          .filter { kinds[$0] != .place })
      statement.span = span(at: index)
      statement.isLoose = isLoose(date, in: sentence)
      return statement
    }
  }

  /// A bare weekday of what is yet to come may be that of another week than the finder took.
  private func isLoose(_ date: DateExpression, in sentence: Int) -> Bool {
    guard !account.text(date.range).contains(where: \.isNumber) else { return false }
    let words = account.wordsOfSentence[sentence]
    let place = account.word(after: date.range.start, in: sentence)
    return (max(words.lowerBound, place - 6)..<place).contains {
      Self.coming.contains(account.text(account.words[$0].range).lowercased())
    }
  }

  private static let coming: Set<String> = [
    "to", "will", "would", "due", "next", "from", "coming", "scheduled", "planned", "expected",
  ]

  /// "today" in somebody's mouth is the day of the speech, which nobody has to agree on.
  private func isSpoken(_ date: DateExpression) -> Bool {
    let words = account.text(date.range).lowercased()
    guard ["today", "tomorrow", "yesterday", "now", "tonight"].contains(words) else { return false }
    return account.findings.quotations.contains {
      $0.form == .quoted && $0.range.contains(date.range)
    }
  }

  /// The span a date is an end of: "from March to May 2022", "2011–2016".
  private func span(at index: Int) -> ClosedRange<Int>? {
    let dates = account.findings.dates
    for (first, second) in [(index, index + 1), (index - 1, index)]
    where first >= 0 && second < dates.count && isSpan(dates[first], dates[second]) {
      guard let start = dates[first].value.firstDay, let end = dates[second].value.lastDay,
        start <= end
      else { continue }
      return start...end
    }
    return nil
  }

  private func isSpan(_ first: DateExpression, _ second: DateExpression) -> Bool {
    guard (1...40).contains(second.range.start - first.range.end) else { return false }
    let between = account.text(TextRange(first.range.end, second.range.start)).lowercased()
    let words = between.split { !$0.isLetter }
    let isDash = words.isEmpty && between.contains { "-–—".contains($0) }
    return isDash
      || words.contains { Self.spanWords.contains(String($0)) }
        && words.allSatisfy { Self.spanFillers.contains(String($0)) }
  }

  private static let spanWords: Set<String> = ["to", "and", "until", "till", "through"]
  private static let spanFillers = spanWords.union([
    "the", "in", "on", "of", "early", "late", "mid", "morning", "evening", "night", "hours", "end",
  ])

  /// "Friday (Jun 6)": the same day once more.
  private func repeats(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    let (before, date) = (account.findings.dates[index - 1], account.findings.dates[index])
    return date.range.start - before.range.end <= 2 && before.value.contains(date.value)
  }

  /// The words around a date as far as no mark parts them from it; beyond one where that is little.
  private func clause(at range: TextRange, in sentence: Int) -> Range<Int> {
    let words = account.wordsOfSentence[sentence]
    let place = account.word(after: range.start, in: sentence)
    guard words.contains(place) else { return words }
    var first = place
    while first > words.lowerBound, !account.words[first].opensClause { first -= 1 }
    var end = place + 1
    while end < words.upperBound, !account.words[end].opensClause { end += 1 }
    if (first..<end).count(where: { account.words[$0].concept != 0 }) >= 2 { return first..<end }
    if end < words.upperBound {
      end += 1
      while end < words.upperBound, !account.words[end].opensClause { end += 1 }
    }
    return first..<end
  }
}
