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
      if isCalledCapital(next) { return .city("called the capital") }
      if gap == [.comma, .space], traits(next).contains(.beginsName), isCapital(next),
        !isListed(span, next), word(next) != vocabulary.known.i, !isOtherCapital(next)
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
    let joining = ["and", "or", "nor"]
    if let next = following(span), joining.contains(text(next)),
      let other = following(next..<next + 1), isActor(other)
    {
      return other
    }
    if let before = preceding(span.lowerBound), joining.contains(text(before)),
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
    if word == known.in, !isPossessive(span), index > 0, isRuling(index - 1) {
      return .government("its authorities")
    }
    if traits(index).contains(.locating), word != known.toward {
      return isPolicyPossessor(span) ? nil : .city("after “\(text(index))”")
    }
    switch word {
    case known.on where traits(max(index - 1, 0)).contains(.striking): return .city("was struck")
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
      return looksBack(from: index, .giving) || looksBack(from: index, .sending)
        ? .government("comes from it") : .city("after “from”")
    case known.of:
      return looksBack(from: index, .placeNoun)
        ? .city("part of a city") : .government("after “of”")
    default: return text(index) == "unlike" ? .government("after “unlike”") : nil
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
    if traits(next).contains(.attacking), isPassive, !isModal(next - 1) {
      return .city("was attacked")
    }
    if isPassive, isLikened(next) { return .city("what a city is like") }
    if traits(next).contains(.reports) { return .government("subject of “\(text(next))”") }
    if next > span.upperBound { return .government("subject of a verb") }
    return looksLikeVerb(next) ? .government("subject of “\(text(next))”") : nil
  }

  private static let longestAside = 12

  /// "Kigali, long an ally of Luanda, said", "Kigali, I think, will": the verb behind the second
  /// comma.
  private func verbAfterAside(_ start: Int) -> Int? {
    guard tokens[start].gap == [.comma, .space],
      !isCapital(start) || word(start) == vocabulary.known.i
    else { return nil }
    let end = min(start + Self.longestAside, tokens.count)
    let close = (start + 1..<max(end, start + 1)).first {
      !tokens[$0].gap.isDisjoint(with: [.comma, .sentence])
    }
    guard let close, tokens[close].gap == [.comma, .space],
      traits(close).contains(.reports) || isModal(close)
        || traits(close).contains(.acting) && text(close).hasSuffix("s")
    else { return nil }
    return close
  }

  private func senseByObject(_ span: Range<Int>) -> Sense? {
    guard let before = preceding(span.lowerBound) else { return nil }
    if traits(before).contains(.addressing), !isPossessive(span) {
      return .government("object of “\(text(before))”")
    }
    if traits(before).contains(.reports), !traits(before).contains(.attacking), !isPossessive(span)
    {
      return .government("beside “\(text(before))”")
    }
    if isModal(before) || ["do", "does", "did"].contains(text(before)) {
      return .government("subject of a question")
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
