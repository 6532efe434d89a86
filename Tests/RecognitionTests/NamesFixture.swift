import Articles
import Lexicons
import Recognition
import TestSupport
import Testing

/// Articles in marked text: what they are expected to hold against what is found in them.
///
/// A label is an actor's id, with `/kind` where the mention is no plain name.
enum NamesFixture {
  static let recognizer: Recognizer? = {
    guard let folder = Lexicons.bundledDirectory(), let lexicons = try? Lexicons.load(from: folder)
    else { return nil }
    return Recognizer(lexicons: lexicons)
  }()

  /// An article with one block a line; a line that begins with "# " is a heading.
  static func article(_ text: String, id: String = "a") -> Article {
    var blocks: [Block] = []
    var offset = 0
    var lines: [Substring] = []
    for line in text.split(separator: "\n") {
      let isHeading = line.hasPrefix("# ")
      let line = isHeading ? line.dropFirst(2) : line
      let count = line.unicodeScalars.count
      blocks.append(
        Block(role: isHeading ? .heading : .paragraph, range: TextRange(offset, offset + count)))
      offset += count + 1
      lines.append(line)
    }
    return Article(
      id: Article.ID(id), text: ArticleText(lines.joined(separator: "\n")), blocks: blocks)
  }

  /// What is found in articles given as marked text, in the same notation.
  ///
  /// - Parameter kinds: the kinds of mentions that are printed.
  static func found(
    _ marked: [String], kinds: Set<Mention.Kind> = [.name, .demonym, .metonym]
  ) throws -> [String] {
    let articles = marked.enumerated().map { article(MarkedText($1).text, id: "\($0)") }
    let recognition = try #require(recognizer).recognize(articles)
    return zip(articles, recognition.findings).map { article, findings in
      let marks = findings.mentions.filter { kinds.contains($0.kind) }.map { mention in
        MarkedText.Mark(
          label: mention.actor.rawValue + (mention.kind == .name ? "" : "/\(mention.kind)"),
          range: mention.range)
      }
      return MarkedText(text: article.text.string, marks: marks).notation
    }
  }
}

/// Expects that the names found in one article are those it is marked with.
func expectNames(
  _ marked: String, kinds: Set<Mention.Kind> = [.name, .demonym, .metonym],
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let found = try NamesFixture.found([marked], kinds: kinds)
  let expected = MarkedText(
    marked.split(separator: "\n").map { $0.hasPrefix("# ") ? $0.dropFirst(2) : $0 }.joined(
      separator: "\n")
  ).notation
  #expect(found == [expected], sourceLocation: sourceLocation)
}
