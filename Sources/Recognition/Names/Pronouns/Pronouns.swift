import Articles
import Lexicons

/// Links "he", "her", "its" and the like, cautiously: only where little doubt is left.
///
/// For he and she learnt trees weigh what is known of each person; below a chance, and for things,
/// as in CogNIAC (Baldwin 1997): a pronoun without a single compatible antecedent close before it
/// stays unlinked.
struct Pronouns {
  private(set) var linker: DocumentLinker
  private let model: PronounModel?
  /// Mentions in order of the text, to which linked pronouns are added.
  private(set) var earlier: [LocalMention] = []
  private(set) var context: PronounContext
  /// How many of the context's persons are named before the pronoun.
  private var personsBefore = 0
  /// What was asked about he and she; kept for learning only.
  private(set) var questions: [PronounQuestion] = []
  private let keepsQuestions: Bool
  /// Where persons are from, as far as it was asked.
  var members: Members?
  var relations: Relations
  /// The article's descriptions and its presidents, as far as they were asked for.
  var described: Descriptions?
  var presidents: Presidents?
  /// Who works for a president and who leads a state, as far as it was asked.
  var staff: [Int: Bool] = [:]
  var leaders: [Int: Bool] = [:]

  /// Pronouns whose likeliest person has a smaller chance stay unlinked.
  ///
  /// A few sentences do not show whom a text speaks of at length: chances prove too high there.
  private var leastChance: Float { tokens.count < Self.shortText ? 0.8 : 0.72 }
  private static let shortText = 150
  /// From this chance on a link is beyond doubt.
  private static let sureChance: Float = 0.9

  static let alone = "only one it can mean"

  var tokens: [Token] { linker.article.tokens }
  var known: KnownWords { linker.vocabulary.known }

  /// The linker with the pronouns added to its mentions.
  static func added(to linker: DocumentLinker) -> DocumentLinker {
    var pronouns = Pronouns(linker, linker.vocabulary.pronouns)
    pronouns.read()
    return pronouns.linker
  }

  init(_ linker: DocumentLinker, _ model: PronounModel?, keepsQuestions: Bool = false) {
    self.linker = linker
    self.model = model
    self.keepsQuestions = keepsQuestions
    context = PronounContext(linker)
    relations = Relations(linker)
  }

  mutating func read() {
    let mentions = linker.mentions.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    var next = mentions[...]
    for index in tokens.indices where linker.traits(index).contains(.pronoun) {
      while let mention = next.first, mention.tokens.lowerBound < index {
        earlier.append(mention)
        next.removeFirst()
      }
      while personsBefore < context.persons.count,
        context.persons[personsBefore].tokens.lowerBound < index
      {
        personsBefore += 1
      }
      if let gender = gender(of: index) {
        linkPerson(index, gender)
        readOwned(by: index)
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

  mutating func add(
    _ index: Int, _ actor: Int, why: String, _ confidence: Mention.Confidence = .likely
  ) {
    linker.add(actor, index..<index + 1, .pronoun, why: why, confidence)
    if let mention = linker.mentions.last { earlier.append(mention) }
  }

  /// Adds whom a noun behind a pronoun means.
  mutating func describe(_ noun: Int, _ actor: Int, of owner: Int) {
    let word = linker.vocabulary.words.string(tokens[noun].word)
    linker.add(
      actor, noun..<noun + 1, .description, why: "\(word) of \(linker.name(of: owner))", .likely)
    if let mention = linker.mentions.last { earlier.append(mention) }
  }

  /// The actor of the lists that a noun behind a pronoun means.
  mutating func actor(of entry: Int32, at noun: Int) -> Int {
    linker.actor(of: entry, noun..<noun + 1)
  }
}

extension Pronouns {
  private mutating func linkPerson(_ index: Int, _ gender: Gender) {
    if let (person, why, confidence) = told(index, gender) {
      context.meet(index, linker, gender, [(person, 1)])
      if linker.actors[person].gender == nil { linker.actors[person].gender = gender }
      add(index, person, why: why, confidence)
      return
    }
    let only = onlyPerson(index, gender)
    guard let model else {
      if let only { add(index, only, why: Self.alone) }
      return
    }
    let question = PronounCandidates(
      linker: linker, context: context, pronoun: index, gender: gender,
      before: 0..<personsBefore, only: only
    ).question()
    if keepsQuestions { questions.append(question) }
    let chances = model.chances(question)
    context.meet(
      index, linker, gender, zip(question.candidates.map(\.actor), chances).map { ($0, $1) })
    let best = question.candidates.indices.max { chances[$0] < chances[$1] }
    if let best, chances[best] >= leastChance {
      add(
        index, question.candidates[best].actor, why: "likeliest one it can mean",
        chances[best] >= Self.sureChance ? .sure : .likely)
    } else if let only, isAlone(only, index, gender, question) {
      add(index, only, why: Self.alone)
    } else if let (person, why) = likely(index, gender) {
      add(index, person, why: why)
    }
  }

  /// Whom the sentence itself tells a pronoun to mean.
  private func told(
    _ index: Int, _ gender: Gender
  ) -> (person: Int, why: String, Mention.Confidence)? {
    if let named = named(after: index) { return (named, "named in brackets", .sure) }
    if let sayer = sayer(before: index, gender) { return (sayer, "who says so", .sure) }
    if let speaker = speaker(afterQuotation: index, gender) {
      return (speaker, "who is spoken of before the words", .likely)
    }
    return nil
  }

  /// Whom the clause speaks for where chances leave it open.
  private func likely(_ index: Int, _ gender: Gender) -> (person: Int, why: String)? {
    if let doer = reflected(by: index, gender) { return (doer, "who does it") }
    return relative(before: index, gender).map { ($0, "of whom “who” is said before it") }
  }

  /// Words looked back for others whom the text does not name.
  private static let around = 40

  /// Whether nobody else comes into question, named or not, of a person of the lists or the only one
  /// of the article so far.
  private func isAlone(
    _ only: Int, _ index: Int, _ gender: Gender, _ question: PronounQuestion
  ) -> Bool {
    question.candidates.count == 1 && question.candidates[0].actor == only
      && linker.actors[only].gender == gender
      && (linker.actors[only].entry != nil || isOnlyOne(only, index))
      && context.unnamed(in: max(0, index - Self.around)..<index, gender).isEmpty
  }

  /// Whether an article has lately named nobody else before a pronoun but whoever says it.
  private func isOnlyOne(_ actor: Int, _ index: Int) -> Bool {
    let speakers = context.speakers(ofQuoteAround: index, in: linker)
    return context.persons[..<personsBefore].suffix(Self.mentionLimit).allSatisfy {
      $0.actor == actor || speakers.contains($0.actor)
    }
  }

  /// "He (Abiola)": the writer says whom a quoted pronoun means.
  private func named(after index: Int) -> Int? {
    guard index + 1 < tokens.count, tokens[index + 1].gap.contains(.openBracket) else { return nil }
    return linker.mentions.first {
      $0.tokens.lowerBound == index + 1 && $0.kind == .name && linker.isPerson($0.actor)
    }?.actor
  }

  /// Sentences in which nobody else may be named for somebody named there to be meant.
  private static let reach: Int32 = 8
  /// Sentences so near that others before them do not count.
  private static let near: Int32 = 2

  /// The one person of the nearest sentence with any whom a pronoun can mean; farther off, the one
  /// person of all sentences within reach.
  private func onlyPerson(_ index: Int, _ gender: Gender) -> Int? {
    let sentence = tokens[index].sentence
    for distance in 0...Self.reach {
      var candidates = persons(in: sentence - distance, gender)
      guard let last = candidates.last else { continue }
      guard !hasRival(between: last.tokens.upperBound, and: index), isActing(last) else {
        return nil
      }
      if distance == 0 {
        let barred = context.speakers(ofQuoteAround: index, in: linker)
        candidates.removeAll { barred.contains($0.actor) }
      }
      if distance > Self.near {
        for farther in distance + 1...Self.reach + 1 {
          candidates += persons(in: sentence - farther, gender)
        }
      }
      guard let only = candidates.last?.actor, candidates.allSatisfy({ $0.actor == only }) else {
        return nil
      }
      return linker.isPerson(only) ? only : nil
    }
    return nil
  }

  /// Whether somebody is spoken of for what they do: not as an object or behind a preposition,
  /// unless the lists have them.
  private func isActing(_ mention: LocalMention) -> Bool {
    if mention.kind == .pronoun || linker.actors[mention.actor].entry != nil { return true }
    let place = MentionPlace(mention.tokens, in: linker)
    if place.contains(.oblique) { return false }
    let before = mention.tokens.lowerBound - 1
    return !place.contains(.object) || linker.traits(before).contains(.reports)
  }

  /// Whether somebody without a name, as "the columnist", stands closer to a pronoun.
  private func hasRival(between start: Int, and end: Int) -> Bool {
    (start..<max(start, end)).contains { place in
      linker.traits(place).contains(.personNoun) && !tokens[place].shape.contains(.capital)
        && place > 0 && linker.traits(place - 1).contains(.determiner)
        && !(place + 1 < tokens.count && tokens[place + 1].shape.contains(.capital))
    }
  }

  /// Mentions looked back, however long sentences are.
  static let mentionLimit = 96

  /// Mentions of persons in a sentence that a pronoun of a gender can mean, nearest last.
  func persons(in sentence: Int32, _ gender: Gender) -> [LocalMention] {
    var found: [LocalMention] = []
    for mention in earlier.suffix(Self.mentionLimit).reversed() {
      let place = tokens[mention.tokens.lowerBound].sentence
      if place < sentence { break }
      guard place == sentence, mention.kind != .demonym, linker.seemsPerson(mention.actor)
      else { continue }
      let known = linker.actors[mention.actor].gender
      if known == nil || known == gender { found.append(mention) }
    }
    return found.reversed()
  }
}
