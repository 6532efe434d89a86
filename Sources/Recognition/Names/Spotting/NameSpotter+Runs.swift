extension NameSpotter {
  /// Tokens: more than any name or headline has.
  ///
  /// Names are sought in a run from each of its words to its end, so what is longer is cut.
  static let longestRun = 64

  /// Where the run of capitalized words that begins at a token ends.
  func runEnd(from start: Int, limit: Int) -> Int {
    let limit = min(limit, start + Self.longestRun)
    var end = fixedEnd(at: start, limit: limit)
    while end < limit, matcher.joins(end), !endsAtPossessive(end - 1) {
      if let next = nextEnd(after: end, from: start, limit: limit) { end = next } else { break }
    }
    end = branchEnd(after: end, limit: limit) ?? end
    while hasSuffix(at: end, limit: limit) { end += 1 }
    return end
  }

  /// "King, Jr.", "Harrow Motor Co., Ltd.": the suffix after the comma belongs to the name.
  private func hasSuffix(at index: Int, limit: Int) -> Bool {
    guard index < limit, tokens[index].gap.subtracting(.stop) == [.comma, .space], isCapital(index)
    else { return false }
    return isSuffix(index) || isLegalForm(index)
  }

  /// "Inc", "GmbH"; of two letters only in capitals: "AB".
  func isLegalForm(_ index: Int) -> Bool {
    let token = tokens[index]
    guard traits(index).contains(.legalForm), isCapital(index) else { return false }
    return token.end - token.start > 2
      || token.shape.contains(.allCapitals)
        && !token.shape.contains(.inCapitals)
  }

  private static let longestBranch = 4

  /// "Bank of Harrow (Hong Kong) Limited": what stands in brackets inside a company's name.
  private func branchEnd(after end: Int, limit: Int) -> Int? {
    guard end < limit, tokens[end].gap == [.space, .openBracket] else { return nil }
    var next = end
    while next < limit, next <= end + Self.longestBranch, isCapital(next) {
      if next > end, tokens[next].gap.subtracting(.comma) == [.closeBracket, .space] {
        var last = next
        while last < limit, isLegalForm(last), last == next || matcher.joins(last) { last += 1 }
        return last > next ? last : nil
      }
      guard next == end || matcher.joins(next) else { return nil }
      next += 1
    }
    return nil
  }

  /// The end of the run when it goes on at `index`; nil when it does not.
  private func nextEnd(after index: Int, from start: Int, limit: Int) -> Int? {
    let token = tokens[index]
    if token.shape.contains(.capital) {
      if isFirst(index) { return index + 1 }
      guard !token.shape.contains(.address), !isGrammar(index) else { return nil }
      return fixedEnd(at: index, limit: limit)
    }
    if token.gap.isHyphen, !isCapital(index) { return hyphenEnd(index, limit: limit) }
    if let next = particleEnd(index, limit: limit) { return next }
    if let next = bynameEnd(index, from: start, limit: limit) { return next }
    return connectorEnd(index, from: start, limit: limit)
  }

  /// A capitalized word of grammar ends a run, unless it is a name's own ("Al", "De", "Mrs May").
  private func isGrammar(_ index: Int) -> Bool {
    let grammar = traits(index)
    guard !grammar.isDisjoint(with: .function), !grammar.contains(.particle), !isInitial(index),
      !traits(index - 1).contains(.honorific)
    else { return false }
    return !tokens[index].shape.contains(.allCapitals)
      || tokens[index].shape.contains(.inCapitals) || !grammar.contains(.beginsName)
  }

  /// Titles, lexicon names and fixed phrases are taken whole, lower-case words and all.
  private func fixedEnd(at index: Int, limit: Int) -> Int {
    var end = index + 1
    if let match = matcher.name(at: index, limit: limit) { end = max(end, match.end) }
    if let title = matcher.title(at: index, limit: limit) { end = max(end, title) }
    if let fixed = fixedPhrase(at: index, limit: limit) { end = max(end, fixed) }
    return end
  }

  /// "Jae-myung" goes on, "Kremlin-controlled" does not; a number makes it a thing ("Tu-95").
  private func hyphenEnd(_ index: Int, limit: Int) -> Int? {
    if index + 1 < limit, tokens[index + 1].gap.isHyphen, isCapital(index + 1),
      tokens[index].end - tokens[index].start <= 2
    {
      return index + 2
    }
    if tokens[index].shape.contains(.number) || isSyllable(index) { return index + 1 }
    let isKnown = matcher.name(at: index - 1, limit: index) != nil
    let grammar = traits(index)
    let isWord = grammar.contains(.ordinary) || !grammar.isDisjoint(with: .function)
    return isKnown || isWord ? nil : index + 1
  }

  /// "Jun" of "Yun Sang-jun": what follows a Korean family name, word or month though it be.
  func isSyllable(_ index: Int) -> Bool {
    guard index > 1, tokens[index].gap.isHyphen, isCapital(index - 2),
      traits(index - 2).contains(.familyFirst), traits(index).isDisjoint(with: .function)
    else { return false }
    return tokens[index - 1].gap.isBlank && isCapital(index - 1)
      && tokens[index - 1].end - tokens[index - 1].start < 7
      && tokens[index].end - tokens[index].start < 6
  }

  /// "van der", "de", "al-" before a capitalized word.
  private func particleEnd(_ index: Int, limit: Int) -> Int? {
    var next = index
    while next < limit, next < index + 3, !isCapital(next), next == index || matcher.joins(next) {
      guard traits(next).contains(.particle), isTrueParticle(next, limit) else { return nil }
      next += 1
    }
    guard next < limit, isCapital(next), matcher.joins(next) else { return nil }
    return next + 1
  }

  /// "as", "an", "do" and the like are particles only before a hyphen.
  private func isTrueParticle(_ index: Int, _ limit: Int) -> Bool {
    let grammar = traits(index)
    guard !grammar.isDisjoint(with: [.function, .ordinary]) else { return true }
    return index + 1 < limit && tokens[index + 1].gap.isHyphen
      || grammar.isDisjoint(with: .function) && grammar.contains(.familyName)
      || ["de", "von", "van", "bin", "der", "la", "du", "del"].contains(
        vocabulary.words.string(tokens[index].word))
  }

  /// "of", "for", "on", "and" inside the names of organizations and places.
  private func connectorEnd(_ index: Int, from start: Int, limit: Int) -> Int? {
    let words = vocabulary.known
    let word = tokens[index].word
    guard tokens[index].gap.isBlank, index + 1 < limit else { return nil }
    var next = index + 1
    if tokens[next].word == words.the, next + 1 < limit { next += 1 }
    guard isCapital(next), tokens[next].gap.isBlank, !startsTitledName(next, limit),
      !tokens[next].shape.contains(.address), !traits(next).contains(.calendar)
    else { return nil }
    switch word {
    case words.of
    where !isNamedPlace(start..<index)
      && (hasHead(start..<index) || isHead(index - 1)):
      return next
    case _ where endsStartPhrase(index, from: start): return next
    case words.for, words.on, words.against:
      return !tokens[next].shape.contains(.hasDigit)
        && (traits(start).contains(.organizationFirst) || isOrganizationHead(index - 1))
        && !isMember(index - 1)
        ? next : nil
    case words.and where next == index + 1: return joinsAnd(next, from: start) ? next : nil
    default: return nil
    }
  }

  /// A title with a name behind it; "Council of Representatives" ends in one.
  private func startsTitledName(_ index: Int, _ limit: Int) -> Bool {
    guard let end = matcher.title(at: index, limit: limit) else { return false }
    return tokens[index - 1].word != vocabulary.known.of
      || end < limit && isCapital(end) && matcher.joins(end)
  }

  /// Whether a phrase like "Treaty of" ends in the word at `index`.
  private func endsStartPhrase(_ index: Int, from start: Int) -> Bool {
    (max(start, index - 3)..<index).contains { begin in
      matcher.phrase(at: begin, limit: index + 1) { phrase in
        switch phrase {
        case .eventStart, .organizationStart, .placeStart: true
        default: false
        }
      }?.end == index + 1
    }
  }

  /// "Kurdistan Region", which is of another: no "Autonomous Region of …".
  private func isNamedPlace(_ run: Range<Int>) -> Bool {
    run.count > 1 && traits(run.upperBound - 1).contains(.placeLast)
      && traits(run.upperBound - 1).isDisjoint(with: [.organizationFirst, .organizationLast])
      && !traits(run.upperBound - 2).contains(.ordinary)
  }

  private func hasHead(_ run: Range<Int>) -> Bool {
    traits(run.lowerBound).contains(.organizationFirst) || isOrganizationHead(run.upperBound - 1)
  }

  private func isHead(_ index: Int) -> Bool {
    !traits(index).isDisjoint(
      with: [.organizationFirst, .organizationLast, .placeFirst, .placeLast, .eventFirst])
      && isCapital(index)
  }

  /// "Democrats on Capitol Hill": members are none that the name goes on with.
  private func isMember(_ index: Int) -> Bool {
    guard let name = matcher.name(at: index, limit: index + 1) else { return false }
    return FormSummary(node: name.node, vocabulary).isDemonym
  }

  private func isOrganizationHead(_ index: Int) -> Bool {
    !traits(index).isDisjoint(with: [.organizationFirst, .organizationLast]) && isCapital(index)
  }

  /// "Ministry of Food and Forests", "Food and Drug Administration": ordinary words on both sides,
  /// of a ministry's name any words but names.
  private func joinsAnd(_ next: Int, from start: Int) -> Bool {
    let before = next - 2
    guard before >= start, traits(before).contains(.ordinary),
      traits(next).contains(.ordinary) || isNoName(next) && hasBody(start..<before),
      matcher.title(at: next, limit: tokens.count) == nil,
      !tokens[start].shape.contains(.inTitleCase)
    else { return false }
    if traits(start).contains(.organizationFirst) || hasBody(start..<before) { return true }
    var end = next
    while end < tokens.count, isCapital(end), end == next || matcher.joins(end) {
      if traits(end).contains(.organizationLast) { return true }
      end += 1
    }
    return false
  }

  /// "Institute of Arts": an organization's head with "of" after it.
  private func hasBody(_ run: Range<Int>) -> Bool {
    run.dropLast().contains {
      isOrganizationHead($0) && tokens[$0 + 1].word == vocabulary.known.of
    }
  }

  private func isNoName(_ index: Int) -> Bool {
    traits(index).isDisjoint(with: [.beginsName, .maleName, .femaleName, .familyName])
  }

  private func endsAtPossessive(_ index: Int) -> Bool {
    tokens[index].shape.contains(.possessive) && !traits(index).contains(.owner)
      && !ownsBody(index)
  }

  /// A word that no list has, in the plural: "Toddy-tappers'".
  private func isPlural(_ index: Int) -> Bool {
    traits(index).isDisjoint(with: WordTraits.givenName.union(.familyName))
      && vocabulary.words.withBytes(of: tokens[index].word) { $0.last == UInt8(ascii: "s") }
  }

  /// "Magistrate's Court", "Farmers' Union": who owns it is no name, and what is owned a body.
  private func ownsBody(_ index: Int) -> Bool {
    let next = index + 1
    return next < tokens.count && isCapital(next)
      && tokens[next].gap.subtracting(.apostrophe) == .space
      && traits(next).contains(.organizationLast) && !isHeading(next)
      && (traits(index).contains(.beginsTitle)
        || traits(index).contains(.ordinary) && traits(index).isDisjoint(with: .givenName)
        || isPlural(index))
      && matcher.name(at: index, limit: next) == nil
  }
}
