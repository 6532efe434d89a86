/// What an element of a feed is for, whatever the format calls it.
enum FeedElement: Hashable {
  case channel, entry
  case title, link, guid
  case author
  case source
  case published, updated, created
  case summary, content
  case language
  case image, textInput, contributor
  /// One that says nothing we keep.
  case other

  /// - Parameters:
  ///   - vocabulary: the namespace the element is from.
  ///   - name: without prefix, in lower case.
  init(_ vocabulary: FeedVocabulary, _ name: String) {
    self =
      switch vocabulary {
      case .core: Self.core[name] ?? .other
      case .dublinCore: Self.dublinCore[name] ?? .other
      case .content: name == "encoded" || name == "items" ? .content : .other
      case .media: ["title": .title, "description": .summary][name] ?? .other
      case .podcast: ["title": .title, "summary": .summary, "author": .author][name] ?? .other
      case .xhtml: name == "body" || name == "div" ? .content : .other
      case .other: .other
      }
  }

  /// RSS in all versions, Atom 0.3 and 1.0, CDF.
  private static let core: [String: FeedElement] = [
    "channel": .channel, "feed": .channel,
    "item": .entry, "entry": .entry,
    "title": .title, "link": .link,
    "guid": .guid, "id": .guid,
    "author": .author,
    "source": .source,
    "pubdate": .published, "published": .published, "issued": .published,
    "updated": .updated, "modified": .updated, "lastbuilddate": .updated, "created": .created,
    "description": .summary, "summary": .summary, "abstract": .summary, "subtitle": .other,
    "tagline": .other,
    "content": .content, "fullitem": .content, "body": .content,
    "language": .language, "image": .image, "logo": .image, "icon": .image,
    "textinput": .textInput, "contributor": .contributor,
  ]

  private static let dublinCore: [String: FeedElement] = [
    "title": .title, "creator": .author, "author": .author, "date": .published,
    "issued": .published, "available": .published, "datesubmitted": .created,
    "created": .created, "modified": .updated, "description": .summary, "abstract": .summary,
    "language": .language, "publisher": .other, "contributor": .contributor, "source": .other,
  ]
}

extension FeedElement {
  /// Whether it holds a line of text and nothing else.
  var isLeaf: Bool {
    switch self {
    case .title, .link, .guid, .published, .updated, .created, .language: true
    case .channel, .entry, .author, .source, .summary, .content, .image, .textInput, .contributor,
      .other:
      false
    }
  }
}

/// The namespaces whose elements mean something to us.
enum FeedVocabulary {
  case core, dublinCore, content, media, podcast, xhtml, other

  /// By address; what is not known by it is told by its prefix, as many feeds declare nothing or
  /// something else.
  static func named(_ address: String) -> FeedVocabulary? {
    let address = address.lowercased().trimmingSpaces
    if address.hasPrefix("http://purl.org/dc/") || address.hasPrefix("https://purl.org/dc/") {
      return .dublinCore
    }
    return byAddress[address.hasSuffix("/") ? String(address.dropLast()) : address]
  }

  static func usual(for prefix: String) -> FeedVocabulary {
    switch prefix {
    case "", "rss", "atom", "atom10", "atom03", "a10", "rdf", "cdf", "r": .core
    case "dc", "dcterms", "dcterm", "dct": .dublinCore
    case "content": .content
    case "media": .media
    case "itunes": .podcast
    case "xhtml", "html", "body": .xhtml
    default: .other
    }
  }

  private static let byAddress: [String: FeedVocabulary] = [
    "": .core,
    "http://www.w3.org/2005/atom": .core, "http://purl.org/atom/ns#": .core,
    "https://www.w3.org/2005/atom": .core, "http://purl.org/atom/ns": .core,
    "http://purl.org/rss/1.0": .core, "http://my.netscape.com/rdf/simple/0.9": .core,
    "http://channel.netscape.com/rdf/simple/0.9": .core,
    "http://backend.userland.com/rss": .core, "http://blogs.law.harvard.edu/tech/rss": .core,
    "http://purl.org/net/rss1.1#": .core, "http://purl.org/net/rss1.1": .core,
    "http://backend.userland.com/rss2": .core, "http://backend.userland.com/rss091": .core,
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#": .core,
    "http://purl.org/rss/1.0/modules/content": .content,
    "http://search.yahoo.com/mrss": .media, "http://video.search.yahoo.com/mrss": .media,
    "http://www.itunes.com/dtds/podcast-1.0.dtd": .podcast,
    "http://www.w3.org/1999/xhtml": .xhtml,
  ]
}
