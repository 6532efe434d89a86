import Lexicons

/// Collects whom a person's pronoun can mean and what is known of each.
struct PronounCandidates {
  let linker: DocumentLinker
  let context: PronounContext
  let pronoun: Int
  let gender: Gender
  /// Those of the context's persons that are named before the pronoun.
  let before: Range<Int>
  /// The one person whom the rules leave.
  let only: Int?

  /// Sentences looked back for names, and for what tells how much somebody is spoken of.
  static let reach: Int32 = 4
  static let memory: Int32 = 8
  /// Mentions, words and pronouns looked at, however long sentences are.
  static let mentionLimit = 48
  static let wordLimit = 60
  static let pronounLimit = 12

  var tokens: [Token] { linker.article.tokens }
  var known: KnownWords { linker.vocabulary.known }
  var sentence: Int32 { tokens[pronoun].sentence }
  var start: Int { linker.article.sentences[Int(sentence)].tokens.lowerBound }

  /// Somebody with the mentions near the pronoun, the nearest first.
  struct Somebody {
    var actor: Int
    var mentions: [PronounContext.Person] = []
    /// Others who are a subject between the nearest mention and the pronoun.
    var subjectsBetween = 0
    /// The first mention behind the pronoun in its sentence.
    var behind: PronounContext.Person?
  }

  func question() -> PronounQuestion {
    let met = context.met.suffix(Self.pronounLimit).filter { sentence - $0.sentence <= Self.memory }
    var somebodies = named(near: met)
    addBehind(&somebodies)
    let barred = context.speakers(ofQuoteAround: pronoun, in: linker)
    somebodies.removeAll { barred.contains($0.actor) }
    let role = role
    var candidates = somebodies.enumerated().map { rank, somebody in
      var facts = pronounFacts(role, somebodies.count)
      addNearest(somebody, rank, role, &facts)
      addMentions(somebody, &facts)
      addPerson(somebody.actor, &facts)
      addIntroduction(somebody, &facts)
      addMet(somebody.actor, met, &facts)
      addBehind(somebody, &facts)
      facts.set(.only, somebody.actor == only)
      return PronounQuestion.Candidate(actor: somebody.actor, facts: facts)
    }
    compare(&candidates)
    var nobody = pronounFacts(role, candidates.count)
    addOthers(candidates.map(\.facts), to: &nobody)
    nobody.set(.pronounsBefore, met.count { $0.gender == gender }, atMost: 4)
    return PronounQuestion(token: pronoun, candidates: candidates, nobody: nobody)
  }

  private func fits(_ actor: Int) -> Bool {
    linker.actors[actor].gender.map { $0 == gender } ?? true
  }

  var role: Int {
    switch tokens[pronoun].word {
    case known.he, known.she: return 0
    case known.his: return 1
    case known.himself, known.herself: return 3
    case known.her:
      let next = pronoun + 1
      let isOwner =
        next < tokens.count && tokens[next].gap.isBlank
        && linker.traits(next).isDisjoint(with: [
          .determiner, .preposition, .conjunction, .pronoun, .auxiliary,
        ])
      return isOwner ? 1 : 2
    default: return 2
    }
  }
}

// Who comes into question.
extension PronounCandidates {
  private func named(near met: [PronounContext.Met]) -> [Somebody] {
    var found: [Somebody] = []
    var subjects: Set<Int> = []
    for person in context.persons[before].suffix(Self.mentionLimit).reversed() {
      guard sentence - person.sentence <= Self.reach else { break }
      guard fits(person.actor) else { continue }
      if let index = found.firstIndex(where: { $0.actor == person.actor }) {
        found[index].mentions.append(person)
      } else {
        found.append(
          Somebody(
            actor: person.actor, mentions: [person],
            subjectsBetween: subjects.count - (subjects.contains(person.actor) ? 1 : 0)))
      }
      if person.place.contains(.subject) { subjects.insert(person.actor) }
    }
    for pronoun in met where sentence - pronoun.sentence <= 2 && pronoun.gender == gender {
      for (actor, chance) in pronoun.chances
      where chance > 0.3 && !found.contains(where: { $0.actor == actor }) {
        guard let last = context.byActor[actor].last(where: { before.contains($0) }) else {
          continue
        }
        found.append(
          Somebody(
            actor: actor, mentions: [context.persons[last]], subjectsBetween: subjects.count))
      }
    }
    return found
  }

  /// Those whom the sentence names behind the pronoun, as "In his youth Ben sang" does.
  private func addBehind(_ found: inout [Somebody]) {
    for person in context.persons[before.upperBound...] {
      guard person.sentence == sentence, person.tokens.lowerBound - pronoun <= Self.wordLimit
      else { break }
      guard fits(person.actor), person.tokens.lowerBound > pronoun else { continue }
      if let index = found.firstIndex(where: { $0.actor == person.actor }) {
        if found[index].behind == nil { found[index].behind = person }
      } else {
        found.append(Somebody(actor: person.actor, behind: person))
      }
    }
  }
}

// How they compare.
extension PronounCandidates {
  private func compare(_ candidates: inout [PronounQuestion.Candidate]) {
    let facts = candidates.map(\.facts)
    let names = facts.map { $0[.names] }
    let sum = max(1, names.reduce(0, +))
    let most = names.max() ?? 0
    let isOneMost = names.count { $0 == most } == 1
    for index in candidates.indices {
      var others = facts
      others.remove(at: index)
      addOthers(others, to: &candidates[index].facts)
      candidates[index].facts[.share] = names[index] / sum
      candidates[index].facts.set(.most, isOneMost && names[index] == most)
      candidates[index].facts.set(.othersSubjectHere, others.contains { $0[.subjectHere] > 0 })
      candidates[index].facts[.othersWords] =
        others.lazy.map { $0[.words] }.filter { $0 != PronounFact.missing }.min() ?? 99
    }
  }

  private func addOthers(_ others: [PronounFacts], to facts: inout PronounFacts) {
    facts.set(.othersHere, others.count { $0[.mentionsHere] > 0 })
    facts.set(.othersPrior, others.count { $0[.sentences] == 1 })
    facts.set(.othersProven, others.count { $0[.proven] > 0 })
    facts.set(.othersOfGender, others.count { $0[.givenName] > 0 })
    facts[.othersLastChance] = others.map { $0[.lastChance] }.max() ?? -1
  }
}
