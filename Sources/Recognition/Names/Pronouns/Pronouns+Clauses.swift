import Articles
import Lexicons

// Whom the clause itself tells a pronoun to mean.
extension Pronouns {
  /// Words between who does something and "himself", where others are named too.
  private static let shortClause = 2

  /// "X recused himself", "X himself": the only person of the sentence before it, or else the one
  /// right before it.
  func reflected(by index: Int, _ gender: Gender) -> Int? {
    guard [known.himself, known.herself].contains(tokens[index].word) else { return nil }
    let doers = persons(in: tokens[index].sentence, gender).filter {
      !tokens[$0.tokens.upperBound - 1].shape.contains(.possessive)
    }
    guard let last = doers.last, linker.isPerson(last.actor) else { return nil }
    let isNear =
      index - last.tokens.upperBound <= Self.shortClause
      && (last.tokens.upperBound..<index + 1).allSatisfy { tokens[$0].gap.isBlank }
    return isNear || doers.allSatisfy { $0.actor == last.actor } ? last.actor : nil
  }

  /// Words looked back for "who".
  private static let longestClause = 20

  /// "X, the autocrat who inherited his post": who is said to do something to what is theirs, where
  /// the clause names nobody else.
  func relative(before index: Int, _ gender: Gender) -> Int? {
    guard isOwner(index) else { return nil }
    var who = index
    repeat {
      guard who > 1, index - who < Self.longestClause, isJoined(who) else { return nil }
      who -= 1
    } while tokens[who].word != known.who
    guard tokens[who].gap.isBlank || tokens[who].gap == [.comma, .space],
      let person = earlier.last(where: { $0.tokens.lowerBound < who }),
      person.tokens.upperBound == who, person.kind != .demonym, linker.isPerson(person.actor),
      linker.actors[person.actor].gender == gender,
      persons(in: tokens[index].sentence, gender).allSatisfy({
        $0.actor == person.actor || $0.tokens.lowerBound < who
      }), context.unnamed(in: who..<index, gender).isEmpty
    else { return nil }
    return person.actor
  }

  /// Whether nothing but a blank or a hyphen stands before a token.
  func isJoined(_ index: Int) -> Bool {
    tokens[index].gap.isBlank || tokens[index].gap.isHyphen
  }
}
