/// Finds the stretches of an article that may be names: the lexicons' own and capitalized runs.
struct NameSpotter {
  let vocabulary: Vocabulary
  let article: TokenizedArticle
  let statistics: WordStatistics
  let matcher: NameMatcher
  var spans: [NameSpan] = []

  var tokens: [Token] { article.tokens }

  init(vocabulary: Vocabulary, article: TokenizedArticle, statistics: WordStatistics) {
    self.vocabulary = vocabulary
    self.article = article
    self.statistics = statistics
    matcher = NameMatcher(vocabulary: vocabulary, tokens: article.tokens)
  }

  /// Candidates in order of the text, none overlapping.
  static func spans(
    in article: TokenizedArticle, vocabulary: Vocabulary, statistics: WordStatistics
  ) -> [NameSpan] {
    var spotter = NameSpotter(vocabulary: vocabulary, article: article, statistics: statistics)
    for sentence in article.sentences { spotter.read(sentence.tokens) }
    return spotter.spans
  }

  private mutating func read(_ sentence: Range<Int>) {
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      let shape = tokens[index].shape
      if shape.isDisjoint(with: [.capital, .foreign]) {
        index = readLower(at: index, limit: sentence.upperBound, sentence)
      } else if shape.contains(.foreign) {
        index = readForeign(at: index, sentence)
      } else if isParty(index, limit: sentence.upperBound) {
        index = readHome(at: index + 1, limit: sentence.upperBound)
      } else if isSum(index, limit: sentence.upperBound) {
        index += 1
      } else if startsRun(index, limit: sentence.upperBound) {
        let end = runEnd(from: index, limit: sentence.upperBound)
        segment(index..<end, sentence: sentence)
        index = end
      } else {
        index += 1
      }
    }
  }

  /// A name that begins in lower case: "bin Laden", "al-Shabaab", "von der Leyen".
  private mutating func readLower(at index: Int, limit: Int, _ sentence: Range<Int>) -> Int {
    guard index + 1 < limit else { return index + 1 }
    if traits(index).contains(.beginsName), let match = matcher.name(at: index, limit: limit),
      (index..<match.end).contains(where: isCapital)
    {
      spans.append(NameSpan(tokens: index..<match.end, node: match.node))
      return match.end
    }
    guard traits(index).contains(.leading), let first = firstCapital(after: index, limit: limit)
    else { return index + 1 }
    let end = runEnd(from: first, limit: limit)
    segment(index..<end, sentence: sentence)
    return end
  }

  /// The capitalized word that particles from `index` on lead up to: "von der Leyen".
  private func firstCapital(after index: Int, limit: Int) -> Int? {
    var next = index + 1
    while next < limit, next < index + 4, matcher.joins(next) {
      if isCapital(next) { return traits(next).isDisjoint(with: .function) ? next : nil }
      guard traits(next).contains(.particle) else { return nil }
      next += 1
    }
    return nil
  }

  /// A name in another alphabet than the words around it: several capitalized words of it.
  private mutating func readForeign(at index: Int, _ sentence: Range<Int>) -> Int {
    func isForeign(_ place: Int) -> Bool {
      sentence.contains(place) && tokens[place].shape.contains(.foreign)
    }
    var end = index
    // One more than a name has, so that a text of such words alone is not gone through for each.
    while end - index < 5, isForeign(end), isCapital(end), end == index || matcher.joins(end) {
      end += 1
    }
    guard 2...4 ~= end - index, !isForeign(index - 1), !isForeign(end),
      !(index..<end).contains(where: { matcher.name(at: $0, limit: end) != nil })
    else { return readKnown(at: index, limit: sentence.upperBound) }
    spans.append(NameSpan(tokens: index..<end, shape: .person))
    return end
  }

  private mutating func readKnown(at index: Int, limit: Int) -> Int {
    guard let match = matcher.name(at: index, limit: limit) else { return index + 1 }
    let end = match.end
    if tokens[index].shape.contains(.foreign) || (index..<end).contains(where: isCapital) {
      spans.append(NameSpan(tokens: index..<end, node: match.node))
    }
    return end
  }

  /// Words of grammar begin a run only as part of a lexicon name or before a hyphen ("Al-").
  private func startsRun(_ index: Int, limit: Int) -> Bool {
    let shape = tokens[index].shape
    if shape.contains(.address), !traits(index).contains(.beginsName) { return false }
    let grammar = traits(index)
    if isPrefix(index, limit: limit) { return false }
    if isPairOfInitials(index, limit: limit) || mayBeFamilyName(index) { return true }
    if isInitial(index), index + 1 < limit, isCapital(index + 1), matcher.joins(index + 1) {
      return true
    }
    if grammar.isDisjoint(with: .function), !grammar.contains(.starter) || isNameLike(index) {
      return true
    }
    if let match = matcher.name(at: index, limit: limit) {
      return match.end > index + 1 || shape.contains(.dotted)
        || shape.contains(.allCapitals) && shape.isDisjoint(with: .inCapitals)
    }
    guard index + 1 < limit, grammar.contains(.particle), isCapital(index + 1) else { return false }
    return tokens[index + 1].gap.isHyphen || !shape.contains(.opening)
      || traits(index + 1).isDisjoint(with: [.ordinary, .beginsName])
  }

  /// "May, who did not wait, …", "White called it high": somebody's, where the article has one of that
  /// name.
  func mayBeFamilyName(_ index: Int) -> Bool {
    let next = index + 1
    guard !traits(index).isDisjoint(with: [.calendar, .notAlone]),
      traits(index).contains(.familyName), next < tokens.count,
      tokens[index].shape.contains(.opening) || tokens[index].gap.contains(.quote)
    else { return false }
    if tokens[index].shape.contains(.possessive) { return true }
    return tokens[next].gap.isBlank
      ? !traits(next).isDisjoint(with: [.reports, .pastVerb, .endsLikePast, .auxiliary])
      : tokens[next].gap == [.comma, .space] && tokens[next].word == vocabulary.known.who
  }

  /// A word that often begins sentences is part of a name inside one ("New", "Great"), and so is
  /// a title.
  private func isNameLike(_ index: Int) -> Bool {
    WordStatistics.isFree(tokens[index]) || traits(index).contains(.beginsTitle)
  }

  /// "AT&T", "H&M".
  private func isPairOfInitials(_ index: Int, limit: Int) -> Bool {
    index + 1 < limit && tokens[index + 1].gap == .ampersand && isCapital(index + 1)
      && !tokens[index].shape.isDisjoint(with: [.allCapitals, .initial])
  }

  /// "Anti-", "Pro-", "Mid-": not part of the name that follows, but of "Anti-Corruption Bureau".
  private func isPrefix(_ index: Int, limit: Int) -> Bool {
    guard index + 1 < limit, tokens[index + 1].gap.isHyphen, traits(index).contains(.prefix) else {
      return false
    }
    let last = index + 2
    return last >= limit || !tokens[last].gap.isBlank || !isCapital(last)
      || !traits(last).contains(.organizationLast)
      || !traits(index + 1).isDisjoint(with: .beginsName)
  }

  /// The letter of "Joan Pell, R-Fla.," and "Joan Pell (R-Fla.)": the state behind it may be named.
  private func isParty(_ index: Int, limit: Int) -> Bool {
    guard index > 0, index + 1 < limit, tokens.isPartyLetter(at: index) else { return false }
    return ["d", "r", "i"].contains(vocabulary.words.string(tokens[index].word))
      && isCapital(index - 1) && isCapital(index + 1)
  }

  /// Where somebody behind whose name a party's letter stands is from: "R-Utah", "D-Harrow".
  private mutating func readHome(at index: Int, limit: Int) -> Int {
    if isAbbreviation(index) { return index + 1 }
    if matcher.name(at: index, limit: limit) != nil { return readKnown(at: index, limit: limit) }
    spans.append(NameSpan(tokens: index..<index + 1, shape: .place))
    return index + 1
  }

  /// "N.D." behind a party's letter is North Dakota, whatever else is called so.
  private func isAbbreviation(_ index: Int) -> Bool {
    vocabulary.placeAbbreviations[vocabulary.words.string(tokens[index].word)] != nil
  }

  /// "US$ 5", "Rs2 million", "K90,000": money.
  private func isSum(_ index: Int, limit: Int) -> Bool {
    let next = index + 1
    guard next < limit else { return false }
    let (shape, after) = (tokens[index].shape, tokens[next])
    if shape.contains(.hasDigit) {
      return after.gap == .comma && after.shape.contains(.number)
        || after.gap.isBlank && Self.multiples.contains(vocabulary.words.string(after.word))
    }
    return shape.contains(.allCapitals) && after.shape.contains(.number)
      && after.gap.contains(.other) && after.gap.isSubset(of: [.other, .space])
  }

  private static let multiples: Set = ["million", "billion", "trillion", "crore", "lakh", "bn"]

  /// "A." and "I." are initials, whatever the letters mean alone.
  func isInitial(_ index: Int) -> Bool {
    tokens[index].shape.contains(.initial) && index + 1 < tokens.count
      && tokens[index + 1].gap.contains(.stop)
  }

  func traits(_ index: Int) -> WordTraits { vocabulary.traits[Int(tokens[index].word)] }

  func isCapital(_ index: Int) -> Bool { tokens[index].shape.contains(.capital) }
}
