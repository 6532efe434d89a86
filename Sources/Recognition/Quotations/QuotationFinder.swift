import Articles
import Lexicons

/// Finds direct quotations and reported speech and says whose words they are.
struct QuotationFinder {
  let lexicons: Lexicons

  /// Quotations in order of the text.
  ///
  /// - Parameter mentions: the article's mentions in order of the text; speakers come from them.
  /// - Parameter actors: every actor the mentions name.
  func quotations(in article: Article, mentions: [Mention], actors: [Actor]) -> [Quotation] {
    []
  }
}
