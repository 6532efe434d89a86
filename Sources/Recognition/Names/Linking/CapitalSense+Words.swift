/// What stands around a capital's name.
extension CapitalSense {
  var tokens: [Token] { article.tokens }
  func traits(_ index: Int) -> WordTraits { vocabulary.traits[Int(tokens[index].word)] }
  func word(_ index: Int) -> WordID { tokens[index].word }
  func text(_ index: Int) -> String { vocabulary.words.string(tokens[index].word) }
  func isCapital(_ index: Int) -> Bool { tokens[index].shape.contains(.capital) }

  func isPossessive(_ span: Range<Int>) -> Bool {
    tokens[span.upperBound - 1].shape.contains(.possessive)
  }

  func following(_ span: Range<Int>) -> Int? {
    let next = span.upperBound
    return next < tokens.count && !tokens[next].gap.contains(.sentence) ? next : nil
  }

  /// The token before, in the same sentence and with nothing but blanks between.
  func preceding(_ index: Int) -> Int? {
    index > 0 && tokens[index].gap.isBlank ? index - 1 : nil
  }

  /// A possessor of anything but streets, parades and people living there.
  func isPolicyPossessor(_ span: Range<Int>) -> Bool {
    guard isPossessive(span), let next = following(span) else { return false }
    if isCapital(next) { return traits(next).contains(.organizationFirst) }
    // "Its left-wing mayor", but not "its hopes for a city".
    return !(next..<min(next + 3, tokens.count)).prefix {
      $0 == next
        || (tokens[$0].gap.isBlank || tokens[$0].gap.isHyphen)
          && traits($0).isDisjoint(with: .function)
    }.contains { traits($0).contains(.placeNoun) }
  }

  /// "Riyadh, the Saudi capital": what follows the comma.
  func isCalledCapital(_ index: Int) -> Bool {
    tokens[index].gap == [.comma, .space] && word(index) == vocabulary.known.the
      && index + 2 < tokens.count && isCapital(index + 1) && text(index + 2) == "capital"
  }

  func isPlaceWord(_ index: Int) -> Bool {
    [
      "based", "born", "area", "bound", "to", "listed", "educated", "trained", "raised",
      "headquartered",
    ].contains(text(index))
  }

  func isGoverning(_ index: Int) -> Bool {
    [
      "authorities", "regime", "government", "officials", "leadership", "administration", "side",
      "delegation", "junta", "negotiators", "diplomats", "leaders",
    ].contains(text(index))
  }

  /// Those who govern where they are; a delegation or a minister may be there for talks only.
  func isRuling(_ index: Int) -> Bool {
    [
      "authorities", "regime", "government", "leadership", "administration", "junta", "rulers",
      "policymakers", "cabinet", "masters", "generals",
    ].contains(text(index))
  }

  /// "Vienna, Bern": two capitals, not a city and its country.
  func isOtherCapital(_ index: Int) -> Bool {
    let matcher = NameMatcher(vocabulary: vocabulary, tokens: tokens)
    guard let name = matcher.name(at: index, limit: tokens.count) else { return false }
    let forms = FormSummary(node: name.node, vocabulary)
    return forms.isCapital && !forms.isState
  }

  /// "A city of parks", "calm": what is said of cities only.
  func isLikened(_ index: Int) -> Bool {
    if ["calm", "quiet", "empty", "tense", "full", "crowded", "deserted", "busy", "dark"]
      .contains(text(index))
    {
      return true
    }
    guard traits(index).contains(.determiner) else { return false }
    return (index + 1..<min(index + 4, tokens.count)).contains {
      !isCapital($0) && traits($0).contains(.placeNoun)
    }
  }

  func isModal(_ index: Int) -> Bool {
    ["will", "would", "may", "might", "must", "should", "could", "can"].contains(text(index))
  }

  func isActor(_ index: Int) -> Bool {
    isCapital(index) && traits(index).contains(.beginsName)
      && !tokens[index].shape.contains(.opening)
      || isCapital(index)
        && NameMatcher(vocabulary: vocabulary, tokens: tokens).name(at: index, limit: index + 1)
          != nil
  }

  /// Whether the comma after a span goes on with a list rather than with its country.
  func isListed(_ span: Range<Int>, _ next: Int) -> Bool {
    guard let after = following(next..<next + 1) else { return false }
    return tokens[after].gap == .space && word(after) == vocabulary.known.and
      || tokens[after].gap == [.comma, .space] && isCapital(after)
  }

  func looksBack(from index: Int, _ trait: WordTraits) -> Bool {
    var place = index - 1
    while place >= 0, place >= index - 4, tokens[place].sentence == tokens[index].sentence {
      if traits(place).contains(trait) { return true }
      place -= 1
    }
    return false
  }

  /// What tells the verb "plans" from the noun: something that can follow only a verb.
  func hasObject(after index: Int) -> Bool {
    guard let next = following(index..<index + 1), tokens[next].gap.isBlank else { return false }
    return isCapital(next) || [vocabulary.known.to, vocabulary.known.that].contains(word(next))
      || !traits(next).isDisjoint(with: [.determiner, .pronoun, .adverb])
  }

  /// A lower-case word right after a subject that is no preposition or conjunction.
  func looksLikeVerb(_ index: Int) -> Bool {
    guard index < tokens.count, !isCapital(index), tokens[index].gap.isBlank else { return false }
    guard traits(index).isDisjoint(with: [.function, .placeNoun]) else { return false }
    let text = text(index)
    if traits(index).contains(.acting) { return true }
    if text.hasSuffix("s"), !text.hasSuffix("ss") { return hasObject(after: index) }
    return text.hasSuffix("ed") || text.hasSuffix("ing")
  }
}
