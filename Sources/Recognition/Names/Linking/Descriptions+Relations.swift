import Articles
import Lexicons

extension Descriptions {
  /// Words of a noun phrase looked back for whose it is.
  private static let longestPhrase = 4
  /// Words of an office, with whose it is.
  private static let longestOffice = 10

  /// "His sister, Nigar Kale, …", "the firm's director, Ann Vale, …", "the mayor of Accra, Ama
  /// Kale, …": what a person named between commas is, or is to somebody.
  mutating func readRelation(before mention: LocalMention) {
    guard mention.kind == .name, isPerson(mention.actor),
      isClosed(mention.tokens.upperBound) || isFrom(mention.tokens.upperBound)
    else { return }
    let end = titleStarts[mention.tokens.lowerBound] ?? mention.tokens.lowerBound
    guard end > 1, tokens[end].gap == [.comma, .space],
      let (start, role) = relation(endingAt: end) ?? office(endingAt: end),
      !described.contains(start..<end)
    else { return }
    described.insert(start..<end)
    linker.actors[mention.actor].titles.append(start..<role)
    linker.add(
      mention.actor, start..<end, .description,
      why: "stands beside \(linker.name(of: mention.actor))", .sure)
  }

  /// "The chairman, Senator Vale of Utah, …".
  private func isFrom(_ next: Int) -> Bool {
    guard isOf(next), next + 1 < tokens.count, let place = mentionAt[next + 1] else { return false }
    return place.kind == .name && isClosed(place.tokens.upperBound)
  }

  /// Whether an apposition ends before a token.
  func isClosed(_ next: Int) -> Bool {
    next == tokens.count
      || !tokens[next].gap.isDisjoint(with: [.comma, .sentence, .dash, .openBracket])
  }

  /// Where a noun phrase begins, and its noun ends.
  private typealias Phrase = (start: Int, role: Int)

  private func relation(endingAt end: Int) -> Phrase? {
    isRelation(end - 1) ? phraseStart(endingAt: end).map { ($0, end) } : nil
  }

  /// Behind "the", "his" or "whose", where all that follows says what office it is.
  private func office(endingAt end: Int) -> Phrase? {
    let known = vocabulary.known
    for start in (max(1, end - Self.longestOffice)..<end).reversed() {
      let before = tokens[start - 1].word
      guard before == known.the || before == known.whose || known.isOwner(before),
        let role = headRole(from: start), phraseEnd(from: role) == end
      else { continue }
      if role == end || isLink(role) { return (start, role) }
    }
    return nil
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
      if tokens[before].shape.contains(.possessive) { return ownerStart(endingAt: start) }
      guard linker.traits(before).isDisjoint(with: [.function, .adverb, .reports]),
        tokens[before].shape.isDisjoint(with: [.capital, .number])
      else { return nil }
      start = before
    }
    return nil
  }

  /// The first token of the name that ends right before a token, or of the noun behind "the": "the
  /// union's".
  private func ownerStart(endingAt end: Int) -> Int {
    if let name = mention(endingAt: end) { return name.tokens.lowerBound }
    return (max(0, end - Self.longestPhrase)..<end).reversed().first { index in
      index > 0 && tokens[index - 1].word == vocabulary.known.the
        && (index..<end).allSatisfy { tokens[$0].gap.isBlank }
    } ?? end
  }
}
