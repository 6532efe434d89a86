import ArgumentParser
import Articles
import Foundation
import Notes

/// `dragoman agreement`: how far two authors gave the same tags.
struct AgreementCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "agreement",
    abstract: "Compare the tags of two authors, sentence by sentence.",
    discussion: """
      Of the articles on which both have notes, every sentence of the body counts once for each \
      tag. Prints percent agreement, Cohen's kappa and Krippendorff's alpha (nominal) by tag, then \
      each sentence on which they differ.
      """)

  @OptionGroup var options: LibraryOptions

  @Option(help: "Only articles of this story.")
  var story: String?

  @Flag(help: "Print as JSON.")
  var json = false

  @Argument(help: "One author.")
  var first: String

  @Argument(help: "The other.")
  var second: String

  func run() throws {
    let desk = try options.openDesk()
    let authors = Set(desk.notes.notes.map(\.author))
    for author in [first, second] where !authors.contains(author) {
      throw Failure(
        "there is no note by “\(author)”; authors are " + authors.sorted().joined(separator: ", "))
    }
    let collection = try desk.collection(of: NoteFilter(story: story))
    let comparison = CoderComparison(collection, first: first, second: second)
    if json { return try Output.json(AgreementReport(comparison)) }
    let report = AgreementReport(comparison)
    let count = comparison.articles.count
    Output.line(
      "\(count) \(count == 1 ? "article" : "articles") with notes of both, "
        + "\(comparison.sentences) sentences")
    Output.line("agree   kappa   alpha   both  \(first) only  \(second) only  tag")
    for row in report.tags + [report.overall] { Output.line(row.line) }
    for item in comparison.disagreements {
      let words = item.words.split(whereSeparator: \.isNewline).joined(separator: " ")
      Output.line(
        "\(item.article) \(item.sentence.start)  only \(item.author): #\(item.tag)  “\(words)”")
    }
    Output.complain("\(comparison.disagreements.count) disagreements")
  }
}

/// The comparison in the JSON of `agreement`.
private struct AgreementReport: Encodable {
  struct Row: Encodable {
    var tag: String
    var both: Int
    var first: Int
    var second: Int
    var neither: Int
    @Nullable var agreement: Double?
    @Nullable var kappa: Double?
    @Nullable var alpha: Double?

    init(_ tag: String, _ table: Reliability.Table) {
      self.tag = tag
      both = table.both
      first = table.first
      second = table.second
      neither = table.neither
      _agreement = Nullable(wrappedValue: table.agreement)
      _kappa = Nullable(wrappedValue: table.kappa)
      _alpha = Nullable(wrappedValue: table.alpha)
    }

    var line: String {
      let share = agreement.map { String(format: "%5.1f %%", $0 * 100) } ?? "    –"
      let figures = [kappa, alpha].map { $0.map { String(format: "%6.3f", $0) } ?? "     –" }
      let counts = [both, first, second].map { String($0) }.joined(separator: " / ")
      return "\(share) \(figures.joined(separator: "  "))  \(counts)  \(tag)"
    }
  }

  struct Disagreement: Encodable {
    var article: String
    var start: Int
    var end: Int
    var words: String
    var tag: String
    var author: String
    var notes: [String]
  }

  var authors: [String]
  var articles: [String]
  var sentences: Int
  var unit = "sentence"
  var tags: [Row]
  var overall: Row
  var disagreements: [Disagreement]

  init(_ comparison: CoderComparison) {
    authors = comparison.authors
    articles = comparison.articles.map(\.rawValue)
    sentences = comparison.sentences
    tags = comparison.tables.map { Row($0.tag, $0.table) }
    overall = Row("(all tags)", comparison.overall)
    disagreements = comparison.disagreements.map {
      Disagreement(
        article: $0.article.rawValue, start: $0.sentence.start, end: $0.sentence.end,
        words: $0.words, tag: $0.tag, author: $0.author, notes: $0.notes.map(\.rawValue))
    }
  }
}
