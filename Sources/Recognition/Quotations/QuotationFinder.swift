package import Articles
package import Lexicons

/// Finds direct quotations and reported speech and says whose words they are.
///
/// Patterns and their order after CoreNLP's quote sieves and the floating quotes of the Gender Gap
/// Tracker: reporting words beside a passage first, then what its paragraph carries over.
package struct QuotationFinder: Sendable {
  private let words: SpeechWords

  package init(lexicons: Lexicons) {
    words = SpeechWords(lexicons: lexicons)
  }

  /// Quotations in order of the text.
  ///
  /// A quotation over several paragraphs is one for each. Names, titles and scare quotes are left
  /// out; a passage whose speaker the text does not tell has none.
  /// - Parameter mentions: the article's mentions in order of the text; speakers come from them.
  /// - Parameter actors: every actor the mentions name.
  package func quotations(
    in article: Article, mentions: [Mention], actors: [Actor]
  ) -> [Quotation] {
    quotations(
      in: article, mentions: mentions, actors: actors, text: TextTokens(article.text))
  }

  /// As above, with the article's text in tokens.
  func quotations(
    in article: Article, mentions: [Mention], actors: [Actor], text: TextTokens
  ) -> [Quotation] {
    let index = MentionIndex(mentions, actors: actors, in: text)
    var reader = QuotationReader(
      text: text, words: words, mentions: index,
      memory: SpeakerMemory(text: text, words: words, mentions: index, actors: actors))
    let blocks = article.blocks.filter(\.role.isRead)
    let passages = PassageReader(text: text)
    let tokens = blocks.map { text.indices(in: $0.range) }
    for (place, block) in blocks.enumerated() {
      let carriesOn = place + 1 < tokens.count && passages.opens(tokens[place + 1])
      let speech = BlockSpeech(
        text: text, tokens: tokens[place],
        passages: passages.passages(in: tokens[place], carriesOn: carriesOn), words: words,
        split: { text.sentences(of: block, in: article) })
      reader.read(speech, at: place, isHeading: block.role == .title || block.role == .heading)
    }
    return reader.finished()
  }
}
