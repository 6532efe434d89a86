/// Number of a folded word in a `WordTable`.
typealias WordID = Int32

/// One word of an article as it stands, without a possessive ending.
struct Token: Sendable {
  /// Scalar offsets in the article's text.
  var start: Int32
  var end: Int32
  var word: WordID
  var shape: TokenShape
  /// What stands between the token before and this one.
  var gap: TokenGap
  /// Index into the article's sentences.
  var sentence: Int32
}

/// How a token is written.
struct TokenShape: OptionSet, Sendable {
  let rawValue: UInt16

  /// Its first letter is a capital.
  static let capital = TokenShape(rawValue: 1 << 0)
  /// All its letters are capitals, and it has two at least.
  static let allCapitals = TokenShape(rawValue: 1 << 1)
  /// One capital letter alone.
  static let initial = TokenShape(rawValue: 1 << 2)
  /// Begins with a digit.
  static let number = TokenShape(rawValue: 1 << 3)
  static let hasDigit = TokenShape(rawValue: 1 << 4)
  /// Letters with full stops between them, as in "U.S." and "J.D.".
  static let dotted = TokenShape(rawValue: 1 << 5)
  /// Followed by 's or by the apostrophe of a plural.
  static let possessive = TokenShape(rawValue: 1 << 6)
  /// Followed by 'll, 're, 've, 'd or 'm.
  static let clitic = TokenShape(rawValue: 1 << 7)
  /// Letters other than Latin ones.
  static let foreign = TokenShape(rawValue: 1 << 8)
  /// A run of a script that puts no blanks between words.
  static let unspaced = TokenShape(rawValue: 1 << 9)
  /// The first word of a sentence.
  static let opening = TokenShape(rawValue: 1 << 10)
  /// In a sentence whose words are capitalized for being a heading.
  static let inTitleCase = TokenShape(rawValue: 1 << 11)
  /// In a sentence written in capitals.
  static let inCapitals = TokenShape(rawValue: 1 << 12)
  /// Has capitals after its first letter but not only capitals, as in "McKay".
  static let mixed = TokenShape(rawValue: 1 << 13)
  /// Part of an address: "example.org", "@name", "#topic".
  static let address = TokenShape(rawValue: 1 << 14)
  /// Right behind a quotation mark, which so opens and does not close.
  static let behindQuote = TokenShape(rawValue: 1 << 15)
}

/// What stands between two tokens.
struct TokenGap: OptionSet, Sendable {
  let rawValue: UInt16

  static let space = TokenGap(rawValue: 1 << 0)
  static let hyphen = TokenGap(rawValue: 1 << 1)
  static let stop = TokenGap(rawValue: 1 << 2)
  static let comma = TokenGap(rawValue: 1 << 3)
  /// Quotation marks of any kind; with an apostrophe the one that opens single ones.
  static let quote = TokenGap(rawValue: 1 << 4)
  static let openBracket = TokenGap(rawValue: 1 << 5)
  static let closeBracket = TokenGap(rawValue: 1 << 6)
  static let slash = TokenGap(rawValue: 1 << 7)
  /// Colons and semicolons.
  static let colon = TokenGap(rawValue: 1 << 8)
  static let dash = TokenGap(rawValue: 1 << 9)
  static let ampersand = TokenGap(rawValue: 1 << 10)
  static let other = TokenGap(rawValue: 1 << 11)
  /// Another block begins.
  static let block = TokenGap(rawValue: 1 << 12)
  /// Another sentence begins.
  static let sentence = TokenGap(rawValue: 1 << 13)
  static let apostrophe = TokenGap(rawValue: 1 << 14)
  /// A question or exclamation mark, which is a stop too.
  static let question = TokenGap(rawValue: 1 << 15)

  /// Whether a name can run across it.
  var joins: Bool {
    subtracting([.space, .hyphen, .ampersand, .stop, .apostrophe]).isEmpty
      && !isSuperset(of: [.space, .hyphen])
  }

  /// Nothing but blanks.
  var isBlank: Bool { self == .space }

  /// Nothing but a hyphen.
  var isHyphen: Bool { self == .hyphen }
}

extension [Token] {
  /// For each token whether it stands between quotation marks, which end with their block at the
  /// latest.
  func quoted() -> [Bool] {
    var isQuoted = false
    var isSingle = false
    return map { token in
      if token.gap.contains(.block) { isQuoted = false }
      if token.gap.contains(.quote) {
        isQuoted = token.shape.contains(.behindQuote)
        isSingle = token.gap.contains(.apostrophe)
      } else if isSingle, token.gap.contains(.apostrophe) {
        isQuoted = false
      }
      return isQuoted
    }
  }

  /// Whether a letter stands between a name and where its bearer is from, as a party's does: "Vale,
  /// R-Utah", "Vale (R-Utah)".
  func isPartyLetter(at index: Int) -> Bool {
    index + 1 < count && self[index].shape.contains(.initial)
      && !self[index].gap.isDisjoint(with: [.comma, .openBracket]) && self[index + 1].gap.isHyphen
  }
}
