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
  var story = StoryOutline.unsorted

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
      desk: desk, story: story, importer: Importer(today: Instant.now.day),
      moment: .now)
    var progress = Progress("Reading", total: listing.paths.count)
    var report = try importing.run(listing.paths, progress: &progress)
    progress.finish()
    report.failures = listing.refusals.map(Words.sentence) + report.failures
    try recognize(desk, count: report.added)
    try print(report, desk)
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

  private func print(_ report: FileImport.Report, _ desk: Desk) throws {
    report.failures.forEach(Output.complain)
    if json {
      try Output.json(report.files.map(AddedFile.init))
      return
    }
    for file in report.files { try describe(file, desk) }
    let changed = report.changed == 0 ? "" : ", \(report.changed) changed"
    let total = "\(report.added) added, \(report.known) known already\(changed)"
    Output.line(report.failures.isEmpty ? total : total + ", \(report.failures.count) failed")
    if report.wasInterrupted { Output.complain("interrupted; what is listed above is kept") }
  }

  private func describe(_ file: FileImport.FileReport, _ desk: Desk) throws {
    let encoding = file.encoding == "UTF-8" ? "" : " (\(file.encoding))"
    let known = file.known.isEmpty ? "" : ", \(file.known.count) known already"
    let changed = file.changed.isEmpty ? "" : ", \(file.changed.count) changed"
    Output.line("\(file.name)\(encoding): \(file.added.count) added\(known)\(changed)")
    for article in try file.added.compactMap(desk.library.summary) {
      let parts = [article.publisher, article.publishedWords].compactMap { $0 }
      let origin = parts.isEmpty ? "" : " — " + parts.joined(separator: ", ")
      Output.line("  \(article.id)  \(article.heading)\(origin)")
      try describe(article.id, desk)
    }
    for summary in try file.changed.compactMap(desk.library.summary) {
      Output.line("  \(summary.id)  \(summary.heading) — version \(summary.versionCount)")
    }
    for remark in file.remarks { Output.line("  note: \(remark)") }
  }

  /// Where else a text is printed, and the story it seems to belong to.
  private func describe(_ id: Article.ID, _ desk: Desk) throws {
    let copies = try desk.library.copies(of: id).map { $0.publisher ?? $0.heading }
    if !copies.isEmpty { Output.line("    also in \(copies.joined(separator: ", "))") }
    guard let summary = try desk.library.summary(of: id),
      let suggestion = try desk.suggestedStory(for: summary)
    else { return }
    let name = suggestion.story
    Output.line("    belongs to “\(name)”? dragoman move \(id) \"\(name)\"")
  }
}

/// One file in the JSON of `add`.
private struct AddedFile: Encodable {
  var file: String
  var encoding: String
  var remarks: [String]
  var added: [Article.ID]
  var known: [Article.ID]
  var changed: [Article.ID]

  init(_ report: FileImport.FileReport) {
    file = report.name
    encoding = report.encoding
    remarks = report.remarks
    added = report.added
    known = report.known
    changed = report.changed
  }
}
