/// An article as a list shows it.
package struct ArticleSummary: Identifiable, Hashable, Sendable {
  package let id: Article.ID
  package var heading: String
  package var publisher: String?
  package var published: CalendarDate?
  package var dateEvidence: Metadata.DateEvidence?
  package var story: String
  package var isRead: Bool
  package var noteCount: Int
  /// Words of the body.
  package var wordCount: Int
  /// How many texts it has had.
  package var versionCount: Int
  /// Whether its text has changed since it was read.
  package var isChanged: Bool
  /// How many other articles print the same text.
  package var copyCount: Int
  /// The first imported of the articles that print the same text: equal in all of them, so that
  /// accounts can be counted once; nil where no other prints it.
  package var textGroup: Article.ID?

  package init(
    id: Article.ID, heading: String, publisher: String?, published: CalendarDate?,
    dateEvidence: Metadata.DateEvidence? = nil, story: String, isRead: Bool = false,
    noteCount: Int = 0, wordCount: Int = 0, versionCount: Int = 1, isChanged: Bool = false,
    copyCount: Int = 0, textGroup: Article.ID? = nil
  ) {
    self.id = id
    self.heading = heading
    self.publisher = publisher
    self.published = published
    self.dateEvidence = dateEvidence
    self.story = story
    self.isRead = isRead
    self.noteCount = noteCount
    self.wordCount = wordCount
    self.versionCount = versionCount
    self.isChanged = isChanged
    self.copyCount = copyCount
    self.textGroup = textGroup
  }
}

/// Which articles a list is of, in which order.
package struct ArticleQuery: Hashable, Sendable {
  package enum Order: String, CaseIterable, Hashable, Sendable {
    /// Stories by name, then outlets by name, then newest first: the order of the source tree.
    case bySource
    /// Newest first, undated last.
    case byDate
  }

  package var story: String?
  /// `.some(nil)` asks for articles whose outlet is unknown.
  package var publisher: String??
  /// Only articles in which all of these are mentioned.
  package var actors: [Actor.ID]
  package var onlyUnread: Bool
  package var onlyAnnotated: Bool
  package var order: Order

  package init(
    story: String? = nil, publisher: String?? = nil, actors: [Actor.ID] = [],
    onlyUnread: Bool = false, onlyAnnotated: Bool = false, order: Order = .bySource
  ) {
    self.story = story
    self.publisher = publisher
    self.actors = actors
    self.onlyUnread = onlyUnread
    self.onlyAnnotated = onlyAnnotated
    self.order = order
  }
}

/// A story of the library with its outlets: the upper two levels of the source tree.
package struct StoryOutline: Hashable, Sendable {
  /// The story of articles that nobody has given one.
  package static let unsorted = "Unsorted"

  package struct Source: Hashable, Sendable {
    /// Nil for articles whose outlet is unknown.
    package var publisher: String?
    package var articleCount: Int
    package var unreadCount: Int
    package var noteCount: Int

    package init(publisher: String?, articleCount: Int, unreadCount: Int, noteCount: Int) {
      self.publisher = publisher
      self.articleCount = articleCount
      self.unreadCount = unreadCount
      self.noteCount = noteCount
    }
  }

  package var name: String
  /// By name; unknown outlet last.
  package var sources: [Source]

  package init(name: String, sources: [Source]) {
    self.name = name
    self.sources = sources
  }

  package var articleCount: Int { sources.reduce(0) { $0 + $1.articleCount } }
  package var unreadCount: Int { sources.reduce(0) { $0 + $1.unreadCount } }
  package var noteCount: Int { sources.reduce(0) { $0 + $1.noteCount } }
}

/// An actor with how often it occurs, for lists of actors.
package struct ActorCount: Hashable, Sendable {
  package var actor: Actor
  /// Mentions of any kind.
  package var mentions: Int
  package var articles: Int

  package init(actor: Actor, mentions: Int, articles: Int) {
    self.actor = actor
    self.mentions = mentions
    self.articles = articles
  }
}

/// One article that a library search found.
package struct SearchHit: Hashable, Sendable {
  package var article: ArticleSummary
  /// A stretch of the text around the first match, on one line.
  package var snippet: String
  /// Scalar offsets in `snippet` of the words that matched.
  package var matches: [TextRange]
  /// Where the first match stands in the article's text; nil when only the metadata matched.
  package var place: TextRange?

  package init(
    article: ArticleSummary, snippet: String, matches: [TextRange], place: TextRange?
  ) {
    self.article = article
    self.snippet = snippet
    self.matches = matches
    self.place = place
  }
}
