import Articles
import Recognition
import Testing

/// Texts and the figures found in them.
enum FigureFixture {
  private static let finder = QuotationFixture.lexicons.map(FigureFinder.init(lexicons:))

  static func found(_ text: String) throws -> [(words: String, figure: Figure)] {
    let finder = try #require(finder)
    let article = QuotationFixture.article(text)
    return finder.figures(in: article, excluding: []).map { figure in
      (String(article.text[figure.range]), figure)
    }
  }

  /// "3" for 3.0, "3.5" for 3.5.
  static func plain(_ value: Double) -> String {
    value == value.rounded() ? String(Int(value)) : String(value)
  }
}

/// Expects that the figures of a text are these, each as "words = value unit".
func expectFigures(
  _ text: String, _ expected: [String], sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let found = try FigureFixture.found(text).map {
    "\($0.words) = \(FigureFixture.plain($0.figure.value)) \($0.figure.unit)"
  }
  #expect(found == expected, sourceLocation: sourceLocation)
}

/// Expects what the figures of a text count.
func expectCounted(
  _ text: String, _ expected: [String], sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let found = try FigureFixture.found(text).map(\.figure.of)
  #expect(found == expected, sourceLocation: sourceLocation)
}
