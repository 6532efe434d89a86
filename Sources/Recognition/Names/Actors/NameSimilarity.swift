/// Compares names across spellings and transliterations.
///
/// The folding follows what separates the spellings of the EU's sanctions list: sibilants, soft
/// signs, doubled letters, French and German ways to write Slavic names.
enum NameSimilarity {
  /// A folded lower-case ASCII name reduced to what its spellings share.
  static func key(_ name: some Collection<UInt8>) -> [UInt8] {
    name.withContiguousStorageIfAvailable(key) ?? Array(name).withUnsafeBufferPointer(key)
  }

  private static func key(_ name: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var key: [UInt8] = []
    key.reserveCapacity(name.count)
    var index = 0
    while index < name.count {
      let (letter, length) = unit(at: index, in: name)
      index += length
      if let letter, key.last != letter { key.append(letter) }
    }
    // "Poutine", "Tourgueniev": a mute e ends French spellings; "Kofie" and "Kofi" end alike.
    if key.count > 3, key.last == UInt8(ascii: "e") {
      key.removeLast()
      if name.suffix(2).elementsEqual("ie".utf8) { key.append(UInt8(ascii: "i")) }
    }
    return key
  }

  /// The letter that stands for those at a place of a name, and how many letters it stands for.
  private static func unit(
    at index: Int, in name: UnsafeBufferPointer<UInt8>
  ) -> (UInt8?, Int) {
    let first = name[index]
    guard let foldings = foldingsByLetter[Int(first)] else { return (first, 1) }
    var rest: UInt64 = 0
    for (place, letter) in name[index...].prefix(8).enumerated() {
      rest |= UInt64(letter) << UInt64(8 * place)
    }
    for folding in foldings where rest & folding.mask == folding.letters {
      return (folding.letter, folding.count)
    }
    return (first, 1)
  }

  /// Letters, the first in the lowest byte, and the one that stands for them.
  private struct Letters {
    let letters: UInt64
    let mask: UInt64
    let count: Int
    let letter: UInt8?

    init(_ letters: String, _ letter: UInt8?) {
      self.letters = letters.utf8.reversed().reduce(0) { $0 << 8 | UInt64($1) }
      count = letters.utf8.count
      mask = 1 << UInt64(8 * count) - 1
      self.letter = letter
    }
  }

  /// Nil for letters with which nothing begins.
  private static let foldingsByLetter: [[Letters]?] = (0...UInt8.max).map { letter in
    let found = foldings.filter { $0.0.utf8.first == letter }
    return found.isEmpty ? nil : found.map { Letters($0.0, $0.1.utf8.first) }
  }

  /// Longest first; nil drops the letters.
  private static let foldings = [
    ("schtsch", "s"), ("chtch", "s"), ("shch", "s"), ("szcz", "s"), ("tsch", "c"), ("dsch", "j"),
    ("sch", "s"), ("tch", "c"), ("dzh", "j"), ("iou", "u"), ("you", "u"), ("yoo", "u"),
    ("joo", "u"), ("dz", "j"), ("dj", "j"),
    ("cz", "c"), ("sz", "s"), ("sh", "s"), ("zh", "z"), ("kh", "h"), ("ch", "c"), ("ts", "c"),
    ("tz", "c"), ("ou", "u"),
    ("oo", "u"), ("iy", "i"), ("yy", "i"), ("ij", "i"), ("yi", "i"), ("ii", "i"), ("ey", "i"),
    ("ej", "i"),
    ("ei", "i"), ("ye", "e"), ("ie", "e"), ("je", "e"), ("yo", "o"), ("jo", "o"), ("io", "o"),
    ("yu", "u"), ("ju", "u"), ("iu", "u"), ("ya", "a"), ("ja", "a"), ("ia", "a"), ("gh", "g"),
    ("ph", "f"), ("th", "t"), ("ks", "x"), ("kj", "c"), ("qu", "k"), ("y", "i"), ("j", "i"),
    ("w", "v"), ("q", "k"),
  ]

  /// 1 for equal names, less for each letter changed, lost or moved.
  static func ratio(_ left: [UInt8], _ right: [UInt8]) -> Double {
    let longest = max(left.count, right.count)
    guard longest > 0 else { return 1 }
    return 1 - Double(distance(left, right)) / Double(longest)
  }

  /// Optimal string alignment distance: Levenshtein with neighbouring letters swapped.
  ///
  /// - Parameter limit: where it is certain to be greater, one more than this is the answer.
  static func distance(_ left: [UInt8], _ right: [UInt8], atMost limit: Int = .max - 1) -> Int {
    if abs(left.count - right.count) > limit { return limit + 1 }
    // What both begin and end with costs nothing.
    var start = 0
    while start < min(left.count, right.count), left[start] == right[start] { start += 1 }
    var same = 0
    while same < min(left.count, right.count) - start,
      left[left.count - 1 - same] == right[right.count - 1 - same]
    {
      same += 1
    }
    return distance(
      left[start..<left.count - same], right[start..<right.count - same], atMost: limit)
  }

  private static func distance(
    _ left: ArraySlice<UInt8>, _ right: ArraySlice<UInt8>, atMost limit: Int
  ) -> Int {
    if left.isEmpty || right.isEmpty { return max(left.count, right.count) }
    let (start, width) = (left.startIndex, right.count + 1)
    return withUnsafeTemporaryAllocation(of: Int.self, capacity: 3 * width) { rows in
      for column in 0..<width { rows[column] = column }
      // Where the rows of this letter, of the last one and of the one before begin.
      var (current, previous, before) = (width, 0, 2 * width)
      var previousLeast = 0
      for row in 0..<left.count {
        let letter = left[start + row]
        rows[current] = row + 1
        var least = row + 1
        for column in 0..<right.count {
          let other = right[start + column]
          var cost = min(rows[previous + column + 1], rows[current + column]) + 1
          cost = min(cost, rows[previous + column] + (letter == other ? 0 : 1))
          if row > 0, column > 0, letter == right[start + column - 1],
            left[start + row - 1] == other
          {
            cost = min(cost, rows[before + column - 1] + 1)
          }
          rows[current + column + 1] = cost
          least = min(least, cost)
        }
        if least > limit, previousLeast >= limit { return limit + 1 }
        previousLeast = least
        (current, previous, before) = (before, current, previous)
      }
      return rows[previous + right.count]
    }
  }

  /// The consonants of a key, where vowels are what a garbled name loses first.
  static func skeleton(_ key: [UInt8]) -> [UInt8] {
    key.filter { !"aeiou".utf8.contains($0) }
  }
}
