import ArgumentParser
import Foundation
import Ingest

/// `bench pages`: how fast articles are taken out of web pages, and in how much memory.
struct PagesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pages",
    abstract: "Read the pages of a folder again and again on one core; the reading is measured.")

  @Option(help: "How many pages are read in all.")
  var pages = 10_000

  @Argument(help: ArgumentHelp("Where the pages are, as *.html.", valueName: "folder"))
  var folder: String

  func run() throws {
    let files = SourceFiles()
    let sources = try files.listing(of: folder).paths.filter { $0.hasSuffix(".html") }
      .map { (name: $0, bytes: try files.read($0)) }
    guard !sources.isEmpty else { throw ValidationError("\(folder) has no page") }
    let sizes = sources.map(\.bytes.count)
    print("\(Machine.description); \(sources.count) pages of \(sizes.reduce(0, +) / sizes.count) B")
    print("| pages read | pages a second | MB a second | most memory, MiB |")
    print("| ---: | ---: | ---: | ---: |")
    var read = 0
    var size = 0
    let start = Self.usage.seconds
    for number in 1...max(1, pages) {
      let source = sources[number % sources.count]
      size += source.bytes.count
      if try !Importer().read(source.bytes, named: source.name).articles.isEmpty { read += 1 }
      if number == pages || number.isMultiple(of: max(1, pages / 5)) {
        let (now, peak) = Self.usage
        let seconds = now - start
        let rate = String(
          format: "%.0f | %.1f", Double(read) / seconds, Double(size) / seconds / 1e6)
        print("| \(number) | \(rate) | \(peak) |")
      }
    }
  }

  /// Seconds of processor time so far, so that a busy machine does not count, and resident memory
  /// at its highest, in MiB.
  private static var usage: (seconds: Double, peak: Int) {
    var usage = rusage()
    getrusage(RUSAGE_SELF.rawValue, &usage)
    let seconds = [usage.ru_utime, usage.ru_stime].reduce(0) {
      $0 + Double($1.tv_sec) + Double($1.tv_usec) / 1e6
    }
    return (seconds, usage.ru_maxrss / 1024)
  }
}
