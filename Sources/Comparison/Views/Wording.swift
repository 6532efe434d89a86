import Articles
import Foundation

/// Finds the words an account uses next to an actor and the others do not.
///
/// Log-odds ratios with an informative Dirichlet prior, after B. L. Monroe, M. P. Colaresi and
/// K. M. Quinn, "Fightin' Words" (2008); the prior is how often the story as a whole has the word.
struct Wording {
  let accounts: [AccountText]
  let meant: [Actor.ID: Actor.ID]
  let kinds: [Actor.ID: Actor.Kind]

  /// Words on each side of a mention that count as next to it.
  private static let window = 6
  /// Actors looked at, words shown of each in an account.
  private static let actorLimit = 12
  private static let wordLimit = 5
  /// The prior counts as much as so many words.
  private static let priorSize = 100.0
  /// In standard deviations: one in ten words reaches the first by chance, one in forty the second.
  private static let leastScore = 1.28
  private static let sureScore = 1.96
  /// Words used fewer times, or that do not reach the sure score, are shown but marked.
  private static let smallCount = 5

  private typealias Concept = ConceptTable.Concept

  private struct Use {
    var count = 0
    /// Index of the first word.
    var first: Int
  }

  func wording() -> [ActorWording] {
    let counts = accounts.flatMap(\.findings.mentions).reduce(into: [Actor.ID: Int]()) {
      $0[meant[$1.actor] ?? $1.actor, default: 0] += 1
    }
    let actors = counts.filter { kinds[$0.key] != .place && $0.value > 3 }
      .sorted { ($1.value, $0.key.rawValue) < ($0.value, $1.key.rawValue) }
      .prefix(Self.actorLimit).map(\.key)
    let prior = storyShares()
    return actors.map { actor in
      let uses = accounts.map { neighbors(of: actor, in: $0) }
      return ActorWording(actor: actor, words: words(uses, prior), names: names(of: actor))
    }
  }
}

extension Wording {
  /// Of all words of the story, the share each has.
  private func storyShares() -> [Concept: Double] {
    var counts: [Concept: Int] = [:]
    var total = 0
    for account in accounts {
      for word in account.words where word.concept != 0 && word.actor == nil {
        counts[word.concept, default: 0] += 1
        total += 1
      }
    }
    return counts.mapValues { Double($0) / Double(max(1, total)) }
  }

  private func neighbors(of actor: Actor.ID, in account: AccountText) -> [Concept: Use] {
    var uses: [Concept: Use] = [:]
    for words in account.wordsOfSentence {
      let mentions = words.filter { index in
        account.words[index].actor.map {
          (meant[account.actors[$0]] ?? account.actors[$0]) == actor
        } ?? false
      }
      guard !mentions.isEmpty else { continue }
      for index in words
      where account.words[index].concept != 0 && account.words[index].actor == nil {
        guard mentions.contains(where: { abs($0 - index) <= Self.window }) else { continue }
        uses[account.words[index].concept, default: Use(first: index)].count += 1
      }
    }
    return uses
  }

  private func words(_ uses: [[Concept: Use]], _ prior: [Concept: Double]) -> [ActorWording.Word] {
    let totals = uses.map { $0.values.reduce(0) { $0 + $1.count } }
    let all = totals.reduce(0, +)
    return uses.indices.flatMap { account -> [ActorWording.Word] in
      let found = uses[account].compactMap { concept, use -> ActorWording.Word? in
        let elsewhere = uses.indices.reduce(0) {
          $0 + ($1 == account ? 0 : uses[$1][concept]?.count ?? 0)
        }
        let score = score(
          use.count, of: totals[account], elsewhere, of: all - totals[account],
          prior: (prior[concept] ?? 0) * Self.priorSize)
        guard use.count > 2, score >= Self.leastScore else { return nil }
        return word(
          use, elsewhere, score, accounts[account],
          isSmall: use.count < Self.smallCount || score < Self.sureScore)
      }
      return Array(
        found.sorted { ($1.score, $0.word) < ($0.score, $1.word) }.prefix(Self.wordLimit))
    }
  }

  private func score(
    _ count: Int, of total: Int, _ elsewhere: Int, of totalElsewhere: Int, prior: Double
  ) -> Double {
    let (one, other) = (Double(count) + prior, Double(elsewhere) + prior)
    let rest = Double(total) + Self.priorSize - one
    let restElsewhere = Double(totalElsewhere) + Self.priorSize - other
    guard one > 0, other > 0, rest > 0, restElsewhere > 0 else { return 0 }
    return (log(one / rest) - log(other / restElsewhere)) / (1 / one + 1 / other).squareRoot()
  }

  private func word(
    _ use: Use, _ elsewhere: Int, _ score: Double, _ account: AccountText, isSmall: Bool
  ) -> ActorWording.Word {
    let word = account.words[use.first]
    return ActorWording.Word(
      word: account.text(word.range).lowercased(), account: account.index, count: use.count,
      countElsewhere: elsewhere, score: (score * 100).rounded() / 100, isSmall: isSmall,
      place: word.range, sentence: account.text(account.sentences[word.sentence]))
  }

  /// Names and descriptions of an actor in each account, pronouns left out.
  private func names(of actor: Actor.ID) -> [ActorWording.Name] {
    accounts.flatMap { account -> [ActorWording.Name] in
      var names: [String: ActorWording.Name] = [:]
      for mention in account.findings.mentions
      where mention.kind != .pronoun && (meant[mention.actor] ?? mention.actor) == actor {
        let name = account.text(mention.range)
        names[
          name, default: .init(name: name, account: account.index, count: 0, place: mention.range)
        ]
        .count += 1
      }
      return names.values.sorted { ($1.count, $0.name) < ($0.count, $1.name) }
    }
  }
}
