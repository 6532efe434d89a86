import Lexicons

/// Finds the lexicons' names and phrases at a token.
struct NameMatcher {
  let vocabulary: Vocabulary
  let tokens: [Token]

  struct Match {
    var end: Int
    var node: PhraseTrie.Node
  }

  /// The longest name of the lexicons that begins at a token and is written as names are.
  func name(at start: Int, limit: Int) -> Match? {
    guard traits(start).contains(.beginsName) else { return nil }
    var node = PhraseTrie.root
    var best: Match?
    var index = start
    while index < limit, index == start || joins(index),
      let next = vocabulary.names.child(of: node, tokens[index].word)
    {
      node = next
      index += 1
      if vocabulary.names.hasPayload(node), isWritten(node, start..<index) {
        best = Match(end: index, node: node)
      }
    }
    return best
  }

  /// Whether any form of a node is written as the tokens are.
  func isWritten(_ node: PhraseTrie.Node, _ range: Range<Int>) -> Bool {
    var found = false
    vocabulary.names.forEachPayload(node) { payload in
      if !found { found = isWritten(vocabulary.forms[Int(payload)], range) }
    }
    return found
  }

  func isWritten(_ form: NameForm, _ range: Range<Int>) -> Bool {
    for (offset, index) in range.enumerated() {
      let bit = UInt32(1) << UInt32(offset)
      if form.acronyms & bit != 0 {
        guard isAcronym(index) else { return false }
      } else if form.capitals & bit != 0 {
        guard isCapitalized(index) || isLoud(range), form.count > 1 || !isShouted(index) else {
          return false
        }
      }
    }
    return true
  }

  /// The longest phrase of a sort at a token.
  func phrase(
    at start: Int, limit: Int, where isWanted: (Phrase) -> Bool
  ) -> (end: Int, phrase: Phrase)? {
    guard traits(start).contains(.beginsPhrase) else { return nil }
    var node = PhraseTrie.root
    var best: (end: Int, phrase: Phrase)?
    var index = start
    while index < limit, index == start || joins(index),
      let next = vocabulary.phrases.child(of: node, tokens[index].word)
    {
      node = next
      index += 1
      vocabulary.phrases.forEachPayload(node) { payload in
        let phrase = vocabulary.phraseKinds[Int(payload)]
        if isWanted(phrase) { best = (index, phrase) }
      }
    }
    return best
  }

  /// The longest title at a token.
  func title(at start: Int, limit: Int) -> Int? {
    guard traits(start).contains(.beginsTitle) else { return nil }
    let title = phrase(at: start, limit: limit) { phrase in
      if case .title = phrase { true } else { false }
    }
    guard let title, !isJoined(title.end), !isInitial(start, title), !isOtherAcronym(start, title)
    else { return nil }
    return portfolioEnd(after: title.end, limit: limit)
  }

  /// Whether a lone letter is somebody's initial: with a full stop, unless titles have one.
  private func isInitial(_ start: Int, _ title: (end: Int, phrase: Phrase)) -> Bool {
    guard title.end == start + 1, tokens[start].shape.contains(.initial), title.end < tokens.count,
      tokens[title.end].gap.contains(.stop), case .title(let number) = title.phrase
    else { return false }
    return !vocabulary.lexicons.titles[number].isAbbreviation
  }

  /// "SEC" is no "Sec.", where the lists know an acronym or nobody is named behind it.
  private func isOtherAcronym(_ start: Int, _ title: (end: Int, phrase: Phrase)) -> Bool {
    let shape = tokens[start].shape
    guard title.end == start + 1, shape.contains(.allCapitals), !shape.contains(.inCapitals),
      case .title(let number) = title.phrase,
      vocabulary.lexicons.titles[number].title.contains(where: \.isLowercase)
    else { return false }
    let isBeforeName =
      title.end < tokens.count && tokens[title.end].shape.contains(.capital) && joins(title.end)
    return !isBeforeName || name(at: start, limit: title.end) != nil
  }

  /// "Min-ah": a word joined to the next by a hyphen is no title before it.
  private func isJoined(_ end: Int) -> Bool {
    end < tokens.count && tokens[end].gap.isHyphen && !tokens[end].shape.contains(.capital)
  }

  private static let longestPortfolio = 12

  /// "Minister of Foreign Trade", "Secretary for Works": the ordinary words behind belong to the
  /// title.
  private func portfolioEnd(after end: Int, limit: Int) -> Int {
    guard end + 1 < limit,
      tokens[end].word == vocabulary.known.of || tokens[end].word == vocabulary.known.for
    else { return end }
    var next = end + 1
    let limit = min(limit, end + Self.longestPortfolio)
    while next < limit, joins(next), isPortfolio(next) { next += 1 }
    return next > end + 1 ? next : end
  }

  private func isPortfolio(_ index: Int) -> Bool {
    tokens[index].shape.contains(.capital)
      ? traits(index).contains(.ordinary) && !traits(index).contains(.beginsName)
        || traits(index).contains(.organizationLast)
      : tokens[index].word == vocabulary.known.and && index + 1 < tokens.count
        && isPortfolio(index + 1)
  }

  func traits(_ index: Int) -> WordTraits { vocabulary.traits[Int(tokens[index].word)] }

  /// Whether a name may run on from the token before.
  func joins(_ index: Int) -> Bool {
    tokens[index].gap.joins && !tokens[index].gap.contains(.stop)
      || tokens[index].gap.joins && endsInStop(index - 1)
  }

  /// Whether a full stop after a token is part of an abbreviation.
  private func endsInStop(_ index: Int) -> Bool {
    let token = tokens[index]
    return token.shape.contains(.capital) && token.end - token.start <= 5
      && !token.shape.contains(.address)
  }

  private func isCapitalized(_ index: Int) -> Bool {
    let shape = tokens[index].shape
    guard shape.contains(.capital) else { return shape.contains(.foreign) }
    return !shape.contains(.allCapitals) || shape.contains(.inCapitals)
      || tokens[index].end - tokens[index].start >= 4
  }

  /// "LA PAZ": a name of several words in capitals, as before a report.
  private func isLoud(_ range: Range<Int>) -> Bool {
    range.count > 1 && range.allSatisfy { tokens[$0].shape.contains(.allCapitals) }
  }

  /// An ordinary word in a heading of capitals.
  private func isShouted(_ index: Int) -> Bool {
    tokens[index].shape.isSuperset(of: [.allCapitals, .inCapitals])
      && traits(index).contains(.ordinary)
  }

  /// Acronyms keep their capitals; longer ones may be written as names ("Nato").
  private func isAcronym(_ index: Int) -> Bool {
    let shape = tokens[index].shape
    let traits = traits(index)
    if shape.contains(.dotted) { return shape.contains(.capital) }
    if shape.contains(.inCapitals), !traits.isDisjoint(with: .function) { return false }
    if shape.contains(.allCapitals) { return true }
    return shape.contains(.capital) && tokens[index].end - tokens[index].start >= 4
      && traits.isDisjoint(with: [.ordinary, .mixed, .starter])
  }
}
