/// What to fetch, and what is known of it already.
package struct FetchRequest: Equatable, Sendable {
  package var address: String
  /// What the server called the state we have; nil where we have none.
  package var etag: String?
  /// When that state was last changed, in the server's words.
  package var lastModified: String?
  /// Media types asked for.
  package var accept: String

  package init(
    _ address: String, etag: String? = nil, lastModified: String? = nil,
    accept: String = "*/*"
  ) {
    self.address = address
    self.etag = etag
    self.lastModified = lastModified
    self.accept = accept
  }

  /// As feeds are asked for.
  package static let feedTypes =
    "application/atom+xml, application/rss+xml, application/feed+json;q=0.9, "
    + "application/xml;q=0.8, text/xml;q=0.8, text/html;q=0.7, */*;q=0.5"
}

/// How long and how much a server may keep us.
package struct FetchLimits: Equatable, Sendable {
  /// Milliseconds until a connection stands.
  package var connect = 10_000
  /// Milliseconds for one answer from beginning to end.
  package var total = 60_000
  /// Seconds without a byte.
  package var stall = 15
  /// Bytes of an answer, unpacked.
  package var size = 32 << 20
  package var redirects = 10

  package init() {}
}

/// What a server answered.
package struct FetchResponse: Equatable, Sendable {
  package enum Content: Equatable, Sendable {
    case body([UInt8])
    /// The state we have is the newest.
    case notModified
  }

  package var content: Content
  /// Where it came from in the end.
  package var address: String
  /// Where it is to be asked for from now on, when the server said so.
  package var movedTo: String?
  package var contentType: String?
  package var etag: String?
  package var lastModified: String?

  package init(content: Content, address: String) {
    self.content = content
    self.address = address
  }
}
