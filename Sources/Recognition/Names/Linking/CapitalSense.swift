/// Tells whether a capital's name means the government or the city.
struct CapitalSense {
  let vocabulary: Vocabulary
  let article: TokenizedArticle

  struct Sense: Equatable {
    let isGovernment: Bool
    let why: String
    var isSure = true

    static func government(_ why: String) -> Sense { Sense(isGovernment: true, why: why) }
    static func city(_ why: String) -> Sense { Sense(isGovernment: false, why: why) }
  }

  func sense(of span: Range<Int>) -> Sense {
    if let sense = senseByForm(span) ?? senseByList(span) ?? senseByPair(span)
      ?? senseByPreposition(span)
    {
      return sense
    }
    return senseBySubject(span) ?? senseByObject(span) ?? senseByPossession(span)
      ?? Sense(isGovernment: false, why: "no sign of the government", isSure: false)
  }
}

extension CapitalSense {
  /// Datelines, "City, Country", "City-based".
  private func senseByForm(_ span: Range<Int>) -> Sense? {
    if let next = following(span) {
      let gap = tokens[next].gap
      if tokens[span.lowerBound].gap.contains(.block),
        tokens[span.lowerBound].shape.contains(.allCapitals) || gap.contains(.dash)
      {
        return .city("dateline")
      }
      if gap == [.comma, .space], traits(next).contains(.beginsName), isCapital(next),
        !isListed(span, next)
      {
        return .city("followed by its country")
      }
      if gap.isHyphen {
        return isPlaceWord(next) ? .city("compound") : .government("compound")
      }
      if gap.isBlank, isGoverning(next), !isPossessive(span) {
        return .government("its authorities")
      }
      if gap.isBlank, traits(next).contains(.gathering), !isPossessive(span) {
        return .city("lends its name")
      }
      if gap.isBlank, traits(next).contains(.placeNoun), !isPossessive(span), !isCapital(next) {
        return .city("names part of a city")
      }
    }
    let before = span.lowerBound - 1
    if before >= 0, tokens[span.lowerBound].gap == [.comma, .space], !isPossessive(span),
      tokens[before].sentence == tokens[span.lowerBound].sentence, isCapital(before),
      before >= 1, tokens[before].gap.isBlank, traits(before - 1).contains(.locating)
    {
      return .city("place after a place")
    }
    return nil
  }

  /// Tokens looked at on either side of a name.
  private static let longestList = 40

  /// "Kigali, Kinshasa and Luanda signed", "in Kigali, Kinshasa and Luanda": what holds of the
  /// list holds of each.
  private func senseByList(_ span: Range<Int>) -> Sense? {
    let (low, high) = (span.lowerBound - Self.longestList, span.upperBound + Self.longestList)
    var first = span.lowerBound
    if let and = preceding(first), word(and) == vocabulary.known.and, let other = preceding(and),
      isActor(other), tokens[other].gap == [.comma, .space]
    {
      first = other
    }
    while first > max(low, 0), tokens[first].gap == [.comma, .space], isActor(first - 1) {
      first -= 1
    }
    var last = span.upperBound
    while last < min(high, tokens.count), tokens[last].gap == [.comma, .space], isActor(last) {
      last += 1
    }
    guard last - first > span.count else { return nil }
    if let before = preceding(first), traits(before).contains(.locating) {
      return .city("in a list of places")
    }
    guard last + 1 < tokens.count, tokens[last].gap.isBlank, word(last) == vocabulary.known.and,
      isActor(last + 1), senseBySubject(last + 1..<last + 2)?.isGovernment == true
    else { return nil }
    return .government("one of several that act")
  }

  /// "Kigali and Kinshasa", "between X and Y" when both are capitals or states.
  private func senseByPair(_ span: Range<Int>) -> Sense? {
    guard let partner = partner(of: span) else { return nil }
    let first = min(span.lowerBound, partner)
    guard let before = preceding(first) else { return .government("paired with another") }
    if traits(before).contains(.locating) || word(before) == vocabulary.known.from
      || word(before) == vocabulary.known.to
    {
      return nil
    }
    return .government("paired with another")
  }

  private func partner(of span: Range<Int>) -> Int? {
    let and = vocabulary.known.and
    if let next = following(span), word(next) == and, let other = following(next..<next + 1),
      isActor(other)
    {
      return other
    }
    if let before = preceding(span.lowerBound), word(before) == and,
      let other = preceding(before), isActor(other)
    {
      return other
    }
    return nil
  }

  private func senseByPreposition(_ span: Range<Int>) -> Sense? {
    guard let index = preceding(span.lowerBound) else { return nil }
    let word = word(index)
    let known = vocabulary.known
    if traits(index).contains(.locating), word != known.toward {
      return isPolicyPossessor(span) ? nil : .city("after “\(text(index))”")
    }
    switch word {
    case known.with, known.by, known.against, known.between, known.on, known.toward, known.behind:
      return isPossessive(span) ? nil : .government("after “\(text(index))”")
    case known.for:
      return looksBack(from: index, .motion)
        ? .city("on the way there") : .government("after “for”")
    case known.to:
      if looksBack(from: index, .giving) { return .government("receives") }
      return isPolicyPossessor(span) ? nil : .city("after “to”")
    case known.from where isPolicyPossessor(span): return nil
    case known.from:
      return looksBack(from: index, .giving) ? .government("comes from it") : .city("after “from”")
    case known.of:
      return looksBack(from: index, .placeNoun)
        ? .city("part of a city") : .government("after “of”")
    default: return nil
    }
  }

  private func senseBySubject(_ span: Range<Int>) -> Sense? {
    guard !isPossessive(span), var next = following(span) else { return nil }
    if tokens[next].gap == [.comma, .space], word(next) == vocabulary.known.which {
      return .government("a clause speaks of what it does")
    }
    if let verb = verbAfterAside(next) { return .government("subject of “\(text(verb))”") }
    guard tokens[next].gap.isBlank else { return nil }
    if let before = preceding(span.lowerBound), traits(before).contains(.determiner),
      word(before) != vocabulary.known.that
    {
      return nil
    }
    var isPassive = false
    while next < tokens.count, tokens[next].gap.isBlank,
      !traits(next).isDisjoint(with: [.adverb, .auxiliary]), next < span.upperBound + 4
    {
      if traits(next).contains(.auxiliary) { isPassive = true }
      next += 1
    }
    if traits(next).contains(.attacking), isPassive { return .city("was attacked") }
    if traits(next).contains(.reports) { return .government("subject of “\(text(next))”") }
    if next > span.upperBound { return .government("subject of a verb") }
    return looksLikeVerb(next) ? .government("subject of “\(text(next))”") : nil
  }

  private static let longestAside = 12

  /// "Kigali, long an ally of Luanda, said": the reporting verb behind the second comma.
  private func verbAfterAside(_ start: Int) -> Int? {
    guard tokens[start].gap == [.comma, .space], !isCapital(start) else { return nil }
    let end = min(start + Self.longestAside, tokens.count)
    let close = (start + 1..<max(end, start + 1)).first {
      !tokens[$0].gap.isDisjoint(with: [.comma, .sentence])
    }
    guard let close, tokens[close].gap == [.comma, .space], traits(close).contains(.reports)
    else { return nil }
    return close
  }

  private func senseByObject(_ span: Range<Int>) -> Sense? {
    guard let before = preceding(span.lowerBound) else { return nil }
    if traits(before).contains(.addressing), !isPossessive(span) {
      return .government("object of “\(text(before))”")
    }
    if traits(before).contains(.motion) { return .city("reached or left") }
    return nil
  }

  private func senseByPossession(_ span: Range<Int>) -> Sense? {
    guard isPossessive(span) else { return nil }
    return isPolicyPossessor(span)
      ? .government("possesses a policy") : .city("possesses a part of the city")
  }
}

extension CapitalSense {
  private var tokens: [Token] { article.tokens }
  private func traits(_ index: Int) -> WordTraits { vocabulary.traits[Int(tokens[index].word)] }
  private func word(_ index: Int) -> WordID { tokens[index].word }
  private func text(_ index: Int) -> String { vocabulary.words.string(tokens[index].word) }
  private func isCapital(_ index: Int) -> Bool { tokens[index].shape.contains(.capital) }

  private func isPossessive(_ span: Range<Int>) -> Bool {
    tokens[span.upperBound - 1].shape.contains(.possessive)
  }

  private func following(_ span: Range<Int>) -> Int? {
    let next = span.upperBound
    return next < tokens.count && !tokens[next].gap.contains(.sentence) ? next : nil
  }

  /// The token before, in the same sentence and with nothing but blanks between.
  private func preceding(_ index: Int) -> Int? {
    index > 0 && tokens[index].gap.isBlank ? index - 1 : nil
  }

  /// A possessor of anything but streets, parades and people living there.
  private func isPolicyPossessor(_ span: Range<Int>) -> Bool {
    guard isPossessive(span), let next = following(span) else { return false }
    if isCapital(next) { return traits(next).contains(.organizationFirst) }
    return !traits(next).contains(.placeNoun)
  }

  private func isPlaceWord(_ index: Int) -> Bool {
    ["based", "born", "area", "bound", "to"].contains(text(index))
  }

  private func isGoverning(_ index: Int) -> Bool {
    [
      "authorities", "regime", "government", "officials", "leadership", "administration", "side",
      "delegation", "junta", "negotiators", "diplomats", "leaders",
    ].contains(text(index))
  }

  private func isActor(_ index: Int) -> Bool {
    isCapital(index) && traits(index).contains(.beginsName)
      && !tokens[index].shape.contains(.opening)
      || isCapital(index)
        && NameMatcher(vocabulary: vocabulary, tokens: tokens).name(at: index, limit: index + 1)
          != nil
  }

  /// Whether the comma after a span goes on with a list rather than with its country.
  private func isListed(_ span: Range<Int>, _ next: Int) -> Bool {
    guard let after = following(next..<next + 1) else { return false }
    return tokens[after].gap == .space && word(after) == vocabulary.known.and
      || tokens[after].gap == [.comma, .space] && isCapital(after)
  }

  private func looksBack(from index: Int, _ trait: WordTraits) -> Bool {
    var place = index - 1
    while place >= 0, place >= index - 4, tokens[place].sentence == tokens[index].sentence {
      if traits(place).contains(trait) { return true }
      place -= 1
    }
    return false
  }

  /// What tells the verb "plans" from the noun: something that can follow only a verb.
  private func hasObject(after index: Int) -> Bool {
    guard let next = following(index..<index + 1), tokens[next].gap.isBlank else { return false }
    return isCapital(next) || [vocabulary.known.to, vocabulary.known.that].contains(word(next))
      || !traits(next).isDisjoint(with: [.determiner, .pronoun, .adverb])
  }

  /// A lower-case word right after a subject that is no preposition or conjunction.
  private func looksLikeVerb(_ index: Int) -> Bool {
    guard index < tokens.count, !isCapital(index), tokens[index].gap.isBlank else { return false }
    guard traits(index).isDisjoint(with: [.function, .placeNoun]) else { return false }
    let text = text(index)
    if traits(index).contains(.acting) { return true }
    if text.hasSuffix("s"), !text.hasSuffix("ss") { return hasObject(after: index) }
    return text.hasSuffix("ed")
      || text.hasSuffix("ing")
      || ["paid", "held", "sought", "made", "took", "sent", "kept", "let"]
        .contains(text)
  }
}
