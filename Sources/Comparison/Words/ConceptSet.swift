/// A few concepts, each once, in order of their numbers: cheap to hold against others.
struct ConceptSet: Hashable {
  typealias Concept = ConceptTable.Concept

  private(set) var concepts: [Concept] = []

  init() {}

  init(_ concepts: some Sequence<Concept>) {
    for concept in concepts.sorted() where concept != 0 && self.concepts.last != concept {
      self.concepts.append(concept)
    }
  }

  var isEmpty: Bool { concepts.isEmpty }
  var count: Int { concepts.count }
  var first: Concept? { concepts.first }

  func contains(_ concept: Concept) -> Bool { concepts.contains(concept) }

  mutating func insert(_ concept: Concept) {
    self = ConceptSet(concepts + [concept])
  }

  func intersection(_ other: ConceptSet) -> ConceptSet {
    var common = ConceptSet()
    Self.walk(concepts, other.concepts) { common.concepts.append($0) }
    return common
  }

  func isDisjoint(with other: ConceptSet) -> Bool { isDisjoint(with: other.concepts) }

  /// - Parameter other: in order.
  func isDisjoint(with other: [Concept]) -> Bool {
    var left = 0
    var right = 0
    while left < concepts.count, right < other.count {
      if concepts[left] == other[right] { return false }
      if concepts[left] < other[right] { left += 1 } else { right += 1 }
    }
    return true
  }

  /// Calls `body` with each concept that is in both; both are in order.
  static func walk(_ one: [Concept], _ other: [Concept], _ body: (Concept) -> Void) {
    var left = 0
    var right = 0
    while left < one.count, right < other.count {
      if one[left] == other[right] {
        body(one[left])
        left += 1
        right += 1
      } else if one[left] < other[right] {
        left += 1
      } else {
        right += 1
      }
    }
  }
}
