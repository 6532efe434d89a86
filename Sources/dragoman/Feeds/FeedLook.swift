import Articles
import Fetch
import Ingest
import Library

/// What one look at a feed brought.
struct FeedLook: Sendable {
  /// With what is known of it now.
  var feed: Subscription
  /// Entries that are new or changed; nil when nothing was sent.
  private(set) var items: [FeedItem]?
  private(set) var size = 0
  private(set) var remarks: [String] = []

  init(feed: Subscription) { self.feed = feed }

  mutating func take(
    _ response: FetchResponse, _ importer: Importer, _ library: ArticleLibrary
  ) {
    feed.problem = nil
    feed.notBefore = nil
    if let moved = response.movedTo { feed.address = moved }
    guard case .body(let bytes) = response.content else { return }
    size = bytes.count
    let origin = SourceOrigin(address: response.address, contentType: response.contentType)
    do {
      let (files, _) = try importer.readWhole(bytes, named: feed.address, from: origin)
      guard let file = files.first(where: { $0.feed != nil }), let content = file.feed else {
        feed.problem = "this is no feed"
        return
      }
      take(content, file, known: try library.digests(of: feed.id))
      // Only what was understood need not be sent again.
      feed.etag = response.etag
      feed.lastModified = response.lastModified
    } catch {
      feed.problem = Words.sentence(for: error)
    }
  }

  private mutating func take(_ content: Feed, _ file: ImportedFile, known: [String: String]) {
    feed.title = feed.title ?? content.title
    feed.page = feed.page ?? content.page
    remarks = file.remarks
    var seen: Set<String> = []
    var empty = 0
    var long = 0
    var items: [FeedItem] = []
    for (entry, article) in zip(content.entries, file.articles) {
      let identity = entry.identity
      guard seen.insert(identity).inserted, known[identity] != entry.digest else { continue }
      if article.text.count == 0 || article.isTooLong {
        if article.isTooLong { long += 1 } else { empty += 1 }
        continue
      }
      items.append(FeedItem(identity: identity, digest: entry.digest, article: article))
    }
    if empty > 0 { remarks.append("\(empty) entries hold no words and were left out.") }
    if long > 0 { remarks.append("\(long) entries are longer than any article and were left out.") }
    self.items = items
  }

  mutating func refuse(_ error: FetchError, at moment: Instant) {
    feed.problem = Words.sentence(for: error)
    if case .status(_, let retry?) = error { feed.notBefore = retry.moment(after: moment) }
  }

  /// Puts the pages behind new entries in the place of summaries.
  mutating func fetchPages(with fetcher: Fetcher, _ importer: Importer) {
    guard let items else { return }
    var failed = 0
    self.items = items.map { item in
      guard let address = item.article.metadata.url, WebAddress.isWeb(address) else { return item }
      do throws(FetchError) {
        let response = try fetcher.fetch(FetchRequest(address, accept: "text/html, */*;q=0.5"))
        guard let page = FullText.article(in: response, for: item.article, importer) else {
          return item
        }
        return FeedItem(identity: item.identity, digest: item.digest, article: page)
      } catch {
        failed += 1
        return item
      }
    }
    if failed > 0 {
      remarks.append(
        "\(failed) pages could not be fetched; their entries stand as the feed has them.")
    }
  }
}

/// Finds the article of a page for an entry that has a summary only.
enum FullText {
  /// Nil when the page holds less than the entry does.
  static func article(
    in response: FetchResponse, for entry: Article, _ importer: Importer
  ) -> Article? {
    guard case .body(let bytes) = response.content else { return nil }
    let origin = SourceOrigin(address: response.address, contentType: response.contentType)
    guard let read = try? importer.readWhole(bytes, named: response.address, from: origin),
      let page = read.files.first?.articles.max(by: { length($0) < length($1) }),
      length(page) > length(entry)
    else { return nil }
    var metadata = page.metadata
    let known = entry.metadata
    metadata.title = known.title ?? metadata.title
    metadata.byline = metadata.byline ?? known.byline
    metadata.publisher = known.publisher ?? metadata.publisher
    metadata.published = known.published ?? metadata.published
    metadata.dateEvidence = known.published == nil ? metadata.dateEvidence : known.dateEvidence
    metadata.url = known.url
    metadata.file = known.file
    metadata.indexInFile = known.indexInFile
    return Article(id: page.id, text: page.text, blocks: page.blocks, metadata: metadata)
  }

  /// Scalars of the body.
  private static func length(_ article: Article) -> Int {
    article.blocks.lazy.filter(\.role.isBody).reduce(0) { $0 + $1.range.count }
  }
}
