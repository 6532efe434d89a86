import Articles

/// Makes an article of a document's sentences, a block each.
struct ArticleComposer {
  private let titles: TitleStripper
  private var text = ""
  private var count = 0
  private var blocks: [Block] = []
  private var names: [AnnotatedName] = []
  private var others: [TextRange] = []
  private var undecided: [TextRange] = []
  /// For each sentence the scalar offsets of its tokens.
  private(set) var tokens: [[TextRange]] = []

  init(titles: TitleStripper) {
    self.titles = titles
  }

  static func article(
    _ id: String, _ sentences: [AnnotatedSentence], titles: TitleStripper
  ) -> AnnotatedArticle {
    var composer = ArticleComposer(titles: titles)
    for sentence in sentences { composer.add(sentence) }
    return composer.article(id)
  }

  mutating func add(_ sentence: AnnotatedSentence, role: BlockRole = .paragraph) {
    let written =
      sentence.text.flatMap { Detokenizer(sentence.tokens, in: $0) }
      ?? Detokenizer(sentence.tokens)
    if !blocks.isEmpty {
      text += "\n"
      count += 1
    }
    let start = count
    text += written.text
    count += written.text.unicodeScalars.count
    blocks.append(Block(role: role, range: TextRange(start, count)))
    tokens.append(
      written.ranges.map { TextRange(start + $0.lowerBound, start + $0.upperBound) })
    if !sentence.isAnnotated { undecided.append(TextRange(start, count)) }
    for span in sentence.spans { add(span, of: sentence, at: start) }
  }

  private mutating func add(
    _ span: AnnotatedSentence.Span, of sentence: AnnotatedSentence, at start: Int
  ) {
    let places = tokens[tokens.count - 1]
    let bare = titles.strip(sentence.tokens[span.tokens], kind: span.kind)
    if let kind = span.kind, !bare.isEmpty {
      names.append(
        AnnotatedName(
          range: TextRange(places[bare.lowerBound].start, places[bare.upperBound - 1].end),
          kind: kind))
    } else {
      others.append(
        TextRange(places[span.tokens.lowerBound].start, places[span.tokens.upperBound - 1].end))
    }
  }

  func article(_ id: String) -> AnnotatedArticle {
    AnnotatedArticle(
      article: Article(
        id: Article.ID(id), text: ArticleText(text), blocks: blocks,
        metadata: Metadata(language: "en", file: id)),
      names: names, others: others, undecided: undecided)
  }
}
