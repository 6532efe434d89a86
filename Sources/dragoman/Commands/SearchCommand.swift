import ArgumentParser
import Articles
import Library

/// `dragoman search`: full text over the library.
struct SearchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search", abstract: "Search the text of all articles.",
    discussion: "All words must occur; words in double quotes stand together.")

  @OptionGroup var options: LibraryOptions

  @Option(help: "How many articles to print at most.")
  var limit = 20

  @Flag(help: "Print as JSON.")
  var json = false

  @Argument(help: "The words.")
  var words: [String]

  func validate() throws {
    guard limit > 0 else { throw ValidationError("--limit is at least 1") }
  }

  func run() throws {
    let library = try options.openDesk().library
    let page = try library.search(
      words.joined(separator: " "), completing: false, offset: 0, limit: limit)
    if json { return try Output.json(page.hits.map(FoundArticle.init)) }
    for hit in page.hits {
      let origin = [hit.article.publisher, hit.article.publishedWords].compactMap { $0 }
      Output.line("\(hit.article.id)  \(hit.article.heading)  \(origin.joined(separator: ", "))")
      Output.line("    \(hit.snippet)")
    }
    if page.total > page.hits.count {
      Output.line("… \(page.total - page.hits.count) more; see --limit")
    }
    if page.total == 0 { throw Failure("nothing found") }
  }
}

/// One hit in the JSON of `search`.
private struct FoundArticle: Encodable {
  var article: ListedArticle
  var snippet: String
  var matches: [TextRange]
  @Nullable var place: TextRange?

  init(_ hit: SearchHit) {
    article = ListedArticle(hit.article)
    snippet = hit.snippet
    matches = hit.matches
    _place = Nullable(wrappedValue: hit.place)
  }
}
