import Articles

/// Weighs the words around a place by how near they stand and how much they tell.
struct Surroundings {
  let account: AccountText
  let rarity: Rarity

  /// Words at this distance count half.
  private static let halfDistance: Float = 7
  private static let clauseFactor: Float = 0.6
  private static let coreFactor: Float = 2.5
  private static let actorFactor: Float = 0.6

  /// - Parameter core: words that count most, whatever their distance.
  func vector(
    around range: TextRange, in sentence: Int, core: Range<Int>? = nil
  ) -> FeatureVector {
    var weights: [ConceptTable.Concept: Float] = [:]
    let words = account.wordsOfSentence[sentence]
    let place = account.word(after: range.start, in: sentence)
    let end = account.word(after: range.end, in: sentence)
    func add(_ index: Int, _ distance: Int, _ clauses: Int) {
      let word = account.words[index]
      guard word.concept != 0, !range.contains(word.range.start) else { return }
      var weight = rarity[word.concept]
      if let core, core.contains(index) {
        weight *= Self.coreFactor
      } else {
        weight *= Self.halfDistance / (Self.halfDistance + Float(distance))
        for _ in 0..<min(clauses, 3) { weight *= Self.clauseFactor }
      }
      if word.actor != nil { weight *= Self.actorFactor }
      weights[word.concept] = max(weights[word.concept] ?? 0, weight)
    }
    var clauses = 0
    for index in stride(from: place - 1, through: words.lowerBound, by: -1) {
      if index + 1 < words.upperBound, account.words[index + 1].opensClause { clauses += 1 }
      add(index, place - index, clauses)
    }
    clauses = 0
    for index in end..<max(end, words.upperBound) {
      if account.words[index].opensClause { clauses += 1 }
      add(index, index - end + 1, clauses)
    }
    return FeatureVector(weights)
  }

  /// The vector of the words inside a range, all with the same right.
  func vector(of range: TextRange) -> (vector: FeatureVector, concepts: ConceptSet) {
    var weights: [ConceptTable.Concept: Float] = [:]
    var index = account.firstWord(from: range.start)
    while index < account.words.count, account.words[index].range.end <= range.end {
      let concept = account.words[index].concept
      if concept != 0 { weights[concept] = rarity[concept] }
      index += 1
    }
    return (FeatureVector(weights), ConceptSet(weights.keys))
  }
}

extension AccountText {
  /// The first word that begins at an offset or behind it.
  func firstWord(from offset: Int) -> Int {
    var low = 0
    var high = words.count
    while low < high {
      let middle = (low + high) / 2
      if words[middle].range.start < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
