import ArgumentParser
import Articles
import Ingest
import Lexicons
import Recognition

/// `dragoman inspect`: what the reader finds in files, without touching a library.
struct InspectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspect",
    abstract: "Show what the reader finds in files, without touching a library.")

  @Flag(help: "Print everything as JSON.")
  var json = false

  @Argument(help: ArgumentHelp("Files to read, or - for standard input.", valueName: "file"))
  var files: [String]

  func run() throws {
    var articles: [Article] = []
    var hasFailed = false
    for file in files {
      do {
        let (read, refusals) = try read(file)
        articles += read
        for refusal in refusals { Output.complain(Words.sentence(for: refusal)) }
        hasFailed = hasFailed || !refusals.isEmpty
      } catch {
        Output.complain(Words.sentence(for: error))
        hasFailed = true
      }
    }
    let recognition = Recognizer(lexicons: try .bundled()).recognize(articles.map(\.recognizedPart))
    if json {
      try Output.json(InspectReport(articles, recognition))
    } else {
      InspectSummary(articles, recognition).print()
    }
    if hasFailed { throw Failure() }
  }

  private func read(_ file: String) throws -> (articles: [Article], refusals: [ImportError]) {
    let name = file.split(separator: "/").last.map(String.init) ?? file
    let (files, refusals) = try Importer().readWhole(try SourceFiles().read(file), named: name)
    return (files.flatMap(\.articles), refusals)
  }
}
