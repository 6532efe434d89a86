import Articles
import Fetch
import Foundation
import Ingest
import Library

/// Takes newsboat's feeds over, with what it has kept of them.
struct NewsboatImport {
  let library: ArticleLibrary
  let story: String
  let importer: Importer

  /// Whether a file is for this: a cache of newsboat's or its list of feeds.
  ///
  /// - Returns: false when it is not, and nothing was done.
  func take(_ path: String, into importing: inout FileImport) throws -> Bool {
    guard let beginning = SourceFiles().beginning(of: path, bytes: 16) else { return false }
    if NewsboatCache.isDatabase(beginning) {
      guard let cache = try NewsboatCache(path: path) else { return false }
      try take(cache, named: path, into: &importing)
      return true
    }
    guard let urls = Self.urls(at: path) else { return false }
    try take(urls, named: path, into: &importing)
    return true
  }

  /// Only files of that name are looked at: a text of addresses might be meant as one.
  private static func urls(at path: String) -> NewsboatURLs? {
    guard path == "urls" || path.hasSuffix("/urls") else { return nil }
    return (try? String(contentsOfFile: path, encoding: .utf8)).flatMap(NewsboatURLs.init)
  }

  private func take(
    _ urls: NewsboatURLs, named name: String, into importing: inout FileImport
  ) throws {
    var report = FileReport(name: name, format: "newsboat urls", encoding: "UTF-8")
    for feed in urls.feeds {
      let isNew = try library.subscribe(
        to: feed.address, title: feed.title, story: feed.tag ?? story
      ).isNew
      if isNew { report.followed += 1 }
    }
    let known = urls.feeds.count - report.followed
    if known > 0 { report.remarks.append("\(known) of its feeds are followed already.") }
    if urls.ownFeeds > 0 {
      report.remarks.append("\(urls.ownFeeds) feeds are newsboat's own and were left out.")
    }
    importing.add(report)
  }

  private func take(
    _ cache: NewsboatCache, named name: String, into importing: inout FileImport
  ) throws {
    for feed in cache.feeds {
      let (subscription, isNew) = try library.subscribe(
        to: feed.address, title: feed.title, page: feed.page, story: story)
      var look = FeedLook(feed: subscription)
      let response = FetchResponse(
        content: .body(try Self.jsonFeed(of: feed)), address: feed.address)
      look.take(response, importer, library)
      var report = FileReport(
        name: "\(name): \(feed.title)", format: "newsboat cache", encoding: "UTF-8")
      report.followed = isNew ? 1 : 0
      report.remarks = look.remarks
      if let problem = look.feed.problem { importing.fail("\(feed.address): \(problem)") }
      let items = look.items ?? []
      let change = try library.store(items, of: look.feed)
      try keepRead(items, of: feed)
      let added = Set(change.added)
      report.articles = items.map { item in
        let id = item.article.id
        return ArticleReport(item.article, id: id, fate: added.contains(id) ? .added : .known)
      }
      importing.add(report)
    }
  }

  /// What was read there is read here.
  private func keepRead(_ items: [FeedItem], of feed: NewsboatCache.Feed) throws {
    let read = Set(feed.items.filter { !$0.isUnread }.map(\.guid))
    for item in items where read.contains(item.identity) {
      guard try library.summary(of: item.article.id)?.isRead == false else { continue }
      try library.setRead(true, for: item.article.id)
    }
  }

  /// The feed as the formats that are read already have it.
  private static func jsonFeed(of feed: NewsboatCache.Feed) throws -> [UInt8] {
    let dates = ISO8601DateFormatter()
    let items = feed.items.map { item in
      JSONItem(
        id: item.guid, url: item.address.isEmpty ? nil : item.address,
        title: item.title.isEmpty ? nil : item.title, contentHTML: item.content,
        published: item.published > 0
          ? dates.string(from: Date(timeIntervalSince1970: Double(item.published))) : nil,
        authors: item.author.isEmpty ? nil : [JSONAuthor(name: item.author)])
    }
    let document = JSONFeed(title: feed.title, items: items)
    return Array(try JSONEncoder().encode(document))
  }
}

private struct JSONFeed: Encodable {
  var version = "https://jsonfeed.org/version/1.1"
  var title: String
  var items: [JSONItem]
}

private struct JSONItem: Encodable {
  var id: String
  var url: String?
  var title: String?
  var contentHTML: String
  var published: String?
  var authors: [JSONAuthor]?

  enum CodingKeys: String, CodingKey {
    case id, url, title, authors
    case contentHTML = "content_html"
    case published = "date_published"
  }
}

private struct JSONAuthor: Encodable { var name: String }
