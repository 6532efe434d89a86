/// Puts the tagger's names over the rules' spans where those are guesses.
///
/// A name of the lexicons stays as it is, but for a common family name or a person named like a
/// place, which may be part of a longer name. What the rules alone take for a name gets the kind
/// the tagger gives it, also where the tagger sees most of it; where it sees none, it is one only if
/// the article has it elsewhere.
/// The tagger neither cuts nor joins nor adds other spans: measured on whole articles, that costs
/// more links than it mends bounds.
struct SpanRevision {
  private let vocabulary: Vocabulary
  private let tokens: [Token]
  private var revised: [JudgedSpan] = []

  static func revised(
    _ spans: [JudgedSpan], by tagger: NameTagger, vocabulary: Vocabulary,
    article: TokenizedArticle, statistics: WordStatistics
  ) -> [JudgedSpan] {
    let reading = TaggerReading(
      vocabulary: vocabulary, article: article, statistics: statistics, spans: spans)
    var revision = SpanRevision(vocabulary: vocabulary, tokens: article.tokens)
    var next = 0
    for stretch in reading.stretches {
      while next < spans.count, spans[next].span.tokens.upperBound <= stretch.tokens.lowerBound {
        revision.revised.append(spans[next])
        next += 1
      }
      let first = next
      while next < spans.count, spans[next].span.tokens.lowerBound < stretch.tokens.upperBound {
        next += 1
      }
      revision.join(spans[first..<next], tagger.names(in: stretch, of: reading))
    }
    revision.revised += spans[next...]
    return revision.revised
  }

  private init(vocabulary: Vocabulary, tokens: [Token]) {
    self.vocabulary = vocabulary
    self.tokens = tokens
  }

  private mutating func join(_ spans: ArraySlice<JudgedSpan>, _ names: [NameTagger.Name]) {
    let first = revised.count
    var taken: Set<Int> = []
    for var name in names {
      let near = Self.near(name.tokens, spans)
      if name.kind == .person { name.tokens = Titles.stripped(name.tokens, near) }
      name.tokens = withParticles(name.tokens, near)
      let rivals = Self.near(name.tokens, spans).indices
        .filter { spans[$0].span.tokens.overlaps(name.tokens) }
      guard let span = span(for: name, rivals.map { spans[$0].span }) else {
        guard rivals.count == 1, !taken.contains(rivals[0]),
          let longer = longer(spans[rivals[0]].span, than: name)
        else { continue }
        taken.insert(rivals[0])
        revised.append(JudgedSpan(span: longer, needsProof: false))
        continue
      }
      taken.formUnion(rivals)
      revised.append(JudgedSpan(span: span, needsProof: false))
    }
    for index in spans.indices where !taken.contains(index) {
      var left = spans[index]
      if left.span.node == nil, !isCompany(left.span), !isSomebody(left.span),
        !isRuler(left.span), !isStrange(left.span), !isLinked(left.span),
        !isMixed(left.span), !isHome(left.span)
      {
        left.needsProof = true
      }
      revised.append(left)
    }
    if revised.count > first + 1 {
      revised[first...].sort { $0.span.tokens.lowerBound < $1.span.tokens.lowerBound }
    }
  }

  /// "Harrow Motor, Inc." is a name whatever the tagger makes of its parts.
  private func isCompany(_ span: NameSpan) -> Bool {
    span.shape == .organization && span.tokens.count > 1
      && vocabulary.traits[Int(tokens[span.tokens.upperBound - 1].word)].contains(.legalForm)
  }

  /// "Harrow, who …" is a name too.
  private func isSomebody(_ span: NameSpan) -> Bool {
    let next = span.tokens.upperBound
    return next < tokens.count && tokens[next].gap == [.comma, .space]
      && tokens[next].word == vocabulary.known.who
  }

  /// "Fenerbahçe called": words that no list has, at the beginning of a sentence in lower case.
  private func isStrange(_ span: NameSpan) -> Bool {
    tokens[span.tokens.lowerBound].shape.contains(.opening)
      && span.tokens.allSatisfy { index in
        let token = tokens[index]
        return token.shape.contains(.capital) && token.end - token.start > 4
          && token.shape.isDisjoint(with: [
            .allCapitals, .inTitleCase, .inCapitals, .hasDigit, .foreign, .address,
          ])
          && vocabulary.traits[Int(token.word)].isEmpty
      }
  }

  /// "KfW": no ordinary word has a capital inside, but for the plural of an acronym.
  private func isMixed(_ span: NameSpan) -> Bool {
    let token = tokens[span.tokens.lowerBound]
    return span.tokens.count == 1 && token.shape.contains(.mixed) && token.gap.isBlank
      && token.shape.isDisjoint(with: [.address, .hasDigit])
      && vocabulary.words.withBytes(of: token.word) { $0.last != UInt8(ascii: "s") }
  }

  /// "Ann Vale, R-Harrow": a lone word that is a place for where it stands.
  private func isHome(_ span: NameSpan) -> Bool { span.shape == .place && span.tokens.count == 1 }

  /// "Adrar des Ifoghas": small words of other languages stand in names only.
  private func isLinked(_ span: NameSpan) -> Bool {
    span.tokens.dropFirst().dropLast().contains { index in
      let traits = vocabulary.traits[Int(tokens[index].word)]
      return !tokens[index].shape.contains(.capital) && traits.contains(.particle)
        && traits.isDisjoint(with: [.function, .ordinary])
    }
  }

  /// "Maud I", "Friedrich the Wise": nothing else is written so.
  private func isRuler(_ span: NameSpan) -> Bool {
    let known = vocabulary.known
    return span.tokens.count > 1
      && span.tokens.contains { [known.i, known.the].contains(tokens[$0].word) }
  }

  /// The spans that overlap some tokens or touch them: a stretch may hold thousands of others.
  private static func near(
    _ tokens: Range<Int>, _ spans: ArraySlice<JudgedSpan>
  ) -> ArraySlice<JudgedSpan> {
    let first = spans.firstSorted { $0.span.tokens.upperBound >= tokens.lowerBound }
    return spans[first...].prefix { $0.span.tokens.lowerBound <= tokens.upperBound }
  }

  /// A name with the small words before it that the rules count into it: "van der Meulen".
  private func withParticles(_ name: Range<Int>, _ spans: ArraySlice<JudgedSpan>) -> Range<Int> {
    let longer = spans.first { judged in
      let range = judged.span.tokens
      return judged.span.node == nil && range.upperBound == name.upperBound
        && range.lowerBound < name.lowerBound
        && tokens[range.lowerBound..<name.lowerBound].allSatisfy { !$0.shape.contains(.capital) }
    }
    return longer?.span.tokens ?? name
  }

  /// What stands in the place of the rules' spans; nil where they stay.
  private func span(for name: NameTagger.Name, _ rivals: [NameSpan]) -> NameSpan? {
    if rivals.count == 1, var same = rivals.first, same.tokens == name.tokens {
      guard same.node == nil else { return nil }
      same.learnt = name.kind
      return same
    }
    guard rivals.contains(where: { $0.node != nil }), !beginsWithParty(name),
      rivals.allSatisfy({ isPart($0, of: name) })
    else { return nil }
    let match = NameMatcher(vocabulary: vocabulary, tokens: tokens)
      .name(at: name.tokens.lowerBound, limit: name.tokens.upperBound)
    let first = rivals.first { $0.tokens.lowerBound == name.tokens.lowerBound }
    return NameSpan(
      tokens: name.tokens, node: match?.end == name.tokens.upperBound ? match?.node : nil,
      title: first?.title, shape: Self.shape(name), learnt: name.kind)
  }

  /// "Ann Vale, R-Utah": the letter is a party's, and no name goes on from it.
  private func beginsWithParty(_ name: NameTagger.Name) -> Bool {
    name.tokens.count > 1 && tokens.isPartyLetter(at: name.tokens.lowerBound)
  }

  /// A guess of the rules most of which the tagger takes for a name as well.
  private func longer(_ span: NameSpan, than name: NameTagger.Name) -> NameSpan? {
    guard span.node == nil, span.tokens.lowerBound <= name.tokens.lowerBound,
      span.tokens.upperBound >= name.tokens.upperBound, name.tokens.count > 1,
      name.tokens.count * 2 > span.tokens.count
    else { return nil }
    var longer = span
    longer.learnt = name.kind
    return longer
  }

  /// Whether a span may be taken for a part of a longer name.
  private func isPart(_ span: NameSpan, of name: NameTagger.Name) -> Bool {
    guard let node = span.node else { return true }
    guard name.tokens.lowerBound <= span.tokens.lowerBound,
      span.tokens.upperBound <= name.tokens.upperBound
    else { return false }
    let forms = FormSummary(node: node, vocabulary)
    if name.kind == .person, forms.isOnlySurname || forms.isPlaceOnly { return true }
    return forms.isOnlySurname && !forms.isSure
  }

  private static func shape(_ name: NameTagger.Name) -> NameSpan.Shape {
    guard name.tokens.count > 1 else { return .plain }
    return switch name.kind {
    case .person: .person
    case .organization: .organization
    case .place: .place
    case .people: .plain
    }
  }
}
