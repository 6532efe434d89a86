import ArgumentParser
import Articles
import Foundation
import Ingest
import Library

/// `dragoman add`: files, folders and addresses into the library.
struct AddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Add articles from files, folders, addresses or standard input.",
    discussion: """
      Text, Markdown, HTML, RSS, Atom, JSON Feed, EPUB, mails and mailboxes are recognized by \
      their content, also in gzip and zip files. An OPML file adds the feeds it lists, as newsboat's \
      urls does; its cache.db adds what it has kept, read articles read. An address \
      (http or https) adds the page there; when a feed is there, it is followed from now on. \
      What the library already holds is recognized by its text and stays as it is.
      """)

  @OptionGroup var options: LibraryOptions

  @Option(help: "The story the articles belong to.")
  var story: String?

  @Flag(help: "Follow the feed that the page at an address names, rather than add the page.")
  var follow = false

  @Flag(help: "Fetch the pages behind the entries of feeds that hold only summaries.")
  var fullText = false

  @Flag(help: "Print what became of each file as JSON.")
  var json = false

  @Argument(
    help: ArgumentHelp("Files, folders, addresses, or - for standard input.", valueName: "path"))
  var paths: [String]

  func run() throws {
    Interruption.listen()
    let desk = try options.openDesk()
    var importing = FileImport(
      desk: desk, story: story, importer: Importer(today: Instant.now.day))
    importing.moment = .now
    let isAddress = Dictionary(grouping: paths, by: Self.isAddress)
    let addresses = isAddress[true] ?? []
    try Recognizing.run(desk) {
      let files = try addFiles(isAddress[false] ?? [], into: &importing)
      try addAddresses(addresses, into: &importing)
      return files + addresses.count
    }
    try ImportPrinter(importing.report, desk).print(asJSON: json)
    if !importing.report.failures.isEmpty || importing.report.wasInterrupted { throw Failure() }
  }

  /// "scheme://…": a file whose name looks like that can be given as "./scheme://…".
  static func isAddress(_ path: String) -> Bool {
    WebAddress.scheme(of: path) != nil && path.contains("://")
  }

  /// How many files there were.
  private func addFiles(_ paths: [String], into importing: inout FileImport) throws -> Int {
    var listing = FileListing()
    for path in paths {
      do throws(ImportError) {
        let found = try SourceFiles().listing(of: path)
        listing.paths += found.paths
        listing.refusals += found.refusals
      } catch { listing.refusals.append(error) }
    }
    for refusal in listing.refusals { importing.refuse(refusal) }
    let newsboat = NewsboatImport(
      library: importing.desk.library, story: story ?? FileImport.unsorted,
      importer: importing.importer)
    let others = try listing.paths.filter { try !newsboat.take($0, into: &importing) }
    var progress = Progress("Reading", total: others.count)
    _ = try importing.run(others, progress: &progress)
    progress.finish()
    return listing.paths.count
  }

  private func addAddresses(_ addresses: [String], into importing: inout FileImport) throws {
    guard !addresses.isEmpty else { return }
    var fetching = AddressImport(
      library: importing.desk.library, story: story ?? FileImport.unsorted,
      importer: importing.importer, now: { .now })
    fetching.followsFeeds = follow
    fetching.fetchesFullText = fullText
    var progress = Progress("Fetching", total: addresses.count)
    try fetching.run(addresses, into: &importing, progress: &progress)
    progress.finish()
  }
}
