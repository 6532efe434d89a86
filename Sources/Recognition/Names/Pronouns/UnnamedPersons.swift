import Lexicons

/// Finds persons whom a text does not name: "a nurse on her way home", "his widow".
struct UnnamedPersons {
  private let linker: DocumentLinker
  private(set) var found: [PronounContext.Unnamed] = []

  /// Words looked back for "a", "the", "his".
  private static let longestPhrase = 4

  init(_ linker: DocumentLinker) {
    self.linker = linker
    let tokens = linker.article.tokens
    var covered = [Bool](repeating: false, count: tokens.count)
    for mention in linker.mentions {
      for token in mention.tokens { covered[token] = true }
    }
    for index in tokens.indices where !covered[index] && isHead(index) && isOne(index) {
      let noun = linker.vocabulary.words.string(tokens[index].word)
      found.append(
        PronounContext.Unnamed(token: index, gender: linker.vocabulary.nounGenders[noun]))
    }
  }

  /// A noun for a person that no name and no other such noun follows.
  private func isHead(_ index: Int) -> Bool {
    let tokens = linker.article.tokens
    guard isPerson(index), !tokens[index].shape.contains(.possessive) else { return false }
    let next = index + 1
    guard next < tokens.count, tokens[next].gap.isBlank else { return true }
    return !tokens[next].shape.contains(.capital) && !isPerson(next)
  }

  private func isPerson(_ index: Int) -> Bool {
    let shape = linker.article.tokens[index].shape
    guard !shape.contains(.capital) else { return false }
    return !linker.traits(index).isDisjoint(with: [.personNoun, .calling])
  }

  /// Whether an article or an owner stands before the noun and makes it one person.
  private func isOne(_ index: Int) -> Bool {
    let tokens = linker.article.tokens
    for place in stride(from: index - 1, through: max(0, index - Self.longestPhrase), by: -1) {
      guard tokens[place + 1].gap.isBlank || tokens[place + 1].gap.isHyphen else { return false }
      if linker.traits(place).contains(.determiner) || tokens[place].shape.contains(.possessive) {
        return true
      }
      if linker.vocabulary.known.isOwner(tokens[place].word) { return true }
      guard linker.traits(place).isDisjoint(with: .function) else { return false }
    }
    return false
  }
}
