import Articles
import Fetch
import Ingest
import Library

/// Adds what lies at addresses: pages as articles, feeds as something to follow.
struct AddressImport {
  let library: ArticleLibrary
  let story: String
  let importer: Importer
  var pool = FetchPool()
  /// Whether to follow the feed a page names rather than add the page.
  var followsFeeds = false
  /// Whether feeds get the pages behind their entries.
  var fetchesFullText = false
  let now: @Sendable () -> Instant

  private enum Finding: Sendable {
    case feed(FeedLook, isNew: Bool)
    case page(address: String, FetchResponse, [UInt8])
    case failed(String)
  }

  /// Fetches the addresses and hands what is there to the import; bad ones are reported.
  func run(
    _ addresses: [String], into importing: inout FileImport, progress: inout Progress
  ) throws {
    var done = 0
    try pool.run(
      addresses, host: { WebAddress.host(of: $0) ?? $0 },
      isCancelled: { Interruption.isRequested }, work: find
    ) { finding in
      done += 1
      switch finding {
      case .feed(let look, let isNew): try take(look, isNew: isNew, into: &importing)
      case .page(let address, let response, let bytes):
        try take(response, bytes, named: address, into: &importing)
      case .failed(let sentence): importing.fail(sentence)
      }
      progress.advance()
    }
    if done < addresses.count { importing.interrupt() }
    try importing.finish()
  }

  /// On a thread of the pool.
  private func find(_ address: String, _ fetcher: Fetcher) -> Finding {
    do {
      let response = try fetcher.fetch(FetchRequest(address, accept: FetchRequest.feedTypes))
      guard case .body(let bytes) = response.content else { return .failed("\(address): is empty") }
      switch SourceFormat.of(bytes) {
      case .feed, .jsonFeed:
        return try follow(response.movedTo ?? address, response, fetcher)
      case .page where followsFeeds:
        let links = FeedDiscovery.links(in: bytes, at: response.address)
        guard let link = links.first else { return .failed("\(address): the page names no feed") }
        let feed = try fetcher.fetch(
          FetchRequest(link.address, accept: FetchRequest.feedTypes))
        return try follow(feed.movedTo ?? link.address, feed, fetcher)
      case .page, .text, .outline, .mail, .mailbox, .gzip, .zip:
        return .page(address: address, response, bytes)
      }
    } catch {
      return .failed("\(address): \(Words.sentence(for: error))")
    }
  }

  private func follow(
    _ address: String, _ response: FetchResponse, _ fetcher: Fetcher
  ) throws -> Finding {
    var (feed, isNew) = try library.subscribe(to: address, story: story)
    feed.fetchesFullText = feed.fetchesFullText || fetchesFullText
    feed.checked = now()
    var look = FeedLook(feed: feed)
    look.take(response, importer, library)
    if feed.fetchesFullText { look.fetchPages(with: fetcher, importer) }
    return .feed(look, isNew: isNew)
  }

  private func take(_ look: FeedLook, isNew: Bool, into importing: inout FileImport) throws {
    if let problem = look.feed.problem {
      importing.fail("\(look.feed.address): \(problem)")
      if isNew { try library.unsubscribe(look.feed.id) } else { try library.update(look.feed) }
      return
    }
    var report = FileReport(name: look.feed.address, format: "feed", encoding: "UTF-8")
    report.remarks = look.remarks
    report.followed = isNew ? 1 : 0
    let items = look.items ?? []
    let change = try library.store(items, of: look.feed)
    let fates = Dictionary(
      change.added.map { ($0, ArticleReport.Fate.added) }
        + change.changed.map { ($0, ArticleReport.Fate.changed) }, uniquingKeysWith: { $1 })
    report.articles = items.map { item in
      ArticleReport(item.article, id: item.article.id, fate: fates[item.article.id] ?? .known)
    }
    importing.add(report)
  }

  private func take(
    _ response: FetchResponse, _ bytes: [UInt8], named address: String,
    into importing: inout FileImport
  ) throws {
    let origin = SourceOrigin(address: response.address, contentType: response.contentType)
    let links = FeedDiscovery.links(in: bytes, at: response.address)
    let remarks = links.prefix(3).map {
      "The page names a feed: \($0.address); “add --follow” follows it."
    }
    try importing.take(bytes, named: address, from: origin, remarks: Array(remarks))
  }
}
