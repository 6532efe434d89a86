/// What separates two spellings of a word of a person's name, given as `NameSimilarity` keys.
enum WordSpelling {
  /// Vowels and consonants that transliterations exchange, each as half a letter; nil when more
  /// separates two keys.
  static func exchange(_ left: [UInt8], _ right: [UInt8]) -> Int? {
    if left == right { return 0 }
    guard left.count == right.count, left.count >= 4,
      initialClass(left[0]) == initialClass(right[0])
    else { return nil }
    var differing = 0
    for (letter, other) in zip(left, right) where letter != other {
      differing += 1
      if differing > 2 || !areExchanged(letter, other) { return nil }
    }
    return differing
  }

  /// What separates two spellings of a word, in halves of a letter; nil when they are two words.
  ///
  /// Short words allow nothing. A lost or added "a" at the end is another person: Ivanov and
  /// Ivanova.
  static func change(_ left: [UInt8], _ right: [UInt8]) -> Int? {
    guard min(left.count, right.count) >= 4, initialClass(left[0]) == initialClass(right[0]),
      !differInGender(left, right)
    else { return nil }
    let isSubstituted = left.count == right.count
    let isEndKept = left.last == right.last
    let allowed = allowed(min(left.count, right.count), isSubstituted, isEndKept)
    let distance = NameSimilarity.distance(left, right, atMost: allowed)
    return distance <= allowed ? distance * 2 : nil
  }

  /// As `change`, of folded words one of which is misspelled: one letter of several.
  static func slip(_ left: [UInt8], _ right: [UInt8]) -> Int? {
    min(left.count, right.count) >= 5 && left[0] == right[0] && left.last == right.last
      && NameSimilarity.distance(left, right, atMost: 1) == 1 ? 2 : nil
  }

  /// Letters in which words of so many may differ.
  private static func allowed(_ length: Int, _ isSubstituted: Bool, _ isEndKept: Bool) -> Int {
    switch length {
    case ...4: isEndKept && !isSubstituted ? 1 : 0
    case ...6: isEndKept || !isSubstituted ? 1 : 0
    case ...9: 1
    default: 2
    }
  }

  private static func areExchanged(_ left: UInt8, _ right: UInt8) -> Bool {
    exchanged.contains { $0.contains(left) && $0.contains(right) }
  }

  /// Letters that transliterations write one for the other.
  private static let exchanged: [[UInt8]] = [
    "uo", "ae", "ei", "dt", "gk", "bp", "ck", "cs", "sz", "vf",
  ]
  .map { Array($0.utf8) }

  private static func differInGender(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    guard abs(left.count - right.count) == 1 else { return false }
    let (short, long) = left.count < right.count ? (left, right) : (right, left)
    return long.last == UInt8(ascii: "a") && long.starts(with: short)
  }

  /// Letters that transliterations exchange at the beginning of a name are one class.
  static func initialClass(_ letter: UInt8) -> UInt8 {
    switch letter {
    case UInt8(ascii: "c"), UInt8(ascii: "k"): UInt8(ascii: "h")
    case UInt8(ascii: "z"): UInt8(ascii: "s")
    case UInt8(ascii: "f"): UInt8(ascii: "v")
    case UInt8(ascii: "u"): UInt8(ascii: "o")
    case UInt8(ascii: "j"): UInt8(ascii: "y")
    default: letter
    }
  }
}
