extension Schema {
  /// Feeds.
  ///
  /// An entry keeps its article's key, not its row: what somebody removed is not added again by
  /// the next refresh.
  static let feeds = """
    CREATE TABLE feed (
      id INTEGER PRIMARY KEY,
      address TEXT NOT NULL UNIQUE,
      title TEXT,
      page TEXT,
      story TEXT NOT NULL,
      fetchesFullText INTEGER NOT NULL DEFAULT 0 CHECK (fetchesFullText IN (0, 1)),
      -- what a list of feeds said besides, kept for when it is written again
      outline TEXT NOT NULL DEFAULT '',
      etag TEXT,
      lastModified TEXT,
      -- milliseconds since 1970
      checked INTEGER,
      notBefore INTEGER,
      problem TEXT
    );
    CREATE INDEX feedByStory ON feed(story);

    CREATE TABLE feedItem (
      feedId INTEGER NOT NULL REFERENCES feed(id) ON DELETE CASCADE,
      identity TEXT NOT NULL,
      digest TEXT NOT NULL,
      articleKey TEXT NOT NULL,
      PRIMARY KEY (feedId, identity)
    ) WITHOUT ROWID;
    """
}
