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
  /// Only quotations that share as many words as it takes are held against each other.
  private func pairs() -> [Clustering.Pair] {
    var places: [Statement.Concept: [Int]] = [:]
    var pairs: [Clustering.Pair] = []
    var shared = [Int](repeating: 0, count: statements.count)
    for index in statements.indices {
      var met: [Int] = []
      for concept in statements[index].core.concepts {
        for earlier in places[concept] ?? [] {
          if shared[earlier] == 0 { met.append(earlier) }
          shared[earlier] += 1
        }
        places[concept, default: []].append(index)
      }
      for earlier in met {
        if let score = score(earlier, index, shared: shared[earlier]) {
          pairs.append(.init(score: score, first: earlier, second: index))
        }
        shared[earlier] = 0
      }
    }
    return pairs
  }

  private func score(_ first: Int, _ second: Int, shared: Int) -> Float? {
    let (count, otherCount) = (statements[first].core.count, statements[second].core.count)
    let smaller = min(count, otherCount)
    let isSameSpeaker =
      statements[first].speaker != nil && statements[first].speaker == statements[second].speaker
    if smaller <= 2 {
      // A word or two are the same quotation only in the same mouth.
      return isSameSpeaker && shared == smaller && max(count, otherCount) <= 4 ? 0.5 : nil
    }
    guard shared >= 3 else { return nil }
    let similarity = statements[first].vector.similarity(to: statements[second].vector)
    guard similarity >= 0.45 else { return nil }
    let overlap = max(
      statements[first].vector.share(in: statements[second].vector),
      statements[second].vector.share(in: statements[first].vector))
    if overlap >= 0.75 { return 1 + similarity }
    return isSameSpeaker && similarity >= 0.55 ? similarity : nil
  }
}
