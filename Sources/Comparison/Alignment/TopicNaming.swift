import Articles

/// Finds the words a person would use for a row.
struct TopicNaming {
  let accounts: [AccountText]
  let rarity: Rarity
  let names: [Actor.ID: String]
  /// The concepts that stand for actors.
  let actors: Set<ConceptTable.Concept>
  /// Labels of groups of words, by concept.
  let labels: [String?]

  /// What figures count, from their own words; of lengths of time, of what they are the length.
  func topic(ofFigures statements: [Statement]) -> String {
    if let first = statements.first, first.isAge, let person = first.owners.first {
      return "age of \(names[person] ?? person.rawValue)"
    }
    let phrase = bestPhrase(statements)
    if phrase.isEmpty, statements.count > 1, let thing = sharedThing(statements) {
      return statements.allSatisfy(isDuration) ? measure(statements[0]) + " " + thing : thing
    }
    guard !phrase.isEmpty else { return topic(statements) }
    if statements.allSatisfy(isDuration) {
      return measure(statements[0]) + " " + phrase
    }
    return commonThing(statements, besides: phrase).map { "\($0): \(phrase)" } ?? phrase
  }

  private func isDuration(_ statement: Statement) -> Bool {
    Amount(statement.value, .exact, measure: statement.measure)?.scale == .duration
  }

  /// The thing of the lists that all statements speak of and that tells most.
  private func sharedThing(_ statements: [Statement]) -> String? {
    let shared = statements.dropFirst().reduce(Set(statements[0].vector.concepts)) {
      $0.intersection($1.vector.concepts)
    }
    let weights = sharedWeights(statements)
    return shared.sorted().filter { labels[Int($0)] != nil }
      .max { weights[$0, default: 0] < weights[$1, default: 0] }.flatMap { labels[Int($0)] }
  }

  /// A thing of the lists that all speak of and that the phrase does not name.
  private func commonThing(_ statements: [Statement], besides phrase: String) -> String? {
    let named = Set(
      statements.filter { $0.phrase == phrase }.flatMap { wordConcepts(phrase, in: $0) })
    let shared = statements.dropFirst().reduce(statements[0].core) { $0.intersection($1.core) }
    let label = shared.concepts.filter { !named.contains($0) }
      .compactMap { labels[Int($0)] }.first
    return label.flatMap { phrase.lowercased().contains($0) ? nil : $0 }
  }

  private func wordConcepts(_ phrase: String, in statement: Statement) -> [ConceptTable.Concept] {
    let account = accounts[statement.account]
    return account.wordsOfSentence[statement.sentence].map { account.words[$0] }
      .filter { phrase.contains(account.text($0.range)) }.map(\.concept)
  }

  /// What happened, in a few words of the first account that stand near the date.
  func topic(ofEvents statements: [Statement]) -> String { topic(statements) }

  /// A few words of the quotation.
  func topic(ofQuotes statements: [Statement]) -> String {
    guard let first = statements.first else { return "" }
    return excerpt(statements, within: first.range)
  }

  /// What the statements have most in common, in a few words of the first of them.
  func topic(_ statements: [Statement]) -> String {
    guard let first = statements.first else { return "" }
    return excerpt(statements, within: accounts[first.account].sentences[first.sentence])
  }

  private static let longest = 6
  /// What is counted is never these.
  private static let bareVerbs: Set<String> = [
    "lasted", "lasting", "took", "ended", "got", "get", "says", "said", "promised", "offered",
    "released", "passed", "paid", "earned", "cost", "costs", "reached", "rose", "fell",
  ]

  /// The run of words of one clause that tells most of what the statements share.
  private func excerpt(_ statements: [Statement], within range: TextRange) -> String {
    guard let first = statements.first else { return "" }
    let account = accounts[first.account]
    let words = account.wordsOfSentence[first.sentence].filter {
      range.contains(account.words[$0].range) && !first.isValue(account.words[$0].range)
    }
    let weights = sharedWeights(statements)
    var best: (weight: Float, words: ArraySlice<Int>)?
    for start in words.indices {
      var weight: Float = 0
      for end in start..<min(words.count, start + Self.longest) {
        let word = account.words[words[end]]
        if end > start, word.opensClause || words[end] != words[end - 1] + 1 { break }
        weight += weights[word.concept, default: 0]
        guard word.concept != 0 || word.isJoined, account.words[words[start]].concept != 0 else {
          continue
        }
        let score = weight / Float(4 + end - start) * (word.isJoined ? 1.3 : 1)
        if score > best?.weight ?? 0 { best = (score, words[start...end]) }
      }
    }
    guard let chosen = best?.words, let from = chosen.first, let to = chosen.last else {
      return firstWords(of: range, in: account)
    }
    return account.text(TextRange(account.words[from].range.start, account.words[to].range.end))
  }

  private func firstWords(of range: TextRange, in account: AccountText) -> String {
    account.text(range).split(separator: " ").prefix(Self.longest).joined(separator: " ")
  }

  /// What several of the statements speak of, else what the one does.
  private func sharedWeights(_ statements: [Statement]) -> [ConceptTable.Concept: Float] {
    var weights: [ConceptTable.Concept: Float] = [:]
    var counts: [ConceptTable.Concept: Int] = [:]
    for statement in statements where statement.vector.length > 0 {
      for (concept, weight) in zip(statement.vector.concepts, statement.vector.weights) {
        weights[concept, default: 0] += weight / statement.vector.length
        counts[concept, default: 0] += 1
      }
    }
    let shared = weights.filter { counts[$0.key, default: 0] > 1 && !actors.contains($0.key) }
    return shared.isEmpty ? weights : shared
  }

  /// What a time is of something: its length, how long ago it was, within what time it is to be.
  private func measure(_ statement: Statement) -> String {
    let account = accounts[statement.account]
    let words = account.wordsOfSentence[statement.sentence]
    let place = account.word(after: statement.range.start, in: statement.sentence)
    let end = account.word(after: statement.range.end, in: statement.sentence)
    let before = place > words.lowerBound ? account.text(account.words[place - 1].range) : ""
    let after = end < words.upperBound ? account.text(account.words[end].range) : ""
    switch (before.lowercased(), after.lowercased()) {
    case (_, "ago"), (_, "earlier"): return "time since"
    case (_, "since"), (_, "after"): return "time since"
    case (_, "before"), (_, "until"): return "time before"
    case ("within", _), ("in", _): return "time for"
    default: return "length of"
    }
  }

  /// The phrase most accounts use, of these the one that says most; the label of a group of words
  /// where they use several.
  private func bestPhrase(_ statements: [Statement]) -> String {
    let candidates = statements.filter {
      !$0.core.isEmpty && !$0.phrase.isEmpty && !Self.bareVerbs.contains($0.phrase.lowercased())
    }
    let counts = Dictionary(candidates.map { ($0.core, 1) }, uniquingKeysWith: +)
    let best = candidates.max { left, right in
      let (one, other) = (weight(left, counts), weight(right, counts))
      return one != other ? one < other : left.phrase.count > right.phrase.count
    }
    guard let best else { return "" }
    let same = Set(candidates.filter { $0.core == best.core }.map { $0.phrase.lowercased() })
    let isShared = best.core.first.map { concept in
      statements.count { $0.vector.concepts.contains(concept) } * 2 >= statements.count
    }
    if isShared ?? false, best.core.count == 1, let concept = best.core.first,
      let label = labels[Int(concept)],
      same.count > 1 || !isIn(best.phrase, best)
    {
      return label
    }
    return isIn(best.phrase, best) ? best.phrase : ""
  }

  /// Whether the words counted are those that say what is counted.
  private func isIn(_ phrase: String, _ statement: Statement) -> Bool {
    let account = accounts[statement.account]
    return account.wordsOfSentence[statement.sentence].contains { word in
      statement.core.contains(account.words[word].concept)
        && phrase.contains(account.text(account.words[word].range))
    }
  }

  private func weight(_ statement: Statement, _ counts: [ConceptSet: Int]) -> Float {
    Float(counts[statement.core] ?? 0) + Float(min(3, statement.core.count)) * 0.6
      + statement.core.concepts.reduce(0) { max($0, rarity[$1]) } * 0.2
      + (statement.core.concepts.contains { labels[Int($0)] != nil } ? 0.8 : 0)
  }
}
