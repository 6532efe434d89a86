import GRDB

/// The tables, as named steps that are never edited once released, only followed by others.
enum Schema {
  static func migrator() -> DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("library") { try $0.execute(sql: library) }
    migrator.registerMigration("corrections") { try $0.execute(sql: corrections) }
    migrator.registerMigration("feeds") { try $0.execute(sql: feeds) }
    migrator.registerMigration("versions") { try VersionsMigration($0).run() }
    migrator.registerMigration("recent bands") { try $0.execute(sql: recentBands) }
    migrator.registerMigration("bands by sketches") { try $0.execute(sql: bandsBySketches) }
    return migrator
  }

  /// What recognition found before persons corrected it, where that differs, and which articles
  /// corrections are still to go over.
  private static let corrections = """
    CREATE TABLE recognized (
      articleId INTEGER PRIMARY KEY REFERENCES article(id) ON DELETE CASCADE,
      content BLOB NOT NULL
    );
    CREATE TABLE uncorrected (
      articleId INTEGER PRIMARY KEY REFERENCES article(id) ON DELETE CASCADE
    );
    CREATE TRIGGER findingRemoved AFTER DELETE ON finding BEGIN
      DELETE FROM recognized WHERE articleId = old.articleId;
    END;
    """

  /// Bands of the articles added last, until they are sorted into `band`.
  private static let recentBands = """
    CREATE TABLE recentBand (
      hash INTEGER NOT NULL,
      articleId INTEGER NOT NULL,
      PRIMARY KEY (hash, articleId)
    ) WITHOUT ROWID;
    """

  /// The bands of the articles added last are worked out from their sketches instead.
  private static let bandsBySketches = """
    INSERT OR IGNORE INTO band SELECT hash, articleId FROM recentBand ORDER BY hash, articleId;
    DROP TABLE recentBand;
    INSERT INTO setting (key, value) SELECT 'sortedBands', max(articleId) FROM sketch
      WHERE articleId IS NOT NULL HAVING max(articleId) IS NOT NULL;
    """

  /// The first schema.
  ///
  /// A source is an outlet within a story. Lists are read source by source through an index over
  /// (source, date, article), and the counters of each source say how long its part of a list is,
  /// so that a page costs the same wherever it lies. The triggers keep these counters and the copies
  /// in `appearance`, so that no writer can forget them; the counters of actors, which change
  /// dozens of times for an article, are kept by `AppearanceWriter`.
  private static let library = """
    CREATE TABLE story (
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL UNIQUE,
      sortName TEXT NOT NULL
    );

    CREATE TABLE source (
      id INTEGER PRIMARY KEY,
      storyId INTEGER NOT NULL REFERENCES story(id) ON DELETE RESTRICT,
      publisher TEXT,
      sortName TEXT NOT NULL,
      articleCount INTEGER NOT NULL DEFAULT 0,
      unreadCount INTEGER NOT NULL DEFAULT 0,
      annotatedCount INTEGER NOT NULL DEFAULT 0,
      noteCount INTEGER NOT NULL DEFAULT 0
    );
    CREATE UNIQUE INDEX sourceByName ON source(storyId, ifnull(publisher, ''));

    CREATE TABLE article (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      key TEXT NOT NULL UNIQUE,
      sourceId INTEGER NOT NULL REFERENCES source(id) ON DELETE RESTRICT,
      -- yyyymmdd negated, 0 when undated: ascending is newest first, undated last
      dateKey INTEGER NOT NULL,
      heading TEXT NOT NULL,
      title TEXT,
      byline TEXT,
      published TEXT,
      dateEvidence TEXT,
      url TEXT,
      language TEXT,
      file TEXT,
      indexInFile INTEGER NOT NULL,
      wordCount INTEGER NOT NULL,
      isRead INTEGER NOT NULL DEFAULT 0 CHECK (isRead IN (0, 1)),
      place INTEGER NOT NULL DEFAULT 0 CHECK (place >= 0),
      lastOpened INTEGER,
      noteCount INTEGER NOT NULL DEFAULT 0 CHECK (noteCount >= 0),
      awaitsFindings INTEGER NOT NULL DEFAULT 1 CHECK (awaitsFindings IN (0, 1))
    );
    CREATE INDEX articleBySource ON article(sourceId, dateKey, id);
    CREATE INDEX articleByDate ON article(dateKey, id, sourceId, isRead, noteCount);
    CREATE INDEX articleUnread ON article(sourceId, dateKey, id) WHERE isRead = 0;
    CREATE INDEX articleAnnotated ON article(sourceId, dateKey, id) WHERE noteCount > 0;
    CREATE INDEX articleAwaiting ON article(id) WHERE awaitsFindings = 1;

    CREATE TABLE version (
      articleId INTEGER NOT NULL REFERENCES article(id) ON DELETE CASCADE,
      -- 1 for the text first imported; the highest is the text now
      number INTEGER NOT NULL,
      -- how `text` is packed; 0: plain UTF-8
      packing INTEGER NOT NULL DEFAULT 0,
      -- Unicode scalars
      length INTEGER NOT NULL,
      blocks BLOB NOT NULL,
      text BLOB NOT NULL,
      PRIMARY KEY (articleId, number)
    );

    CREATE TABLE finding (
      articleId INTEGER PRIMARY KEY REFERENCES article(id) ON DELETE CASCADE,
      content BLOB NOT NULL
    );

    CREATE TABLE actor (
      id INTEGER PRIMARY KEY,
      key TEXT NOT NULL UNIQUE,
      name TEXT NOT NULL,
      kind TEXT NOT NULL,
      -- one a line
      aliases TEXT NOT NULL,
      mentionCount INTEGER NOT NULL DEFAULT 0,
      articleCount INTEGER NOT NULL DEFAULT 0
    );
    CREATE INDEX actorByMentions ON actor(mentionCount DESC, key);

    -- each name from each of its words to its end, folded: what a prefix is looked up in
    CREATE TABLE actorName (
      folded TEXT NOT NULL,
      actorId INTEGER NOT NULL REFERENCES actor(id) ON DELETE CASCADE,
      PRIMARY KEY (folded, actorId)
    ) WITHOUT ROWID;
    CREATE INDEX actorNameByActor ON actorName(actorId);

    CREATE TABLE appearance (
      articleId INTEGER NOT NULL REFERENCES article(id) ON DELETE CASCADE,
      actorId INTEGER NOT NULL REFERENCES actor(id) ON DELETE CASCADE,
      -- copies of the article's, for the two indexes
      sourceId INTEGER NOT NULL,
      dateKey INTEGER NOT NULL,
      mentionCount INTEGER NOT NULL,
      explicitCount INTEGER NOT NULL,
      PRIMARY KEY (articleId, actorId)
    ) WITHOUT ROWID;
    CREATE INDEX appearanceBySource
      ON appearance(actorId, sourceId, dateKey, articleId, explicitCount, mentionCount);
    CREATE INDEX appearanceByDate
      ON appearance(actorId, dateKey, articleId, sourceId, explicitCount, mentionCount);

    CREATE TABLE setting (
      key TEXT PRIMARY KEY,
      value TEXT NOT NULL
    ) WITHOUT ROWID;

    -- contentless: the texts are not stored a second time; one and two letters, with which typing
    -- begins, would otherwise be the beginning of too many words
    CREATE VIRTUAL TABLE searchIndex USING fts5(
      title, publisher, body,
      content = '', tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2'
    );
    INSERT INTO searchIndex(searchIndex, rank) VALUES ('rank', 'bm25(8.0, 4.0, 1.0)');

    CREATE TRIGGER articleAdded AFTER INSERT ON article BEGIN
      UPDATE source SET
        articleCount = articleCount + 1,
        unreadCount = unreadCount + (new.isRead = 0),
        annotatedCount = annotatedCount + (new.noteCount > 0),
        noteCount = noteCount + new.noteCount
      WHERE id = new.sourceId;
    END;
    CREATE TRIGGER articleRemoved AFTER DELETE ON article BEGIN
      UPDATE source SET
        articleCount = articleCount - 1,
        unreadCount = unreadCount - (old.isRead = 0),
        annotatedCount = annotatedCount - (old.noteCount > 0),
        noteCount = noteCount - old.noteCount
      WHERE id = old.sourceId;
    END;
    CREATE TRIGGER articleStateChanged AFTER UPDATE OF isRead, noteCount ON article BEGIN
      UPDATE source SET
        unreadCount = unreadCount + (new.isRead = 0) - (old.isRead = 0),
        annotatedCount = annotatedCount + (new.noteCount > 0) - (old.noteCount > 0),
        noteCount = noteCount + new.noteCount - old.noteCount
      WHERE id = new.sourceId;
    END;
    CREATE TRIGGER articleMoved AFTER UPDATE OF sourceId ON article
    WHEN new.sourceId <> old.sourceId BEGIN
      UPDATE source SET
        articleCount = articleCount - 1,
        unreadCount = unreadCount - (old.isRead = 0),
        annotatedCount = annotatedCount - (old.noteCount > 0),
        noteCount = noteCount - old.noteCount
      WHERE id = old.sourceId;
      UPDATE source SET
        articleCount = articleCount + 1,
        unreadCount = unreadCount + (new.isRead = 0),
        annotatedCount = annotatedCount + (new.noteCount > 0),
        noteCount = noteCount + new.noteCount
      WHERE id = new.sourceId;
    END;
    CREATE TRIGGER articleSorted AFTER UPDATE OF sourceId, dateKey ON article BEGIN
      UPDATE appearance SET sourceId = new.sourceId, dateKey = new.dateKey
      WHERE articleId = new.id;
    END;
    """
}
