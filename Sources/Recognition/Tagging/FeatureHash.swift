/// The features of a token as hashes: of a template's number and the facts it puts together.
struct FeatureHash {
  /// How many features a token has.
  static let count = 60

  /// Writes the features of the token in the middle of five.
  ///
  /// - Parameter word: the folded bytes of the word.
  /// - Parameter features: room for `count` hashes.
  static func write(
    _ facts: UnsafeBufferPointer<TokenFacts>, at index: Int, word: UnsafeBufferPointer<UInt8>,
    to features: UnsafeMutablePointer<UInt32>
  ) {
    var writer = FeatureWriter(features)
    let (far, before, here, after, beyond) = (
      facts[index - 2], facts[index - 1], facts[index], facts[index + 1], facts[index + 2]
    )
    writer.addWords(far, before, here, after, beyond)
    writer.addAffixes(word)
    writer.addShapes(before, here, after)
    writer.addTraits(far, before, here, after, beyond)
    writer.addRules(before, here, after)
    writer.addNeighbors(far, before, here, after, beyond)
  }
}

/// Puts hashes one after another, each with the number of its place.
private struct FeatureWriter {
  private let features: UnsafeMutablePointer<UInt32>
  private var place = 0

  init(_ features: UnsafeMutablePointer<UInt32>) {
    self.features = features
  }

  @inline(__always)
  private mutating func add(_ first: UInt32, _ second: UInt32 = 0, _ third: UInt32 = 0) {
    var hash = UInt32(truncatingIfNeeded: place + 1) &* 0x9E37_79B1
    hash = (hash ^ first) &* 0x85EB_CA6B
    hash = ((hash ^ hash >> 15) &+ second) &* 0xC2B2_AE35
    hash = ((hash ^ hash >> 13) &+ third) &* 0x27D4_EB2F
    features[place] = hash ^ hash >> 16
    place += 1
  }

  mutating func addWords(
    _ far: TokenFacts, _ before: TokenFacts, _ here: TokenFacts, _ after: TokenFacts,
    _ beyond: TokenFacts
  ) {
    add(0)
    add(here.word)
    add(before.word)
    add(after.word)
    add(far.word)
    add(beyond.word)
    add(before.word, here.word)
    add(here.word, after.word)
    add(far.word, before.word)
    add(before.word, here.shape)
    add(after.word, here.shape)
    add(after.word, beyond.word)
  }

  mutating func addAffixes(_ word: UnsafeBufferPointer<UInt8>) {
    for length in 2...4 {
      add(Self.hash(word.prefix(length)), UInt32(length))
      add(Self.hash(word.suffix(length)), UInt32(length))
    }
  }

  private static func hash(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> UInt32 {
    var hash: UInt32 = 0
    for byte in bytes { hash = hash << 8 | UInt32(byte) }
    return hash
  }

  mutating func addShapes(_ before: TokenFacts, _ here: TokenFacts, _ after: TokenFacts) {
    add(here.shape)
    add(here.shape, before.shape)
    add(here.shape, after.shape)
    add(here.shape, before.shape, after.shape)
    add(here.gap, after.gap, here.shape)
    add(here.gap, before.shape, here.shape)
    add(after.gap, here.shape, after.shape)
    add(here.gap, before.word)
    add(after.gap, after.word)
  }

  mutating func addTraits(
    _ far: TokenFacts, _ before: TokenFacts, _ here: TokenFacts, _ after: TokenFacts,
    _ beyond: TokenFacts
  ) {
    add(here.name, here.shape)
    add(before.name, before.shape, here.gap)
    add(after.name, after.shape, after.gap)
    add(here.name, before.name, here.gap)
    add(here.name, after.name, after.gap)
    add(here.name, before.name, after.name)
    add(here.body, here.name)
    add(before.body, here.gap)
    add(after.body, after.gap)
    add(here.body, before.body)
    add(here.body, after.body)
    add(before.grammar, here.gap)
    add(after.grammar, after.gap)
    add(before.grammar, after.grammar)
    add(before.grammar, here.name, here.gap)
    add(after.grammar, here.name, after.gap)
    add(far.grammar, before.grammar)
    add(after.grammar, beyond.grammar)
  }

  mutating func addRules(_ before: TokenFacts, _ here: TokenFacts, _ after: TokenFacts) {
    add(here.rule)
    add(here.rule, before.rule)
    add(here.rule, after.rule)
    add(here.rule, before.rule, after.rule)
    add(here.rule, here.name)
    add(here.rule, here.statistic, here.shape)
    add(here.statistic, here.name)
    add(here.statistic, here.company)
    add(here.company)
    add(here.company, here.rule)
    add(here.rule, here.word)
  }
  /// What stands on the other side of "and" or a comma is often of one kind.
  mutating func addNeighbors(
    _ far: TokenFacts, _ before: TokenFacts, _ here: TokenFacts, _ after: TokenFacts,
    _ beyond: TokenFacts
  ) {
    add(far.rule, before.word)
    add(beyond.rule, after.word)
    add(far.name, before.word, here.name)
    add(beyond.name, after.word, here.name)
  }
}
