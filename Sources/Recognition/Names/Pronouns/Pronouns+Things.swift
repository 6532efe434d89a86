import Articles
import Lexicons

// "It", "its", "itself": for states and organizations.
extension Pronouns {
  /// "Its" after the one state or organization of the sentence, or right after "X and"; where it
  /// opens a sentence, after the one that opens the sentence before.
  mutating func linkThing(_ index: Int) {
    let sentence = tokens[index].sentence
    var candidates = things(in: sentence)
    if index > 1, tokens[index - 1].word == known.and, let last = candidates.last,
      last.tokens.upperBound == index - 1
    {
      add(index, last.actor, why: Self.alone)
      return
    }
    if let doer = doer(before: index) {
      add(index, doer, why: "who does it")
      return
    }
    if tokens[index].word == known.it {
      guard isReported(index) || isDoing(index) else { return }
    } else if tokens[index].word == known.its, opensSentence(index) {
      candidates = things(in: sentence - 1)
      guard let first = candidates.first, opensSentence(first.tokens.lowerBound) else { return }
    }
    guard let last = candidates.last, candidates.allSatisfy({ $0.actor == last.actor }),
      candidates.contains(where: isSubject)
    else { return }
    add(index, last.actor, why: Self.alone)
  }

  /// Words looked back from "its" to who does something.
  private static let longestClause = 12

  /// "The House did its job": the state or organization whose verb the words before hold, where they
  /// name no other.
  private func doer(before index: Int) -> Int? {
    guard [known.its, known.itself].contains(tokens[index].word) else { return nil }
    for mention in earlier.suffix(Self.longestClause).reversed()
    where mention.tokens.upperBound <= index {
      let clause = mention.tokens.upperBound..<index
      guard clause.count <= Self.longestClause, isOneClause(clause) else { return nil }
      if mention.kind != .demonym, isActing(mention.actor) {
        return !mayBeOthers(mention) && MentionPlace(mention.tokens, in: linker).contains(.subject)
          ? mention.actor : nil
      }
    }
    return nil
  }

  /// "The army said the House did its job": the army's, it may be.
  private func mayBeOthers(_ mention: LocalMention) -> Bool {
    let start = linker.article.sentences[Int(tokens[mention.tokens.lowerBound].sentence)].tokens
    return (max(start.lowerBound, mention.tokens.lowerBound - 3)..<mention.tokens.lowerBound)
      .contains { tokens[$0].word == known.that || linker.traits($0).contains(.reports) }
  }

  /// Whether no mark and no other conjunction than "and" stands in some words or right behind them.
  private func isOneClause(_ words: Range<Int>) -> Bool {
    guard isJoined(words.upperBound) else { return false }
    return words.allSatisfy { index in
      let word = tokens[index].word
      if [known.that, known.who, known.which, known.whose].contains(word) { return false }
      return isJoined(index)
        && (word == known.and || linker.traits(index).isDisjoint(with: .conjunction))
    }
  }

  /// Mentions of states and organizations in a sentence before the pronoun, nearest last.
  private func things(in sentence: Int32) -> [LocalMention] {
    var found: [LocalMention] = []
    for mention in earlier.suffix(Self.mentionLimit).reversed() {
      let place = tokens[mention.tokens.lowerBound].sentence
      if place < sentence { break }
      if place == sentence, mention.kind != .demonym, mention.kind != .pronoun,
        isActing(mention.actor)
      {
        found.append(mention)
      }
    }
    return found.reversed()
  }

  /// "That it", "said it": never the empty "it is raining" at the beginning.
  private func isReported(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    return tokens[index - 1].word == known.that || linker.traits(index - 1).contains(.reports)
  }

  /// "While it fills", "now it has": no "it would be wrong", "it will take".
  private func isDoing(_ index: Int) -> Bool {
    guard index + 2 < tokens.count, tokens[index + 1].gap.isBlank, tokens[index + 2].gap.isBlank
    else { return false }
    let words = linker.vocabulary.words
    return Self.doing.contains(words.string(tokens[index + 1].word))
      && !Self.empty.contains(words.string(tokens[index + 2].word))
  }

  private static let doing: Set<String> = [
    "has", "had", "will", "would", "does", "did", "can", "could", "may", "might", "must", "should",
  ]
  /// What follows where "it" stands for a clause or the weather.
  private static let empty: Set<String> = [
    "be", "been", "become", "begun", "take", "taken", "seem", "seemed", "appear", "appeared",
    "come", "happen", "happened", "make", "made", "mean", "meant", "rain", "rained", "snow",
    "turn", "turned", "matter", "help", "not", "also", "still", "all", "only", "always", "never",
  ]

  /// Whether a verb follows the mention, or nothing but the sentence's beginning precedes it.
  private func isSubject(_ mention: LocalMention) -> Bool {
    let next = mention.tokens.upperBound
    guard next < tokens.count, !tokens[next - 1].shape.contains(.possessive) else { return false }
    return opensSentence(mention.tokens.lowerBound)
      || tokens[next].gap.isBlank && !linker.traits(next).isDisjoint(with: [.auxiliary, .reports])
  }

  /// Whether nothing but an article precedes a token in its sentence.
  private func opensSentence(_ index: Int) -> Bool {
    index - linker.article.sentences[Int(tokens[index].sentence)].tokens.lowerBound <= 1
  }

  private func isActing(_ actor: Int) -> Bool {
    let actor = linker.actors[actor]
    guard let entry = actor.entry else { return actor.votes.kind == .organization }
    switch linker.vocabulary.entry(entry).kind {
    case .state, .organization, .group: return true
    case .person, .place: return false
    }
  }
}
