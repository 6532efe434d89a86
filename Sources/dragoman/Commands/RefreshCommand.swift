import ArgumentParser
import Articles
import Foundation
import Ingest
import Library

/// `dragoman refresh`: what is new in the feeds.
struct RefreshCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "refresh", abstract: "Fetch what is new in the feeds that are followed.")

  @OptionGroup var options: LibraryOptions

  @Option(help: "Only the feeds of this story.")
  var story: String?

  @Flag(help: "Print what became of each feed as JSON.")
  var json = false

  func run() throws {
    Interruption.listen()
    let desk = try options.openDesk()
    let feeds = try desk.library.subscriptions(story: story)
    if feeds.isEmpty { throw Failure("no feed is followed; “dragoman add ADDRESS” follows one") }
    let refresh = FeedRefresh(
      library: desk.library, importer: Importer(today: Instant.now.day), now: { .now })
    var report = FeedRefresh.Report()
    try Recognizing.run(desk) {
      var progress = Progress("Refreshing", total: feeds.count)
      report = try refresh.run(feeds, isCancelled: { Interruption.isRequested }) { _, _ in
        progress.advance()
      }
      progress.finish()
      return feeds.count
    }
    try print(report)
    if report.failed > 0 || report.wasInterrupted { throw Failure() }
  }

  private func print(_ report: FeedRefresh.Report) throws {
    if json {
      try Output.json(report.feeds.map(RefreshedFeed.init))
    } else {
      for feed in report.feeds { describe(feed) }
      Output.line(
        "\(report.feeds.count) feeds: \(report.added) added, \(report.changed) changed, "
          + "\(report.unchanged) not modified, \(report.failed) failed; \(report.size / 1024) KiB")
    }
    if report.wasInterrupted { Output.complain("interrupted; what came before is kept") }
  }

  private func describe(_ report: FeedRefresh.FeedReport) {
    switch report.outcome {
    case .notModified: break
    case .read(let change) where change.added.isEmpty && change.changed.isEmpty: break
    case .read(let change):
      let changed = change.changed.isEmpty ? "" : ", \(change.changed.count) changed"
      Output.line("\(report.feed.name): \(change.added.count) added\(changed)")
    case .failed(let sentence): Output.complain("\(report.feed.name): \(sentence)")
    case .waiting(let until): Output.line("\(report.feed.name): not asked before \(until)")
    }
    for remark in report.remarks { Output.line("  note: \(remark)") }
  }
}

/// One feed in the JSON of `refresh`.
private struct RefreshedFeed: Encodable {
  var address: String
  @Nullable var title: String?
  var added: [Article.ID] = []
  var changed: [Article.ID] = []
  var status: String
  @Nullable var problem: String?
  var bytes: Int
  var remarks: [String]

  init(_ report: FeedRefresh.FeedReport) {
    address = report.feed.address
    bytes = report.size
    remarks = report.remarks
    var problem: String?
    switch report.outcome {
    case .notModified: status = "not-modified"
    case .read(let change):
      status = "read"
      added = change.added
      changed = change.changed
    case .failed(let sentence):
      status = "failed"
      problem = sentence
    case .waiting(let until):
      status = "waiting"
      problem = "not asked before \(until)"
    }
    _title = Nullable(wrappedValue: report.feed.title)
    _problem = Nullable(wrappedValue: problem)
  }
}
