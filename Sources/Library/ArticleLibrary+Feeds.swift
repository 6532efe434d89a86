package import Articles

// Feeds.
extension ArticleLibrary {
  /// The feeds followed, by name; of one story only where it is named.
  package func subscriptions(story: String? = nil) throws(LibraryError) -> [Subscription] {
    try reading { try FeedTable($0).all(story: story) }
  }

  package func subscription(at address: String) throws(LibraryError) -> Subscription? {
    try reading { try FeedTable($0).feed(at: address) }
  }

  /// Follows a feed from now on; one that is followed already is answered as it is.
  package func subscribe(
    to address: String, title: String? = nil, page: String? = nil, story: String,
    outline: String = ""
  ) throws(LibraryError) -> (feed: Subscription, isNew: Bool) {
    try writing { database in
      let added = try FeedTable(database).add(
        address, title: title, page: page, story: story, outline: outline)
      guard let added else { throw StoredValueError() }
      return added
    }
  }

  package func update(_ feed: Subscription) throws(LibraryError) {
    try writing { try FeedTable($0).update(feed) }
  }

  /// Follows a feed no longer; its articles stay.
  package func unsubscribe(_ id: Subscription.ID) throws(LibraryError) {
    try writing { try FeedTable($0).remove(id) }
  }

  /// What the entries of a feed looked like when last seen: digests by identity.
  package func digests(of id: Subscription.ID) throws(LibraryError) -> [String: String] {
    try reading { try FeedTable($0).digests(of: id) }
  }

  /// Stores the entries of a feed and what is known of it now, all or nothing.
  ///
  /// An entry seen before adds a version to its article when its text has changed, and nothing
  /// else; an article somebody removed does not come back.
  package func store(
    _ items: [FeedItem], of feed: Subscription
  ) throws(LibraryError) -> FeedChange {
    try writing { database in
      try FeedTable(database).update(feed)
      return try FeedTable(database).store(items, of: feed)
    }
  }
}
