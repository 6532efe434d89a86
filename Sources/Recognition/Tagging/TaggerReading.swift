/// The stretches of an article that the tagger looks at, with the features of their tokens.
///
/// A stretch holds capitalized words that stand close together. Headings, and stretches in which
/// the rules guess nothing, are left to the rules.
struct TaggerReading {
  /// Lower-case words that may stand between the capitalized ones of a name.
  private static let reach = 2

  private let vocabulary: Vocabulary
  private let article: TokenizedArticle
  private let statistics: WordStatistics
  private let rules: [UInt8]
  private let company: WordCompany
  private let isWhole: Bool
  /// Ranges of the article's tokens.
  private(set) var stretches: [(tokens: Range<Int>, sentence: Range<Int>)] = []

  /// A token of a stretch as the tagger sees it.
  struct SeenToken {
    /// Its place in the stretch.
    var offset: Int
    /// They live as long as the call they are given to.
    var features: UnsafeBufferPointer<UInt32>
    /// Whether the rules take it for part of a name without needing proof.
    var isNamed: Bool
    /// What is added to the scores of its labels.
    var bar: SIMD16<Int32>
  }

  private var tokens: [Token] { article.tokens }

  /// - Parameter isWhole: Whether to look also where the rules guess nothing, to learn from it;
  ///   names the lexicons have beyond doubt that stand alone are left out even so.
  init(
    vocabulary: Vocabulary, article: TokenizedArticle, statistics: WordStatistics,
    spans: [JudgedSpan], isWhole: Bool = false
  ) {
    self.vocabulary = vocabulary
    self.article = article
    self.statistics = statistics
    self.isWhole = isWhole
    rules = RuleCode.codes(of: spans, vocabulary: vocabulary, count: article.tokens.count)
    company = WordCompany(article.tokens, spans, vocabulary: vocabulary)
    let decided = Self.decided(spans, vocabulary)
    for sentence in article.sentences { findStretches(in: sentence.tokens, decided) }
  }

  /// Spans that are certain if nothing capitalized stands near them, by their beginnings.
  private static func decided(
    _ spans: [JudgedSpan], _ vocabulary: Vocabulary
  ) -> [Int: Int] {
    var ends: [Int: Int] = [:]
    for judged in spans {
      guard let node = judged.span.node else { continue }
      let forms = FormSummary(node: node, vocabulary)
      if !forms.isAmbiguous, !forms.isOnlySurname {
        ends[judged.span.tokens.lowerBound] = judged.span.tokens.upperBound
      }
    }
    return ends
  }

  private mutating func findStretches(in sentence: Range<Int>, _ decided: [Int: Int]) {
    guard let first = sentence.first,
      tokens[first].shape.isDisjoint(with: [.inTitleCase, .inCapitals])
    else { return }
    var start: Int?
    var last = 0
    for index in sentence where tokens[index].shape.contains(.capital) {
      if let begun = start, index - last > Self.reach + 1 {
        add(begun, last, sentence, decided)
        start = nil
      }
      if start == nil { start = index }
      last = index
    }
    if let start { add(start, last, sentence, decided) }
  }

  private mutating func add(
    _ first: Int, _ last: Int, _ sentence: Range<Int>, _ decided: [Int: Int]
  ) {
    var (start, end) = (first, last + 1)
    // "al-", "bin", "von" before it; "Jae-myung" after it.
    if start > sentence.lowerBound, traits(start - 1).contains(.leading) { start -= 1 }
    while end < sentence.upperBound, tokens[end].gap.isHyphen { end += 1 }
    guard isWhole || rules[start..<end].contains(where: RuleCode.isGuess) else { return }
    if decided[start] == end { return }
    stretches.append((start..<end, sentence))
  }

  private func traits(_ index: Int) -> WordTraits {
    vocabulary.traits[Int(tokens[index].word)]
  }

  /// What rules out labels of a token by how it is written: names begin and end with capitals, but
  /// for particles and what a hyphen joins.
  func bar(_ index: Int) -> SIMD16<Int32> {
    let token = tokens[index]
    if rules[index] == RuleCode.title { return LabelSearch.onlyOutside }
    if token.shape.contains(.capital) || token.gap.isHyphen { return SIMD16() }
    return traits(index).contains(.leading)
      ? LabelSearch.cannotEnd : LabelSearch.cannotEnd &+ LabelSearch.cannotBegin
  }

  private func isNamed(_ index: Int) -> Bool { rules[index] >= 8 && rules[index] >> 3 != 14 }

  /// Calls `body` with each token of a stretch.
  func forEachToken(
    of stretch: (tokens: Range<Int>, sentence: Range<Int>), _ body: (SeenToken) -> Void
  ) {
    let range = stretch.tokens
    withUnsafeTemporaryAllocation(of: TokenFacts.self, capacity: range.count + 4) { facts in
      for offset in 0..<range.count + 4 {
        let index = range.lowerBound + offset - 2
        facts.initializeElement(
          at: offset, to: stretch.sentence.contains(index) ? self.facts(index) : .edge)
      }
      withUnsafeTemporaryAllocation(of: UInt32.self, capacity: FeatureHash.count) { features in
        guard let base = features.baseAddress else { return }
        for offset in 0..<range.count {
          let index = range.lowerBound + offset
          vocabulary.words.withBytes(of: tokens[index].word) { word in
            FeatureHash.write(
              UnsafeBufferPointer(facts), at: offset + 2, word: word, to: base)
          }
          body(
            SeenToken(
              offset: offset,
              features: UnsafeBufferPointer(start: base, count: FeatureHash.count),
              isNamed: isNamed(index), bar: bar(index)))
        }
      }
    }
  }

  private func facts(_ index: Int) -> TokenFacts {
    let token = tokens[index]
    var facts = TokenFacts(
      token, hash: vocabulary.words.hash(of: token.word), traits: traits(index),
      count: statistics[token.word])
    facts.rule = UInt32(rules[index])
    facts.company = company[token.word]
    return facts
  }
}
