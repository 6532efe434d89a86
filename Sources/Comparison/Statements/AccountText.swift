import Articles

/// One account cut into sentences and words, each word with what it speaks of.
struct AccountText {
  /// A word that says something, or a mention of an actor.
  struct Word {
    /// Scalar offsets in the article's text.
    var range: TextRange
    /// A word's concept, or that of the actor mentioned; 0 for a function word.
    var concept: ConceptTable.Concept
    var sentence: Int
    /// Index into `actors`; nil for a plain word.
    var actor: Int?
    /// Whether it is a name of the actor rather than a pronoun or an adjective.
    var isName = false
    /// Whether its concept is that of the run of words it stands in: "call" of "phone call".
    var isJoined = false
    /// Whether a mark that parts clauses stands before it.
    var opensClause = false
  }

  let article: Article
  /// Index into the accounts of the table.
  let index: Int
  private(set) var sentences: [TextRange] = []
  private(set) var blockOfSentence: [Int] = []
  /// Words of a sentence, as indices into `words`.
  private(set) var wordsOfSentence: [Range<Int>] = []
  private(set) var words: [Word] = []
  private(set) var actors: [Actor.ID] = []
  let findings: Findings

  /// Roles whose sentences are part of the account.
  static func isTold(_ role: BlockRole) -> Bool {
    switch role {
    case .title, .heading, .paragraph, .listItem, .blockquote, .table, .caption, .comment: true
    case .byline, .dateline, .related, .boilerplate, .separator: false
    }
  }

  init(
    _ article: Article, findings: Findings, index: Int, concepts: inout ConceptTable
  ) {
    self.article = article
    self.index = index
    self.findings = findings
    var mentions = ActorWalk(findings)
    var lowered = ""
    for (number, block) in article.blocks.enumerated() where Self.isTold(block.role) {
      for sentence in Sentences.ranges(in: article, block: block) {
        let first = words.count
        read(sentence, &mentions, &concepts, &lowered)
        sentences.append(sentence)
        blockOfSentence.append(number)
        wordsOfSentence.append(first..<words.count)
      }
    }
  }

  func text(_ range: TextRange) -> String { String(article.text[range]) }

  func role(ofSentence sentence: Int) -> BlockRole {
    article.blocks[blockOfSentence[sentence]].role
  }

  /// The sentence that holds an offset; nil where none does.
  func sentence(at offset: Int) -> Int? {
    var low = 0
    var high = sentences.count
    while low < high {
      let middle = (low + high) / 2
      if sentences[middle].start <= offset { low = middle + 1 } else { high = middle }
    }
    return low > 0 && sentences[low - 1].end > offset ? low - 1 : nil
  }

  /// The first word of a sentence that ends behind an offset.
  func word(after offset: Int, in sentence: Int) -> Int {
    wordsOfSentence[sentence].first { words[$0].range.end > offset }
      ?? wordsOfSentence[sentence].upperBound
  }

  /// The actors mentioned in a sentence, in order, each once.
  func actors(inSentence sentence: Int) -> [Actor.ID] {
    var seen: Set<Int> = []
    return wordsOfSentence[sentence].compactMap { words[$0].actor }
      .filter { seen.insert($0).inserted }.map { actors[$0] }
  }
}

extension AccountText {
  /// Hands out the mentions of an article in order, the longest of those that nest.
  struct ActorWalk {
    private let mentions: [Mention]
    private var next = 0

    /// What is a date or a number is no actor: "Friday", "Eighteen".
    init(_ findings: Findings) {
      let values = Set(
        findings.dates.map(\.range.start) + findings.figures.map(\.range.start))
      mentions = findings.mentions
        .filter { $0.kind != .description && !values.contains($0.range.start) }
        .sorted { $0.range < $1.range }
    }

    /// The mention that begins at an offset or before it and reaches beyond it.
    mutating func mention(at offset: Int) -> Mention? {
      while next < mentions.count, mentions[next].range.end <= offset { next += 1 }
      guard next < mentions.count, mentions[next].range.start <= offset else { return nil }
      return mentions[next]
    }
  }

  private mutating func read(
    _ sentence: TextRange, _ mentions: inout ActorWalk, _ concepts: inout ConceptTable,
    _ lowered: inout String
  ) {
    let number = sentences.count
    let first = words.count
    var offset = sentence.start
    var start: Int?
    var mentioned: TextRange?
    var opensClause = true
    var phraseWords: [Int: String] = [:]
    lowered.removeAll(keepingCapacity: true)
    func close(_ end: Int, _ words: inout [Word], _ actors: inout [Actor.ID]) {
      guard let from = start else { return }
      start = nil
      defer { lowered.removeAll(keepingCapacity: true) }
      if let inside = mentioned, inside.contains(from) { return }
      var word = Word(
        range: TextRange(from, end), concept: 0, sentence: number, opensClause: opensClause)
      opensClause = false
      if let mention = mentions.mention(at: from) {
        mentioned = mention.range
        word.range = mention.range
        word.concept = concepts.concept(ofActor: mention.actor.rawValue)
        word.isName = mention.kind == .name || mention.kind == .metonym
        word.actor = actors.firstIndex(of: mention.actor) ?? actors.count
        if word.actor == actors.count { actors.append(mention.actor) }
      } else {
        word.concept = concepts.concept(of: lowered)
        if concepts.isInPhrase(lowered) { phraseWords[words.count] = lowered }
      }
      words.append(word)
    }
    for scalar in article.text[sentence].unicodeScalars {
      if Self.isLetter(scalar) {
        if start == nil { start = offset }
        lowered.unicodeScalars.append(Self.lowercase(scalar))
      } else {
        close(offset, &words, &actors)
        if Self.partsClauses(scalar) { opensClause = true }
      }
      offset += 1
    }
    close(offset, &words, &actors)
    joinPhrases(phraseWords, concepts)
    joinRuns(from: first, concepts)
  }

  /// - Parameter phraseWords: in lower case, by their indices in `words`.
  private mutating func joinPhrases(_ phraseWords: [Int: String], _ concepts: ConceptTable) {
    for (index, word) in phraseWords {
      guard let found = concepts.phrase(from: word, { phraseWords[index + $0] }) else { continue }
      words[index].concept = found.concept
      for part in 1..<found.length { join(index + part) }
    }
  }

  /// Puts several words that are one concept together: "prisoner of war".
  private mutating func joinRuns(from first: Int, _ concepts: ConceptTable) {
    let meaning = (first..<words.count).filter { words[$0].concept != 0 }
    let numbers = meaning.map { words[$0].concept }
    var index = 0
    while index < meaning.count {
      guard let run = concepts.run(at: index, in: numbers),
        meaning[index + run.length - 1] - meaning[index] <= run.length + 4,
        !(meaning[index]..<meaning[index + run.length - 1]).contains(where: isNumber)
      else {
        index += 1
        continue
      }
      words[meaning[index]].concept = run.concept
      for part in 1..<run.length { join(meaning[index + part]) }
      index += run.length
    }
  }

  private mutating func join(_ word: Int) {
    words[word].concept = 0
    words[word].isJoined = true
  }

  /// Whether a word is a number: what it parts, as in "killed 23 and wounded 40", is not one thing.
  private func isNumber(_ word: Int) -> Bool {
    guard words[word].concept == 0 else { return false }
    let text = text(words[word].range).lowercased()
    return (text.first?.isNumber ?? false) || FunctionWords.numberWords.contains(text)
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    case ..<0xC0: false
    case 0x2000...0x206F, 0x3000...0x303F, 0xFF00...0xFFEF: false
    default: scalar.properties.isAlphabetic
    }
  }

  private static func lowercase(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x41...0x5A: Unicode.Scalar(UInt8(scalar.value) | 0x20)
    case ..<0xC0: scalar
    default: scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
    }
  }

  private static func partsClauses(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ",", ";", ":", "(", ")", "—", "–", "…": true
    default: false
    }
  }
}
