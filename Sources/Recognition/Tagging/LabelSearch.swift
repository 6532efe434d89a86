/// Finds the labels of a stretch that together score highest (Viterbi).
///
/// Sixteen bits are enough, for after each token all sums are taken down by the best of them.
struct LabelSearch {
  /// What cannot be; two of them and the lowest score still fit.
  static let impossible: Int16 = -12_000
  private static let scoreLimit: Int16 = 6_000

  private var best = SIMD16<Int16>(repeating: impossible)
  /// For each token and label the label before.
  private var origins: [SIMD16<Int16>] = []

  /// Added to the scores of a token at which no name can begin, and no name end.
  static let cannotBegin = lanes { !TagLabel(lane: $0).begins }
  static let cannotEnd = lanes { !TagLabel(lane: $0).ends }
  static let cannotBeginOrEnd = lanes { !TagLabel(lane: $0).begins && !TagLabel(lane: $0).ends }
  static let onlyOutside = lanes { $0 == TagLabel.outside.lane }

  private static let starts = lanes { TagLabel(lane: $0).canBegin }
  private static let ends = lanes { TagLabel(lane: $0).canEnd }

  private static func lanes(_ isPossible: (Int) -> Bool) -> SIMD16<Int16> {
    var row = SIMD16<Int16>(repeating: impossible)
    for lane in 0..<TagLabel.count where isPossible(lane) { row[lane] = 0 }
    return row
  }

  /// Transition weights with what cannot follow one another ruled out.
  static func possible(_ transitions: [SIMD16<Int16>]) -> [SIMD16<Int16>] {
    transitions.enumerated().map { before, row in
      var row = row.clamped(
        lowerBound: SIMD16(repeating: -scoreLimit), upperBound: SIMD16(repeating: scoreLimit))
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
  ///
  /// - Parameter bar: zero for the labels the token can have, `impossible` for the others.
  @inline(__always)
  mutating func add(
    _ scores: SIMD16<Int16>, bar: SIMD16<Int16>, transitions: [SIMD16<Int16>]
  ) {
    var origin = SIMD16<Int16>()
    var reached = Self.starts
    if !origins.isEmpty {
      reached = best &+ transitions[0]
      // Strictly better only, so that of equals the first label stays.
      for before in 1..<TagLabel.count {
        let other = SIMD16(repeating: best[before]) &+ transitions[before]
        let isBetter = other .> reached
        reached.replace(with: other, where: isBetter)
        origin.replace(with: SIMD16(repeating: Int16(truncatingIfNeeded: before)), where: isBetter)
      }
    }
    let lowest = SIMD16<Int16>(repeating: Self.impossible)
    reached = pointwiseMax(reached, lowest)
    let limit = SIMD16<Int16>(repeating: Self.scoreLimit)
    reached = reached &+ pointwiseMin(pointwiseMax(scores, 0 &- limit), limit)
    reached.replace(with: lowest, where: bar .< 0)
    best = pointwiseMax(reached &- SIMD16(repeating: reached.max()), lowest)
    origins.append(origin)
  }

  /// The lanes of the best labels, one for each token.
  func lanes() -> [Int] {
    var lanes = [Int](repeating: 0, count: origins.count)
    var lane = 0
    for other in 1..<TagLabel.count where final(other) > final(lane) { lane = other }
    for index in origins.indices.reversed() {
      lanes[index] = lane
      lane = Int(origins[index][lane])
    }
    return lanes
  }

  private func final(_ lane: Int) -> Int { Int(best[lane]) + Int(Self.ends[lane]) }
}
