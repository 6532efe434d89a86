import Articles
import Lexicons

/// What an article says that its persons are: "nurse" of "Ann Vale, a nurse".
struct PersonNouns {
  /// For each noun the first mentions of the first two who are called so: of more, the third changes
  /// nothing.
  private var called: [WordID: [LocalMention]] = [:]

  init(_ descriptions: Descriptions) {
    var met: Set<Int> = []
    for mention in descriptions.personNames() where met.insert(mention.actor).inserted {
      var nouns: Set<WordID> = []
      for index in descriptions.linker.actors[mention.actor].titles.joined()
      where !descriptions.linker.traits(index).isDisjoint(with: Descriptions.personNouns) {
        nouns.insert(descriptions.tokens[index].word)
      }
      for noun in nouns where called[noun, default: []].count < 2 {
        called[noun, default: []].append(mention)
      }
    }
  }

  /// The only one called so whom the article has named before a token.
  func meant(by noun: WordID, before index: Int) -> Int? {
    guard let all = called[noun] else { return nil }
    let before = all.prefix { $0.tokens.upperBound <= index }
    return before.count == 1 ? before.first?.actor : nil
  }
}

extension Descriptions {
  /// The linker with "the nurse", "the retired firefighter" added where one person is called so.
  ///
  /// Behind the pronouns: what those mean is learnt from texts in which such words are nobody's.
  static func personNouns(addedTo linker: DocumentLinker) -> DocumentLinker {
    var descriptions = Descriptions(linker)
    let the = descriptions.vocabulary.known.the
    let covered = Set(descriptions.described.joined())
    var nouns: PersonNouns?
    for index in linker.article.tokens.indices.dropLast()
    where linker.article.tokens[index].word == the {
      descriptions.readPersonNoun(after: index + 1, covered, &nouns)
    }
    return descriptions.linker
  }

  /// - Parameter covered: tokens that stand in descriptions.
  private mutating func readPersonNoun(
    after start: Int, _ covered: Set<Int>, _ asked: inout PersonNouns?
  ) {
    guard let noun = personNoun(from: start), !covered.contains(noun),
      !isNamed(after: noun + 1), !isOf(noun + 1), !isElect(noun + 1), !isModified(start..<noun),
      role(at: noun).map({ $0.noun.denotation != .office }) ?? true
    else { return }
    let nouns = asked ?? PersonNouns(self)
    asked = nouns
    guard let actor = nouns.meant(by: tokens[noun].word, before: start) else { return }
    linker.add(
      actor, start..<noun + 1, .description,
      why: "the only \(vocabulary.words.string(tokens[noun].word)) named before", .likely)
  }

  fileprivate static let personNouns: WordTraits = [.personNoun, .calling]

  /// In words.
  private static let longestPersonPhrase = 4

  /// The noun for one person that ends a phrase of words in lower case.
  private func personNoun(from start: Int) -> Int? {
    for index in start..<min(tokens.count, start + Self.longestPersonPhrase) {
      guard tokens[index].gap.isBlank, mentionAt[index] == nil,
        tokens[index].shape.isDisjoint(with: [.capital, .number]),
        linker.traits(index).isDisjoint(with: [.function, .adverb])
      else { return nil }
      if !linker.traits(index).isDisjoint(with: Self.personNouns), linker.isHead(index) {
        return index
      }
      if tokens[index].shape.contains(.possessive) { return nil }
    }
    return nil
  }
}
