/// Puts the tagger's names and the rules' spans together.
///
/// Names of the lexicons stay unless they are part of a longer one; where both have a span the
/// tagger's bounds hold; what the rules alone take for a name is one only if the article has it
/// elsewhere.
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
    var joined: [JudgedSpan] = []
    var taken: Set<Int> = []
    for var name in names {
      if name.kind == .person { name.tokens = Titles.stripped(name.tokens, spans) }
      let rivals = spans.indices.filter { spans[$0].span.tokens.overlaps(name.tokens) }
      if rivals.contains(where: { holds(spans[$0].span, against: name) })
        || joins(rivals.map { spans[$0] }) || rivals.isEmpty && isEvent(name.tokens)
      {
        continue
      }
      taken.formUnion(rivals)
      joined.append(span(for: name, rivals.map { spans[$0] }))
    }
    for index in spans.indices where !taken.contains(index) {
      var left = spans[index]
      if left.span.node == nil { left.needsProof = true }
      joined.append(left)
    }
    revised += joined.sorted { $0.span.tokens.lowerBound < $1.span.tokens.lowerBound }
  }

  /// Whether a name of the lexicons stands although the tagger cuts the words another way.
  private func holds(_ span: NameSpan, against name: NameTagger.Name) -> Bool {
    guard span.node != nil, span.tokens != name.tokens else { return false }
    return
      !(name.tokens.lowerBound <= span.tokens.lowerBound
      && span.tokens.upperBound <= name.tokens.upperBound)
  }

  /// Whether a name would join names that the text tells apart: "Chile-Peru", "Ora and Norte",
  /// "Ora's Norte".
  private func joins(_ rivals: [JudgedSpan]) -> Bool {
    zip(rivals, rivals.dropFirst()).contains { first, second in
      guard !first.needsProof, !second.needsProof else { return false }
      let (end, next) = (first.span.tokens.upperBound, second.span.tokens.lowerBound)
      if tokens[end - 1].shape.contains(.possessive) { return true }
      if end < next { return tokens[end].word == vocabulary.known.and }
      return tokens[next].gap.isHyphen && first.span.node != nil && second.span.node != nil
    }
  }

  /// Whether words make it the name of an event or a document.
  private func isEvent(_ range: Range<Int>) -> Bool {
    guard let first = range.first, let last = range.last, range.count > 1 else { return false }
    let (begin, end) = (traits(first), traits(last))
    return begin.contains(.eventFirst) && !begin.contains(.calendar)
      || end.contains(.eventLast) && !end.contains(.organizationLast)
  }

  private func traits(_ index: Int) -> WordTraits { vocabulary.traits[Int(tokens[index].word)] }

  private func span(for name: NameTagger.Name, _ rivals: [JudgedSpan]) -> JudgedSpan {
    if let same = rivals.first(where: { $0.span.tokens == name.tokens }) {
      var span = same.span
      span.learnt = name.kind
      return JudgedSpan(span: span, needsProof: false)
    }
    let match = NameMatcher(vocabulary: vocabulary, tokens: tokens)
      .name(at: name.tokens.lowerBound, limit: name.tokens.upperBound)
    let first = rivals.first { $0.span.tokens.lowerBound == name.tokens.lowerBound }
    let span = NameSpan(
      tokens: name.tokens, node: match?.end == name.tokens.upperBound ? match?.node : nil,
      title: first?.span.title, shape: Self.shape(name), learnt: name.kind)
    return JudgedSpan(span: span, needsProof: false)
  }

  private static func shape(_ name: NameTagger.Name) -> NameSpan.Shape {
    switch name.kind {
    case .person: name.tokens.count > 1 ? .person : .plain
    case .organization: name.tokens.count > 1 ? .organization : .plain
    case .place: name.tokens.count > 1 ? .place : .plain
    case .people: .plain
    }
  }
}
