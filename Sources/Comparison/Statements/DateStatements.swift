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
      statement.core = Set(clause.map { account.words[$0].concept }.filter { $0 != 0 })
      statement.owners = Set(
        clause.compactMap { account.words[$0].actor.map { account.actors[$0] } }
          .filter { kinds[$0] != .place })
      statement.isLoose = !account.text(date.range).contains { $0.isNumber }
      return statement
    }
  }

  /// "today" in somebody's mouth is the day of the speech, which nobody has to agree on.
  private func isSpoken(_ date: DateExpression) -> Bool {
    let words = account.text(date.range).lowercased()
    guard ["today", "tomorrow", "yesterday", "now", "tonight"].contains(words) else { return false }
    return account.findings.quotations.contains {
      $0.form == .quoted && $0.range.contains(date.range)
    }
  }

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
