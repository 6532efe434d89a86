import Articles
import Lexicons

/// What the names of one article come to.
struct ArticleReading: Sendable {
  private(set) var actors: [LocalActor]
  /// In order of the text; of two that begin together the longer first.
  private(set) var mentions: [LocalMention]
  /// What the other accounts of the story may tell the bearers of.
  let openOffices: [OpenOffice]
  /// The offices the article gives its persons, by the person.
  let offices: [Int: Set<String>]
  private let tokens: [Token]

  init(_ article: Article, _ vocabulary: inout Vocabulary) {
    let linker = PersonVariations.added(
      to: Descriptions.personNouns(
        addedTo: Pronouns.added(to: Self.linker(for: article, &vocabulary))))
    actors = linker.actors
    mentions = Self.sorted(linker.mentions)
    tokens = linker.article.tokens
    openOffices = linker.openOffices
    offices = linker.offices()
  }

  /// In order of the text; what two rules say of the same words and the same actor is said once.
  private static func sorted(_ mentions: [LocalMention]) -> [LocalMention] {
    var sorted: [LocalMention] = []
    for mention in mentions.sorted(by: {
      $0.tokens.lowerBound == $1.tokens.lowerBound
        ? $0.tokens.upperBound > $1.tokens.upperBound
        : $0.tokens.lowerBound < $1.tokens.lowerBound
    }) {
      let isSaid = sorted.reversed().prefix { $0.tokens == mention.tokens }
        .contains { $0.actor == mention.actor }
      if !isSaid { sorted.append(mention) }
    }
    return sorted
  }

  /// Everything but the pronouns linked.
  static func linker(for article: Article, _ vocabulary: inout Vocabulary) -> DocumentLinker {
    let tokenized = TokenizedArticle(article, scripts: vocabulary.scripts) {
      vocabulary.intern($0)
    }
    let statistics = WordStatistics(tokenized)
    let spans = NameSpotter.spans(
      in: tokenized, vocabulary: vocabulary, statistics: statistics)
    var linker = DocumentLinker(
      vocabulary: vocabulary, article: tokenized, statistics: statistics,
      month: article.metadata.published.map { ($0.year, $0.month) })
    if let publisher = article.metadata.publisher {
      linker.learn(vocabulary.tokens(of: publisher).map(\.word))
    }
    linker.link(spans)
    linker.linkGarbled()
    return Descriptions.added(to: linker)
  }

  /// Scalar offsets of a mention.
  func range(
    of mention: LocalMention, in article: Article, _ vocabulary: Vocabulary
  ) -> TextRange {
    let range = range(of: mention.tokens, in: article, vocabulary)
    guard isShortForm(mention, vocabulary), range.end < article.text.count,
      article.text[TextRange(range.end, range.end + 1)] == "."
    else { return range }
    return TextRange(range.start, range.end + 1)
  }

  /// Whether a mention is "Ky" of "Ky.", no "KY".
  private func isShortForm(_ mention: LocalMention, _ vocabulary: Vocabulary) -> Bool {
    let (index, next) = (mention.tokens.lowerBound, mention.tokens.upperBound)
    guard mention.tokens.count == 1, mention.kind == .name,
      next == tokens.count || tokens[next].gap.contains(.stop),
      !tokens[index].shape.contains(.allCapitals),
      let entry = actors[mention.actor].entry,
      let place = vocabulary.placeAbbreviations[vocabulary.words.string(tokens[index].word)]
    else { return false }
    return vocabulary.entry(entry).id == place
  }

  /// Scalar offsets of tokens.
  func range(
    of tokens: Range<Int>, in article: Article, _ vocabulary: Vocabulary
  ) -> TextRange {
    let last = self.tokens[tokens.upperBound - 1]
    return Self.closed(
      Int(self.tokens[tokens.lowerBound].start)..<Int(last.end), endingIn: last.word, article,
      vocabulary)
  }

  /// The fullest name the article has for an actor.
  func name(of actor: LocalActor, in article: Article, _ vocabulary: Vocabulary) -> String {
    String(article.text[Self.closed(actor.name, endingIn: actor.words.last, article, vocabulary)])
  }

  /// A name with the full stop of "Inc." or "Jr." at its end.
  private static func closed(
    _ name: Range<Int>, endingIn word: WordID?, _ article: Article, _ vocabulary: Vocabulary
  ) -> TextRange {
    let end = name.upperBound
    guard let word, vocabulary.traits[Int(word)].contains(.abbreviation), end < article.text.count,
      article.text[TextRange(end, end + 1)] == "."
    else { return TextRange(name.lowerBound, end) }
    return TextRange(name.lowerBound, end + 1)
  }
}
