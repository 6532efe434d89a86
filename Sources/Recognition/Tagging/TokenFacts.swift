/// What the tagger sees of one token, as numbers that are the same in every run.
///
/// The raw values of traits and shapes go into them, so a model holds only as long as those keep
/// their bits; a test says when one has moved and the tagger must be trained anew.
struct TokenFacts: Sendable {
  /// Hash of the folded word.
  var word: UInt32 = 0
  var shape: UInt32 = 0
  /// What stands before it.
  var gap: UInt32 = 0
  /// What the lexicons say of it as a word of names.
  var name: UInt32 = 0
  /// What it says of the name it begins or ends.
  var body: UInt32 = 0
  var grammar: UInt32 = 0
  /// What the rules take it for.
  var rule: UInt32 = 0
  /// How the article writes the word elsewhere.
  var statistic: UInt32 = 0
  /// What stands around it elsewhere in the article.
  var company: UInt32 = 0

  /// Before a sentence begins and after it ends.
  static let edge = TokenFacts(word: 1, shape: 1 << 31)
}

extension TokenFacts {
  init(_ token: Token, hash: UInt32, traits: WordTraits, count: WordStatistics.Count) {
    word = hash
    shape =
      UInt32(token.shape.intersection(Self.shapes).rawValue)
      | Self.size(token.end - token.start) << 16
    gap = UInt32(token.gap.subtracting([.sentence, .block]).rawValue)
    var names = traits.intersection(Self.nameTraits)
    // Men's names and women's are all the same here.
    if !names.isDisjoint(with: .givenName) { names.formUnion(.givenName) }
    name = Self.mixed(names)
    body = Self.mixed(traits.intersection(Self.bodyTraits))
    grammar = Self.mixed(traits.intersection(Self.grammarTraits))
    statistic =
      UInt32(min(count.lower, 2)) | UInt32(min(count.named, 3)) << 2
      | UInt32(min(count.capital, 3)) << 4
  }

  private static func size(_ length: Int32) -> UInt32 {
    switch length {
    case ...1: 0
    case 2: 1
    case 3: 2
    case 4...5: 3
    case 6...9: 4
    default: 5
    }
  }

  /// Fibonacci hashing: the high half of a product.
  private static func mixed(_ traits: WordTraits) -> UInt32 {
    UInt32(truncatingIfNeeded: (traits.rawValue &* 0x9E37_79B9_7F4A_7C15) >> 32)
  }

  static let shapes: TokenShape = [
    .capital, .allCapitals, .initial, .number, .hasDigit, .dotted, .mixed, .foreign, .possessive,
    .opening, .address,
  ]
  static let nameTraits: WordTraits = [
    .maleName, .femaleName, .familyName, .ordinary, .mixed, .particle, .suffix, .honorific,
    .beginsTitle,
  ]
  static let bodyTraits: WordTraits = [
    .organizationFirst, .organizationLast, .placeFirst, .placeLast, .eventFirst, .eventLast,
    .notAlone, .calendar, .beginsName, .placeGeneric, .organizationGeneric, .work,
  ]
  static let grammarTraits: WordTraits = [
    .determiner, .preposition, .conjunction, .pronoun, .auxiliary, .adverb, .reports, .motion,
    .locating, .beginsRole, .direction, .starter,
  ]
}
