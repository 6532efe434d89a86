import Articles
import Lexicons

/// Links the names of one article to its actors.
///
/// First every full name is declared, wherever it stands; then each span is linked in order.
struct DocumentLinker {
  let vocabulary: Vocabulary
  let article: TokenizedArticle
  let statistics: WordStatistics
  let judge: SpanJudge
  let evidence: KindEvidence
  let capitals: CapitalSense
  let matcher: NameMatcher
  /// Year and month that decide who holds an office; nil where the article has no date.
  let month: (year: Int, month: Int?)?

  var actors: [LocalActor] = []
  var mentions: [LocalMention] = []
  var openOffices: [OpenOffice] = []
  var byEntry: [Int32: Int] = [:]
  var byWords: [[WordID]: Int] = [:]
  /// The name of the article's outlet.
  private var outlet: [WordID] = []
  /// Persons by each word of their full names.
  var persons: [WordID: [Int]] = [:]
  /// Organizations by the short forms the article gives them in brackets.
  var introduced: [WordID: Int] = [:]
  /// Organizations and places by the first word of a longer name, and by their initials.
  var shortForms: [WordID: [Int]] = [:]

  init(
    vocabulary: Vocabulary, article: TokenizedArticle, statistics: WordStatistics,
    month: (year: Int, month: Int?)?
  ) {
    self.vocabulary = vocabulary
    self.article = article
    self.statistics = statistics
    self.month = month
    judge = SpanJudge(vocabulary: vocabulary, article: article, statistics: statistics)
    evidence = KindEvidence(vocabulary: vocabulary, article: article)
    capitals = CapitalSense(vocabulary: vocabulary, article: article)
    matcher = NameMatcher(vocabulary: vocabulary, tokens: article.tokens)
  }

  mutating func link(_ spans: [NameSpan]) {
    var judged = judged(spans)
    if let tagger = vocabulary.tagger {
      judged = SpanRevision.revised(
        judged, by: tagger, vocabulary: vocabulary, article: article, statistics: statistics)
    }
    judged = proven(judged)
    declareInstitutions(judged)
    for span in judged { declare(span) }
    declareIntroduced(judged)
    for span in judged { declareSingle(span) }
    for span in judged { resolve(span) }
  }

  /// Makes a name known as an organization's, as that of the article's own outlet.
  mutating func learn(_ words: [WordID]) {
    outlet = words
  }

  /// The spans that are names by the rules.
  func judged(_ spans: [NameSpan]) -> [JudgedSpan] { spans.compactMap(judge(_:)) }

  /// The span as the judge leaves it, with whether it needs to be known; nil when it is no name.
  private func judge(_ span: NameSpan) -> JudgedSpan? {
    if span.node != nil { return JudgedSpan(span: span, needsProof: false) }
    if !outlet.isEmpty, words(span.tokens) == outlet {
      var span = span
      span.shape = .organization
      return JudgedSpan(span: span, needsProof: false)
    }
    switch judge.verdict(on: span) {
    case .name(let span): return JudgedSpan(span: span, needsProof: false)
    case .ifKnown(let span): return JudgedSpan(span: span, needsProof: true)
    case .none: return nil
    }
  }

  func words(_ range: Range<Int>) -> [WordID] { range.map { article.tokens[$0].word } }

  func traits(_ index: Int) -> WordTraits {
    vocabulary.traits[Int(article.tokens[index].word)]
  }

  func traits(of word: WordID) -> WordTraits { vocabulary.traits[Int(word)] }

  mutating func add(
    _ actor: Int, _ tokens: Range<Int>, _ kind: Mention.Kind = .name, why: String,
    _ confidence: Mention.Confidence = .sure
  ) {
    actors[actor].latest = tokens.lowerBound
    mentions.append(
      LocalMention(
        tokens: tokens, actor: actor, kind: kind, why: why, confidence: confidence))
  }
}

/// A span the judge has looked at.
struct JudgedSpan {
  var span: NameSpan
  /// Whether it is a name only when the article has it elsewhere.
  var needsProof: Bool
}
