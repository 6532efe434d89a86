/// A person's name as it is compared with others: keys of its words, particles left out.
struct PersonName: Hashable, Sendable {
  /// In the order written; none for a script whose transliteration says too little.
  let keys: [[UInt8]]
  /// "jr", "iii": tells a father from a son.
  private let suffix: [UInt8]
  /// All words as one, for names that blanks or hyphens divide differently.
  let whole: [UInt8]
  /// First letters of the words, which their keys may have lost.
  private let initials: [UInt8]
  /// A bit for each sound the words begin with: what no match can lack.
  let beginnings: UInt32
  /// Whether a word tells whose son he is, which makes the order of the words matter.
  private let hasLineage: Bool

  /// The words as written, folded.
  private let words: [[UInt8]]
  /// Whether each word is a name of its own in the lists, and whether it is a given name.
  private let isListed: [Bool]
  private let isGiven: [Bool]

  /// Transliterates what is not Latin.
  ///
  /// - Parameter traits: what the lists know of a folded word.
  init(_ name: String, traits: (String) -> WordTraits = { _ in [] }) {
    let words = Self.latin(name).split { !$0.isLetter && !Self.apostrophes.contains($0) }
      .map { Folding.folded(String($0)) }.filter { !$0.isEmpty }
    suffix = words.last { Self.suffixes.contains($0) } ?? []
    hasLineage = words.contains(where: Self.lineages.contains)
    let parts = words.filter { !Self.particles.contains($0) && !Self.suffixes.contains($0) }
      .flatMap(Self.parts)
    keys = parts.map { $0.count == 1 ? $0 : NameSimilarity.key($0) }
    beginnings = keys.reduce(0) { $0 | Self.beginning($1[0]) }
    initials = parts.map { Self.initialClass($0[0]) }
    self.words = parts
    let known = parts.map { traits(String(decoding: $0, as: UTF8.self)) }
    isListed = known.map { !$0.isDisjoint(with: [.maleName, .femaleName, .familyName]) }
    isGiven = known.map { !$0.isDisjoint(with: .givenName) }
    let articles = Self.articles
    whole = NameSimilarity.key(
      Array(words.filter { !articles.contains($0) && !Self.suffixes.contains($0) }.joined()))
  }

  /// "Abdulaziz", "Abdel Aziz" and "Abd al-Aziz" as "abd" and "aziz".
  private static func parts(_ word: [UInt8]) -> [[UInt8]] {
    guard word.count > 4, word[0] == UInt8(ascii: "a") else { return [word] }
    for start in servants where word.starts(with: start) {
      let rest = Array(word.dropFirst(start.count))
      if rest.isEmpty { return [Array(start.prefix(3))] }
      return rest.count > 3 ? [Array(start.prefix(3)), rest] : [word]
    }
    return [word]
  }

  /// The first word.
  var first: String { String(decoding: words.first ?? [], as: UTF8.self) }

  /// The name as one word under other given names.
  func wholes(givenNames: [String]) -> [[UInt8]] {
    guard words.count > 1 else { return [] }
    let rest = Array(words.dropFirst().joined())
    return givenNames.map { NameSimilarity.key(Array($0.utf8) + rest) }
  }

  private static func latin(_ name: String) -> String {
    func isIn(_ ranges: [ClosedRange<UInt32>]) -> Bool {
      name.unicodeScalars.allSatisfy { scalar in ranges.contains { $0 ~= scalar.value } }
    }
    if isIn([0...0x24F, 0x1E00...0x206F]) { return name }
    // Greek, Cyrillic, Armenian and Georgian letters; the others come out without vowels or tones.
    let isAlphabet = isIn([0...0x58F, 0x10A0...0x10FF, 0x1C90...0x1CBF, 0x1F00...0x206F])
    return isAlphabet ? Transliteration.latin(name) : ""
  }

  /// Whether two full names can be one person's, in two spellings.
  ///
  /// Every word of the shorter name must find its own in the other, in whatever order: equal,
  /// nearly equal, or its initial. The words the longer name has besides do not count, unless
  /// the shorter one has words left over too: then two given names contradict each other.
  func matches(_ other: PersonName) -> Bool {
    guard keys.count > 1 || other.keys.count > 1, !keys.isEmpty, !other.keys.isEmpty,
      suffix == other.suffix
    else { return false }
    if whole == other.whole, whole.count >= 6 { return true }
    guard keys.count > 1, other.keys.count > 1 else { return false }
    return keys.count <= other.keys.count ? other.covers(self) : covers(other)
  }

  /// Whether every word of a name that is no longer finds its own in this one, the first word of
  /// this one among them: a title no list has may stand there, or another given name.
  private func covers(_ short: PersonName) -> Bool {
    guard keys.count <= 2 * short.keys.count, mayCover(short), let pairs = pairs(with: short)
    else { return false }
    if pairs != pairs.sorted() {
      if hasLineage, short.hasLineage { return false }
      if keys.count == 2, isGiven == [true, true], short.isGiven == isGiven { return false }
    }
    var letters = 0
    var changes = 0
    var full = 0
    for (place, found) in pairs.enumerated() {
      let (word, other) = (short.keys[place], keys[found])
      guard word.count > 1, other.count > 1 else { continue }
      full += 1
      letters += word.count
      changes += change(short, place, found) ?? 0
    }
    return full > 0 && changes * 3 <= letters && pairs.contains(0)
  }

  /// False for most names without a word of the shorter one, found out without comparing them.
  private func mayCover(_ short: PersonName) -> Bool {
    for (place, word) in short.keys.enumerated() {
      var isFound = false
      for (index, other) in keys.enumerated() where !isFound {
        isFound =
          word.count == 1 || other.count == 1
          ? short.initials[place] == initials[index]
          : abs(word.count - other.count) <= 2
            && Self.initialClass(word[0]) == Self.initialClass(other[0])
      }
      if !isFound { return false }
    }
    return true
  }

  /// For each word of a shorter name the place of its own here: equal ones first, then close
  /// ones, then initials; nil when one finds none.
  private func pairs(with short: PersonName) -> [Int]? {
    var places = [Int?](repeating: nil, count: short.keys.count)
    var free = Array(keys.indices)
    for isFit in [isEqual, isClose, isInitial] as [(PersonName, Int, Int) -> Bool] {
      for place in places.indices where places[place] == nil {
        guard let index = free.firstIndex(where: { isFit(short, place, $0) }) else { continue }
        places[place] = free.remove(at: index)
      }
    }
    let found = places.compactMap(\.self)
    return found.count == places.count ? found : nil
  }

  private func isEqual(_ short: PersonName, _ place: Int, _ other: Int) -> Bool {
    short.keys[place] == keys[other]
  }

  private func isClose(_ short: PersonName, _ place: Int, _ other: Int) -> Bool {
    change(short, place, other) != nil
  }

  /// What separates a word from one of a shorter name, in halves of a letter; nil when they are
  /// two words.
  private func change(_ short: PersonName, _ place: Int, _ other: Int) -> Int? {
    let (key, otherKey) = (short.keys[place], keys[other])
    if let change = Self.exchange(key, otherKey) { return change }
    let areListed = short.isListed[place] && isListed[other]
    if let change = Self.change(key, otherKey) { return areListed && change > 2 ? nil : change }
    return areListed ? nil : Self.slip(short.words[place], words[other])
  }

  /// As above, where one of the words is misspelled: one letter of several.
  private static func slip(_ left: [UInt8], _ right: [UInt8]) -> Int? {
    min(left.count, right.count) >= 5 && left[0] == right[0] && left.last == right.last
      && NameSimilarity.distance(left, right) == 1 ? 2 : nil
  }

  /// An initial stands where the name does, counted from the beginning.
  private func isInitial(_ short: PersonName, _ place: Int, _ other: Int) -> Bool {
    place == other && short.initials[place] == initials[other]
      && (short.keys[place].count == 1 || keys[other].count == 1)
  }

  /// Vowels and consonants that transliterations exchange, each as half a letter; nil when more
  /// separates two keys.
  private static func exchange(_ left: [UInt8], _ right: [UInt8]) -> Int? {
    if left == right { return 0 }
    guard left.count == right.count, left.count >= 4,
      initialClass(left[0]) == initialClass(right[0])
    else { return nil }
    let differing = zip(left, right).filter { $0 != $1 }
    return differing.count <= 2 && differing.allSatisfy(areExchanged) ? differing.count : nil
  }

  /// What separates two spellings of a word, in halves of a letter; nil when they are two words.
  ///
  /// Short words allow nothing. A lost or added "a" at the end is another person: Ivanov and
  /// Ivanova.
  private static func change(_ left: [UInt8], _ right: [UInt8]) -> Int? {
    guard min(left.count, right.count) >= 4, initialClass(left[0]) == initialClass(right[0]),
      !differInGender(left, right)
    else { return nil }
    let distance = NameSimilarity.distance(left, right)
    let isSubstituted = left.count == right.count
    let isEndKept = left.last == right.last
    return distance <= allowed(min(left.count, right.count), isSubstituted, isEndKept)
      ? distance * 2 : nil
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
    let a = UInt8(ascii: "a")
    return left == right + [a] || right == left + [a]
  }

  /// All vowels are one sound, for keys drop the "y" and "j" before them.
  private static func beginning(_ letter: UInt8) -> UInt32 {
    let letter = "aeiouyj".utf8.contains(letter) ? UInt8(ascii: "a") : initialClass(letter)
    return 1 << UInt32(letter & 31)
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

  private static let apostrophes: Set<Character> = ["'", "’", "‘", "ʼ", "ʻ", "`"]
  private static let servants = ["abdul", "abdel", "abdal", "abdol"].map { Array($0.utf8) }
  private static let lineages: Set<[UInt8]> = Set(["bin", "ibn", "ben"].map { Array($0.utf8) })
  private static let articles: Set<[UInt8]> = Set(["al", "el", "ul"].map { Array($0.utf8) })
  private static let particles: Set<[UInt8]> = Set(
    ["al", "el", "ul", "bin", "ibn", "ben", "de", "van", "von", "der", "den", "la", "di", "da"]
      .map { Array($0.utf8) })
  private static let suffixes: Set<[UInt8]> = Set(
    ["jr", "sr", "ii", "iii", "iv"].map { Array($0.utf8) })
}
