/// What a statement speaks of: concepts with weights, in order of their numbers.
struct FeatureVector {
  typealias Concept = ConceptTable.Concept

  private(set) var concepts: [Concept] = []
  private(set) var weights: [Float] = []
  private(set) var length: Float = 0

  /// - Parameter weights: of a concept that occurs several times the largest one counts.
  init(_ weights: [Concept: Float]) {
    for (concept, weight) in weights.sorted(by: { $0.key < $1.key }) where weight > 0 {
      concepts.append(concept)
      self.weights.append(weight)
      length += weight * weight
    }
    length = length.squareRoot()
  }

  /// The cosine of the angle between two, from 0 to 1.
  func similarity(to other: FeatureVector) -> Float {
    guard length > 0, other.length > 0 else { return 0 }
    var left = 0
    var right = 0
    var sum: Float = 0
    while left < concepts.count, right < other.concepts.count {
      if concepts[left] == other.concepts[right] {
        sum += weights[left] * other.weights[right]
        left += 1
        right += 1
      } else if concepts[left] < other.concepts[right] {
        left += 1
      } else {
        right += 1
      }
    }
    return sum / (length * other.length)
  }

  /// Number of plain words, not actors, that both speak of.
  func sharedCount(with other: FeatureVector, outOf actors: Set<Concept>) -> Int {
    var count = 0
    ConceptSet.walk(concepts, other.concepts) { if !actors.contains($0) { count += 1 } }
    return count
  }

  /// Of a vector's weight, the share that the other has too, from 0 to 1.
  func share(in other: FeatureVector) -> Float {
    guard length > 0 else { return 0 }
    var right = 0
    var sum: Float = 0
    for (index, concept) in concepts.enumerated() {
      while right < other.concepts.count, other.concepts[right] < concept { right += 1 }
      if right < other.concepts.count, other.concepts[right] == concept {
        sum += weights[index] * weights[index]
      }
    }
    return sum / (length * length)
  }
}
