import ArgumentParser
import Articles
import Comparison
import Ingest
import Lexicons
import Recognition

/// `dragoman compare`: accounts of one event side by side.
struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Show where accounts of one event agree, differ and fall silent.")

  @Flag(help: "Print as JSON.")
  var json = false

  @Argument(help: ArgumentHelp("A story of the library, or files.", valueName: "story or file"))
  var sources: [String]

  func run() throws {
    var articles: [Article] = []
    for file in sources {
      let name = file.split(separator: "/").last.map(String.init) ?? file
      articles += try Importer().read(try SourceFiles().read(file), named: name).articles
    }
    let lexicons = try Lexicons.bundled()
    let recognition = Recognizer(lexicons: lexicons).recognize(articles)
    let table = Comparer(words: ComparisonWords(lexicons)).compare(
      articles, recognition.findings, actors: recognition.actors)
    try Output.json(CompareReport(table, of: articles))
  }
}
