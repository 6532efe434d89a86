/// Which words and marks of an old text stand where in a new one, as far as they kept their order.
///
/// Unique runs of tokens are matched first, the longest ones before shorter ones, and only what
/// lies between two of them is compared further (B. Cohen's patience diff, over runs of eight, four,
/// two and one tokens); small remainders get a longest common subsequence.
struct TokenDiff {
  /// A word, or a single mark; white space is none.
  struct Token {
    var range: Range<Int>
    var isWord: Bool
    /// Equal for equal tokens; that different ones share one is as good as impossible.
    var value: UInt64
  }

  let old: [Token]
  let new: [Token]
  /// For each old token the index of the new one that it became.
  private(set) var images: [Int?]
  /// For each new token the index of the old one that it was.
  private(set) var origins: [Int?]

  /// Pairs of tokens up to which a remainder is compared exhaustively.
  private static let exhaustiveLimit = 1_000_000

  init(old: FoldedText, new: FoldedText) {
    self.old = Self.tokens(of: old.scalars)
    self.new = Self.tokens(of: new.scalars)
    images = Array(repeating: nil, count: self.old.count)
    origins = Array(repeating: nil, count: self.new.count)
    compare()
  }
}

// MARK: - Tokens

extension TokenDiff {
  private static func tokens(of scalars: [UInt32]) -> [Token] {
    var tokens: [Token] = []
    var index = 0
    while index < scalars.count {
      let start = index
      let isWord = FoldedText.isWord(scalars[index])
      repeat {
        index += 1
      } while isWord && index < scalars.count
        && FoldedText.isWord(scalars[index])
      if isWord || scalars[start] != FoldedText.space {
        tokens.append(
          Token(
            range: start..<index, isWord: isWord, value: hash(scalars[start..<index])))
      }
    }
    return tokens
  }

  /// FNV-1a over scalars, mixed once more so that short words spread as well.
  private static func hash(_ scalars: ArraySlice<UInt32>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for scalar in scalars { hash = (hash ^ UInt64(scalar)) &* 0x100_0000_01B3 }
    return mixed(hash)
  }

  private static func mixed(_ value: UInt64) -> UInt64 {
    var value = value
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}

// MARK: - Comparing

extension TokenDiff {
  /// Stretches of both texts that correspond.
  private struct Gap {
    var old: Range<Int>
    var new: Range<Int>
    /// Tokens in the runs looked for next.
    var run: Int
  }

  private mutating func compare() {
    var gaps = [Gap(old: 0..<old.count, new: 0..<new.count, run: 8)]
    while var gap = gaps.popLast() {
      trim(&gap)
      guard !gap.old.isEmpty, !gap.new.isEmpty else { continue }
      let anchors = anchors(in: gap)
      if !anchors.isEmpty {
        gaps += split(gap, at: anchors)
      } else if gap.run > 1 {
        gap.run /= 2
        gaps.append(gap)
      } else if gap.old.count * gap.new.count <= Self.exhaustiveLimit {
        matchCommonSubsequence(gap)
      }
    }
  }

  private mutating func match(_ oldIndex: Int, _ newIndex: Int) {
    images[oldIndex] = newIndex
    origins[newIndex] = oldIndex
  }

  /// Matches what both ends of a gap have in common.
  private mutating func trim(_ gap: inout Gap) {
    while let first = gap.old.first, let other = gap.new.first,
      old[first].value == new[other].value
    {
      match(first, other)
      gap.old = gap.old.dropFirst()
      gap.new = gap.new.dropFirst()
    }
    while let last = gap.old.last, let other = gap.new.last, old[last].value == new[other].value {
      match(last, other)
      gap.old = gap.old.dropLast()
      gap.new = gap.new.dropLast()
    }
  }

  /// Where runs stand that occur once on each side, as many as keep their order.
  private func anchors(in gap: Gap) -> [(old: Int, new: Int)] {
    guard min(gap.old.count, gap.new.count) >= gap.run else { return [] }
    let oldPlaces = Self.uniqueRuns(of: gap.run, in: old, gap.old)
    let newPlaces = Self.uniqueRuns(of: gap.run, in: new, gap.new)
    let pairs = oldPlaces.compactMap { value, place in newPlaces[value].map { (place, $0) } }
      .sorted { $0.0 < $1.0 }
    return Self.longestIncreasing(pairs)
  }

  private static func uniqueRuns(
    of length: Int, in tokens: [Token], _ range: Range<Int>
  ) -> [UInt64: Int] {
    var places: [UInt64: Int] = [:]
    var repeated: Set<UInt64> = []
    for start in range.lowerBound...(range.upperBound - length) {
      let value = tokens[start..<start + length].reduce(UInt64(0)) {
        mixed($0 &* 31 &+ $1.value)
      }
      if places.updateValue(start, forKey: value) != nil { repeated.insert(value) }
    }
    return places.filter { !repeated.contains($0.key) }
  }

  /// The longest choice of pairs in which the second numbers grow as the first do.
  private static func longestIncreasing(
    _ pairs: [(Int, Int)]
  ) -> [(old: Int, new: Int)] {
    // Index of the pair that ends the best choice of each length, and for each pair the one before.
    var ends: [Int] = []
    var previous: [Int?] = []
    for (index, pair) in pairs.enumerated() {
      var low = 0
      var high = ends.count
      while low < high {
        let middle = (low + high) / 2
        if pairs[ends[middle]].1 < pair.1 { low = middle + 1 } else { high = middle }
      }
      previous.append(low > 0 ? ends[low - 1] : nil)
      if low == ends.count { ends.append(index) } else { ends[low] = index }
    }
    var chosen: [(old: Int, new: Int)] = []
    var next = ends.last
    while let index = next {
      chosen.append((pairs[index].0, pairs[index].1))
      next = previous[index]
    }
    return chosen.reversed()
  }

  /// Matches the anchors' first tokens; what lies between becomes gaps, whose ends `trim` matches.
  private mutating func split(_ gap: Gap, at anchors: [(old: Int, new: Int)]) -> [Gap] {
    var gaps: [Gap] = []
    var oldStart = gap.old.lowerBound
    var newStart = gap.new.lowerBound
    for anchor in anchors {
      gaps.append(
        Gap(old: oldStart..<anchor.old, new: newStart..<anchor.new, run: gap.run))
      match(anchor.old, anchor.new)
      oldStart = anchor.old + 1
      newStart = anchor.new + 1
    }
    gaps.append(
      Gap(old: oldStart..<gap.old.upperBound, new: newStart..<gap.new.upperBound, run: gap.run))
    return gaps
  }

  private mutating func matchCommonSubsequence(_ gap: Gap) {
    let width = gap.new.count + 1
    var lengths = Array(repeating: UInt16(0), count: (gap.old.count + 1) * width)
    for row in (0..<gap.old.count).reversed() {
      for column in (0..<gap.new.count).reversed() {
        let isEqual =
          old[gap.old.lowerBound + row].value == new[gap.new.lowerBound + column].value
        lengths[row * width + column] =
          isEqual
          ? lengths[(row + 1) * width + column + 1] + 1
          : max(lengths[(row + 1) * width + column], lengths[row * width + column + 1])
      }
    }
    var row = 0
    var column = 0
    while row < gap.old.count, column < gap.new.count {
      let oldIndex = gap.old.lowerBound + row
      let newIndex = gap.new.lowerBound + column
      if old[oldIndex].value == new[newIndex].value {
        match(oldIndex, newIndex)
        row += 1
        column += 1
      } else if lengths[(row + 1) * width + column] >= lengths[row * width + column + 1] {
        row += 1
      } else {
        column += 1
      }
    }
  }
}
