/// What a page's JSON-LD (schema.org) says about its article.
struct LinkedData: Equatable {
  var headline: String?
  var name: String?
  var authors: [String] = []
  var creators: [String] = []
  var publisher: String?
  var published: String?
  var url: String?
  var language: String?
  var body: String?

  private static let kinds = [
    "Article", "BlogPosting", "Report", "DiscussionForumPosting", "LiveBlogPosting",
  ]

  /// Nil where none of the scripts describes an article.
  init?(_ scripts: [[UInt8]]) {
    var nodes: [JSONValue] = []
    for script in scripts.prefix(30) where script.count < 2 << 20 {
      let start = script.firstIndex { $0 == 0x7B || $0 == 0x5B } ?? 0
      guard let value = JSONValue(Array(script[start...])) else { continue }
      for item in value.items {
        nodes.append(item)
        nodes += item["@graph"]?.items ?? []
      }
    }
    guard let article = nodes.first(where: { Self.isArticle($0) }) else { return nil }
    headline = Self.text(article["headline"])
    name = Self.text(article["name"])
    authors = article["author"].map { Self.names($0, nodes) } ?? []
    creators = article["creator"].map { Self.names($0, nodes) } ?? []
    publisher = (article["publisher"] ?? article["sourceOrganization"])
      .flatMap { Self.names($0, nodes).first }
    published = Self.text(article["datePublished"]) ?? Self.text(article["dateCreated"])
    url =
      Self.text(article["url"]) ?? Self.text(article["mainEntityOfPage"])
      ?? article["mainEntityOfPage"].flatMap { Self.text($0["@id"]) }
    language = Self.text(article["inLanguage"])
    body = article["articleBody"]?.string
  }

  private static func isArticle(_ value: JSONValue) -> Bool {
    guard let kind = value["@type"] else { return false }
    return kind.items.contains { item in
      item.string.map { text in kinds.contains { text.hasSuffix($0) } } ?? false
    }
  }

  private static func text(_ value: JSONValue?) -> String? {
    guard let text = value?.items.first?.string else { return nil }
    let clean = PageEntities.decoded(text)
    return clean.isEmpty ? nil : clean
  }

  /// The names of persons or organizations, given in place or by their `@id`.
  private static func names(_ value: JSONValue, _ nodes: [JSONValue]) -> [String] {
    value.items.compactMap { item in
      if let name = text(item) { return name }
      if let name = text(item["name"]) { return name }
      guard let id = item["@id"]?.string else { return nil }
      return nodes.first { $0["@id"]?.string == id && $0["name"] != nil }.flatMap {
        text($0["name"])
      }
    }
  }
}

/// Character references where no parser has resolved them.
enum PageEntities {
  static func decoded(_ text: String) -> String {
    guard text.utf8.contains(0x26) else { return text }
    return HTMLTree(parsing: Array("<body>".utf8) + Array(text.utf8)).text(of: 0)
  }
}
