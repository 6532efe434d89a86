import Articles
import Recognition
import Testing

/// Texts and the dates found in them, each as "words = value".
enum DateFixture {
  private static let finder = QuotationFixture.lexicons.map(DateFinder.init(lexicons:))

  /// - Parameter published: the article's own date, where it is known.
  static func found(_ text: String, published: String?) throws -> [String] {
    let finder = try #require(finder)
    var article = QuotationFixture.article(text)
    article.metadata.published = published.flatMap { CalendarDate($0) }
    return finder.dates(in: article).map { "\(article.text[$0.range]) = \($0.value)" }
  }
}

/// Expects that the dates of a text are these; the article is of Monday 9 March 2026 unless said.
func expectDates(
  _ text: String, _ expected: [String], published: String? = "2026-03-09",
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let found = try DateFixture.found(text, published: published)
  #expect(found == expected, sourceLocation: sourceLocation)
}
