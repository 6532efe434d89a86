/// Finds where a pattern stands in a text with few errors: insertions, deletions, replacements.
///
/// The bit-vector algorithm of G. Myers, "A fast bit-vector algorithm for approximate string
/// matching based on dynamic programming" (J. ACM 46, 1999), in blocks of 64 rows as given there
/// and by H. Hyyrö (2003): time grows with text length × pattern length / 64.
struct ApproximateSearch {
  /// A stretch of the text and how many errors the pattern has against it.
  struct Match: Equatable {
    var range: Range<Int>
    var errors: Int
  }

  private let pattern: [UInt32]
  private let blocks: Int
  /// For each scalar of the pattern the rows in which it stands, block by block.
  private let rows: [UInt32: [UInt64]]
  private let noRows: [UInt64]

  /// Requires a pattern that is not empty.
  init(_ pattern: [UInt32]) {
    precondition(!pattern.isEmpty)
    self.pattern = pattern
    let blocks = (pattern.count + 63) / 64
    var rows: [UInt32: [UInt64]] = [:]
    for (row, scalar) in pattern.enumerated() {
      rows[scalar, default: Array(repeating: 0, count: blocks)][row / 64] |= 1 << UInt64(row % 64)
    }
    self.blocks = blocks
    self.rows = rows
    noRows = Array(repeating: 0, count: blocks)
  }

  /// The best matches with at most `limit` errors, one in each neighbourhood, in order of place.
  ///
  /// Ranges are offsets in `text`, of which only `stretch` is searched.
  func matches(in text: [UInt32], _ stretch: Range<Int>, limit: Int) -> [Match] {
    ends(in: text, stretch, limit: limit).map { end, errors in
      Match(range: start(of: end, errors, in: text, stretch)..<end, errors: errors)
    }
  }

  /// The fewest errors with which the pattern stands anywhere in a stretch.
  func fewestErrors(in text: [UInt32], _ stretch: Range<Int>) -> Int {
    var fewest = pattern.count
    scan(stretch.lazy.map { text[$0] }) { _, errors in fewest = min(fewest, errors) }
    return fewest
  }
}

extension ApproximateSearch {
  /// Ends of matches: the lowest of each run of ends that lie closer than half a pattern.
  private func ends(
    in text: [UInt32], _ stretch: Range<Int>, limit: Int
  ) -> [(end: Int, errors: Int)] {
    var ends: [(end: Int, errors: Int)] = []
    var lastSeen = Int.min
    let apart = max(1, pattern.count / 2)
    scan(stretch.lazy.map { text[$0] }) { index, errors in
      guard errors <= limit else { return }
      let end = stretch.lowerBound + index + 1
      if lastSeen != Int.min, end - lastSeen <= apart, let last = ends.last {
        if errors < last.errors { ends[ends.count - 1] = (end, errors) }
      } else {
        ends.append((end, errors))
      }
      lastSeen = ends.last?.end ?? end
    }
    return ends
  }

  /// Where a match that ends at `end` begins: the reversed pattern is searched backwards.
  private func start(
    of end: Int, _ errors: Int, in text: [UInt32], _ stretch: Range<Int>
  ) -> Int {
    let first = max(stretch.lowerBound, end - pattern.count - errors)
    var best = (start: end, errors: Int.max)
    ApproximateSearch(pattern.reversed()).scan(
      (first..<end).lazy.reversed().map { text[$0] }, anchored: true
    ) { index, found in
      let start = end - index - 1
      // Of starts with equally few errors the one that makes the lengths agree best.
      let isCloser =
        abs(end - start - pattern.count) < abs(end - best.start - pattern.count)
      if found < best.errors || found == best.errors && isCloser { best = (start, found) }
    }
    return best.start
  }

  /// Tells after each scalar the errors of the best match that ends with it.
  ///
  /// `anchored` matches begin with the first scalar.
  private func scan(
    _ text: some Sequence<UInt32>, anchored: Bool = false, _ report: (Int, Int) -> Void
  ) {
    var increases = Array(repeating: UInt64.max, count: blocks)
    var decreases = Array(repeating: UInt64(0), count: blocks)
    var errors = pattern.count
    let lastBit = UInt64(1) << UInt64((pattern.count - 1) % 64)
    for (index, scalar) in text.enumerated() {
      let equal = rows[scalar] ?? noRows
      var carry = anchored ? 1 : 0
      for block in 0..<blocks {
        let isLast = block == blocks - 1
        carry = Self.step(
          &increases[block], &decreases[block], equal[block], carry,
          isLast ? lastBit : 1 << 63)
      }
      errors += carry
      report(index, errors)
    }
  }

  /// One column of one block; takes the difference that comes in from the block above and answers
  /// with the one that goes out of the row of `outBit`: 1, 0 or -1.
  private static func step(
    _ increases: inout UInt64, _ decreases: inout UInt64, _ equal: UInt64, _ carry: Int,
    _ outBit: UInt64
  ) -> Int {
    let vertical = equal | decreases
    let matched = carry < 0 ? equal | 1 : equal
    let diagonal = (((matched & increases) &+ increases) ^ increases) | matched
    var up = decreases | ~(diagonal | increases)
    var down = increases & diagonal
    let out = up & outBit != 0 ? 1 : down & outBit != 0 ? -1 : 0
    up = up << 1 | (carry > 0 ? 1 : 0)
    down = down << 1 | (carry < 0 ? 1 : 0)
    increases = down | ~(vertical | up)
    decreases = up & vertical
    return out
  }
}
