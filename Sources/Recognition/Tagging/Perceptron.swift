/// Learns weights by mending its own mistakes, and averages them over all steps.
///
/// The averaged structured perceptron of Collins (2002), taught in random subspaces: each time a
/// stretch comes up, half of the features are hidden, so that no weight relies on another. That
/// keeps it from learning one set by heart (Søgaard and Johannsen 2012).
struct Perceptron {
  /// The share of features hidden at any time.
  private static let hiddenShare = 0.5
  private static let width = 16

  private let examples: TaggerExamples
  private var features: KeptFeatures
  private var weights: AveragedWeights
  private var transitions = AveragedWeights(count: width * width)
  /// The sums of the averages of all rounds.
  private var sums: [Double]
  private var transitionSums: [Double]
  /// Bit n is set where feature n of each token is seen.
  private var seen: UInt64 = 0

  /// - Parameter leastCount: features seen less often are left out.
  init(_ examples: TaggerExamples, leastCount: Int) {
    self.examples = examples
    features = KeptFeatures(examples.features, leastCount: leastCount)
    weights = AveragedWeights(count: features.hashes.count * Self.width)
    sums = [Double](repeating: 0, count: features.hashes.count * Self.width)
    transitionSums = [Double](repeating: 0, count: Self.width * Self.width)
  }

  /// Learns anew in each round, in another order, and adds up what was learnt: what one order
  /// brings by chance, the others do not.
  mutating func train(passes: Int, rounds: UInt64) {
    for round in 0..<rounds {
      weights = AveragedWeights(count: sums.count)
      transitions = AveragedWeights(count: transitionSums.count)
      train(passes: passes, seed: 7 + round)
      for (index, average) in weights.averages.enumerated() { sums[index] += average }
      for (index, average) in transitions.averages.enumerated() {
        transitionSums[index] += average
      }
    }
  }

  private mutating func train(passes: Int, seed: UInt64) {
    var order = Array(examples.stretches.indices)
    var random = SplitMix(state: seed)
    for _ in 0..<passes {
      order.shuffle(using: &random)
      for index in order {
        seen = 0
        for feature in 0..<FeatureHash.count
        where Double.random(in: 0..<1, using: &random) >= Self.hiddenShare {
          seen |= 1 << UInt64(feature)
        }
        learn(examples.stretches[index])
      }
    }
  }

  private mutating func learn(_ stretch: Range<Int>) {
    let lanes = guess(stretch)
    let isRight = zip(stretch, lanes).allSatisfy { Int(examples.labels[$0]) == $1 }
    if !isRight { mend(stretch, lanes) }
    weights.step += 1
    transitions.step += 1
  }

  private func guess(_ stretch: Range<Int>) -> [Int] {
    let rows = LabelSearch.possible((0..<Self.width).map { transitions.row($0 * Self.width) })
    var search = LabelSearch(count: stretch.count)
    for token in stretch {
      var sum = examples.bars[token]
      for (feature, place) in features.places(of: token).enumerated()
      where place >= 0 && isSeen(feature) {
        sum &+= weights.row(Int(place) * Self.width)
      }
      search.add(sum, transitions: rows)
    }
    return search.lanes()
  }

  private func isSeen(_ feature: Int) -> Bool { seen >> UInt64(feature) & 1 == 1 }

  private mutating func mend(_ stretch: Range<Int>, _ lanes: [Int]) {
    var before: (right: Int, guess: Int)?
    for (token, guess) in zip(stretch, lanes) {
      let right = Int(examples.labels[token])
      if right != guess { mend(token, right: right, guess: guess) }
      if let before {
        transitions.add(1, before.right * Self.width + right)
        transitions.add(-1, before.guess * Self.width + guess)
      }
      before = (right, guess)
    }
  }

  private mutating func mend(_ token: Int, right: Int, guess: Int) {
    for (feature, place) in features.places(of: token).enumerated()
    where place >= 0 && isSeen(feature) {
      weights.add(1, Int(place) * Self.width + right)
      weights.add(-1, Int(place) * Self.width + guess)
    }
  }

  /// The averages in whole numbers, the strongest features first.
  ///
  /// - Parameter rows: room for features, a power of two.
  func model(rows: Int) -> [UInt8] {
    let averages = sums
    let strengths = features.hashes.indices.map { feature in
      averages[feature * Self.width..<(feature + 1) * Self.width].reduce(0) { max($0, abs($1)) }
    }
    let order = strengths.indices.filter { strengths[$0] > 0 }
      .sorted { (strengths[$1], $0) < (strengths[$0], $1) }
    // The few strongest are cut short so that the many weak ones are told apart.
    let scale = 127 / max(order.isEmpty ? 1 : strengths[order[min(order.count - 1, 500)]], 1)
    return TaggerModel.bytes(
      rowCount: rows, transitions: transitionRows(scale),
      weights: order.map { feature in
        let start = feature * Self.width
        return (
          features.hashes[feature],
          averages[start..<start + TagLabel.count].map {
            Int8(clamping: Int(($0 * scale).rounded()))
          }
        )
      })
  }

  /// What labels say of their neighbors, as loud as all features together.
  private func transitionRows(_ scale: Double) -> [[Int16]] {
    let averages = transitionSums
    return (0..<Self.width).map { before in
      averages[before * Self.width..<(before + 1) * Self.width].map {
        Int16(clamping: Int(($0 * scale / (1 - Self.hiddenShare)).rounded()))
      }
    }
  }
}

/// Whole weights with their sums over all steps.
private struct AveragedWeights {
  var step: Int64 = 1
  private var weights: [Int32]
  private var totals: [Int64]

  init(count: Int) {
    weights = [Int32](repeating: 0, count: count)
    totals = [Int64](repeating: 0, count: count)
  }

  mutating func add(_ change: Int32, _ index: Int) {
    weights[index] += change
    totals[index] += Int64(change) * step
  }

  func row(_ start: Int) -> SIMD16<Int32> {
    weights.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: start * 4, as: SIMD16.self) }
  }

  var averages: [Double] {
    zip(weights, totals).map { Double($0) - Double($1) / Double(step) }
  }
}

/// A small generator of random numbers, the same in every run (Steele, Lea and Flood 2014).
private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}
