import Lexicons

/// Collects whom a person's pronoun can mean and what is known of each.
struct PronounCandidates {
  let linker: DocumentLinker
  let context: PronounContext
  let pronoun: Int
  let gender: Gender
  /// Those of the context's persons that are named before the pronoun.
  let before: Range<Int>

  /// Sentences looked back for names, and for what tells how much somebody is spoken of.
  private static let reach: Int32 = 4
  private static let memory: Int32 = 8
  /// Mentions, words and pronouns looked at, however long sentences are.
  private static let mentionLimit = 48
  private static let wordLimit = 60
  private static let pronounLimit = 12

  private var tokens: [Token] { linker.article.tokens }
  private var known: KnownWords { linker.vocabulary.known }
  private var sentence: Int32 { tokens[pronoun].sentence }
  private var start: Int { linker.article.sentences[Int(sentence)].tokens.lowerBound }

  /// Somebody with the mentions near the pronoun, the nearest first.
  private struct Somebody {
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

  private var role: Int {
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

// What is known of them.
extension PronounCandidates {
  private func pronounFacts(_ role: Int, _ count: Int) -> PronounFacts {
    var facts = PronounFacts()
    facts.set(.role, role)
    facts.set(.opening, pronoun - start, atMost: 8)
    facts.set(.candidates, count, atMost: 6)
    facts.set(.followsAnd, pronoun > start && tokens[pronoun - 1].word == known.and)
    return facts
  }

  private func addNearest(
    _ somebody: Somebody, _ rank: Int, _ role: Int, _ facts: inout PronounFacts
  ) {
    facts.set(.rank, rank, atMost: 5)
    guard let last = somebody.mentions.first else { return }
    let place = last.place
    facts.set(.sentences, Int(sentence - last.sentence), atMost: 5)
    facts.set(.words, pronoun - last.tokens.upperBound, atMost: 60)
    facts.set(.subjectsBetween, somebody.subjectsBetween, atMost: 3)
    facts.set(.lastIsSubject, place.contains(.subject))
    facts.set(.lastIsObject, place.contains(.object))
    facts.set(.lastIsOwner, place.contains(.owner))
    facts.set(.lastIsJoined, place.contains(.joined))
    facts.set(.lastIsAppended, place.contains(.appended))
    facts.set(.lastAfterPreposition, place.contains(.oblique))
    let alike: MentionPlace =
      switch role {
      case 0: .subject
      case 1: .owner
      default: [.object, .oblique]
      }
    facts.set(
      .parallel, sentence - last.sentence <= 1 && role < 3 && !place.isDisjoint(with: alike))
    guard last.sentence == sentence else { return }
    addWay(from: last.tokens.upperBound, role, &facts)
  }

  /// What stands between a name and the pronoun in one sentence.
  private func addWay(from end: Int, _ role: Int, _ facts: inout PronounFacts) {
    let way = max(end, pronoun - Self.wordLimit)..<pronoun
    let commas = (way.lowerBound...pronoun).count { tokens[$0].gap.contains(.comma) }
    let hasColon = (way.lowerBound...pronoun).contains {
      !tokens[$0].gap.isDisjoint(with: [.colon, .dash])
    }
    let isOneClause =
      commas == 0 && !hasColon
      && !way.contains {
        linker.traits($0).contains(.conjunction)
          || [known.that, known.who, known.which].contains(tokens[$0].word)
      }
    facts.set(.verbsBetween, way.count { linker.isVerb($0) })
    facts.set(.commasBetween, commas)
    facts.set(.colonBetween, hasColon)
    facts.set(.ownsInClause, isOneClause && role == 1)
    facts.set(.objectInClause, isOneClause && role == 2)
  }

  private func addMentions(_ somebody: Somebody, _ facts: inout PronounFacts) {
    let here = somebody.mentions.filter { $0.sentence == sentence }
    let prior = somebody.mentions.filter { $0.sentence == sentence - 1 }
    facts.set(.mentionsHere, here.count)
    facts.set(.subjectHere, here.contains { $0.place.contains(.subject) })
    facts.set(.subjectPrior, prior.contains { $0.place.contains(.subject) })
    facts.set(.firstPrior, prior.contains { $0.place.contains(.first) })
    facts.set(
      .firstSubjectPrior,
      prior.contains {
        let start = linker.article.sentences[Int($0.sentence)].tokens.lowerBound
        return $0.place.contains(.subject) && $0.tokens.lowerBound - start <= 8
      })
    addCounts(context.byActor[somebody.actor], &facts)
  }

  /// How often somebody is named around the pronoun.
  ///
  /// - Parameter mentions: all of him, as indices of the context's persons.
  private func addCounts(_ mentions: [Int], _ facts: inout PronounFacts) {
    var all = 0
    var names = 0
    for index in mentions.reversed() {
      let place = context.persons[index].sentence
      guard place >= sentence - Self.memory, all < Self.mentionLimit else { break }
      guard place <= sentence + 2 else { continue }
      all += 1
      if before.contains(index), context.persons[index].isName { names += 1 }
    }
    facts.set(.mentions, all, atMost: 6)
    facts.set(.names, names, atMost: 5)
  }

  /// How somebody was introduced and is called now: those spoken of at length by the surname.
  private func addIntroduction(_ somebody: Somebody, _ facts: inout PronounFacts) {
    facts.set(.namedFirst, context.byActor[somebody.actor].first == 0)
    if let first = context.byActor[somebody.actor].first {
      facts.set(.namedInFirstSentence, context.persons[first].sentence <= 1)
    }
    guard let last = somebody.mentions.first else { return }
    let (start, end) = (last.tokens.lowerBound, last.tokens.upperBound)
    facts.set(.lastIsLong, last.tokens.count > 1)
    facts.set(.lastIsTitled, start > 0 && linker.traits(start - 1).contains(.beginsTitle))
    if let first = context.byActor[somebody.actor].first {
      facts.set(.lastIntroduces, context.persons[first].tokens == last.tokens)
    }
    facts.set(.lastReports, end < tokens.count && linker.traits(end).contains(.reports))
    facts.set(
      .lastQualified,
      end < tokens.count
        && (tokens[end].word == known.who || tokens[end].gap.contains(.openBracket)))
    facts.set(.sameSideOfQuotes, context.isQuoted(start) == context.isQuoted(pronoun))
  }

  private func addPerson(_ index: Int, _ facts: inout PronounFacts) {
    let actor = linker.actors[index]
    facts.set(.proven, linker.isPerson(index))
    facts.set(.givenName, 0)
    if let word = actor.words.first {
      let given = linker.traits(of: word).intersection(.givenName)
      if given == .maleName || given == .femaleName {
        facts.set(.givenName, (given == .maleName) == (gender == .male) ? 1 : -1)
      }
    }
    let votes = actor.votes
    facts.set(.personVotes, max(-5, votes.person), atMost: 15)
    facts.set(.organizationVotes, max(-5, votes.organization - votes.person), atMost: 12)
    facts.set(.placeVotes, max(-5, votes.place - votes.person), atMost: 12)
  }

  /// What earlier pronouns of both genders were taken for.
  private func addMet(_ actor: Int, _ met: [PronounContext.Met], _ facts: inout PronounFacts) {
    let others = met.filter { $0.gender != gender }
    facts[.chanceOfOtherGender] = others.map { $0.chance(of: actor) }.max() ?? -1
    let same = met.filter { $0.gender == gender }
    guard let last = same.last else {
      facts[.lastChance] = -1
      facts[.meanChance] = -1
      facts[.sumOfChances] = 0
      facts[.lastSentences] = 5
      return
    }
    let sum = same.reduce(0) { $0 + $1.chance(of: actor) }
    facts[.lastChance] = last.chance(of: actor)
    facts[.meanChance] = sum / Float(same.count)
    facts[.sumOfChances] = sum
    facts.set(.lastSentences, Int(sentence - last.sentence), atMost: 4)
  }

  private func addBehind(_ somebody: Somebody, _ facts: inout PronounFacts) {
    facts.set(.isBehind, somebody.behind != nil)
    guard let behind = somebody.behind else { return }
    let way = pronoun..<behind.tokens.lowerBound
    facts.set(.wordsBehind, way.count, atMost: 25)
    facts.set(.subjectBehind, behind.place.contains(.subject))
    facts.set(
      .commaBehind,
      (pronoun + 1...behind.tokens.lowerBound).contains { tokens[$0].gap.contains(.comma) })
    facts.set(.verbsBehind, way.count { linker.isVerb($0) })
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
