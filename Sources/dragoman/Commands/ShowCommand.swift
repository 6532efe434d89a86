import ArgumentParser
import Articles
import Lexicons
import Library
import Reader
import Recognition

/// `dragoman show`: one article as text.
struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Print an article of the library.")

  @OptionGroup var options: LibraryOptions

  @Flag(help: "Also print menus, comments and what else surrounds the article.")
  var all = false

  @Flag(help: "Print the article with all that was found in it as JSON.")
  var json = false

  @Argument(help: "The article's id, or its beginning, as “dragoman list” prints it.")
  var article: String

  func run() throws {
    let desk = try options.openDesk()
    let id = try desk.library.article(called: article).id
    guard let opened = try desk.opened(id) else { throw Failure("it was just removed") }
    if json { return try printJSON(opened.article, opened.findings, desk) }
    Output.line(opened.summary.heading)
    let metadata = opened.article.metadata
    let origin = [metadata.publisher, metadata.publishedWords, metadata.byline, metadata.url]
    Output.line(origin.compactMap { $0 }.joined(separator: " · "))
    for block in opened.article.blocks where all || block.role.isBody {
      Output.line()
      Output.line(String(opened.article.text(of: block)))
    }
  }

  private func printJSON(_ article: Article, _ findings: Findings, _ desk: Desk) throws {
    let ids = Set(findings.mentions.map(\.actor))
    let actors = try ids.sorted { $0.rawValue < $1.rawValue }
      .compactMap { try desk.library.actor($0) }
    try Output.json(
      InspectReport([article], Recognition(findings: [findings], actors: actors)))
  }
}
