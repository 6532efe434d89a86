/// What separates two spellings of a word of a person's name, given as `NameSimilarity` keys.
///
/// Counted in halves of a letter: letters that transliterations exchange, a vowel beside another, a
/// mute one at the end and an "h" are half a letter.
enum WordSpelling {
  /// What separates two spellings of a word; nil when they are two words.
  ///
  /// Short words allow little. A name for a woman is no spelling of that for a man: Ivanov and
  /// Ivanova.
  ///
  /// - Parameter bonus: what may separate them beyond what words of their length may.
  static func change(_ left: [UInt8], _ right: [UInt8], bonus: Int = 0) -> Int? {
    if left == right { return 0 }
    let length = min(stem(left), stem(right))
    let allowed = allowed(min(left.count, right.count, length + 1)) + bonus
    guard allowed > 0, initialClass(left[0]) == initialClass(right[0]),
      !differInGender(left, right)
    else { return nil }
    let cost = cost(left, right, atMost: allowed, isShort: length <= 6)
    return cost <= allowed ? cost : nil
  }

  /// As `change`, of folded words one of which is misspelled: a letter lost, added or moved, or of
  /// a longer word another one.
  static func slip(_ left: [UInt8], _ right: [UInt8]) -> Int? {
    let isExchange = left.count == right.count && left.sorted() != right.sorted()
    return min(stem(left), stem(right)) >= (isExchange ? 6 : 5) && left[0] == right[0]
      && left.last == right.last && NameSimilarity.distance(left, right, atMost: 1) == 1 ? 2 : nil
  }

  /// The letters before the ending that many Slavic and Georgian names share.
  private static func stem(_ word: [UInt8]) -> Int {
    let ending = endings.first { word.count > $0.count && word.suffix($0.count) == $0[...] }
    return word.count - (ending?.count ?? 0)
  }

  private static let endings = [
    "svili", "enko", "vski", "nski", "ski", "vic", "ov", "ev", "in", "ic", "uk",
  ]
  .map { Array($0.utf8) }

  /// How much may separate words of so many letters.
  private static func allowed(_ length: Int) -> Int {
    switch length {
    case ...2: 0
    case 3...4: 1
    case ...7: 2
    case ...10: 3
    default: 4
    }
  }

  /// The least cost of turning one word into another.
  ///
  /// - Parameter limit: where it is certain to be greater, one more than this is the answer.
  private static func cost(
    _ left: [UInt8], _ right: [UInt8], atMost limit: Int, isShort: Bool
  ) -> Int {
    if abs(left.count - right.count) > limit { return limit + 1 }
    let width = right.count + 1
    let cells = (left.count + 1) * width
    return withUnsafeTemporaryAllocation(of: Int.self, capacity: cells) { costs in
      // An exchange of neighbours goes back two rows.
      var (rowLeast, rowBefore) = (0, 0)
      for row in 0...left.count {
        if min(rowLeast, rowBefore) > limit { return limit + 1 }
        (rowLeast, rowBefore) = (Int.max, rowLeast)
        for column in 0...right.count {
          let place = row * width + column
          guard row > 0 || column > 0 else {
            costs[place] = 0
            rowLeast = 0
            continue
          }
          var least = Int.max
          if row > 0 { least = min(least, costs[place - width] + loss(of: row - 1, in: left)) }
          if column > 0 { least = min(least, costs[place - 1] + loss(of: column - 1, in: right)) }
          if row > 0, column > 0 {
            let isEnd = row == left.count && column == right.count
            let exchange = exchange(left[row - 1], right[column - 1], isEnd || isShort)
            least = min(least, costs[place - width - 1] + exchange)
          }
          if row > 1, column > 1, left[row - 1] == right[column - 2],
            left[row - 2] == right[column - 1]
          {
            least = min(least, costs[place - 2 * width - 2] + 2)
          }
          costs[place] = least
          rowLeast = min(rowLeast, least)
        }
      }
      return costs[left.count * width + right.count]
    }
  }

  private static func exchange(_ letter: UInt8, _ other: UInt8, _ isTelling: Bool) -> Int {
    if letter == other { return 0 }
    return isExchanged(letter, other) ? 1 : isTelling ? 3 : 2
  }

  private static func loss(of index: Int, in word: [UInt8]) -> Int {
    if word[index] == UInt8(ascii: "h") { return 1 }
    guard isVowel(word[index]) else { return 2 }
    let isDouble =
      index > 0 && isVowel(word[index - 1]) || index + 1 < word.count && isVowel(word[index + 1])
    return isDouble || index + 1 == word.count ? 1 : 2
  }

  private static func isVowel(_ letter: UInt8) -> Bool { "aeiou".utf8.contains(letter) }

  /// Whether transliterations write one letter for the other.
  private static func isExchanged(_ letter: UInt8, _ other: UInt8) -> Bool {
    exchanged[Int(letter & 31)] >> UInt32(other & 31) & 1 == 1 && letter | other < 0x80
      && min(letter, other) > 0x60
  }

  /// For each letter, by its last five bits, those that stand for it.
  private static let exchanged = [
    "uo", "ae", "ei", "eo", "dt", "gk", "gh", "hk", "ch", "bp", "bv", "ck", "cs", "cz", "sz",
    "fv", "uv", "mn",
  ]
  .reduce(into: [UInt32](repeating: 0, count: 32)) { table, pair in
    let letters = pair.utf8.map { Int($0 & 31) }
    table[letters[0]] |= 1 << UInt32(letters[1])
    table[letters[1]] |= 1 << UInt32(letters[0])
  }

  /// "Ivanov" and "Ivanova", "Kovalsky" and "Kovalska".
  private static func differInGender(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    let (short, long) = left.count < right.count ? (left, right) : (right, left)
    let a = UInt8(ascii: "a")
    if short.count == long.count {
      return short.dropLast() == long.dropLast()
        && [short, long].contains { $0.last == a }
        && [short, long].contains { [UInt8(ascii: "i"), UInt8(ascii: "o")].contains($0.last) }
    }
    return long.count == short.count + 1 && long.last == a && long.starts(with: short)
      && maleEndings.contains(Array(short.suffix(2)))
  }

  private static let maleEndings = Set(["ov", "ev", "in", "sk"].map { Array($0.utf8) })

  /// Letters that transliterations exchange at the beginning of a name are one class.
  static func initialClass(_ letter: UInt8) -> UInt8 {
    switch letter {
    case UInt8(ascii: "c"), UInt8(ascii: "k"), UInt8(ascii: "g"), UInt8(ascii: "s"),
      UInt8(ascii: "z"):
      UInt8(ascii: "h")
    case UInt8(ascii: "f"): UInt8(ascii: "v")
    case UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"),
      UInt8(ascii: "j"), UInt8(ascii: "y"):
      UInt8(ascii: "a")
    default: letter
    }
  }
}
