import Articles
import Lexicons
import Recognition
import TestSupport
import Testing

/// Articles in marked text: the mentions are given, the quotations are found.
///
/// A mark's label is an actor's id, with `/pronoun` or another kind where it is no plain name.
enum QuotationFixture {
  static let lexicons: Lexicons? = Lexicons.bundledDirectory().flatMap {
    try? Lexicons.load(from: $0)
  }
  private static let finder = lexicons.map(QuotationFinder.init(lexicons:))

  /// Everybody who speaks in these tests.
  static let actors: [Actor] = [
    actor("berg", .person, "Anna Berg"), actor("okoye", .person, "Ben Okoye"),
    actor("lindqvist", .person, "Karin Lindqvist"), actor("silva", .person),
    actor("norway", .state), actor("chile", .state),
    actor("council", .organization), actor("herald", .organization), actor("bergen", .place),
  ]

  private static func actor(_ id: String, _ kind: Actor.Kind, _ name: String? = nil) -> Actor {
    Actor(id: Actor.ID(id), name: name ?? id, kind: kind)
  }

  /// Quotations of a form, each as "speaker: words".
  static func found(_ marked: String, form: Quotation.Form = .quoted) throws -> [String] {
    let notation = MarkedText(marked)
    let article = article(notation.text)
    let finder = try #require(finder)
    return finder.quotations(in: article, mentions: mentions(notation), actors: actors)
      .filter { $0.form == form }
      .map { "\($0.speaker?.rawValue ?? "?"): \(article.text[$0.range])" }
  }

  /// Reporting words of the quotations found.
  static func cues(_ marked: String) throws -> [String?] {
    let notation = MarkedText(marked)
    let finder = try #require(finder)
    return finder.quotations(
      in: article(notation.text), mentions: mentions(notation), actors: actors
    )
    .filter { $0.form == .quoted }.map(\.cue)
  }

  /// One block a line; lines that begin with "# " are headings.
  static func article(_ text: String) -> Article {
    var blocks: [Block] = []
    var offset = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let count = line.unicodeScalars.count
      let isHeading = line.hasPrefix("# ")
      let start = isHeading ? offset + 2 : offset
      blocks.append(
        Block(role: isHeading ? .heading : .paragraph, range: TextRange(start, offset + count)))
      offset += count + 1
    }
    return Article(id: Article.ID("a"), text: ArticleText(text), blocks: blocks)
  }

  private static func mentions(_ marked: MarkedText) -> [Mention] {
    marked.marks.map { mark in
      let parts = mark.label.split(separator: "/")
      return Mention(
        range: mark.range, actor: Actor.ID(String(parts[0])),
        kind: parts.count > 1 ? Mention.Kind(rawValue: String(parts[1])) ?? .name : .name, why: "")
    }
  }
}

/// Expects that the quotations of a marked text are these, each as "speaker: words".
func expectQuotations(
  _ marked: String, _ expected: [String], form: Quotation.Form = .quoted,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let found = try QuotationFixture.found(marked, form: form)
  #expect(found == expected, sourceLocation: sourceLocation)
}
