/// A person's name as it is compared with others: keys of its words, particles left out.
///
/// A class, for it is passed by the thousand where one is compared with all that were met.
final class PersonName: Sendable {
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
  /// For each word a bit for each letter of its key, and of it as written: a changed letter changes
  /// two bits at most.
  private let letters: [(key: UInt32, word: UInt32)]
  /// Whether a word tells whose son he is, which makes the order of the words matter.
  private let hasLineage: Bool

  /// The words as written, folded.
  private let words: [[UInt8]]

  /// Transliterates what is not Latin.
  init(_ name: String) {
    let words = Folding.words(of: Self.latin(name))
    suffix = words.last { Self.suffixes.contains($0) } ?? []
    hasLineage = words.contains(where: Self.lineages.contains)
    let parts = words.filter { !Self.particles.contains($0) && !Self.suffixes.contains($0) }
      .flatMap(Self.parts)
    keys = parts.map { $0.count == 1 ? $0 : SlavicGivenName.key(NameSimilarity.key($0)) }
    beginnings = keys.reduce(0) { $0 | Self.beginning($1[0]) }
    initials = parts.map { Self.initial($0[0]) }
    self.words = parts
    letters = zip(keys, parts).map { (Self.letters(of: $0), Self.letters(of: $1)) }
    let articles = Self.articles
    whole =
      NameSimilarity.key(
        Array(words.filter { !articles.contains($0) && !Self.suffixes.contains($0) }.joined()))
      + suffix
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

  /// A name with a middle initial without it and without "Jr." or "III"; nil for others.
  static func plain(_ name: String) -> PersonName? {
    var words = name.split(separator: " ")
    while let last = words.last, words.count > 2, suffixes.contains(Folding.folded(String(last))) {
      words.removeLast()
    }
    let full = words.filter { $0.count(where: \.isLetter) > 1 }
    guard words.count > full.count, full.count > 1, words.first == full.first,
      words.last == full.last
    else { return nil }
    return PersonName(full.joined(separator: " "))
  }

  var hasInitials: Bool { keys.contains { $0.count == 1 } }

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

  /// Whether what two names begin with leaves them a chance to match.
  static func mayMatch(_ left: UInt32, _ right: UInt32) -> Bool {
    left & ~right == 0 || right & ~left == 0
  }

  /// Whether two full names match by what the lists know of their words.
  func spells(_ other: PersonName, _ vocabulary: Vocabulary) -> Bool {
    Self.mayMatch(beginnings, other.beginnings) && difference(from: other, vocabulary) != nil
  }

  /// What separates two full names by what the lists know of their words.
  func difference(from other: PersonName, _ vocabulary: Vocabulary) -> Int? {
    difference(from: other) { vocabulary.traits(of: $0) }
  }

  /// What separates two full names that can be one person's, in halves of a letter, each word that
  /// only one of them has counted as one; nil where they are two persons'.
  ///
  /// Every word of the shorter name must find its own in the other, in whatever order: equal,
  /// nearly equal, or its initial. The words the longer name has besides do not count, unless
  /// the shorter one has words left over too: then two given names contradict each other.
  ///
  /// - Parameter traits: what the lists know of a folded word.
  func difference(
    from other: PersonName, traits: (String) -> WordTraits = { _ in [] }
  ) -> Int? {
    guard keys.count > 1 || other.keys.count > 1, !keys.isEmpty, !other.keys.isEmpty,
      suffix == other.suffix
    else { return nil }
    if whole == other.whole, whole.count >= 6 { return 0 }
    guard keys.count > 1, other.keys.count > 1 else { return nil }
    return keys.count <= other.keys.count
      ? other.difference(fromShorter: self, traits) : difference(fromShorter: other, traits)
  }

  /// Every word of a name that is no longer finds its own in this one, the first word of this one
  /// among them: a title no list has may stand there, or another given name.
  private func difference(
    fromShorter short: PersonName, _ traits: (String) -> WordTraits
  ) -> Int? {
    guard keys.count <= 2 * short.keys.count, mayCover(short),
      let pairs = pairs(with: short, traits)
    else { return nil }
    if pairs != pairs.sorted() {
      if hasLineage, short.hasLineage { return nil }
      if !hasPatronymic, short.words.allSatisfy({ isIn(.givenName, $0, traits) }) { return nil }
    }
    var letters = 0
    var changes = 0
    var full = 0
    for (place, found) in pairs.enumerated() {
      let (word, other) = (short.keys[place], keys[found])
      guard word.count > 1, other.count > 1 else { continue }
      full += 1
      letters += word.count
      changes += change(short, place, found, traits, bonus: 2) ?? 0
    }
    let hasInitials = full < pairs.count
    // Without the last word, mostly the family name, nothing may be spelled otherwise.
    let hasLast = pairs.contains(keys.count - 1)
    guard full > 0, changes * 3 <= letters, pairs.contains(0),
      hasInitials ? hasLast && changes == 0 : hasLast || changes == 0 || hasPatronymic,
      hasInitials || letters >= 6 || keys.count == short.keys.count
    else { return nil }
    return changes + keys.count - short.keys.count
  }

  /// "Petrovich", "Petrovna": the words before and after it are no two given names.
  private var hasPatronymic: Bool { keys.contains(where: Self.isPatronymic) }

  private static func isPatronymic(_ key: [UInt8]) -> Bool {
    key.count > 5 && patronymics.contains { key.suffix(3) == $0[...] }
  }

  private static let patronymics = ["vic", "vna"].map { Array($0.utf8) }

  /// False for most names without a word of the shorter one, found out without comparing them.
  private func mayCover(_ short: PersonName) -> Bool {
    for (place, word) in short.keys.enumerated() {
      var isFound = false
      for (index, other) in keys.enumerated() where !isFound {
        isFound =
          word.count == 1 || other.count == 1
          ? short.initials[place] == initials[index]
          : abs(word.count - other.count) <= 2
            && WordSpelling.initialClass(word[0]) == WordSpelling.initialClass(other[0])
            && mayBeSame(short.letters[place], letters[index])
      }
      if !isFound { return false }
    }
    return true
  }

  /// The letters of a name of two words; zeros for other names.
  var twoWords: SIMD4<UInt32> {
    guard keys.count == 2, keys.allSatisfy({ $0.count > 1 }) else { return .zero }
    return SIMD4(letters[0].key, letters[1].key, letters[0].word, letters[1].word)
  }

  /// What `mayCover` says of two names of two words by their letters alone.
  static func mayMatch(_ name: SIMD4<UInt32>, _ other: SIMD4<UInt32>) -> Bool {
    if name[0] == 0 || other[0] == 0 { return true }
    func mayBeSame(_ place: Int, _ found: Int) -> Bool {
      (name[place] ^ other[found]).nonzeroBitCount <= 4
        || (name[place + 2] ^ other[found + 2]).nonzeroBitCount <= 2
    }
    return (mayBeSame(0, 0) || mayBeSame(0, 1)) && (mayBeSame(1, 1) || mayBeSame(1, 0))
  }

  /// False where more separates two words than two changes of their keys or one of what is written.
  private func mayBeSame(
    _ left: (key: UInt32, word: UInt32), _ right: (key: UInt32, word: UInt32)
  ) -> Bool {
    (left.key ^ right.key).nonzeroBitCount <= 4 || (left.word ^ right.word).nonzeroBitCount <= 2
  }

  private static func letters(of word: [UInt8]) -> UInt32 {
    word.reduce(0) { $0 | 1 << UInt32($1 & 31) }
  }

  /// For each word of a shorter name the place of its own here: equal ones first, then close
  /// ones, then initials; nil when one finds none.
  private func pairs(
    with short: PersonName, _ traits: (String) -> WordTraits
  ) -> [Int]? {
    var places = [Int?](repeating: nil, count: short.keys.count)
    var free = Array(keys.indices)
    func pair(_ isFit: (Int, Int) -> Bool) {
      for place in places.indices where places[place] == nil {
        guard let index = free.firstIndex(where: { isFit(place, $0) }) else { continue }
        places[place] = free.remove(at: index)
      }
    }
    pair { short.keys[$0] == keys[$1] }
    let bonus = places.count { $0 == nil } == 1 ? bonus(short, places, traits) : 0
    pair { change(short, $0, $1, traits, bonus: bonus) != nil }
    pair { isInitial(short, $0, $1) }
    let found = places.compactMap(\.self)
    return found.count == places.count ? found : nil
  }

  /// What more may separate the last two words when all others are the same: a rare name is hardly
  /// another's by chance.
  private func bonus(
    _ short: PersonName, _ places: [Int?], _ traits: (String) -> WordTraits
  ) -> Int {
    let same = places.indices.filter { places[$0] != nil && !Self.isPatronymic(short.keys[$0]) }
    let isRare = same.contains {
      ($0 == places.count - 1 || places[$0] == keys.count - 1) && short.keys[$0].count >= 5
        && !isIn(Self.listed, short.words[$0], traits)
    }
    return isRare ? 2 : same.reduce(0) { $0 + short.keys[$1].count } >= 8 ? 1 : 0
  }

  private static let listed: WordTraits = [.maleName, .femaleName, .familyName]

  /// What separates a word from one of a shorter name, in halves of a letter; nil when they are
  /// two words, as two names of the lists are when more than a letter separates them.
  private func change(
    _ short: PersonName, _ place: Int, _ other: Int, _ traits: (String) -> WordTraits,
    bonus: Int = 0
  ) -> Int? {
    let change = WordSpelling.change(short.keys[place], keys[other], bonus: bonus)
    guard change.map({ $0 > 1 }) ?? true,
      let slip = change ?? WordSpelling.slip(short.words[place], words[other])
    else { return change }
    let areListed =
      isIn(Self.listed, short.words[place], traits) && isIn(Self.listed, words[other], traits)
    return areListed && (change ?? 3) > 2 ? nil : slip
  }

  private func isIn(
    _ sort: WordTraits, _ word: [UInt8], _ traits: (String) -> WordTraits
  ) -> Bool {
    !traits(String(decoding: word, as: UTF8.self)).isDisjoint(with: sort)
  }

  /// An initial stands where the name does, counted from the beginning.
  private func isInitial(_ short: PersonName, _ place: Int, _ other: Int) -> Bool {
    place == other && short.initials[place] == initials[other]
      && (short.keys[place].count == 1 || keys[other].count == 1)
  }

  /// All vowels are one sound, for keys drop the "y" and "j" before them.
  private static func beginning(_ letter: UInt8) -> UInt32 {
    1 << UInt32(WordSpelling.initialClass(letter) & 31)
  }

  /// Initials are those of a name in one spelling or the other: "V." and "W.".
  private static func initial(_ letter: UInt8) -> UInt8 {
    switch letter {
    case UInt8(ascii: "c"), UInt8(ascii: "q"): UInt8(ascii: "k")
    case UInt8(ascii: "w"): UInt8(ascii: "v")
    case UInt8(ascii: "j"): UInt8(ascii: "y")
    default: letter
    }
  }

  private static let servants = ["abdul", "abdel", "abdal", "abdol", "abdur"].map { Array($0.utf8) }
  private static let lineages: Set<[UInt8]> = Set(["bin", "ibn", "ben"].map { Array($0.utf8) })
  private static let articles: Set<[UInt8]> = Set(["al", "el", "ul"].map { Array($0.utf8) })
  private static let particles: Set<[UInt8]> = Set(
    ["al", "el", "ul", "bin", "ibn", "ben", "de", "van", "von", "der", "den", "la", "di", "da"]
      .map { Array($0.utf8) })
  private static let suffixes: Set<[UInt8]> = Set(
    ["jr", "sr", "ii", "iii", "iv"].map { Array($0.utf8) })
}
