import ArgumentParser
import Articles
import Foundation
import Ingest
import Library

/// `dragoman add`: files into the library.
struct AddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Add articles from files, folders or standard input.",
    discussion: "What the library already holds is recognised by its text and stays as it is.")

  @OptionGroup var options: LibraryOptions

  @Option(help: "The story the articles belong to.")
  var story = "Unsorted"

  @Flag(help: "Print what became of each file as JSON.")
  var json = false

  @Argument(help: ArgumentHelp("Files, folders, or - for standard input.", valueName: "path"))
  var paths: [String]

  func run() throws {
    Interruption.listen()
    let desk = try options.openDesk()
    var listing = FileListing()
    for path in paths {
      do {
        let found = try SourceFiles().listing(of: path)
        listing.paths += found.paths
        listing.refusals += found.refusals
      } catch { listing.refusals.append(error) }
    }
    let importing = FileImport(
      desk: desk, story: story, importer: Importer(today: Instant.now.day))
    var progress = Progress("Reading", total: listing.paths.count)
    var report = try importing.run(listing.paths, progress: &progress)
    progress.finish()
    report.failures = listing.refusals.map(Words.sentence) + report.failures
    try recognize(desk, count: report.added)
    try print(report)
    if !report.failures.isEmpty || report.wasInterrupted { throw Failure() }
  }

  /// Recognises what was added; what an interruption leaves is done when the reader next runs.
  private func recognize(_ desk: Desk, count: Int) throws {
    var progress = Progress("Recognising", total: try desk.library.awaitingFindingsCount())
    while !Interruption.isRequested {
      let done = try desk.recognizeWaiting(limit: 32)
      guard !done.isEmpty else { break }
      progress.advance(by: done.count)
    }
    progress.finish()
  }

  private func print(_ report: FileImport.Report) throws {
    report.failures.forEach(Output.complain)
    if json {
      try Output.json(report.files.map(AddedFile.init))
      return
    }
    for file in report.files { describe(file) }
    let total = "\(report.added) added, \(report.known) known already"
    Output.line(report.failures.isEmpty ? total : total + ", \(report.failures.count) failed")
    if report.wasInterrupted { Output.complain("interrupted; what is listed above is kept") }
  }

  private func describe(_ file: FileImport.FileReport) {
    let encoding = file.encoding == "UTF-8" ? "" : " (\(file.encoding))"
    let known = file.known.isEmpty ? "" : ", \(file.known.count) known already"
    Output.line("\(file.name)\(encoding): \(file.added.count) added\(known)")
    for article in file.articles where file.added.contains(article.id) {
      let metadata = article.metadata
      let parts = [metadata.publisher, metadata.publishedWords].compactMap { $0 }
      let origin = parts.isEmpty ? "" : " — " + parts.joined(separator: ", ")
      Output.line("  \(article.id)  \(article.heading)\(origin)")
    }
    for remark in file.remarks { Output.line("  note: \(remark)") }
  }
}

/// One file in the JSON of `add`.
private struct AddedFile: Encodable {
  var file: String
  var encoding: String
  var remarks: [String]
  var added: [Article.ID]
  var known: [Article.ID]

  init(_ report: FileImport.FileReport) {
    file = report.name
    encoding = report.encoding
    remarks = report.remarks
    added = report.added
    known = report.known
  }
}
