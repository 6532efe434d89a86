import Articles

/// Puts tellings of the same words together, whoever is said to have said them.
struct QuoteAlignment {
  private let statements: [Statement]

  init(_ statements: [Statement]) { self.statements = statements }

  func groups() -> [[Int]] {
    var clustering = Clustering(count: statements.count)
    clustering.join(pairs()) { _, _ in false }
    return clustering.groups
  }
}

extension QuoteAlignment {
  private func pairs() -> [Clustering.Pair] {
    var pairs: [Clustering.Pair] = []
    for (first, second) in candidates() {
      if let score = score(statements[first], statements[second]) {
        pairs.append(.init(score: score, first: first, second: second))
      }
    }
    return pairs
  }

  /// Pairs that share a word, each once.
  private func candidates() -> [(Int, Int)] {
    var byConcept: [Statement.Concept: [Int]] = [:]
    for (index, statement) in statements.enumerated() {
      for concept in statement.core { byConcept[concept, default: []].append(index) }
    }
    var seen: Set<[Int]> = []
    var found: [(Int, Int)] = []
    for indices in byConcept.values {
      for (position, first) in indices.enumerated() {
        for second in indices.dropFirst(position + 1) where seen.insert([first, second]).inserted {
          found.append((first, second))
        }
      }
    }
    return found.sorted { $0 < $1 }
  }

  private func score(_ one: Statement, _ other: Statement) -> Float? {
    let shared = one.core.intersection(other.core).count
    let smaller = min(one.core.count, other.core.count)
    let overlap = max(one.vector.share(in: other.vector), other.vector.share(in: one.vector))
    let isSameSpeaker = one.speaker != nil && one.speaker == other.speaker
    if smaller <= 2 {
      // A word or two are the same quotation only in the same mouth, or word for word and rare.
      guard isSameSpeaker, shared == smaller, max(one.core.count, other.core.count) <= 4 else {
        return nil
      }
      return 0.5
    }
    let similarity = one.vector.similarity(to: other.vector)
    if shared >= 3, overlap >= 0.75, similarity >= 0.45 { return 1 + similarity }
    return isSameSpeaker && shared >= 3 && similarity >= 0.55 ? similarity : nil
  }
}
