import Lexicons

/// Numbers words and keeps what the lexicons say of each.
protocol WordNumbering: Sendable {
  var lexicons: Lexicons { get }
  var words: WordTable { get set }
  /// By the numbers of the words.
  var traits: [WordTraits] { get set }
}

extension WordNumbering {
  /// The number of a folded word, with its traits looked up when it is new.
  mutating func intern(_ bytes: UnsafeBufferPointer<UInt8>) -> WordID {
    let id = words.intern(bytes)
    if Int(id) == traits.count { traits.append(tableTraits(bytes)) }
    return id
  }

  /// The words of a text, folded as the words of articles are, with how they are written.
  mutating func tokens(of text: String) -> [Token] {
    var text = text
    return text.withUTF8 { bytes in
      var tokenizer = Tokenizer(bytes: bytes)
      tokenizer.readBlock(upTo: bytes.count) { intern($0) }
      return tokenizer.tokens
    }
  }

  /// Whether a folded word is one of its own: of English, or of the names in the lists.
  func isListedWord(_ word: String) -> Bool {
    !traits(of: word)
      .isDisjoint(with: [.ordinary, .maleName, .femaleName, .familyName, .beginsName])
  }

  /// The number of a folded word; nil where none was met.
  func number(of word: Substring) -> WordID? {
    var word = String(word)
    return word.withUTF8 { words.find($0) }
  }

  /// What is known of a folded word.
  func traits(of word: String) -> WordTraits {
    var word = word
    return word.withUTF8 { bytes in
      words.find(bytes).map { traits[Int($0)] } ?? tableTraits(bytes)
    }
  }

  private func tableTraits(_ bytes: UnsafeBufferPointer<UInt8>) -> WordTraits {
    var found: WordTraits = []
    // The tables hold folded names: nothing outside ASCII is in them.
    guard let first = bytes.first, first < 0x80 else { return found }
    let name = Span(_unsafeElements: bytes)
    switch lexicons.givenName(name) {
    case .male: found.insert(.maleName)
    case .female: found.insert(.femaleName)
    case .either: found.formUnion(.givenName)
    case nil: break
    }
    found.formUnion(endingTraits(bytes))
    if lexicons.surnames.contains(name) { found.insert(.familyName) }
    switch lexicons.ordinaryWord(name) {
    case .lowerCase: found.insert(.ordinary)
    case .eitherCase: found.formUnion([.ordinary, .mixed])
    case nil:
      if found.isDisjoint(with: [.givenName, .familyName]), isDerived(bytes) {
        found.insert(.ordinary)
      }
    }
    return found
  }

  private func endingTraits(_ bytes: UnsafeBufferPointer<UInt8>) -> WordTraits {
    guard bytes.count > 3 else { return [] }
    let (next, last) = (bytes[bytes.count - 2], bytes[bytes.count - 1])
    if next == UInt8(ascii: "e"), last == UInt8(ascii: "d") { return .endsLikePast }
    let isPresent = last == UInt8(ascii: "s") && next != UInt8(ascii: "s")
    return isPresent ? .endsLikePresent : []
  }

  /// Whether a word is an ordinary one with an ending or a beginning of English.
  private func isDerived(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
    for ending in Affixes.endings where word.count > ending.count + 2 {
      guard word.suffix(ending.count).elementsEqual(ending) else { continue }
      let stem = UnsafeBufferPointer(rebasing: word[..<(word.count - ending.count)])
      if isOrdinary(stem) { return true }
      if ending.first == UInt8(ascii: "e") || ending.first == UInt8(ascii: "i"),
        isOrdinary(Array(stem) + [UInt8(ascii: "e")])
      {
        return true
      }
    }
    for beginning in Affixes.beginnings where word.count > beginning.count + 3 {
      guard word.starts(with: beginning) else { continue }
      let rest = UnsafeBufferPointer(rebasing: word[beginning.count...])
      if isOrdinary(rest) { return true }
    }
    return false
  }

  private func isOrdinary(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
    lexicons.ordinaryWord(Span(_unsafeElements: word)) != nil
  }

  private func isOrdinary(_ word: [UInt8]) -> Bool { lexicons.ordinaryWord(word.span) != nil }

  /// The number of a single word written in lower case.
  mutating func word(_ text: String) -> WordID { tokens(of: text)[0].word }

  /// Gives a word a trait.
  mutating func mark(_ word: WordID, _ trait: WordTraits) {
    traits[Int(word)].formUnion(trait)
  }
}

private enum Affixes {
  static let endings = [
    "s", "es", "ed", "ing", "er", "ers", "ly", "ness", "y", "d", "less",
  ]
  .map { Array($0.utf8) }
  static let beginnings = [
    "un", "re", "over", "under", "out", "non", "dis", "mis", "counter",
  ]
  .map { Array($0.utf8) }
}
