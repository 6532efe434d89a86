import Articles
import Lexicons

extension Descriptions {
  /// "Judge orders …", "GOP senator breaks …": in a headline, which leaves articles out, the first
  /// whom the text says to be one.
  mutating func readHeadline() {
    let sentences = linker.article.sentences
    guard sentences.count > Self.shortestText, let headline = sentences.first?.tokens,
      headline.count <= Self.longestHeadline
    else { return }
    var persons: [Int]?
    var members: Members?
    let covered = Set(described.joined())
    for index in headline where mentionAt[index] == nil && !covered.contains(index) {
      guard let noun = headlineNoun(at: index) else { continue }
      let all = persons ?? personsNamed(behind: headline.upperBound)
      persons = all
      let start = headlineStart(of: index)
      let home = start < index ? mentionAt[start].flatMap { province($0.actor) } : nil
      let bearer = all.first { person in
        guard isCalled(person, noun, at: index) else { return false }
        guard let home else { return true }
        let known = members ?? Members(self)
        members = known
        return known.homes(of: person).contains(home)
      }
      guard let bearer else { continue }
      let word = vocabulary.words.string(tokens[noun.end - 1].word)
      linker.add(
        bearer, start..<noun.end, .description, why: "the first \(word) whom the text names",
        .likely)
    }
  }

  /// In sentences.
  private static let shortestText = 2
  /// In words.
  private static let longestHeadline = 30

  /// A noun for one person that no name goes on with.
  private func headlineNoun(at index: Int) -> (end: Int, noun: RoleNoun?)? {
    let office = role(at: index)
    let end = office?.end ?? index + 1
    let isOffice = office.map { $0.noun.denotation == .office } ?? false
    let isPerson = !linker.traits(index).isDisjoint(with: [.personNoun, .calling])
    guard
      isOffice && isWritten(office?.noun.noun ?? "", endingAt: end) || office == nil && isPerson,
      beginsPhrase(headlineStart(of: index)), mentionAt[end] == nil, !isElect(end), !isOf(end),
      linker.isHead(end - 1),
      tokens[index].shape.contains(.inTitleCase) || !isNamed(after: end)
        || tokens[end - 1].shape.contains(.possessive)
    else { return nil }
    return (end, office?.noun)
  }

  /// Whether nothing but a verb or a name stands before a phrase that could belong to it: no "the",
  /// no "RINO", no "troops" that "head" for a town.
  private func beginsPhrase(_ start: Int) -> Bool {
    guard start > 0, tokens[start].gap.isBlank else { return !tokens[start].gap.isHyphen }
    return !linker.traits(start - 1)
      .isDisjoint(with: [.reports, .addressing, .pastVerb, .preposition, .conjunction])
  }

  /// With the name of the land or the party right before.
  private func headlineStart(of index: Int) -> Int {
    guard index > 0, tokens[index].gap.isBlank, let before = mention(endingAt: index) else {
      return index
    }
    return before.tokens.lowerBound
  }

  private func personsNamed(behind start: Int) -> [Int] {
    var met: Set<Int> = []
    return personNames().filter { $0.tokens.lowerBound >= start }
      .compactMap { met.insert($0.actor).inserted ? $0.actor : nil }
  }

  private func isCalled(_ person: Int, _ noun: (end: Int, noun: RoleNoun?), at index: Int) -> Bool {
    if let office = noun.noun {
      return isBearer(person, NamedOffice(tokens: index..<noun.end, noun: office))
    }
    return linker.actors[person].titles.joined().contains { tokens[$0].word == tokens[index].word }
  }
}
