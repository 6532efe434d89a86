import Articles
import Lexicons

/// Links "he", "her", "its" and the like, cautiously: only where one candidate is left.
///
/// After CogNIAC (Baldwin 1997): a pronoun without a single compatible antecedent close before it
/// stays unlinked.
struct Pronouns {
  private var linker: DocumentLinker
  /// Mentions in order of the text, to which linked pronouns are added.
  private var earlier: [LocalMention] = []

  private var tokens: [Token] { linker.article.tokens }
  private var known: KnownWords { linker.vocabulary.known }

  /// The linker with the pronouns added to its mentions.
  static func added(to linker: DocumentLinker) -> DocumentLinker {
    var pronouns = Pronouns(linker: linker)
    pronouns.read()
    return pronouns.linker
  }

  private mutating func read() {
    let mentions = linker.mentions.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    var next = mentions[...]
    for index in tokens.indices where linker.traits(index).contains(.pronoun) {
      while let mention = next.first, mention.tokens.lowerBound < index {
        earlier.append(mention)
        next.removeFirst()
      }
      if let gender = gender(of: index) {
        linkPerson(index, gender)
      } else if [known.its, known.itself, known.it].contains(tokens[index].word) {
        linkThing(index)
      }
    }
  }

  private func gender(of index: Int) -> Gender? {
    switch tokens[index].word {
    case known.he, known.his, known.him, known.himself: .male
    case known.she, known.her, known.herself: .female
    default: nil
    }
  }
}

extension Pronouns {
  private mutating func linkPerson(_ index: Int, _ gender: Gender) {
    if let named = named(after: index) {
      add(index, named)
      return
    }
    let sentence = tokens[index].sentence
    for distance in 0...2 {
      let candidates = persons(in: sentence - Int32(distance), gender)
      if candidates.isEmpty { continue }
      guard let last = candidates.last, !hasRival(between: last.tokens.upperBound, and: index),
        let actor = choose(candidates, at: index, distance: distance)
      else { return }
      add(index, actor)
      return
    }
  }

  /// Whether somebody without a name, as "the columnist", stands closer to a pronoun.
  private func hasRival(between start: Int, and end: Int) -> Bool {
    (start..<max(start, end)).contains { place in
      linker.traits(place).contains(.personNoun) && !tokens[place].shape.contains(.capital)
        && place > 0 && linker.traits(place - 1).contains(.determiner)
        && !(place + 1 < tokens.count && tokens[place + 1].shape.contains(.capital))
    }
  }

  /// "He (Abiola)": the writer says whom a quoted pronoun means.
  private func named(after index: Int) -> Int? {
    guard index + 1 < tokens.count, tokens[index + 1].gap.contains(.openBracket) else { return nil }
    return linker.mentions.first {
      $0.tokens.lowerBound == index + 1 && $0.kind == .name && isPerson($0.actor)
    }?.actor
  }

  /// Mentions of persons in a sentence that a pronoun of a gender can mean, nearest last.
  private func persons(in sentence: Int32, _ gender: Gender) -> [LocalMention] {
    var found: [LocalMention] = []
    for mention in earlier.reversed() {
      let place = tokens[mention.tokens.lowerBound].sentence
      if place < sentence { break }
      guard place == sentence, mention.kind != .demonym, canBePerson(mention.actor)
      else { continue }
      let known = linker.actors[mention.actor].gender
      if known == nil || known == gender { found.append(mention) }
    }
    return found.reversed()
  }

  private func choose(_ candidates: [LocalMention], at index: Int, distance: Int) -> Int? {
    var candidates = candidates
    if distance == 0, let speaker = speakerBeforeQuote(index) {
      candidates.removeAll { $0.actor == speaker }
    }
    let actors = Set(candidates.map(\.actor))
    if actors.count == 1 { return actors.first.flatMap { isPerson($0) ? $0 : nil } }
    guard distance == 0 else { return subject(candidates) }
    return speaker(candidates, before: index)
  }

  /// Of several persons in the sentence before, the one that begins it.
  private func subject(_ candidates: [LocalMention]) -> Int? {
    guard let first = candidates.first, candidates.allSatisfy({ $0.kind != .pronoun }) else {
      return nil
    }
    let sentence = linker.article.sentences[Int(tokens[first.tokens.lowerBound].sentence)]
    let isFirst = first.tokens.lowerBound - sentence.tokens.lowerBound <= 3
    return isFirst && !tokens[first.tokens.upperBound - 1].shape.contains(.possessive)
      ? first.actor : nil
  }

  /// "X said (that) he": the person right before a reporting verb.
  private func speaker(_ candidates: [LocalMention], before index: Int) -> Int? {
    var verb = index - 1
    if verb >= 0, tokens[verb].word == known.that { verb -= 1 }
    guard verb >= 0, linker.traits(verb).contains(.reports) else { return nil }
    return candidates.last { $0.tokens.upperBound == verb }?.actor
  }

  /// In “X said, ‘He …’” the pronoun is anybody but X.
  private func speakerBeforeQuote(_ index: Int) -> Int? {
    guard index > 0, tokens[index].gap.contains(.quote),
      linker.traits(index - 1).contains(.reports)
    else { return nil }
    return earlier.last { $0.tokens.upperBound == index - 1 }?.actor
  }

  /// Persons, and names of which nothing tells what they are.
  private func canBePerson(_ actor: Int) -> Bool {
    if isPerson(actor) { return true }
    let actor = linker.actors[actor]
    return actor.entry == nil && actor.words.count == 1 && actor.votes.organization < 4
      && actor.votes.place < 4
  }

  private func isPerson(_ actor: Int) -> Bool {
    let actor = linker.actors[actor]
    return actor.entry.map { linker.vocabulary.entry($0).kind == .person }
      ?? (actor.votes.kind == .person)
  }

  private mutating func add(_ index: Int, _ actor: Int) {
    linker.add(actor, index..<index + 1, .pronoun, why: "only one it can mean", .likely)
    if let mention = linker.mentions.last { earlier.append(mention) }
  }
}

extension Pronouns {
  /// "Its" after the one state or organization of the sentence, or right after "X and".
  private mutating func linkThing(_ index: Int) {
    let sentence = tokens[index].sentence
    let candidates = earlier.filter {
      tokens[$0.tokens.lowerBound].sentence == sentence && $0.kind != .demonym
        && $0.kind != .pronoun && $0.kind != .description && isActing($0.actor)
    }
    guard let last = candidates.last else { return }
    if index > 1, tokens[index - 1].word == known.and, last.tokens.upperBound == index - 1 {
      add(index, last.actor)
      return
    }
    if tokens[index].word == known.it, !isReported(index) { return }
    let actors = Set(candidates.map(\.actor))
    guard actors.count == 1, isSubject(last) || candidates.contains(where: isSubject) else {
      return
    }
    add(index, last.actor)
  }

  /// "That it", "said it": never the empty "it is raining" at the beginning.
  private func isReported(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    return tokens[index - 1].word == known.that || linker.traits(index - 1).contains(.reports)
  }

  /// Whether a verb follows the mention, or nothing but the sentence's beginning precedes it.
  private func isSubject(_ mention: LocalMention) -> Bool {
    let next = mention.tokens.upperBound
    guard next < tokens.count, !tokens[next - 1].shape.contains(.possessive) else { return false }
    let start = linker.article.sentences[Int(tokens[next - 1].sentence)].tokens.lowerBound
    return mention.tokens.lowerBound - start <= 1
      || tokens[next].gap.isBlank && !linker.traits(next).isDisjoint(with: [.auxiliary, .reports])
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
