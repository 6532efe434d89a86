import Articles

/// Reads JSON Feed 1 and 1.1.
enum JSONFeedReader {
  /// Nil where the JSON is no feed.
  static func read(_ utf8: [UInt8], address: String? = nil) -> Feed? {
    guard let value = JSONReader.value(of: utf8), let items = value["items"] else { return nil }
    var feed = Feed()
    feed.title = value["title"]?.string.map { $0.collapsingSpaces }
    feed.page = value["home_page_url"]?.string
    feed.language = value["language"]?.string
    let base = [value["feed_url"]?.string, address, feed.page].compactMap { $0 }
      .first { WebAddress.isWeb($0) }
    let author = authors(of: value)
    feed.entries = items.array.prefix(FeedReader.entryLimit).map {
      var entry = entry($0, base: base)
      if entry.author == nil { entry.author = author }
      if entry.language == nil { entry.language = feed.language }
      return entry
    }
    return feed
  }

  private static func entry(_ item: JSONValue, base: String?) -> FeedEntry {
    var entry = FeedEntry()
    let link = item["url"]?.string ?? item["external_url"]?.string
    entry.guid = item["id"]?.string
    entry.link = link.map { WebAddress.resolve($0, against: base) }
    entry.title = item["title"]?.string.map { FeedText($0, .plain) }
    entry.summary = item["summary"]?.string.map { FeedText($0, .plain) }
    entry.content =
      item["content_html"]?.string.map { FeedText($0, .html, base: base) }
      ?? item["content_text"]?.string.map { FeedText($0, .plain) }
    let dates = [item["date_published"], item["date_modified"]]
    entry.published = dates.compactMap { $0?.string }.lazy.compactMap(FeedDate.day).first
    entry.author = authors(of: item)
    entry.language = item["language"]?.string
    return entry
  }

  private static func authors(of value: JSONValue) -> String? {
    let all = (value["authors"]?.array ?? []) + [value["author"]].compactMap { $0 }
    var names: [String] = []
    for name in all.compactMap({ $0["name"]?.string?.collapsingSpaces ?? $0.string })
    where !name.isEmpty && !names.contains(name) {
      names.append(name)
    }
    return names.isEmpty ? nil : names.joined(separator: ", ")
  }
}
