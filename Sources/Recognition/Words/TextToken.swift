import Articles

/// A word, a run of digits or a single mark of a text.
///
/// `don't` and `Kenya's` are one word; `30-day` is a number, a mark and a word that touch.
struct TextToken: Equatable {
  enum Kind: UInt8 {
    case word, number, mark
  }

  struct Traits: OptionSet {
    let rawValue: UInt8
    /// White space stands before it, or the block begins.
    static let spaced = Traits(rawValue: 1)
    static let capitalized = Traits(rawValue: 2)
    /// At least two letters, all of them ASCII capitals.
    static let allCapitals = Traits(rawValue: 4)
    /// Ends in an apostrophe and s.
    static let possessive = Traits(rawValue: 8)
  }

  var kind: Kind
  var traits: Traits
  /// Of its bytes with ASCII letters lower-cased.
  var hash: UInt32
  /// The scalar of a mark; 0 for words and numbers.
  var mark: UInt32
  /// Scalar offsets in the article's text.
  var range: TextRange { TextRange(Int(start), Int(end)) }
  var start: Int32
  var end: Int32
  /// Byte offsets in the article's text.
  var byteStart: Int32
  var byteEnd: Int32

  var isSpaced: Bool { traits.contains(.spaced) }
  var isCapitalized: Bool { traits.contains(.capitalized) }
  var byteCount: Int { Int(byteEnd - byteStart) }

  func isMark(_ scalar: Unicode.Scalar) -> Bool { mark == scalar.value }
}
