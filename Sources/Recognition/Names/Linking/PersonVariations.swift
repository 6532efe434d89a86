import Articles
import Lexicons

/// Finds other words for somebody spoken of right before: "the former investment banker".
///
/// Papers vary the words for one person from sentence to sentence. So "the" with a noun for a person
/// and more than that noun, where it begins a sentence or says what is quoted before it, means whom
/// the sentence before speaks of.
struct PersonVariations {
  private var descriptions: Descriptions
  private let covered: Set<Int>
  /// Mentions of persons, in order of the text.
  private let persons: [LocalMention]
  /// For each noun the first place where it stands with "a" before it.
  private let introduced: [WordID: Int]
  /// Where persons are from, once it was asked.
  private var members: Members?

  /// Tokens of what was found.
  private var found: Set<Int> = []

  private var tokens: [Token] { descriptions.tokens }
  private var isQuoted: [Bool] { descriptions.linker.article.isQuoted }
  private var vocabulary: Vocabulary { descriptions.vocabulary }

  /// The linker with what was found added to its mentions.
  static func added(to linker: DocumentLinker) -> DocumentLinker {
    let the = linker.vocabulary.known.the
    let articles = linker.article.tokens.indices.dropLast()
      .filter { linker.article.tokens[$0].word == the }
    guard !articles.isEmpty else { return linker }
    var variations = PersonVariations(linker)
    for the in articles { variations.read(behind: the) }
    return variations.linker()
  }

  private init(_ linker: DocumentLinker) {
    descriptions = Descriptions(linker)
    covered = Set(descriptions.described.joined())
    introduced = Self.introduced(in: linker, but: covered)
    persons = linker.mentions.filter { $0.kind != .demonym && linker.seemsPerson($0.actor) }
      .sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  /// With what was found, of which the other accounts need not tell who it is.
  private func linker() -> DocumentLinker {
    var linker = descriptions.linker
    if !found.isEmpty {
      linker.openOffices.removeAll { $0.tokens.contains(where: found.contains) }
    }
    return linker
  }

  private mutating func read(behind the: Int) {
    let start = the + 1
    guard !isQuoted[the], let end = end(from: start, isBehindQuotation(the)),
      end > start + 1,
      tokens[the].shape.contains(.opening) || isSaying(end, behind: the),
      !descriptions.isNamed(after: end), !isToldMore(end),
      !(start..<end).contains(where: covered.contains), !isAnother(start..<end),
      let meant = meant(before: the), isFrom(start..<end, meant)
    else { return }
    found.formUnion(start..<end)
    descriptions.linker.add(
      meant.actor, start..<end, .description,
      why: meant.isOnly
        ? "the only one spoken of right before" : "whom the sentence before is about",
      .likely)
  }

  private func isBehindQuotation(_ the: Int) -> Bool { tokens[the].gap.contains(.quote) }

  /// In words.
  private static let longest = 7

  /// The end of a noun phrase for one person.
  ///
  /// - Parameter saysWords: whether it stands behind a quotation, where any noun before "said" is
  ///   somebody.
  private func end(from start: Int, _ saysWords: Bool) -> Int? {
    for index in start..<min(tokens.count, start + Self.longest) {
      let token = tokens[index]
      let isJoined = token.gap.isHyphen
      guard token.gap.isBlank || isJoined, !token.shape.contains(.possessive),
        isJoined || descriptions.linker.traits(index).isDisjoint(with: [.function, .adverb]),
        !Self.others.contains(vocabulary.words.string(token.word))
      else { return nil }
      if isPerson(index) || saysWords && isSpeaker(index), descriptions.linker.isHead(index) {
        return index + 1
      }
    }
    return nil
  }

  /// Words that tell of somebody else.
  private static let others: Set<String> = [
    "new", "next", "other", "same", "average", "rival", "opposing", "future", "would", "own",
    "second", "third", "another", "elder", "older", "younger",
  ]

  /// A noun for a person, a member of a party, or "old" of "39-year-old".
  private func isPerson(_ index: Int) -> Bool {
    if descriptions.isPartyMember(index) { return true }
    if isAge(index) { return true }
    return !tokens[index].shape.contains(.capital)
      && !descriptions.linker.traits(index).isDisjoint(with: [.personNoun, .calling])
  }

  private func isAge(_ index: Int) -> Bool {
    tokens[index].gap.isHyphen && vocabulary.words.string(tokens[index].word) == "old"
  }

  private func isSpeaker(_ index: Int) -> Bool {
    let traits = descriptions.linker.traits(index)
    return isReporting(index + 1) && !tokens[index].shape.contains(.capital)
      && traits.isDisjoint(with: [.bodyNoun, .organizationGeneric])
      && vocabulary.words.withBytes(of: tokens[index].word) { $0.last != UInt8(ascii: "s") }
  }

  private func isReporting(_ index: Int) -> Bool {
    index < tokens.count && tokens[index].gap.isBlank
      && descriptions.linker.traits(index).contains(.reports)
  }

  /// “…,” the trade hawk said.
  private func isSaying(_ end: Int, behind the: Int) -> Bool {
    isBehindQuotation(the) && isReporting(end)
  }

  /// "The front-runner to succeed him", "the mayor of Accra": not only who was spoken of.
  private func isToldMore(_ end: Int) -> Bool {
    end < tokens.count && tokens[end].gap.isBlank
      && (descriptions.isLink(end) || vocabulary.words.string(tokens[end].word) == "from")
  }

  /// "The elder judge", where the article has spoken of "a judge".
  private func isAnother(_ phrase: Range<Int>) -> Bool {
    let last = phrase.upperBound - 1
    if isAge(last) || descriptions.isPartyMember(last) { return false }
    return introduced[tokens[last].word].map { $0 < phrase.lowerBound } ?? false
  }

  /// Words from "a" to its noun.
  private static let longestIntroduction = 4

  private static func introduced(
    in linker: DocumentLinker, but covered: Set<Int>
  ) -> [WordID: Int] {
    let known = linker.vocabulary.known
    var introduced: [WordID: Int] = [:]
    var article = -longestIntroduction
    for (index, token) in linker.article.tokens.enumerated() {
      if token.word == known.a || token.word == known.an { article = index }
      guard index > article, index - article < longestIntroduction, introduced[token.word] == nil,
        !covered.contains(index), !token.shape.contains(.capital)
      else { continue }
      introduced[token.word] = index
    }
    return introduced
  }

  /// Mentions looked back, however long sentences are.
  private static let mentionsBack = 48

  /// Whom the sentence before names alone, or first.
  private func meant(before the: Int) -> (actor: Int, isOnly: Bool)? {
    var start = the
    while start > 0, isQuoted[start - 1] { start -= 1 }
    let sentence = tokens[the].sentence - 1
    let named = persons[..<persons.firstSorted { $0.tokens.lowerBound >= start }]
      .suffix(Self.mentionsBack).reversed()
      .prefix { tokens[$0.tokens.lowerBound].sentence >= sentence }
      .filter { !isQuoted[$0.tokens.lowerBound] }
    guard let last = named.first, let first = named.last,
      tokens[last.tokens.lowerBound].sentence == sentence
    else { return nil }
    if named.allSatisfy({ $0.actor == last.actor }) { return (last.actor, true) }
    let opening = descriptions.linker.article.sentences[Int(sentence)].tokens.lowerBound
    let isSubject = first.tokens.lowerBound - opening <= Self.longestOpening
    return isSubject && !isBehindQuotation(the) ? (first.actor, false) : nil
  }

  /// Words before the name that a sentence begins with: "Sen.", "On Monday".
  private static let longestOpening = 3

  /// Whether what a phrase names besides speaks of the only one of the sentence, who is not known to
  /// be from elsewhere.
  private mutating func isFrom(
    _ phrase: Range<Int>, _ meant: (actor: Int, isOnly: Bool)
  ) -> Bool {
    let named = phrase.compactMap { descriptions.mentionAt[$0]?.actor }
    guard !named.isEmpty else { return true }
    guard meant.isOnly else { return false }
    guard let home = named.lazy.compactMap({ [descriptions] in descriptions.province($0) }).first
    else { return true }
    let members = members ?? Members(descriptions)
    self.members = members
    let homes = members.homes(of: meant.actor)
    return homes.isEmpty || homes.contains(home)
  }
}
