import ArgumentParser
import Articles
import Library

/// `dragoman versions`: the texts an article has had, and what changed between two.
struct VersionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "versions",
    abstract: "List the versions of an article and show what changed, word by word.",
    discussion: "[-words-] went, {+words+} came. Without options the last change is shown.")

  @OptionGroup var options: LibraryOptions

  @Option(help: "The number of the older version.")
  var from: Int?

  @Option(help: "The number of the newer version.")
  var to: Int?

  @Flag(help: "Print the paragraphs that did not change as well.")
  var all = false

  @Flag(help: "Print as JSON.")
  var json = false

  @Argument(help: "The article's id, or the beginning of it.")
  var id: String

  func run() throws {
    let desk = try options.openDesk()
    let article = try desk.library.article(called: id)
    let versions = try desk.library.versions(of: article.id)
    let difference = try desk.difference(of: article.id, from: from, to: to)
    if difference == nil, from != nil || to != nil {
      throw Failure("“\(article.heading)” has no such versions; it has \(versions.count)")
    }
    if json { return try Output.json(ListedVersions(versions, difference)) }
    for version in versions.reversed() { Output.line(Self.line(version)) }
    guard let difference else { return }
    Output.line("")
    Output.line(
      "version \(difference.older.number) to \(difference.newer.number): "
        + "\(difference.wordCount(of: .deleted)) words went, "
        + "\(difference.wordCount(of: .inserted)) came")
    for paragraph in difference.markedParagraphs where all || paragraph.isChanged {
      Output.line("")
      Output.line(paragraph.text)
    }
  }

  private static func line(_ version: ArticleVersion) -> String {
    let words = version.bodyText.split(whereSeparator: \.isWhitespace).count
    let added = version.added.map { "  \($0)" } ?? ""
    return "\(version.number)  \(words) words\(added)"
  }
}

private struct ListedVersions: Encodable {
  struct Version: Encodable {
    var number: Int
    @Nullable var added: String?
    var words: Int
  }

  struct Piece: Encodable {
    var kind: VersionDifference.Piece.Kind
    var text: String
  }

  var versions: [Version]
  @Nullable var older: Int?
  @Nullable var newer: Int?
  var pieces: [Piece]

  init(_ versions: [ArticleVersion], _ difference: VersionDifference?) {
    self.versions = versions.reversed().map { version in
      Version(
        number: version.number, added: Nullable(wrappedValue: version.added?.description),
        words: version.bodyText.split(whereSeparator: \.isWhitespace).count)
    }
    _older = Nullable(wrappedValue: difference?.older.number)
    _newer = Nullable(wrappedValue: difference?.newer.number)
    pieces = difference?.pieces.map { Piece(kind: $0.kind, text: $0.text) } ?? []
  }
}
