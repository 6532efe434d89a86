/// Learns boosted trees that score the rows of choices, so that a right row of each stands out.
///
/// Each tree fits the slope of the logarithm of the chance that one of the right rows is chosen
/// (Friedman, 2001; leaves by second derivatives as in Chen and Guestrin, 2016). The same choices
/// give the same trees.
struct TreeLearner {
  struct Choice {
    /// For each thing to choose from a value for each fact.
    var rows: [[Float]]
    /// Indices of rows.
    var right: [Int]
  }

  private static let trees = 180
  private static let depth = 4
  private static let rate: Float = 0.08
  private static let smallness: Float = 3
  private static let leastWeight: Float = 3
  private static let leastGain: Float = 0.01
  /// Shares of the choices and of the facts that each tree sees, in percent.
  private static let choicesSeen: UInt64 = 70
  private static let factsSeen: UInt64 = 50
  private static let binLimit = 24

  private let facts: Int
  /// For each row the number of its choice.
  private var choices: [Int] = []
  private var rows: [[Float]] = []
  private var isRight: [Bool] = []
  /// For each fact the values that part its bins.
  private var edges: [[Float]] = []
  /// For each row and fact the number of its bin.
  private var bins: [UInt8] = []
  private var slopes: [Float] = []
  private var curvatures: [Float] = []
  private var random = UInt64(20_180_608)

  init(_ choices: [Choice]) {
    facts = choices.first?.rows.first?.count ?? 0
    for (number, choice) in choices.enumerated() {
      for (index, row) in choice.rows.enumerated() {
        self.choices.append(number)
        rows.append(row)
        isRight.append(choice.right.contains(index))
      }
    }
    edges = (0..<facts).map { fact in Self.edges(rows.map { $0[fact] }) }
    bins = rows.flatMap { row in
      row.enumerated().map { fact, value in UInt8(edges[fact].count { value > $0 }) }
    }
  }

  private static func edges(_ values: [Float]) -> [Float] {
    var distinct = Array(Set(values)).sorted()
    if distinct.count > binLimit {
      let sorted = values.sorted()
      distinct = Array(
        Set((0..<binLimit).map { sorted[$0 * (sorted.count - 1) / (binLimit - 1)] })
      ).sorted()
    }
    return zip(distinct, distinct.dropFirst()).map { ($0 + $1) / 2 }
  }

  func model() -> PronounModel {
    var learner = self
    var scores = [Float](repeating: 0, count: rows.count)
    var nodes: [PronounModel.Node] = []
    for _ in 0..<Self.trees {
      learner.derive(scores)
      let tree = learner.tree()
      nodes += tree
      let part = PronounModel(tree)
      for row in rows.indices { scores[row] += part.score(PronounFacts(rows[row])) }
    }
    return PronounModel(nodes)
  }

  /// The next number of Knuth's linear generator, below a limit.
  private mutating func number(below limit: UInt64) -> UInt64 {
    random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return (random >> 33) % limit
  }

  private mutating func derive(_ scores: [Float]) {
    slopes = [Float](repeating: 0, count: scores.count)
    curvatures = slopes
    var next = 0
    while next < scores.count {
      let first = next
      while next < scores.count, choices[next] == choices[first] { next += 1 }
      let chances = PronounModel.chances(Array(scores[first..<next]))
      let right = (first..<next).reduce(Float(0)) { $0 + (isRight[$1] ? chances[$1 - first] : 0) }
      for row in first..<next {
        let chance = chances[row - first]
        slopes[row] = chance - (isRight[row] ? chance / max(right, 1e-9) : 0)
        curvatures[row] = max(chance * (1 - chance), 1e-3)
      }
    }
  }

  private mutating func tree() -> [PronounModel.Node] {
    let seen = (0..<(choices.last ?? 0) + 1).map { _ in number(below: 100) < Self.choicesSeen }
    let asked = (0..<facts).filter { _ in number(below: 100) < Self.factsSeen }
    var nodes: [PronounModel.Node] = []
    grow(rows.indices.filter { seen[choices[$0]] }, asked, Self.depth, &nodes)
    return nodes
  }

  private func grow(
    _ rows: [Int], _ asked: [Int], _ depth: Int, _ nodes: inout [PronounModel.Node]
  ) {
    let slope = rows.reduce(Float(0)) { $0 + slopes[$1] }
    let curvature = rows.reduce(Float(0)) { $0 + curvatures[$1] }
    guard depth > 0, let cut = bestCut(rows, asked, slope, curvature) else {
      let score = -Self.rate * slope / (curvature + Self.smallness)
      nodes.append(PronounModel.Node(fact: PronounModel.Node.leaf, step: 0, value: score))
      return
    }
    let place = nodes.count
    nodes.append(
      PronounModel.Node(fact: UInt8(cut.fact), step: 0, value: edges[cut.fact][cut.bin]))
    grow(rows.filter { bins[$0 * facts + cut.fact] <= cut.bin }, asked, depth - 1, &nodes)
    nodes[place].step = UInt16(nodes.count - place)
    grow(rows.filter { bins[$0 * facts + cut.fact] > cut.bin }, asked, depth - 1, &nodes)
  }

  private func bestCut(
    _ rows: [Int], _ asked: [Int], _ slope: Float, _ curvature: Float
  ) -> (fact: Int, bin: Int)? {
    let whole = slope * slope / (curvature + Self.smallness)
    var best: (fact: Int, bin: Int)?
    var bestGain = Self.leastGain
    for fact in asked {
      var parts = [(slope: Float, curvature: Float)](
        repeating: (0, 0), count: edges[fact].count + 1)
      for row in rows {
        let bin = Int(bins[row * facts + fact])
        parts[bin].slope += slopes[row]
        parts[bin].curvature += curvatures[row]
      }
      var low: (slope: Float, curvature: Float) = (0, 0)
      for bin in edges[fact].indices {
        low.slope += parts[bin].slope
        low.curvature += parts[bin].curvature
        let high = (slope: slope - low.slope, curvature: curvature - low.curvature)
        guard min(low.curvature, high.curvature) >= Self.leastWeight else { continue }
        let gain =
          low.slope * low.slope / (low.curvature + Self.smallness)
          + high.slope * high.slope / (high.curvature + Self.smallness) - whole
        if gain > bestGain {
          bestGain = gain
          best = (fact, bin)
        }
      }
    }
    return best
  }
}
