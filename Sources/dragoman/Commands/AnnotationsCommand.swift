import ArgumentParser
import Articles
import Foundation
import Library
import Notes

/// `dragoman annotations`: notes out of the library.
struct AnnotationsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "annotations",
    abstract: "Export notes, count them, or list those that need a look.",
    discussion: """
      Formats: markdown and html to read; json holds everything and comes back in; jsonld (W3C Web \
      Annotation), hypothesis, qdpx (REFI-QDA project) and qdc (code book) for other programs, and \
      back; csv with a row a note, csv-tags with a row a tag of a note. What was written, and what \
      the format cannot hold, is said on standard error.
      """)

  /// What the notes are written as.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case markdown, json, jsonld, csv
    case tagTable = "csv-tags"
    case html, hypothesis, qdpx, qdc

    /// Whether it is more than text.
    var isBinary: Bool { self == .qdpx }
  }

  @OptionGroup var options: LibraryOptions
  @OptionGroup var notes: NoteFilterOptions

  @Option(help: ArgumentHelp("What to write the notes as.", valueName: "format"))
  var format = Format.markdown

  @Option(help: "Group a Markdown report by story, source, tag or actor.")
  var by: MarkdownReport.Grouping?

  @Option(name: .shortAndLong, help: "Write to this file, rather than to standard output.")
  var output: String?

  @Flag(help: "List the notes whose words moved, changed or were not found, with counts.")
  var review = false

  @Flag(help: "Count the notes of each tag in each source; as a table with --format csv.")
  var counts = false

  @Flag(help: "The same as --format json.")
  var json = false

  func validate() throws {
    guard !format.isBinary || output != nil || review || counts else {
      throw ValidationError("“\(format.rawValue)” needs a file: --output notes.\(format.rawValue)")
    }
  }

  func run() throws {
    let desk = try options.openDesk()
    if review { return try printReview(desk) }
    if counts { return try printCounts(desk) }
    let export = try export(desk)
    if let output {
      try Data(export.bytes).write(to: URL(fileURLWithPath: output), options: .atomic)
    } else {
      Output.line(export.text.hasSuffix("\n") ? String(export.text.dropLast()) : export.text)
    }
    Output.complain(
      "\(export.notes) of \(export.given) notes written, on \(export.articles) "
        + (export.articles == 1 ? "article" : "articles"))
    for omission in export.omissions { Output.complain(omission) }
  }

  private func export(_ desk: Desk) throws -> NoteExport {
    let collection = try desk.collection(of: notes.filter)
    switch json ? .json : format {
    case .markdown:
      if let by { return MarkdownReport.write(collection, by: by) }
      return MarkdownReport.write(collection)
    case .json: return try NotesFile.write(collection)
    case .jsonld: return WebAnnotations.write(collection)
    case .csv: return NoteTable.write(collection, row: .note)
    case .tagTable: return NoteTable.write(collection, row: .tag)
    case .html: return NotePage.write(collection)
    case .hypothesis: return HypothesisFile.write(collection, author: desk.author, at: .now)
    case .qdpx: return QDAProject.write(collection, at: .now)
    case .qdc:
      guard let export = QDACodebook.write(collection) else {
        throw Failure("there are no tags, and a code book without codes is not valid")
      }
      return export
    }
  }

  // MARK: - Looking at notes

  private func printReview(_ desk: Desk) throws {
    var filter = notes.filter
    let all = try desk.noteList.notes(passing: filter, on: desk)
    filter.review = true
    let waiting = try desk.noteList.notes(passing: filter, on: desk)
    if json { return try Output.json(ReviewReport(all, waiting)) }
    for placed in waiting {
      let state = placed.isDisputed ? "disputed" : NoteFilter.State(placed.placement).rawValue
      let words = placed.note.anchor.exact.split(whereSeparator: \.isNewline).joined(separator: " ")
      Output.line("\(placed.id) \(state.padding(to: 8)) \(placed.note.article) “\(words)”")
    }
    Output.line(ReviewReport(all, waiting).words)
  }

  private func printCounts(_ desk: Desk) throws {
    let counts = try desk.noteList.found(notes.filter, on: desk) { search, found in
      NoteCounts(
        found.map { index in
          let note = search.notes[index].note
          return (note: note, source: search.articles[note.article]?.publisher)
        })
    }
    if json { return try Output.json(counts.rows.map { ListedCount($0, counts.sources) }) }
    if format == .csv { return Output.line(String(counts.table.dropLast())) }
    for row in counts.rows {
      let sources = zip(counts.sources, row.counts).filter { $1 > 0 }
        .map { "\($0 ?? "unknown source") \($1)" }.joined(separator: ", ")
      Output.line("\(row.tag ?? "(no tag)")  \(row.total)  (\(sources))")
    }
    Output.complain("\(counts.notes) notes")
  }
}

extension MarkdownReport.Grouping: ExpressibleByArgument {}

/// How the notes stand, in the JSON and the last line of `annotations --review`.
private struct ReviewReport: Encodable {
  var placed = 0
  var moved = 0
  var changed = 0
  var orphans = 0
  var disputed = 0
  var notes: [ListedNote]

  init(_ all: [PlacedNote], _ waiting: [PlacedNote]) {
    notes = waiting.map(ListedNote.init)
    for note in all {
      switch note.placement {
      case .placed: placed += 1
      case .moved: moved += 1
      case .changed: changed += 1
      case .orphan: orphans += 1
      }
      if note.isDisputed { disputed += 1 }
    }
  }

  var words: String {
    "\(placed) placed, \(moved) moved, \(changed) changed, "
      + "\(orphans) \(orphans == 1 ? "orphan" : "orphans"); \(notes.count) to review"
  }
}

private struct ListedNote: Encodable {
  var id: String
  var article: String
  var state: String
  var disputed: Bool
  var quote: String
  @Nullable var start: Int?
  @Nullable var end: Int?

  init(_ placed: PlacedNote) {
    id = placed.id.rawValue
    article = placed.note.article.rawValue
    state = NoteFilter.State(placed.placement).rawValue
    disputed = placed.isDisputed
    quote = placed.note.anchor.exact
    _start = Nullable(wrappedValue: placed.placement.range?.start)
    _end = Nullable(wrappedValue: placed.placement.range?.end)
  }
}

private struct ListedCount: Encodable {
  @Nullable var tag: String?
  var total: Int
  var sources: [String: Int]

  init(_ row: NoteCounts.Row, _ sources: [String?]) {
    _tag = Nullable(wrappedValue: row.tag)
    total = row.total
    let present = zip(sources, row.counts).filter { $1 > 0 }
    self.sources = Dictionary(
      present.map { ($0 ?? "", $1) }, uniquingKeysWith: { first, _ in first })
  }
}
