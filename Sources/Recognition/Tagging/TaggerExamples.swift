/// Stretches with the features and the right label of each token, one after another.
struct TaggerExamples {
  /// `FeatureHash.count` for each token.
  private(set) var features: [UInt32] = []
  private(set) var labels: [UInt8] = []
  /// What is ruled out for each token.
  private(set) var bars: [SIMD16<Int32>] = []
  /// Ranges of tokens.
  private(set) var stretches: [Range<Int>] = []

  var count: Int { stretches.count }

  mutating func add(_ features: UnsafeBufferPointer<UInt32>, lane: Int, bar: SIMD16<Int32>) {
    self.features.append(contentsOf: features)
    labels.append(UInt8(lane))
    bars.append(bar)
  }

  mutating func endStretch(from start: Int, copies: Int) {
    for _ in 0..<copies { stretches.append(start..<labels.count) }
  }
}
