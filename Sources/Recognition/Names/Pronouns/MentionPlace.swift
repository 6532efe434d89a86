/// What a mention does in its sentence, as far as words tell.
struct MentionPlace: OptionSet, Sendable {
  let rawValue: UInt8

  /// Nothing or one word stands before it.
  static let first = MentionPlace(rawValue: 1 << 0)
  /// A verb follows, and no preposition governs it.
  static let subject = MentionPlace(rawValue: 1 << 1)
  /// A verb stands right before it.
  static let object = MentionPlace(rawValue: 1 << 2)
  static let owner = MentionPlace(rawValue: 1 << 3)
  /// "With X", "by the author X".
  static let oblique = MentionPlace(rawValue: 1 << 4)
  /// "X and", "and X".
  static let joined = MentionPlace(rawValue: 1 << 5)
  /// After a comma.
  static let appended = MentionPlace(rawValue: 1 << 6)

  init(rawValue: UInt8) { self.rawValue = rawValue }

  init(_ mention: Range<Int>, in linker: DocumentLinker) {
    self = Reader(linker: linker, mention: mention).place()
  }
}

extension MentionPlace {
  private struct Reader {
    let linker: DocumentLinker
    let mention: Range<Int>

    private static let longestAside = 18

    private var tokens: [Token] { linker.article.tokens }
    private var sentence: Range<Int> {
      linker.article.sentences[Int(tokens[mention.lowerBound].sentence)].tokens
    }

    func place() -> MentionPlace {
      let first = mention.lowerBound
      let start = sentence.lowerBound
      let isOwner = tokens[mention.upperBound - 1].shape.contains(.possessive)
      var place: MentionPlace = []
      if first - start <= 1 { place.insert(.first) }
      if isOwner { place.insert(.owner) }
      if isGoverned { place.insert(.oblique) }
      if first > start, tokens[first].gap.contains(.comma) { place.insert(.appended) }
      let joins = isAnd(mention.upperBound)
      if joins || first > start && isAnd(first - 1) { place.insert(.joined) }
      if !isOwner, !place.contains(.oblique), isFollowedByVerb || joins && isJointSubject {
        place.insert(.subject)
      } else if first > start, linker.isVerb(first - 1) {
        place.insert(.object)
      }
      return place
    }

    private func isAnd(_ index: Int) -> Bool {
      sentence.contains(index) && tokens[index].word == linker.vocabulary.known.and
    }

    /// A preposition stands before, with at most an article and nouns between.
    private var isGoverned: Bool {
      let first = mention.lowerBound
      var index = first - 1
      guard index >= sentence.lowerBound else { return false }
      if linker.traits(index).contains(.preposition) { return !tokens[first].gap.contains(.comma) }
      var nouns = 0
      while index >= sentence.lowerBound, nouns < 4, tokens[index + 1].gap.isBlank,
        isNounPart(index, isLast: nouns == 0)
      {
        index -= 1
        nouns += 1
      }
      return nouns > 0 && index >= sentence.lowerBound
        && linker.traits(index).contains(.preposition)
    }

    private func isNounPart(_ index: Int, isLast: Bool) -> Bool {
      let traits = linker.traits(index)
      guard !traits.contains(.preposition), !tokens[index].shape.contains(.capital) else {
        return false
      }
      return traits.contains(.determiner)
        || traits.contains(.ordinary) && (!isLast || traits.contains(.personNoun))
    }

    /// "X (1901–1980), a poet, wrote": brackets, adverbs and an aside may come before the verb.
    private var isFollowedByVerb: Bool {
      var next = mention.upperBound
      if sentence.contains(next), tokens[next].gap.contains(.openBracket) {
        next = end(of: .closeBracket, from: next)
      }
      while sentence.contains(next), linker.traits(next).contains(.adverb),
        tokens[next].gap.contains(.space), !linker.isVerb(next)
      {
        next += 1
      }
      if sentence.contains(next), tokens[next].gap.contains(.comma), !linker.isVerb(next) {
        let behind = end(of: .comma, from: next)
        if linker.isVerb(behind, afterName: true) { next = behind }
      }
      guard sentence.contains(next), linker.isVerb(next, afterName: true) else { return false }
      return next > mention.upperBound || !tokens[next].gap.contains(.comma)
    }

    /// The token behind an aside; where it began when it has no end.
    private func end(of gap: TokenGap, from start: Int) -> Int {
      let last = min(sentence.upperBound, start + Self.longestAside)
      guard start + 1 < last else { return start }
      return (start + 1..<last).first { tokens[$0].gap.contains(gap) } ?? start
    }

    /// "X and Y sang".
    private var isJointSubject: Bool {
      var next = mention.upperBound + 1
      while sentence.contains(next), tokens[next].shape.contains(.capital) { next += 1 }
      return sentence.contains(next) && linker.isVerb(next, afterName: true)
    }
  }
}

extension DocumentLinker {
  /// Whether a word looks like a verb.
  ///
  /// - Parameter afterName: whether "plays" is one, as it is right after a name.
  func isVerb(_ index: Int, afterName: Bool = false) -> Bool {
    guard article.tokens.indices.contains(index),
      article.tokens[index].shape.isDisjoint(with: [.capital, .number])
    else { return false }
    let traits = traits(index)
    if !traits.isDisjoint(with: [.auxiliary, .reports, .pastVerb]) { return true }
    guard
      traits.isDisjoint(with: [.determiner, .preposition, .conjunction, .pronoun])
    else { return false }
    if traits.contains(.endsLikePast) {
      return index == 0 || !self.traits(index - 1).contains(.determiner)
    }
    return afterName && traits.contains(.endsLikePresent)
  }
}
