import Lexicons

// What is known of them.
extension PronounCandidates {
  func pronounFacts(_ role: Int, _ count: Int) -> PronounFacts {
    var facts = PronounFacts()
    facts.set(.role, role)
    facts.set(.opening, pronoun - start, atMost: 8)
    facts.set(.candidates, count, atMost: 6)
    facts.set(.followsAnd, pronoun > start && tokens[pronoun - 1].word == known.and)
    facts.set(.quoted, context.isQuoted(pronoun))
    facts.set(.length, tokens.count / 50, atMost: 8)
    addUnnamed(&facts)
    return facts
  }

  private func addUnnamed(_ facts: inout PronounFacts) {
    let near = context.unnamed(in: max(0, pronoun - Self.wordLimit)..<pronoun, gender)
    facts.set(.unnamedHere, near.count { $0.token >= start }, atMost: 3)
    facts.set(
      .unnamedPrior, near.count { tokens[$0.token].sentence == sentence - 1 }, atMost: 3)
    facts.set(.unnamedWords, near.last.map { pronoun - $0.token } ?? 99)
  }

  func addNearest(
    _ somebody: Somebody, _ rank: Int, _ role: Int, _ facts: inout PronounFacts
  ) {
    facts.set(.rank, rank, atMost: 5)
    guard let last = somebody.mentions.first else { return }
    let way = max(last.tokens.upperBound, pronoun - Self.wordLimit)
    facts.set(.unnamedBetween, context.unnamed(in: min(way, pronoun)..<pronoun, gender).count)
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
    guard last.sentence == sentence, last.tokens.upperBound <= pronoun else { return }
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

  func addMentions(_ somebody: Somebody, _ facts: inout PronounFacts) {
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
  func addIntroduction(_ somebody: Somebody, _ facts: inout PronounFacts) {
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

  func addPerson(_ index: Int, _ facts: inout PronounFacts) {
    let actor = linker.actors[index]
    facts.set(.proven, linker.isPerson(index))
    facts.set(.genderKnown, actor.gender == gender)
    facts.set(.listed, actor.entry != nil)
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
  func addMet(_ actor: Int, _ met: [PronounContext.Met], _ facts: inout PronounFacts) {
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

  func addBehind(_ somebody: Somebody, _ facts: inout PronounFacts) {
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
