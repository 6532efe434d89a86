/// The features of all examples that are frequent enough to be learnt, numbered.
struct KeptFeatures {
  /// In ascending order.
  let hashes: [UInt32]
  /// For each token's features their places in `hashes`; -1 for those left out.
  private let places: [Int32]

  /// - Parameter leastCount: features seen less often are left out.
  init(_ features: [UInt32], leastCount: Int) {
    let hashes = Self.frequent(features, leastCount)
    self.hashes = hashes
    places = features.map { feature in
      var low = 0
      var high = hashes.count
      while low < high {
        let middle = (low + high) / 2
        if hashes[middle] < feature { low = middle + 1 } else { high = middle }
      }
      return low < hashes.count && hashes[low] == feature ? Int32(low) : -1
    }
  }

  func places(of token: Int) -> ArraySlice<Int32> {
    places[token * FeatureHash.count..<(token + 1) * FeatureHash.count]
  }

  private static func frequent(_ features: [UInt32], _ leastCount: Int) -> [UInt32] {
    let sorted = features.sorted()
    var kept: [UInt32] = []
    var start = 0
    while start < sorted.count {
      var end = start
      while end < sorted.count, sorted[end] == sorted[start] { end += 1 }
      if end - start >= leastCount { kept.append(sorted[start]) }
      start = end
    }
    return kept
  }
}
