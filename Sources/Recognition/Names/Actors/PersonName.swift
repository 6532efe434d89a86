/// A person's name as it is compared with others: keys of its words, particles left out.
struct PersonName: Hashable, Sendable {
  /// In the order written; none for a script whose transliteration says too little.
  let keys: [[UInt8]]
  /// "jr", "iii": tells a father from a son.
  private let suffix: [UInt8]
  private let hasParticle: Bool

  /// Transliterates what is not Latin.
  init(_ name: String) {
    let words = Self.latin(name).split { !$0.isLetter && $0 != "'" && $0 != "’" }
      .map { Folding.folded(String($0)) }
    suffix = words.last { Self.suffixes.contains($0) } ?? []
    hasParticle = words.contains(where: Self.particles.contains)
    keys = words.filter { !Self.particles.contains($0) && !Self.suffixes.contains($0) }
      .map { $0.count == 1 ? $0 : NameSimilarity.key($0) }
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
  /// The family names, at the end of both or at the beginning of one, must be nearly equal; given
  /// names equal, nearly equal or one the initial of the other. Middle names one of them lacks do
  /// not count.
  func matches(_ other: PersonName) -> Bool {
    guard keys.count > 1, other.keys.count > 1, suffix == other.suffix else { return false }
    if Self.matches(keys, other.keys) { return true }
    return !hasParticle && !other.hasParticle && keys.count == 2 && keys.reversed() == other.keys
  }

  private static func matches(_ left: [[UInt8]], _ right: [[UInt8]]) -> Bool {
    guard let last = left.last, let otherLast = right.last, isClose(last, otherLast),
      givenNamesAgree(left[0], right[0])
    else { return false }
    let middle = left.dropFirst().dropLast()
    let otherMiddle = right.dropFirst().dropLast()
    guard middle.count == otherMiddle.count else { return true }
    return zip(middle, otherMiddle).allSatisfy(givenNamesAgree)
  }

  private static func givenNamesAgree(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    if left.count == 1 || right.count == 1 { return left.first == right.first }
    return isClose(left, right)
  }

  /// Short words must be equal; one letter may differ from five on, two from ten on.
  ///
  /// A lost or added "a" at the end is another person: Ivanov and Ivanova.
  private static func isClose(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    if left == right { return true }
    let shorter = min(left.count, right.count)
    guard shorter > 4, initialClass(left[0]) == initialClass(right[0]),
      !differInGender(left, right)
    else { return false }
    return NameSimilarity.distance(left, right) <= (shorter >= 10 ? 2 : 1)
  }

  private static func differInGender(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    let a = UInt8(ascii: "a")
    return left == right + [a] || right == left + [a]
  }

  /// Letters that transliterations exchange at the beginning of a name are one class.
  static func initialClass(_ letter: UInt8) -> UInt8 {
    switch letter {
    case UInt8(ascii: "c"), UInt8(ascii: "k"): UInt8(ascii: "h")
    case UInt8(ascii: "z"): UInt8(ascii: "s")
    case UInt8(ascii: "f"): UInt8(ascii: "v")
    default: letter
    }
  }

  private static let particles: Set<[UInt8]> = Set(
    ["al", "el", "ul", "bin", "ibn", "de", "van", "von", "der", "den", "la", "di", "da"]
      .map { Array($0.utf8) })
  private static let suffixes: Set<[UInt8]> = Set(
    ["jr", "sr", "ii", "iii", "iv"].map { Array($0.utf8) })
}
