package import Articles

/// What a feed says: what it is, and its entries.
package struct Feed: Equatable, Sendable {
  package var title: String?
  /// The page the feed belongs to.
  package var page: String?
  /// As declared; BCP 47.
  package var language: String?
  package var entries: [FeedEntry] = []
  /// Whether it holds more than is read of any feed, so that something is left out.
  package var isCut = false

  package init() {}
}

/// One entry of a feed.
package struct FeedEntry: Equatable, Sendable {
  /// What the feed itself tells it by.
  package var guid: String?
  package var title: FeedText?
  /// The address of the article.
  package var link: String?
  package var author: String?
  /// The outlet, where the entry was taken over from one.
  package var source: String?
  /// The day it was published, else changed, in UTC.
  package var published: CalendarDate?
  package var language: String?
  package var summary: FeedText?
  package var content: FeedText?

  package init() {}

  /// What tells this entry from the others of its feed, also when the feed does not say so.
  package var identity: String {
    if let guid, !guid.isEmpty { return guid }
    if let link, !link.isEmpty { return link }
    let words = [title?.value, summary?.value, content?.value].compactMap { $0 }
    return "sha256:" + ContentHash.hex(of: words.joined(separator: "\n"))
  }

  /// A digest of everything a reader would notice a change of.
  package var digest: String {
    let words = [title?.value, content?.value ?? summary?.value, link, author]
    return ContentHash.hex(of: words.map { $0 ?? "" }.joined(separator: "\u{1F}"))
  }
}

/// A stretch of text in a feed, and how it is written.
package struct FeedText: Equatable, Sendable {
  package enum Form: Sendable {
    case plain
    case html
  }

  package var value: String
  package var form: Form
  /// What addresses inside are relative to.
  package var base: String?

  package init(_ value: String, _ form: Form, base: String? = nil) {
    self.value = value
    self.form = form
    self.base = base
  }

  /// Nothing but white space.
  var isBlank: Bool { value.allSatisfy(\.isWhitespace) }
}
