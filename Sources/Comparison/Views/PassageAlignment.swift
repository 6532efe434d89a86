import Articles

/// Finds the sentences of two accounts that say the same.
struct PassageAlignment {
  let left: AccountText
  let right: AccountText
  let rarity: Rarity

  private static let leastSimilarity: Float = 0.28
  /// Sentences with fewer telling words are not looked at.
  private static let leastWords = 3

  func pair() -> ArticlePair {
    let (one, other) = (vectors(left), vectors(right))
    var links: [ArticlePair.Link] = []
    var linkedLeft: Set<Int> = []
    var linkedRight: Set<Int> = []
    for match in matches(one, other) {
      links.append(.init(left: left.sentences[match.0], right: right.sentences[match.1]))
      linkedLeft.insert(match.0)
      linkedRight.insert(match.1)
    }
    return ArticlePair(
      left: left.article, right: right.article, links: links.sorted { $0.left < $1.left },
      onlyLeft: one.keys.sorted().filter { !linkedLeft.contains($0) }.map { left.sentences[$0] },
      onlyRight: other.keys.sorted().filter { !linkedRight.contains($0) }.map {
        right.sentences[$0]
      })
  }

  /// Each sentence with the one most like it on the other side, seen from either.
  private func matches(
    _ one: [Int: FeatureVector], _ other: [Int: FeatureVector]
  ) -> [(Int, Int)] {
    var best: [Int: (Int, Float)] = [:]
    var bestBack: [Int: (Int, Float)] = [:]
    for (first, vector) in one {
      for (second, candidate) in other {
        let similarity = vector.similarity(to: candidate)
        guard similarity >= Self.leastSimilarity else { continue }
        if similarity > best[first]?.1 ?? 0 { best[first] = (second, similarity) }
        if similarity > bestBack[second]?.1 ?? 0 { bestBack[second] = (first, similarity) }
      }
    }
    let pairs = best.map { [$0.key, $0.value.0] } + bestBack.map { [$0.value.0, $0.key] }
    return Set(pairs).map { ($0[0], $0[1]) }.sorted { $0 < $1 }
  }

  private func vectors(_ account: AccountText) -> [Int: FeatureVector] {
    var vectors: [Int: FeatureVector] = [:]
    for (number, words) in account.wordsOfSentence.enumerated() {
      var weights: [ConceptTable.Concept: Float] = [:]
      for word in words where account.words[word].concept != 0 {
        let factor: Float = account.words[word].actor == nil ? 1 : 0.6
        weights[account.words[word].concept] = rarity[account.words[word].concept] * factor
      }
      if weights.count >= Self.leastWords { vectors[number] = FeatureVector(weights) }
    }
    return vectors
  }
}
