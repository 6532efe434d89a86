/// Finds the labels of a stretch that together score highest (Viterbi).
struct LabelSearch {
  private static let impossible = Int32.min / 64

  /// - Parameter count: how many tokens there are.
  init(count: Int) {
    origins.reserveCapacity(count)
  }

  private var best = SIMD16<Int32>(repeating: LabelSearch.impossible)
  /// For each token and label the label before.
  private var origins: [SIMD16<Int32>] = []

  /// Added to the scores of a token at which no name can begin, and no name end.
  static let cannotBegin = lanes { !TagLabel(lane: $0).begins }
  static let cannotEnd = lanes { !TagLabel(lane: $0).ends }

  static let onlyOutside = lanes { $0 == TagLabel.outside.lane }

  private static let starts = lanes { TagLabel(lane: $0).canBegin }
  private static let ends = lanes { TagLabel(lane: $0).canEnd }

  private static func lanes(_ isPossible: (Int) -> Bool) -> SIMD16<Int32> {
    var row = SIMD16<Int32>(repeating: impossible)
    for lane in 0..<TagLabel.count where isPossible(lane) { row[lane] = 0 }
    return row
  }

  /// Transition weights with what cannot follow one another ruled out.
  static func possible(_ transitions: [SIMD16<Int32>]) -> [SIMD16<Int32>] {
    transitions.enumerated().map { before, row in
      var row = row
      for lane in 0..<16 {
        let isPossible =
          before < TagLabel.count && lane < TagLabel.count
          && TagLabel(lane: before).canPrecede(TagLabel(lane: lane))
        if !isPossible { row[lane] = impossible }
      }
      return row
    }
  }

  /// Takes the scores of the next token.
  @inline(__always)
  mutating func add(_ scores: SIMD16<Int32>, transitions: [SIMD16<Int32>]) {
    guard !origins.isEmpty else {
      best = scores &+ Self.starts
      origins.append(SIMD16())
      return
    }
    var next = SIMD16<Int32>(repeating: Int32.min)
    var origin = SIMD16<Int32>()
    for before in 0..<TagLabel.count {
      let reached = SIMD16(repeating: best[before]) &+ transitions[before]
      let isBetter = reached .> next
      next.replace(with: reached, where: isBetter)
      origin.replace(with: SIMD16(repeating: Int32(before)), where: isBetter)
    }
    // What is impossible must not sink until it wraps round.
    next.replace(with: Self.impossible, where: next .< Self.impossible)
    best = next &+ scores
    origins.append(origin)
  }

  /// The lanes of the best labels, one for each token.
  func lanes() -> [Int] {
    var lanes = [Int](repeating: 0, count: origins.count)
    let final = best &+ Self.ends
    var lane = 0
    for other in 1..<TagLabel.count where final[other] > final[lane] { lane = other }
    for index in origins.indices.reversed() {
      lanes[index] = lane
      lane = Int(origins[index][lane])
    }
    return lanes
  }
}
