/// Decides whether a capitalized run that no lexicon has is a name, and where it begins.
struct SpanJudge {
  let vocabulary: Vocabulary
  let article: TokenizedArticle
  let statistics: WordStatistics

  enum Verdict {
    case name(NameSpan)
    /// A name only when the article has it elsewhere.
    case ifKnown(NameSpan)
    case none
  }

  func verdict(on span: NameSpan) -> Verdict {
    var span = span
    trim(&span)
    guard !span.tokens.isEmpty else { return .none }
    if span.shape == .uncertain || isQuoted(span) || isModel(span) || isWork(span) {
      return .ifKnown(span)
    }
    return span.tokens.count == 1 ? single(span) : several(span)
  }

  /// Leaves out words that are capitalized only for beginning the sentence.
  private func trim(_ span: inout NameSpan) {
    while let first = span.tokens.first, span.tokens.count > 1, isMereOpening(first, span) {
      span.tokens.removeFirst()
    }
    while let last = span.tokens.last, span.tokens.count > 1,
      !traits(last).isDisjoint(with: [.determiner, .pronoun]), !shape(last).contains(.allCapitals),
      article.tokens[last].word != vocabulary.known.i
    {
      span.tokens.removeLast()
    }
  }

  private func isMereOpening(_ index: Int, _ span: NameSpan) -> Bool {
    let word = traits(index)
    guard !WordStatistics.isFree(article.tokens[index]), !isHeading(index) else { return false }
    if word.contains(.particle), leadsName(index) { return false }
    if !word.isDisjoint(with: [.function, .starter]), !word.contains(.particle) { return true }
    guard word.contains(.ordinary), span.shape != .organization, span.shape != .place else {
      return false
    }
    let count = statistics[article.tokens[index].word]
    if count.named > count.lower { return false }
    if word.contains(.organizationFirst) || word.contains(.placeFirst) { return false }
    return word.isDisjoint(with: .givenName) || count.lower > 0
  }

  /// "Al-Jaziri", "Van der Meer", "Van Harrow", but not "Van drivers".
  private func leadsName(_ index: Int) -> Bool {
    let next = index + 1
    if article.tokens[next].gap.isHyphen { return true }
    return shape(next).contains(.capital)
      ? traits(next).isDisjoint(with: [.ordinary, .function, .beginsName])
      : traits(next).contains(.particle)
  }

  /// A name with a number or a sort of work after it: "Falcon 9", "a Night Train movie".
  private func isModel(_ span: NameSpan) -> Bool {
    let next = span.tokens.upperBound
    guard span.shape == .plain || span.shape == .acronym, next < article.tokens.count else {
      return false
    }
    return article.tokens[next].gap.isBlank
      && (article.tokens[next].shape.contains(.number) || traits(next).contains(.work))
  }

  /// "The film Night Train", "the novel The Mill": what it is stands before it.
  private func isWork(_ span: NameSpan) -> Bool {
    var start = span.tokens.lowerBound
    guard start > 0, article.tokens[start].gap.isBlank else { return false }
    if article.tokens[start - 1].word == vocabulary.known.the, shape(start - 1).contains(.capital) {
      start -= 1
    }
    return start > 1 && article.tokens[start].gap.isBlank && traits(start - 1).contains(.work)
      && !shape(start - 1).contains(.capital)
  }

  /// Exactly what stands in quotation marks is a title or a slogan.
  private func isQuoted(_ span: NameSpan) -> Bool {
    let next = span.tokens.upperBound
    return article.tokens[span.tokens.lowerBound].gap.contains(.quote)
      && (next == article.tokens.count || article.tokens[next].gap.contains(.quote))
  }

  private func single(_ span: NameSpan) -> Verdict {
    let index = span.tokens.lowerBound
    let token = article.tokens[index]
    let word = traits(index)
    let count = statistics[token.word]
    if let title = span.title,
      word.isDisjoint(with: .function) || traits(title.upperBound - 1).contains(.honorific)
    {
      return .name(span)
    }
    if !word.isDisjoint(
      with: [.function, .starter, .notAlone, .calendar, .beginsTitle, .legalForm])
      || token.shape.contains(.initial) || token.shape.contains(.address)
    {
      return .none
    }
    if token.shape.contains(.allCapitals) { return acronym(span, token, word) }
    if word.contains(.ordinary) {
      return count.lower == 0 && count.named > 1 && WordStatistics.isFree(token)
        && !word.contains(.mixed) && word.isDisjoint(with: [.organizationLast, .placeLast])
        ? .name(span) : .ifKnown(span)
    }
    if count.lower > count.named { return .ifKnown(span) }
    if WordStatistics.isFree(token) || count.named > 0 { return .name(span) }
    return opening(span, token, word)
  }

  /// A lone unknown word that begins a sentence or a quotation.
  private func opening(_ span: NameSpan, _ token: Token, _ word: WordTraits) -> Verdict {
    let isName =
      !word.isDisjoint(with: [.givenName, .familyName]) || token.shape.contains(.possessive)
      || isFollowedByVerb(span) || token.end - token.start > 3
    return isName && token.end - token.start > 2 && !endsLikeWord(token.word)
      ? .name(span) : .ifKnown(span)
  }

  private func isFollowedByVerb(_ span: NameSpan) -> Bool {
    let next = span.tokens.upperBound
    guard next < article.tokens.count else { return false }
    let token = article.tokens[next]
    if article.tokens[span.tokens.lowerBound].gap.contains(.block), token.gap.contains(.space),
      !token.gap.isDisjoint(with: [.dash, .hyphen])
    {
      return true
    }
    if token.gap == [.comma, .space] { return token.word == vocabulary.known.who }
    return token.gap.isBlank && (traits(next).contains(.reports) || isSingularVerb(token.word))
  }

  private func isSingularVerb(_ word: WordID) -> Bool {
    ["is", "was", "has", "had", "will", "would"].contains(vocabulary.words.string(word))
  }

  private func endsLikeWord(_ word: WordID) -> Bool {
    let text = vocabulary.words.string(word)
    return [
      "ing", "ly", "tion", "tions", "ness", "ments", "ities", "less", "men", "ists", "ism", "ship",
    ]
    .contains { text.hasSuffix($0) }
  }

  private func acronym(_ span: NameSpan, _ token: Token, _ word: WordTraits) -> Verdict {
    let length = token.end - token.start
    guard length > 1, !token.shape.contains(.inCapitals) else { return .ifKnown(span) }
    if word.contains(.ordinary), length > 3 { return .ifKnown(span) }
    return .name(span)
  }

  private func several(_ span: NameSpan) -> Verdict {
    switch span.shape {
    case .person, .organization, .place: return .name(span)
    default: break
    }
    let isLoud = span.tokens.allSatisfy { shape($0).contains(.allCapitals) }
    let isOrdinary = span.tokens.allSatisfy {
      traits($0).contains(.ordinary) || !traits($0).isDisjoint(with: .function)
    }
    guard isOrdinary else { return .name(span) }
    return !isLoud && WordStatistics.isFree(article.tokens[span.tokens.lowerBound])
      ? .name(span) : .ifKnown(span)
  }

  private func traits(_ index: Int) -> WordTraits {
    vocabulary.traits[Int(article.tokens[index].word)]
  }

  private func shape(_ index: Int) -> TokenShape { article.tokens[index].shape }

  private func isHeading(_ index: Int) -> Bool {
    !shape(index).isDisjoint(with: [.inTitleCase, .inCapitals])
  }
}
