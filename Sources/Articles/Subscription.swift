/// A feed the library follows, and how the last look at it ended.
package struct Subscription: Identifiable, Hashable, Sendable {
  /// Names a feed for good; its address may change.
  package struct ID: Hashable, Sendable {
    package let rawValue: Int64
    package init(rawValue: Int64) { self.rawValue = rawValue }
  }

  package let id: ID
  package var address: String
  package var title: String?
  /// The page it belongs to.
  package var page: String?
  /// Where its articles go.
  package var story: String
  /// Whether the pages behind its entries are fetched, because it holds summaries only.
  package var fetchesFullText: Bool
  /// What a list of feeds said about it besides, as that list had it.
  package var outline: String
  /// What its server called the state seen last.
  package var etag: String?
  /// When that state was last changed, in the server's words.
  package var lastModified: String?
  package var checked: Instant?
  /// Its server wants not to be asked before.
  package var notBefore: Instant?
  /// Why the last look failed, one sentence; nil where it went well.
  package var problem: String?

  package init(
    id: ID, address: String, title: String? = nil, page: String? = nil, story: String,
    fetchesFullText: Bool = false, outline: String = "", etag: String? = nil,
    lastModified: String? = nil, checked: Instant? = nil, notBefore: Instant? = nil,
    problem: String? = nil
  ) {
    self.id = id
    self.address = address
    self.title = title
    self.page = page
    self.story = story
    self.fetchesFullText = fetchesFullText
    self.outline = outline
    self.etag = etag
    self.lastModified = lastModified
    self.checked = checked
    self.notBefore = notBefore
    self.problem = problem
  }

  /// What lists call it.
  package var name: String { title ?? address }
}
