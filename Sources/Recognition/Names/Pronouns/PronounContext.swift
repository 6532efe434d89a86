import Articles
import Lexicons

/// What of an article can tell whom its pronouns mean.
struct PronounContext {
  /// A mention of somebody a pronoun can mean.
  struct Person {
    var tokens: Range<Int>
    var actor: Int
    var isName: Bool
    var sentence: Int32
    var place: MentionPlace
  }

  /// A pronoun met, with the chances of those it can mean.
  struct Met {
    var token: Int
    var sentence: Int32
    var gender: Gender
    var chances: [(actor: Int, chance: Float)]

    func chance(of actor: Int) -> Float {
      chances.first { $0.actor == actor }?.chance ?? 0
    }
  }

  /// Names and descriptions in order of the text.
  let persons: [Person]
  /// For each actor those of `persons` that are his.
  let byActor: [[Int]]
  var met: [Met] = []
  /// Somebody whom the text does not name: "a nurse", "his widow".
  struct Unnamed {
    var token: Int
    /// What the noun itself tells.
    var gender: Gender?
  }

  /// In order of the text.
  let unnamed: [Unnamed]
  /// For each token whether it stands between quotation marks.
  private let quoted: [Bool]

  init(_ linker: DocumentLinker) {
    let tokens = linker.article.tokens
    let canBePerson = linker.actors.indices.map { linker.canBePerson($0) }
    persons = linker.mentions
      .filter { $0.kind != .demonym && canBePerson[$0.actor] && !linker.isCalling($0) }
      .sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
      .map {
        Person(
          tokens: $0.tokens, actor: $0.actor, isName: $0.kind == .name,
          sentence: tokens[$0.tokens.lowerBound].sentence,
          place: MentionPlace($0.tokens, in: linker))
      }
    var byActor = [[Int]](repeating: [], count: linker.actors.count)
    for (index, person) in persons.enumerated() { byActor[person.actor].append(index) }
    self.byActor = byActor
    unnamed = UnnamedPersons(linker).found
    quoted = linker.article.isQuoted
  }

  func isQuoted(_ token: Int) -> Bool { quoted[token] }

  mutating func meet(
    _ token: Int, _ linker: DocumentLinker, _ gender: Gender,
    _ chances: [(actor: Int, chance: Float)]
  ) {
    met.append(
      Met(
        token: token, sentence: linker.article.tokens[token].sentence, gender: gender,
        chances: chances))
  }

  /// In “‘He is late,’ said X” the pronoun is anybody but X, who would say "I".
  func speakers(ofQuoteAround index: Int, in linker: DocumentLinker) -> Set<Int> {
    guard quoted[index] else { return [] }
    let sentence = linker.article.sentences[Int(linker.article.tokens[index].sentence)].tokens
    func reports(_ place: Int) -> Bool {
      sentence.contains(place) && !quoted[place] && linker.traits(place).contains(.reports)
    }
    return Set(
      persons(in: sentence)
        .filter {
          !quoted[$0.tokens.lowerBound]
            && (reports($0.tokens.upperBound) || reports($0.tokens.lowerBound - 1))
        }
        .map(\.actor))
  }

  private func persons(in sentence: Range<Int>) -> ArraySlice<Person> {
    let places = [sentence.lowerBound, sentence.upperBound].map { token in
      persons.firstSorted { $0.tokens.lowerBound >= token }
    }
    return persons[places[0]..<places[1]]
  }

  /// Those nobody names in a range of tokens whom a pronoun of a gender can mean.
  func unnamed(in range: Range<Int>, _ gender: Gender) -> [Unnamed] {
    guard !range.isEmpty else { return [] }
    return unnamed[unnamed.firstSorted { $0.token >= range.lowerBound }...]
      .prefix { $0.token < range.upperBound }
      .filter { $0.gender.map { $0 == gender } ?? true }
  }
}

extension DocumentLinker {
  /// "The hotshot fixer" beside a name: says nothing of a pronoun that the name does not say.
  fileprivate func isCalling(_ mention: LocalMention) -> Bool {
    mention.kind == .description
      && mention.tokens.contains { !traits($0).isDisjoint(with: [.calling, .personNoun, .owned]) }
  }

  /// Persons, and names of which nothing tells what they are.
  func canBePerson(_ actor: Int) -> Bool {
    isPerson(actor) || actors[actor].entry == nil && actors[actor].words.count == 1
  }

  /// The same, unless other things are likelier.
  func seemsPerson(_ actor: Int) -> Bool {
    let votes = actors[actor].votes
    return isPerson(actor) || canBePerson(actor) && votes.organization < 4 && votes.place < 4
  }

  func isPerson(_ actor: Int) -> Bool {
    actors[actor].entry.map { vocabulary.entry($0).kind == .person }
      ?? (actors[actor].votes.kind == .person)
  }
}
