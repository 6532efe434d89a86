import ArgumentParser
import Articles
import Comparison
import Foundation
import Ingest
import Lexicons
import Recognition

/// `dragoman compare`: accounts of one event side by side.
struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Show where accounts of one event agree, differ and fall silent.",
    discussion: "Compares the articles of a story of the library, or files without a library.")

  enum Format: String, EnumerableFlag {
    case markdown, html, json, csv

    static func help(for value: Format) -> ArgumentHelp? {
      switch value {
      case .markdown: "Print a report as Markdown (the default)."
      case .html: "Print a report as one HTML file with pictures."
      case .json: "Print as JSON."
      case .csv: "Print one line a cell as comma-separated values."
      }
    }
  }

  @OptionGroup var options: LibraryOptions

  @Flag(exclusivity: .exclusive)
  var format: Format = .markdown

  @Argument(help: ArgumentHelp("A story of the library, or files.", valueName: "story or file"))
  var sources: [String]

  func run() throws {
    let compared = try isStory ? compareStory(sources[0]) : compareFiles()
    switch format {
    case .json: try Output.json(CompareReport(compared.comparison.table, of: compared.articles))
    case .markdown: Output.text(MarkdownComparison(compared.comparison).text)
    case .html: Output.text(HTMLComparison(compared.comparison).text)
    case .csv: Output.text(CSVComparison(compared.comparison).text)
    }
    if compared.hasFailed { throw Failure() }
  }

  private typealias Compared = (
    comparison: StoryComparison, articles: [Article], hasFailed: Bool
  )

  /// One name that is no file is a story.
  private var isStory: Bool {
    sources.count == 1 && sources[0] != "-" && !FileManager.default.fileExists(atPath: sources[0])
  }

  /// Whether the format has a place for voices and wording.
  private var tellsVoices: Bool { format == .markdown || format == .html }

  private func compareStory(_ story: String) throws -> Compared {
    let desk = try options.openDesk()
    guard let name = try desk.story(called: story) else {
      throw Failure(
        "there is no file and no story “\(story)”; “dragoman list” shows the stories")
    }
    let accounts = try desk.accounts(of: name)
    return (
      try desk.compare(name, accounts, voices: tellsVoices), accounts.map(\.article), false
    )
  }

  private func compareFiles() throws -> Compared {
    var articles: [Article] = []
    var hasFailed = false
    for file in sources {
      do { articles += try read(file) } catch {
        Output.complain(Words.sentence(for: error))
        hasFailed = true
      }
    }
    let lexicons = try Lexicons.bundled()
    let recognition = Recognizer(lexicons: lexicons).recognize(articles.map(\.recognizedPart))
    let comparison = Comparer(words: ComparisonWords(lexicons)).compare(
      articles, recognition.findings, actors: recognition.actors, voices: tellsVoices)
    return (comparison, articles, hasFailed)
  }

  private func read(_ file: String) throws -> [Article] {
    let name = file.split(separator: "/").last.map(String.init) ?? file
    return try Importer().read(try SourceFiles().read(file), named: name).articles
  }
}
