import Articles
import Fetch
import Ingest
import Library

/// Asks feeds for what is new and keeps it.
struct FeedRefresh: Sendable {
  /// What became of one feed.
  struct FeedReport: Equatable {
    enum Outcome: Equatable {
      /// The server says that nothing has changed.
      case notModified
      case read(FeedChange)
      case failed(String)
      /// Not asked: its server wants to be left alone until then.
      case waiting(until: Instant)
    }

    var feed: Subscription
    var outcome: Outcome
    /// Bytes of its body.
    var size = 0
    var remarks: [String] = []
  }

  struct Report: Equatable {
    var feeds: [FeedReport] = []
    var wasInterrupted = false

    var failed: Int {
      feeds.count { if case .failed = $0.outcome { true } else { false } }
    }
    var added: Int { changes.reduce(0) { $0 + $1.added.count } }
    var changed: Int { changes.reduce(0) { $0 + $1.changed.count } }
    var unchanged: Int { feeds.count { $0.outcome == .notModified } }
    var size: Int { feeds.reduce(0) { $0 + $1.size } }

    private var changes: [FeedChange] {
      feeds.compactMap { if case .read(let change) = $0.outcome { change } else { nil } }
    }
  }

  let library: ArticleLibrary
  let importer: Importer
  var pool = FetchPool()
  let now: @Sendable () -> Instant

  /// Asks every feed that may be asked; what each brings is stored as it comes.
  ///
  /// - Parameter each: called after each feed with how many are done.
  func run(
    _ feeds: [Subscription], isCancelled: @escaping @Sendable () -> Bool,
    each: (FeedReport, _ done: Int) -> Void
  ) throws -> Report {
    var report = Report()
    let moment = now()
    func take(_ feed: FeedReport) {
      report.feeds.append(feed)
      each(feed, report.feeds.count)
    }
    var due: [Subscription] = []
    for feed in feeds {
      if let until = feed.notBefore, until > moment {
        take(FeedReport(feed: feed, outcome: .waiting(until: until)))
      } else {
        due.append(feed)
      }
    }
    try pool.run(
      due, host: { WebAddress.host(of: $0.address) ?? $0.address }, isCancelled: isCancelled,
      work: { feed, fetcher in look(at: feed, with: fetcher) },
      deliver: { look in if let look { take(try store(look)) } })
    report.wasInterrupted = report.feeds.count < feeds.count
    return report
  }

  private func store(_ look: FeedLook) throws -> FeedReport {
    var report = FeedReport(feed: look.feed, outcome: .notModified)
    report.size = look.size
    report.remarks = look.remarks
    if let problem = look.feed.problem {
      try library.update(look.feed)
      report.outcome = .failed(problem)
    } else if let items = look.items {
      report.outcome = .read(try library.store(items, of: look.feed))
    } else {
      try library.update(look.feed)
    }
    return report
  }

  /// On a thread of the pool; nil when it was cancelled, which is no fault of the feed.
  private func look(at feed: Subscription, with fetcher: Fetcher) -> FeedLook? {
    var look = FeedLook(feed: feed)
    look.feed.checked = now()
    do throws(FetchError) {
      let request = FetchRequest(
        feed.address, etag: feed.etag, lastModified: feed.lastModified,
        accept: FetchRequest.feedTypes)
      look.take(try fetcher.fetch(request), importer, library)
    } catch {
      if error == .cancelled { return nil }
      look.refuse(error, at: now())
    }
    if look.feed.fetchesFullText { look.fetchPages(with: fetcher, importer) }
    return look
  }
}
