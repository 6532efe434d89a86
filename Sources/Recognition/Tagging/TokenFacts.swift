/// What the tagger sees of one token, as numbers that are the same in every run.
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
  static let edge = TokenFacts(word: 1, shape: 1 << 20)
}

extension TokenFacts {
  init(_ token: Token, hash: UInt32, traits: WordTraits, count: WordStatistics.Count) {
    word = hash
    shape = Self.shape(token)
    gap = UInt32(token.gap.subtracting([.sentence, .block]).rawValue)
    name = Self.code(traits, Self.nameTraits)
    body = Self.code(traits, Self.bodyTraits)
    grammar = Self.code(traits, Self.grammarTraits)
    statistic =
      UInt32(min(count.lower, 2)) | UInt32(min(count.named, 3)) << 2
      | UInt32(min(count.capital, 3)) << 4
  }

  private static func shape(_ token: Token) -> UInt32 {
    let length = token.end - token.start
    let size: UInt32 =
      switch length {
      case ...1: 0
      case 2: 1
      case 3: 2
      case 4...5: 3
      case 6...9: 4
      default: 5
      }
    var code = size
    for (index, shape) in shapes.enumerated() where token.shape.contains(shape) {
      code |= 8 << UInt32(index)
    }
    return code
  }

  private static func code(_ traits: WordTraits, _ sorts: [WordTraits]) -> UInt32 {
    var code: UInt32 = 0
    for (index, sort) in sorts.enumerated() where !traits.isDisjoint(with: sort) {
      code |= 1 << UInt32(index)
    }
    return code
  }

  // The order of these lists is part of the model.
  private static let shapes: [TokenShape] = [
    .capital, .allCapitals, .initial, .number, .hasDigit, .dotted, .mixed, .foreign, .possessive,
    .opening, .address,
  ]
  private static let nameTraits: [WordTraits] = [
    .givenName, .familyName, .ordinary, .mixed, .particle, .suffix, .honorific, .beginsTitle,
  ]
  private static let bodyTraits: [WordTraits] = [
    .organizationFirst, .organizationLast, .placeFirst, .placeLast, .eventFirst, .eventLast,
    .notAlone, .calendar, .beginsName, .placeGeneric, .organizationGeneric, .work,
  ]
  private static let grammarTraits: [WordTraits] = [
    .determiner, .preposition, .conjunction, .pronoun, .auxiliary, .adverb, .reports, .motion,
    .locating, .beginsRole, .direction, .starter,
  ]
}
