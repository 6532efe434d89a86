import Articles

/// Reads JSON Feed 1 and 1.1.
enum JSONFeedReader {
  /// Nil where the JSON is no feed.
  static func read(_ utf8: [UInt8], address: String? = nil) -> Feed? {
    guard let (value, isCut) = JSONValue.read(utf8), let items = value["items"] else { return nil }
    var feed = Feed()
    feed.isCut = isCut
    feed.title = value["title"]?.words.map { $0.collapsingSpaces }
    feed.page = value["home_page_url"]?.words
    feed.language = value["language"]?.words
    let base = [value["feed_url"]?.words, address, feed.page].compactMap { $0 }
      .first { WebAddress.isWeb($0) }
    let author = authors(of: value)
    feed.entries = items.items.prefix(FeedReader.entryLimit).map {
      var entry = entry($0, base: base)
      if entry.author == nil { entry.author = author }
      if entry.language == nil { entry.language = feed.language }
      return entry
    }
    return feed
  }

  private static func entry(_ item: JSONValue, base: String?) -> FeedEntry {
    var entry = FeedEntry()
    let link = item["url"]?.words ?? item["external_url"]?.words
    entry.guid = item["id"]?.words
    entry.link = link.map { WebAddress.resolve($0, against: base) }
    entry.title = item["title"]?.words.map { FeedText($0, .plain) }
    entry.summary = item["summary"]?.words.map { FeedText($0, .plain) }
    entry.content =
      item["content_html"]?.words.map { FeedText($0, .html, base: base) }
      ?? item["content_text"]?.words.map { FeedText($0, .plain) }
    let dates = [item["date_published"], item["date_modified"]]
    entry.published = dates.compactMap { $0?.words }.lazy.compactMap(FeedDate.day).first
    entry.author = authors(of: item)
    entry.language = item["language"]?.words
    return entry
  }

  private static func authors(of value: JSONValue) -> String? {
    let all = (value["authors"]?.items ?? []) + [value["author"]].compactMap { $0 }
    var names: [String] = []
    for name in all.compactMap({ $0["name"]?.words?.collapsingSpaces ?? $0.words })
    where !name.isEmpty && !names.contains(name) {
      names.append(name)
    }
    return names.isEmpty ? nil : names.joined(separator: ", ")
  }
}

extension JSONValue {
  /// A text, or a number as it is written: ids are either.
  fileprivate var words: String? {
    switch self {
    case .string(let text): text
    case .number(let number): number
    case .object, .array, .other: nil
    }
  }
}
