import Screen

/// What the keys of one directive took, from the key to the drawn screen, in milliseconds.
struct KeyTimes {
  var median: Double
  var worst: Double
  var count: Int

  init(_ times: [Double]) {
    let sorted = times.sorted()
    median = sorted.isEmpty ? 0 : sorted[sorted.count / 2]
    worst = sorted.last ?? 0
    count = sorted.count
  }
}

extension ScriptPlayer {
  /// Plays a script and tells what the keys of each of its `keys` and `type` lines took.
  ///
  /// The first key's time holds the start of the reader.
  mutating func times(of script: PlayScript) throws -> [KeyTimes] {
    var all: [KeyTimes] = []
    for step in script.steps {
      guard case .keys(let keys) = step.directive else {
        _ = try perform(step.directive)
        continue
      }
      all.append(KeyTimes(try keys.map { key in try time(of: key) }))
    }
    return all
  }

  private mutating func time(of key: Key) throws -> Double {
    let start = ContinuousClock.now
    _ = try perform(.keys([key]))
    _ = screen()
    let (seconds, attoseconds) = (ContinuousClock.now - start).components
    return Double(seconds) * 1000 + Double(attoseconds) / 1e15
  }
}
