import Articles
import GRDB

/// The articles that newsboat keeps in its `cache.db`, read without changing a byte of it.
package struct NewsboatCache: Sendable {
  /// One feed with what is kept of it.
  package struct Feed: Equatable, Sendable {
    package var address: String
    package var title: String
    package var page: String
    /// Newest first.
    package var items: [Item] = []
  }

  package struct Item: Equatable, Sendable {
    /// What the feed calls it.
    package var guid: String
    package var title: String
    package var author: String
    package var address: String
    /// Seconds since 1970; 0 where the feed does not say.
    package var published: Int
    /// HTML.
    package var content: String
    package var isUnread: Bool
  }

  package private(set) var feeds: [Feed] = []

  /// The entries of a feed beyond this are left out, as in feeds that are fetched.
  private static let limit = 10_000

  /// Nil for a file that is no cache of newsboat's.
  package init?(path: String) throws(LibraryError) {
    var configuration = GRDB.Configuration()
    configuration.readonly = true
    do {
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      let feeds = try queue.read { database -> [Feed]? in
        guard try database.tableExists("rss_feed"), try database.tableExists("rss_item")
        else { return nil }
        return try Self.feeds(in: database)
      }
      guard let feeds else { return nil }
      self.feeds = feeds
    } catch let error as DatabaseError where error.resultCode == .SQLITE_NOTADB {
      return nil
    } catch {
      throw .failed(path: path, reason: "\(error)")
    }
  }

  /// Whether bytes begin as a database of SQLite does.
  package static func isDatabase(_ beginning: some Sequence<UInt8>) -> Bool {
    beginning.starts(with: Array("SQLite format 3\u{0}".utf8))
  }

  private static func feeds(in database: Database) throws -> [Feed] {
    let rows = try Row.fetchAll(database, sql: "SELECT rssurl, url, title FROM rss_feed")
    return try rows.compactMap { row in
      let address: String = row["rssurl"] ?? ""
      // “query:”, “exec:” and “filter:” feeds are newsboat's own.
      guard WebAddress.isWeb(address) else { return nil }
      var feed = Feed(address: address, title: row["title"] ?? "", page: row["url"] ?? "")
      feed.items = try items(of: address, in: database)
      return feed
    }
  }

  private static func items(of feed: String, in database: Database) throws -> [Item] {
    // Columns that came later are not in every cache.
    let known = Set(try database.columns(in: "rss_item").map(\.name))
    let deleted = known.contains("deleted") ? "AND deleted = 0" : ""
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT guid, title, author, url, pubDate, content, unread FROM rss_item
        WHERE feedurl = ? \(deleted) ORDER BY pubDate DESC, id DESC LIMIT \(limit)
        """, arguments: [feed])
    return rows.map { row in
      Item(
        guid: row["guid"] ?? "", title: row["title"] ?? "", author: row["author"] ?? "",
        address: row["url"] ?? "", published: row["pubDate"] ?? 0,
        content: row["content"] ?? "", isUnread: row["unread"] ?? true)
    }
  }
}
