import Articles

/// Finds the words a person would use for a row.
struct TopicNaming {
  let accounts: [AccountText]
  let rarity: Rarity
  /// Labels of groups of words, by concept.
  let labels: [String?]

  /// What figures count, from their own words; of lengths of time, of what they are the length.
  func topic(ofFigures statements: [Statement]) -> String {
    let phrase = bestPhrase(statements)
    let isDuration = statements.allSatisfy { Amount($0.value, .exact)?.scale == .duration }
    guard isDuration, !phrase.isEmpty else { return phrase.isEmpty ? topic(statements) : phrase }
    return isPeriod(statements[0]) ? "time: \(phrase)" : "length of \(phrase)"
  }

  /// What the statements have most in common: an actor and the words that tell most.
  func topic(_ statements: [Statement]) -> String {
    var weights: [ConceptTable.Concept: Float] = [:]
    for statement in statements {
      for (concept, weight) in zip(statement.vector.concepts, statement.vector.weights) {
        weights[concept, default: 0] += weight / statement.vector.length
      }
    }
    guard let first = statements.first else { return "" }
    let account = accounts[first.account]
    let words = account.wordsOfSentence[first.sentence].filter { account.words[$0].concept != 0 }
    var chosen: [Int] = []
    for index in words.sorted(by: {
      weights[account.words[$0].concept, default: 0] > weights[account.words[$1].concept, default: 0]
    }) where chosen.count < 3 {
      let concept = account.words[index].concept
      if !chosen.contains(where: { account.words[$0].concept == concept }) { chosen.append(index) }
    }
    return chosen.sorted().map { account.text(account.words[$0].range) }.joined(separator: " ")
  }

  /// Whether a time is counted to or from something rather than being how long it takes.
  private func isPeriod(_ statement: Statement) -> Bool {
    let account = accounts[statement.account]
    let words = account.wordsOfSentence[statement.sentence]
    let place = account.word(after: statement.range.start, in: statement.sentence)
    let end = account.word(after: statement.range.end, in: statement.sentence)
    let before = place > words.lowerBound ? account.text(account.words[place - 1].range) : ""
    let after = end < words.upperBound ? account.text(account.words[end].range) : ""
    return ["within", "in", "past", "last"].contains(before.lowercased())
      || ["ago", "since", "after", "later", "earlier", "before"].contains(after.lowercased())
  }

  /// The phrase that says most; where accounts use several words of a group, the group's label.
  private func bestPhrase(_ statements: [Statement]) -> String {
    let candidates = statements.filter { !$0.core.isEmpty && !$0.phrase.isEmpty }
    let best = candidates.max { left, right in
      let (one, other) = (tells(left), tells(right))
      return one != other ? one < other : left.phrase.count > right.phrase.count
    }
    guard let best else { return "" }
    if best.core.count == 1, Set(candidates.map { $0.phrase.lowercased() }).count > 1,
      let concept = best.core.first, let label = labels[Int(concept)]
    {
      return label
    }
    return best.phrase
  }

  private func tells(_ statement: Statement) -> Float {
    min(3, Float(statement.core.count)) + statement.core.reduce(0) { max($0, rarity[$1]) }
  }
}
