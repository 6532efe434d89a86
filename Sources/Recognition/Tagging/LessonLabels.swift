import Articles

/// The labels of an article's tokens by what annotators say, put into our own scheme.
///
/// Sets differ from it in ways the rules can mend: a direction counted into a place ("eastern
/// Oman"), a known name cut in two, a demonym apart from the institution it begins.
struct LessonLabels {
  private var names: [(tokens: Range<Int>, kind: NameKind)] = []
  private var unknown: [Bool]

  init(
    _ lesson: TaggerTrainer.Lesson, _ article: TokenizedArticle, _ spans: [JudgedSpan],
    vocabulary: Vocabulary
  ) {
    unknown = [Bool](repeating: false, count: article.tokens.count)
    let tokens = article.tokens
    for name in lesson.names {
      guard var range = Self.tokens(in: name.range, of: tokens) else { continue }
      while let first = range.first, range.count > 1, !tokens[first].shape.contains(.capital),
        !vocabulary.traits[Int(tokens[first].word)].contains(.particle)
      {
        range.removeFirst()
      }
      if name.kind == .person { range = Titles.stripped(range, spans) }
      if let first = range.first, tokens[first].shape.contains(.capital) || range.count > 1 {
        names.append((range, name.kind))
      }
    }
    for range in lesson.undecided {
      guard let range = Self.tokens(in: range, of: tokens) else { continue }
      for index in range { unknown[index] = true }
    }
    addPeoples(lesson.others, spans, tokens, vocabulary)
    names.sort { $0.tokens.lowerBound < $1.tokens.lowerBound }
    for judged in spans { adapt(to: judged.span, vocabulary) }
  }

  /// The lanes of a stretch's labels; nil where the annotators leave some of it open.
  func lanes(of stretch: Range<Int>) -> [Int]? {
    if unknown[stretch].contains(true) { return nil }
    var lanes = [Int](repeating: TagLabel.outside.lane, count: stretch.count)
    for name in names where name.tokens.overlaps(stretch) {
      guard stretch.lowerBound <= name.tokens.lowerBound,
        name.tokens.upperBound <= stretch.upperBound
      else { return nil }
      let labels = TagLabel.name(name.kind, count: name.tokens.count)
      for (index, label) in zip(name.tokens, labels) {
        lanes[index - stretch.lowerBound] = label.lane
      }
    }
    return lanes
  }

  /// The tokens that lie in a range for the better part.
  private static func tokens(in range: TextRange, of tokens: [Token]) -> Range<Int>? {
    var low = 0
    var high = tokens.count
    while low < high {
      let middle = (low + high) / 2
      if Int(tokens[middle].end) <= range.start { low = middle + 1 } else { high = middle }
    }
    var start: Int?
    var end = low
    for index in low..<tokens.count where Int(tokens[index].start) < range.end {
      let overlap =
        min(Int(tokens[index].end), range.end) - max(Int(tokens[index].start), range.start)
      guard overlap * 2 >= Int(tokens[index].end - tokens[index].start) else { continue }
      if start == nil { start = index }
      end = index + 1
    }
    return start.map { $0..<end }
  }

  private mutating func addPeoples(
    _ others: [TextRange], _ spans: [JudgedSpan], _ tokens: [Token], _ vocabulary: Vocabulary
  ) {
    for range in others {
      guard let range = Self.tokens(in: range, of: tokens) else { continue }
      let isPeople = spans.contains { judged in
        judged.span.tokens == range
          && judged.span.node.map { FormSummary(node: $0, vocabulary).isDemonym } ?? false
      }
      if isPeople { names.append((range, .people)) }
    }
  }

  /// Takes the rules' bounds where they hold several annotated names that belong together.
  private mutating func adapt(to span: NameSpan, _ vocabulary: Vocabulary) {
    guard span.tokens.count > 1 else { return }
    let inside = names.indices.filter { names[$0].tokens.overlaps(span.tokens) }
    guard let first = inside.first, let last = inside.last,
      span.tokens.lowerBound <= names[first].tokens.lowerBound,
      names[last].tokens.upperBound <= span.tokens.upperBound,
      names[first].tokens != span.tokens
    else { return }
    let kind: NameKind
    if let node = span.node {
      let forms = FormSummary(node: node, vocabulary)
      if forms.isAmbiguous || forms.isOnlySurname { return }
      kind = forms.isDemonym ? .people : forms.isPerson ? .person : names[last].kind
    } else if span.shape == .organization, inside.count > 1, names[last].kind == .organization {
      kind = .organization
    } else {
      return
    }
    names.replaceSubrange(first...last, with: [(span.tokens, kind)])
  }
}
