/// Splits a stretch of text into sentences.
///
/// Knows abbreviations, initials, decimal points, ellipses and closing marks; made for English and
/// for the full stops of Chinese, Japanese, Hindi, Arabic and Armenian.
package enum Sentences {
  /// The sentences of a block, in order, without the white space between them.
  ///
  /// Titles, headings, bylines and the like are one sentence, whatever they hold.
  package static func ranges(in article: Article, block: Block) -> [TextRange] {
    switch block.role {
    case .title, .byline, .dateline, .heading, .separator:
      ranges(in: article.text, block: block.range, splitting: false)
    case .paragraph, .listItem, .blockquote, .table, .caption, .comment, .related, .boilerplate:
      ranges(in: article.text, block: block.range)
    }
  }

  /// The sentences in a range of a text, in order, without the white space between them.
  ///
  /// - Parameter block: scalar offsets; sentences never reach beyond it.
  package static func ranges(in text: ArticleText, block: TextRange) -> [TextRange] {
    ranges(in: text, block: block, splitting: true)
  }

  private static func ranges(
    in text: ArticleText, block: TextRange, splitting: Bool
  ) -> [TextRange] {
    let from = text.byte(at: block.start)
    let to = text.byte(at: block.end)
    // `ArticleText` keeps its string contiguous, so the storage is always there.
    let found = text.string.utf8.withContiguousStorageIfAvailable { bytes in
      var scanner = SentenceScanner(
        bytes: UnsafeBufferPointer(rebasing: bytes[from..<to]), at: block.start,
        isSplitting: splitting)
      return scanner.scan()
    }
    return found ?? []
  }
}
