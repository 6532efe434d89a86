package import Articles
import GRDB
import Synchronization

/// The articles of one user with what was found in them, in a file `library.sqlite`.
///
/// This file is the whole of what other modules see of the database. Calls are synchronous,
/// may come from any thread, and each is one transaction: all of it or nothing. Several processes
/// may use one library at a time; what one has stored, the next call of the other sees.
package final class ArticleLibrary: Sendable {
  /// The database file; ":memory:" for a library without one.
  package let path: String
  private let database: any DatabaseWriter
  private let keepsPages = Atomic<Bool>(false)

  /// Opens the library in a directory, making both where they do not exist.
  ///
  /// `patience` is how many seconds a call waits for another process that is writing.
  package init(directory: String, patience: Double = 5) throws(LibraryError) {
    let opened = try LibraryFile.open(directory: directory, patience: patience)
    path = opened.path
    database = opened.database
  }

  private init(inMemory database: any DatabaseWriter) {
    path = LibraryFile.inMemoryPath
    self.database = database
  }

  /// An empty library that lives as long as the value returned.
  package static func inMemory() throws(LibraryError) -> ArticleLibrary {
    ArticleLibrary(inMemory: try LibraryFile.openInMemory())
  }

  /// Renames the database file in a directory and opens a new, empty library there.
  ///
  /// The files keep their name with a dot and `suffix` appended. Throws rather than
  /// replace an older file of that name. `setAside` is the path of the renamed database.
  package static func replacingDamaged(
    directory: String, suffix: String
  ) throws(LibraryError) -> (library: ArticleLibrary, setAside: String) {
    let aside = try LibraryFile.setAside(directory: directory, suffix: suffix)
    return (try ArticleLibrary(directory: directory), aside)
  }

  /// Adds the articles that can still be read in a damaged database to this library, each to the
  /// story it was in.
  ///
  /// - Parameter path: where the database was set aside.
  /// - Returns: how many were added; 0 as well where nothing at the path can be opened.
  package func salvage(from path: String) throws(LibraryError) -> Int {
    guard let damaged = try? DatabaseQueue(path: path) else { return 0 }
    var count = 0
    do {
      try damaged.inDatabase { database in
        try Salvage(database).forEachArticle { article, story in
          if case .added = try add([article], story: story).first { count += 1 }
        }
      }
    } catch {
      throw LibraryError(error, path: self.path)
    }
    return count
  }
}

// MARK: - Copies

extension ArticleLibrary {
  /// Writes a copy of the database as it stands into another directory, which has none; readers and
  /// writers of this one go on meanwhile.
  package func backUp(toDirectory directory: String) throws(LibraryError) {
    let copy = try LibraryFile.newFile(in: directory)
    do {
      try database.backup(to: copy)
      try copy.close()
    } catch {
      throw LibraryError(error, path: copy.path)
    }
  }
}

// MARK: - Adding and changing articles

extension ArticleLibrary {
  /// Adds articles to a story; what the library already holds, in whatever story, stays as it is.
  ///
  /// A changed text of an article becomes its newest version; `ArrivalCheck` says when it is one.
  /// Answers in the order of `articles`. `instant` is when they came.
  package func add(
    _ articles: [Article], story: String, at instant: Instant? = nil
  ) throws(LibraryError) -> [Addition] {
    let prepared = articles.map(PreparedArticle.init)
    return try writingMuch { try ArticleWriter($0).add(prepared, story: story, at: instant) }
  }

  /// Adds a newer text of an article, which from now on is its text.
  ///
  /// Findings of the old text are dropped, reading state is kept. The id of `article` names the text
  /// alone.
  package func addVersion(
    _ article: Article, of id: Article.ID, at instant: Instant? = nil
  ) throws(LibraryError) {
    let prepared = PreparedArticle(article)
    try writing { _ = try ArticleWriter($0).addVersion(prepared, of: id, at: instant) }
  }

  /// Every text an article has had, newest first; empty for an unknown article.
  package func versions(of id: Article.ID) throws(LibraryError) -> [ArticleVersion] {
    try reading { try VersionTable($0).versions(of: id) }
  }

  /// Where reading stopped, when the text has changed since.
  package func outdatedPlace(of id: Article.ID) throws(LibraryError) -> OutdatedPlace? {
    try reading { try VersionTable($0).outdatedPlace(of: id) }
  }

  /// The other articles that print the text of one, first imported first.
  package func copies(of id: Article.ID) throws(LibraryError) -> [ArticleSummary] {
    try reading { try CopyTable($0).copies(of: id) }
  }

  /// The same of many articles, read at once; those without any are left out.
  package func copies(
    of ids: some Sequence<Article.ID>
  ) throws(LibraryError) -> [Article.ID: [ArticleSummary]] {
    let ids = Array(ids)
    return try reading { database in
      try ids.reduce(into: [:]) { all, id in
        let copies = try CopyTable(database).copies(of: id)
        if !copies.isEmpty { all[id] = copies }
      }
    }
  }

  /// Every text an article has had, newest first; empty for an unknown article.
  package func texts(of id: Article.ID) throws(LibraryError) -> [ArticleText] {
    try reading { try ArticleReader($0).texts(of: id) }
  }

  /// The articles that have had more than one text, with how many.
  package func revisedArticles() throws(LibraryError) -> [Article.ID: Int] {
    try reading { try ArticleReader($0).revised() }
  }

  /// The articles of an address, as it was imported.
  package func articles(at url: String) throws(LibraryError) -> [Article.ID] {
    try reading { try ArticleReader($0).ids(at: url) }
  }

  package func move(_ id: Article.ID, toStory story: String) throws(LibraryError) {
    try move([id], toStory: story)
  }

  /// Moves all of the articles or, where one is unknown, none.
  package func move(_ ids: [Article.ID], toStory story: String) throws(LibraryError) {
    try writing { database in
      for id in ids { try ArticleWriter(database).move(id, toStory: story) }
      try SourceTable(database).removeEmpty()
    }
  }

  /// Removes an article with all its texts and findings; does nothing when it is not there.
  package func remove(_ id: Article.ID) throws(LibraryError) {
    try writing { try ArticleWriter($0).remove(id) }
  }
}

// MARK: - Imports

extension ArticleLibrary {
  /// Keeps in memory what is read and changed until `body` ends: an import comes back to it.
  package func keepingPages<Value>(_ body: () throws -> Value) rethrows -> Value {
    keepsPages.store(true, ordering: .relaxed)
    defer {
      keepsPages.store(false, ordering: .relaxed)
      try? database.write { try LibraryFile.forgetPages($0) }
    }
    return try body()
  }
}

// MARK: - Stories

extension ArticleLibrary {
  /// Gives a story another name, which no other story has.
  package func renameStory(_ story: String, to name: String) throws(LibraryError) {
    try writing { try StoryTable($0).rename(story, to: name) }
  }

  /// Empty for an unknown story.
  package func articles(ofStory story: String) throws(LibraryError) -> [Article.ID] {
    try reading { try StoryTable($0).articles(of: story) }
  }

  /// The story an article seems to belong to by its actors, dates and words; nil where none is
  /// near enough, or two are nearly as near.
  package func suggestedStory(for id: Article.ID) throws(LibraryError) -> StorySuggestion? {
    try reading { try StorySuggester($0).suggestion(for: id) }
  }

  /// Every story with an article near this one, nearest first, without its own.
  package func stories(near id: Article.ID) throws(LibraryError) -> [StorySuggestion] {
    try reading { try StorySuggester($0).ranked(for: id) }
  }
}

// MARK: - Findings

extension ArticleLibrary {
  /// Stores what was found in articles, replacing what was found before.
  ///
  /// `actors` are added or, where known, replaced by what is given here. Every actor that the
  /// findings mention must be among them or known. Findings that reach outside the text belong to
  /// another version of it: they are passed over, and the article goes on awaiting its own.
  package func store(
    _ findings: [(article: Article.ID, findings: Findings)], actors: [Actor]
  ) throws(LibraryError) {
    let encoded = findings.map(EncodedFindings.init)
    try writingMuch { try FindingsWriter($0).store(encoded, actors: actors) }
  }

  /// As above, and keeps what was recognised before it was corrected, where that differs.
  package func store(
    _ findings: [(article: Article.ID, findings: Findings)],
    recognized: [Article.ID: [Mention]], actors: [Actor]
  ) throws(LibraryError) {
    let encoded = findings.map(EncodedFindings.init)
    try writingMuch { database in
      try FindingsWriter(database).store(encoded, actors: actors)
      for (id, _) in findings {
        try CorrectionTable(database).keep(recognized[id], for: id)
      }
    }
  }

  /// The mentions of an article as recognition left them, before they were corrected.
  package func recognizedMentions(in id: Article.ID) throws(LibraryError) -> [Mention]? {
    try reading { try CorrectionTable($0).recognized(id) }
  }

  /// Lets articles, and all that mention these actors now, await correction; stores the actors and
  /// remembers under a key of `value(for:)` which corrections they await.
  package func awaitCorrection(
    _ ids: [Article.ID], mentioning mentioned: [Actor.ID], actors: [Actor],
    remembering value: String, for key: String
  ) throws(LibraryError) {
    try writing { database in
      for actor in actors { try ActorTable(database).store(actor) }
      try CorrectionTable(database).await(ids, mentioning: mentioned)
      try SettingTable(database).set(value, for: key)
    }
  }

  package func awaitsCorrection(_ id: Article.ID) throws(LibraryError) -> Bool {
    try reading { try CorrectionTable($0).awaits(id) }
  }

  package func articlesAwaitingCorrection(limit: Int) throws(LibraryError) -> [Article.ID] {
    try reading { try CorrectionTable($0).awaiting(limit: limit) }
  }

  package func awaitingCorrectionCount() throws(LibraryError) -> Int {
    try reading { try CorrectionTable($0).awaitingCount() }
  }

  /// Articles whose findings are missing or of an older recognition, first imported first.
  ///
  /// - Parameter bytes: when what is recognised of those read has so many, no other joins them.
  package func articlesAwaitingFindings(
    limit: Int, bytes: Int = .max
  ) throws(LibraryError) -> [Article] {
    try reading { database in
      var (articles, size) = ([Article](), 0)
      for id in try FindingsReader(database).awaiting(limit: limit) where size < bytes {
        guard let article = try ArticleReader(database).article(id) else { continue }
        size += min(article.text.string.utf8.count, Article.recognizedBytes)
        articles.append(article)
      }
      return articles
    }
  }

  package func awaitingFindingsCount() throws(LibraryError) -> Int {
    try reading { try FindingsReader($0).awaitingCount() }
  }

  /// Lets every article await findings anew; the present ones stay until they are replaced.
  package func renewFindings() throws(LibraryError) {
    try writing { try FindingsWriter($0).renewAll() }
  }

  /// Nil while nothing has been stored for the article.
  package func findings(for id: Article.ID) throws(LibraryError) -> Findings? {
    try reading { try FindingsReader($0).findings(for: id) }
  }
}

// MARK: - Lists and articles

extension ArticleLibrary {
  /// Stories by name, each with its outlets by name, the unknown outlet last.
  package func outline() throws(LibraryError) -> [StoryOutline] {
    try reading { try SourceTable($0).outline() }
  }

  /// One page of a list; `total` counts all of it.
  package func articles(
    matching query: ArticleQuery, offset: Int, limit: Int
  ) throws(LibraryError) -> ArticlePage {
    try reading { try ArticleList($0, query).page(offset: offset, limit: limit) }
  }

  /// Index of an article in a list; nil when it is not in it.
  package func position(
    of id: Article.ID, in query: ArticleQuery
  ) throws(LibraryError) -> Int? {
    try reading { try ArticleList($0, query).position(of: id) }
  }

  package func summary(of id: Article.ID) throws(LibraryError) -> ArticleSummary? {
    try reading { try ArticleReader($0).summary(of: id) }
  }

  /// Those the library holds of many articles, read at once.
  package func summaries(
    of ids: some Sequence<Article.ID>
  ) throws(LibraryError) -> [Article.ID: ArticleSummary] {
    let ids = Array(ids)
    return try reading { database in
      let reader = ArticleReader(database)
      return try ids.reduce(into: [:]) { $0[$1] = try reader.summary(of: $1) }
    }
  }

  package func article(_ id: Article.ID) throws(LibraryError) -> Article? {
    try reading { try ArticleReader($0).article(id) }
  }
}

// MARK: - Actors

extension ArticleLibrary {
  /// Every actor stored, mentioned or not, in order of their ids.
  package func knownActors() throws(LibraryError) -> [Actor] {
    try reading { try ActorTable($0).all() }
  }

  /// Changes whenever an actor is added or removed.
  package func actorExtent() throws(LibraryError) -> ActorExtent {
    try reading { try ActorTable($0).extent() }
  }

  package func actor(_ id: Actor.ID) throws(LibraryError) -> Actor? {
    try reading { try ActorTable($0).actor(id) }
  }

  /// The actors of one article, most mentioned first; `mentions` and `articles` are the counts
  /// within it and over the library respectively.
  package func actors(in id: Article.ID) throws(LibraryError) -> [ActorCount] {
    try reading { try ActorTable($0).actors(in: id) }
  }

  /// Actors one of whose names has a word that begins like this, most mentioned first.
  ///
  /// Case and diacritics do not matter. An empty prefix gives the most mentioned of all. Actors
  /// that no article mentions are left out.
  package func actors(
    matching prefix: String, limit: Int
  ) throws(LibraryError) -> [ActorCount] {
    try reading { try ActorTable($0).actors(matching: prefix, limit: limit) }
  }

  /// As above, each text that several articles print counted once.
  package func actorsOnce(
    matching prefix: String, limit: Int
  ) throws(LibraryError) -> [ActorCount] {
    try reading { try ActorTable($0).actorsOnce(matching: prefix, limit: limit) }
  }

  /// Actors mentioned in the same articles as one, those of the most articles first; `articles` and
  /// `mentions` count only these articles.
  package func companions(
    of id: Actor.ID, limit: Int
  ) throws(LibraryError) -> [ActorCount] {
    try reading { try ActorTable($0).companions(of: id, limit: limit) }
  }

  /// The next article of a list, or the previous one, in which an actor is mentioned.
  ///
  /// `from` need not mention the actor nor be in the list: its place in the order counts. With
  /// `wrapping` the search goes on at the other end and may come back to `from` itself. With
  /// `explicitOnly` descriptions and pronouns do not count as mentions.
  package func adjacentArticle(
    with actor: Actor.ID, from id: Article.ID, forward: Bool, in query: ArticleQuery = .init(),
    wrapping: Bool = true, explicitOnly: Bool = true
  ) throws(LibraryError) -> ArticleJump? {
    try reading {
      try ActorArticles($0, of: actor, in: query, explicitOnly: explicitOnly)
        .adjacent(to: id, forward: forward, wrapping: wrapping)
    }
  }

  /// Which of the list's articles that mention an actor this is; nil when it is none of them.
  package func ordinal(
    of id: Article.ID, with actor: Actor.ID, in query: ArticleQuery = .init(),
    explicitOnly: Bool = true
  ) throws(LibraryError) -> ArticleJump? {
    try reading {
      try ActorArticles($0, of: actor, in: query, explicitOnly: explicitOnly).ordinal(of: id)
    }
  }

  /// The mentions of an actor in the articles of a list, in reading order, a page at a time.
  package func passages(
    of actor: Actor.ID, in query: ArticleQuery = .init(), explicitOnly: Bool = false,
    offset: Int, limit: Int
  ) throws(LibraryError) -> PassagePage {
    try reading {
      try ActorArticles($0, of: actor, in: query, explicitOnly: explicitOnly)
        .passages(offset: offset, limit: limit)
    }
  }
}

// MARK: - Search

extension ArticleLibrary {
  /// Articles that hold all the words, the best match first, a page at a time.
  ///
  /// Of more than 2,000 those that have the words in their title or outlet come first, and
  /// otherwise the last imported.
  /// Words in double quotes stand for the exact phrase. Case and diacritics do not matter, and no
  /// input is a mistake. With `completing` the last word also matches words it begins, unless a
  /// space or a closing quote ends it. Bodies, reader comments, titles and outlets are searched;
  /// menus and the like are not.
  package func search(
    _ words: String, completing: Bool = true, offset: Int, limit: Int
  ) throws(LibraryError) -> SearchPage {
    try reading {
      try ArticleSearch($0, SearchWords(words, completing: completing))
        .page(offset: offset, limit: limit)
    }
  }
}

// MARK: - Reading state

extension ArticleLibrary {
  package func setRead(_ isRead: Bool, for id: Article.ID) throws(LibraryError) {
    try writing { try ReadingTable($0).setRead(isRead, for: id) }
  }

  /// Keeps where the reader stood: a scalar offset in the article's text.
  package func setPlace(_ offset: Int, for id: Article.ID) throws(LibraryError) {
    try writing { try ReadingTable($0).setPlace(offset, for: id) }
  }

  /// Takes note that the newest text of an article was opened.
  package func markSeen(_ id: Article.ID) throws(LibraryError) {
    try writing { try ReadingTable($0).markSeen(id) }
  }

  package func markOpened(_ id: Article.ID, at instant: Instant) throws(LibraryError) {
    try writing { try ReadingTable($0).markOpened(id, at: instant) }
  }

  package func readingState(of id: Article.ID) throws(LibraryError) -> ReadingState? {
    try reading { try ReadingTable($0).state(of: id) }
  }

  /// Says how many notes each article has; articles not named have none from now on.
  ///
  /// Ids the library does not hold are passed over: notes outlive their articles.
  package func setNoteCounts(_ counts: [Article.ID: Int]) throws(LibraryError) {
    try writing { try ReadingTable($0).setNoteCounts(counts) }
  }

  package func setNoteCount(_ count: Int, for id: Article.ID) throws(LibraryError) {
    try writing { try ReadingTable($0).setNoteCount(count, for: id) }
  }

  /// A small thing remembered between sessions.
  package func value(for key: String) throws(LibraryError) -> String? {
    try reading { try SettingTable($0).value(for: key) }
  }

  /// Nil forgets it.
  package func set(_ value: String?, for key: String) throws(LibraryError) {
    try writing { try SettingTable($0).set(value, for: key) }
  }
}

// MARK: - Checks

extension ArticleLibrary {
  /// Reads the whole database and says what is wrong with it; takes seconds for a large one.
  ///
  /// Throws only when the database cannot be read at all.
  package func check() throws(LibraryError) -> LibraryReport {
    // Writing, because the check of the search index is asked for by an INSERT.
    try writing { try LibraryCheck($0).report() }
  }
}

extension ArticleLibrary {
  func reading<Value>(
    _ body: (Database) throws -> Value
  ) throws(LibraryError) -> Value {
    do { return try database.read(body) } catch { throw LibraryError(error, path: path) }
  }

  func writing<Value>(
    _ body: (Database) throws -> Value
  ) throws(LibraryError) -> Value {
    do { return try database.write(body) } catch { throw LibraryError(error, path: path) }
  }
  /// Writes with room in memory for what many articles change.
  ///
  /// With the little that SQLite takes by default, pages that are changed again and again go to the
  /// disk and come back each time.
  private func writingMuch<Value>(
    _ body: (Database) throws -> Value
  ) throws(LibraryError) -> Value {
    try writing { database in
      try LibraryFile.keepPages(database)
      defer {
        if !keepsPages.load(ordering: .relaxed) { try? LibraryFile.forgetPages(database) }
      }
      return try body(database)
    }
  }
}
