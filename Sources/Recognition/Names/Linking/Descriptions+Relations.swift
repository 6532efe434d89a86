import Articles
import Lexicons

extension Descriptions {
  /// Words of a noun phrase looked back for whose it is.
  private static let longestPhrase = 4

  /// "His sister, Nigar Kale, …", "the firm's director, Ann Vale, …": what a person named between
  /// commas is to somebody.
  mutating func readRelation(before mention: LocalMention) {
    let end = mention.tokens.lowerBound
    guard mention.kind == .name, isPerson(mention.actor), end > 1,
      tokens[end].gap == [.comma, .space], isClosed(mention.tokens.upperBound), isRelation(end - 1),
      let start = phraseStart(endingAt: end), !described.contains(start..<end)
    else { return }
    described.insert(start..<end)
    linker.add(
      mention.actor, start..<end, .description,
      why: "stands beside \(linker.name(of: mention.actor))", .sure)
  }

  /// Whether an apposition ends before a token.
  func isClosed(_ next: Int) -> Bool {
    next == tokens.count || !tokens[next].gap.isDisjoint(with: [.comma, .sentence, .dash])
  }

  private func isRelation(_ index: Int) -> Bool {
    isPersonNoun(index)
      || linker.traits(index).contains(.owned) && !tokens[index].shape.contains(.capital)
  }

  /// Where the noun phrase begins whose owner stands before it: with the owner's name, behind "his".
  private func phraseStart(endingAt end: Int) -> Int? {
    var start = end - 1
    while start > 0, end - start <= Self.longestPhrase, tokens[start].gap.isBlank {
      let before = start - 1
      if vocabulary.known.isOwner(tokens[before].word) { return start }
      if tokens[before].shape.contains(.possessive) { return ownerStart(endingAt: start) ?? start }
      guard linker.traits(before).isDisjoint(with: [.function, .adverb, .reports]),
        tokens[before].shape.isDisjoint(with: [.capital, .number])
      else { return nil }
      start = before
    }
    return nil
  }

  /// The first token of a name that ends right before a token.
  private func ownerStart(endingAt end: Int) -> Int? {
    (max(0, end - Self.longestPhrase)..<end).first { mentionAt[$0]?.tokens.upperBound == end }
  }
}
