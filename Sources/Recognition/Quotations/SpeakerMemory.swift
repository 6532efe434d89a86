import Articles
import Lexicons

/// Who has spoken so far, and who a pronoun or "the senator" can mean.
struct SpeakerMemory {
  let text: TextTokens
  let words: SpeechWords
  let mentions: MentionIndex
  /// Kinds of the actors by id.
  let kinds: [Actor.ID: Actor.Kind]
  private let genders: [Actor.ID: Gender]
  private(set) var last: (actor: Actor.ID, block: Int)?
  private var lastPerson: (actor: Actor.ID, block: Int)?
  /// Persons who spoke in the last two blocks, each with the token their words begin at.
  private var spoken: [(actor: Actor.ID, token: Int)] = []
  private var place = 0
  /// The block that is read and the one before it, nearest first.
  private var blocks: [BlockSpeech] = []

  init(text: TextTokens, words: SpeechWords, mentions: MentionIndex, actors: [Actor]) {
    self.text = text
    self.words = words
    self.mentions = mentions
    kinds = Dictionary(actors.map { ($0.id, $0.kind) }) { first, _ in first }
    genders = Self.genders(of: actors, text, words, mentions)
  }

  mutating func enter(_ block: BlockSpeech, at place: Int) {
    self.place = place
    blocks = [block] + blocks.prefix(1)
    let start = blocks.last?.tokens.lowerBound ?? 0
    spoken.removeAll { $0.token < start }
  }

  mutating func note(_ actor: Actor.ID?, at token: Int) {
    guard let actor else { return }
    last = (actor, place)
    guard kinds[actor] == .person else { return }
    lastPerson = (actor, place)
    spoken.append((actor, token))
  }

  /// Nil for somebody who is no actor, and for pronouns that could mean anybody.
  ///
  /// - Parameter others: whom neither pronouns nor descriptions can mean.
  func actor(
    of subject: SubjectFinder.Subject?, except others: @autoclosure () -> Set<Actor.ID> = []
  ) -> Actor.ID? {
    switch subject {
    case .actor(let id): return id
    case .pronoun(let token, let pronoun):
      let linked = mentions.inside(token..<token + 1).first?.mention.actor
      let others = others()
      if let linked, !others.contains(linked) { return linked }
      return antecedent(of: token, pronoun, except: others)
    case .described(let noun, let owner): return described(by: noun, owner, except: others())
    case .somebody, nil: return nil
    }
  }

  private func antecedent(
    of token: Int, _ pronoun: SpeechWords.Pronoun, except others: Set<Actor.ID>
  ) -> Actor.ID? {
    switch pronoun {
    case .person:
      let gender = text.gender(ofPronoun: token) ?? .male
      return person(before: token) {
        kinds[$0] == .person && genders[$0] ?? gender == gender && !others.contains($0)
      }
    case .thing:
      return speaker(near: token) { kinds[$0] == .state || kinds[$0] == .organization }
    case .group, .relative, .author: return nil
    }
  }

  private func isQuoted(_ index: Int) -> Bool { blocks.contains { $0.isQuoted(index) } }
}

// MARK: - Persons

extension SpeakerMemory {
  /// The subject of the sentences before, else the last one to speak nearby, else the nearest.
  private func person(before token: Int, _ fits: (Actor.ID) -> Bool) -> Actor.ID? {
    subject(before: token, fits) ?? speaker(near: token, fits)
  }

  /// Who the nearest sentence before a token, of its block or the one before, speaks of first or
  /// lets speak.
  func subject(before token: Int, blocks: Int = 2, _ fits: (Actor.ID) -> Bool) -> Actor.ID? {
    for block in self.blocks.prefix(blocks) {
      let sentences = block.sentences.isEmpty ? [block.tokens] : block.sentences
      let end = sentences.firstSorted { $0.lowerBound >= token }
      for sentence in sentences[..<end].suffix(Self.sentenceLimit).reversed() {
        let range = sentence.lowerBound..<min(sentence.upperBound, token)
        if let speaker = speaker(in: range, fits) { return speaker }
        if let actor = subject(of: range, fits) { return actor }
      }
    }
    return nil
  }

  /// Who spoke last in a range of the text read so far.
  private func speaker(in range: Range<Int>, _ fits: (Actor.ID) -> Bool) -> Actor.ID? {
    spoken.reversed().lazy.prefix { $0.token >= range.lowerBound }
      .first { $0.token < range.upperBound && fits($0.actor) }?.actor
  }

  /// Sentences of a block looked at, however many it has.
  private static let sentenceLimit = 48

  /// Mentions of a sentence looked at, however long it is.
  private static let mentionLimit = 48

  private func subject(of sentence: Range<Int>, _ fits: (Actor.ID) -> Bool) -> Actor.ID? {
    let inside = mentions.inside(mainClause(of: sentence)).prefix(Self.mentionLimit)
    let named = inside.filter { entry in
      entry.mention.kind != .demonym && fits(entry.mention.actor)
        && !isQuoted(entry.tokens.lowerBound)
        && (!isOblique(entry.tokens) || isTopic(entry.tokens, sentence.lowerBound))
        && !words.determiners.contains(text[entry.tokens.lowerBound], text)
    }
    let owned = named.first { !text[$0.tokens.upperBound - 1].traits.contains(.possessive) }
    return (owned ?? named.first)?.mention.actor
  }

  /// "For Smith, a farmer, …".
  private func isTopic(_ name: Range<Int>, _ start: Int) -> Bool {
    text.isWord(start, "for") && name.lowerBound == start + 1
  }

  /// A sentence without what it opens with: "Asked about her, …", "In May, …".
  private func mainClause(of sentence: Range<Int>) -> Range<Int> {
    guard let first = sentence.first, !text.isWord(first, "for") else { return sentence }
    let match = words.verbs.match(at: first, before: sentence.upperBound, in: text)
    let isOpening =
      words.prepositions.contains(text[first], text)
      || match.map { $0.value.tense != .present } ?? false
    guard isOpening, let comma = sentence.first(where: { text[$0].isMark(",") && !isQuoted($0) })
    else { return sentence }
    return comma + 1..<sentence.upperBound
  }

  /// Whether a preposition stands before a name and its titles; "by" tells who acts.
  private func isOblique(_ name: Range<Int>) -> Bool {
    var before = name.lowerBound - 1
    while before >= 0, name.lowerBound - before <= 4,
      text[before].isCapitalized || words.determiners.contains(text[before], text)
    {
      if words.prepositions.contains(text[before], text) { break }
      before -= 1
    }
    return before >= 0 && words.prepositions.contains(text[before], text)
      && !text.isWord(before, "by")
  }

  /// The last one to speak nearby, else the nearest one named before.
  private func speaker(near token: Int, _ fits: (Actor.ID) -> Bool) -> Actor.ID? {
    let nearest = mentions.before(token, limit: 30).first { entry in
      entry.tokens.upperBound <= token && fits(entry.mention.actor)
        && entry.mention.kind != .pronoun && !isQuoted(entry.tokens.lowerBound)
    }?.mention.actor
    for speaker in [last, lastPerson] {
      guard let speaker, fits(speaker.actor), place - speaker.block <= 1,
        nearest == nil || isNamedNearby(speaker.actor, token)
      else { continue }
      return speaker.actor
    }
    return nearest
  }

  /// Whether a speaker was named among the last few outside quotation marks.
  private func isNamedNearby(_ actor: Actor.ID, _ token: Int) -> Bool {
    mentions.before(token, limit: 20).filter { !isQuoted($0.tokens.lowerBound) }
      .prefix(8).contains { $0.mention.actor == actor }
  }
}

// MARK: - Descriptions

extension SpeakerMemory {
  /// Whom "the congressman" and "the party" mean.
  private func described(
    by noun: Int, _ owner: Actor.ID?, except others: Set<Actor.ID>
  ) -> Actor.ID? {
    if let office = words.offices[text[noun], text] {
      return holder(of: office, before: noun, except: others) ?? owner
    }
    return owner ?? body(named: noun)
  }

  /// Who is named with an office in the paragraph, else who it speaks of, else the same of what
  /// was before.
  private func holder(
    of office: Int, before noun: Int, except others: Set<Actor.ID>
  ) -> Actor.ID? {
    let fits = { (actor: Actor.ID) in kinds[actor] == .person && !others.contains(actor) }
    let bearers = mentions.before(noun, limit: 60).filter { entry in
      entry.mention.kind == .name && fits(entry.mention.actor) && bears(entry.tokens, office)
    }
    let start = blocks.first?.tokens.lowerBound ?? 0
    if let near = bearers.first, near.tokens.lowerBound >= start { return near.mention.actor }
    return subject(before: noun, blocks: 1, fits) ?? bearers.first?.mention.actor
      ?? subject(before: noun, fits)
  }

  /// The organization whose name ends in the noun, else the one spoken of last.
  private func body(named noun: Int) -> Actor.ID? {
    let named = mentions.before(noun, limit: 60).first { entry in
      entry.actor == .organization && entry.mention.kind == .name
        && text[entry.tokens.upperBound - 1].hash == text[noun].hash
    }
    return named?.mention.actor ?? subject(before: noun) { kinds[$0] == .organization }
  }

  /// Whether an office stands before a name, or behind it and a comma.
  private func bears(_ name: Range<Int>, _ office: Int) -> Bool {
    let before = max(0, name.lowerBound - 3)..<name.lowerBound
    var isBearer = before.contains { words.offices[text[$0], text] == office }
    guard text.count > name.upperBound, text[name.upperBound].isMark(",") else { return isBearer }
    let after = name.upperBound + 1..<min(text.count, name.upperBound + 8)
    isBearer =
      isBearer
      || after.prefix { !text[$0].isMark(",") && text[$0].kind == .word }
        .contains { words.offices[text[$0], text] == office }
    return isBearer
  }
}

// MARK: - Gender

extension SpeakerMemory {
  /// As given names tell it, else the pronouns that were linked.
  private static func genders(
    of actors: [Actor], _ text: TextTokens, _ words: SpeechWords, _ mentions: MentionIndex
  ) -> [Actor.ID: Gender] {
    var genders: [Actor.ID: Gender] = [:]
    for actor in actors where actor.kind == .person {
      genders[actor.id] = words.gender(of: actor.name)
    }
    for entry in mentions.entries
    where entry.mention.kind == .pronoun && entry.actor == .person
      && genders[entry.mention.actor] == nil
    {
      genders[entry.mention.actor] = text.gender(ofPronoun: entry.tokens.lowerBound)
    }
    return genders
  }
}

extension TextTokens {
  /// Of "he", "her" and the like; nil for other words.
  func gender(ofPronoun token: Int) -> Gender? {
    if ["he", "his", "him"].contains(where: { isWord(token, $0) }) { return .male }
    return ["she", "her"].contains { isWord(token, $0) } ? .female : nil
  }
}
