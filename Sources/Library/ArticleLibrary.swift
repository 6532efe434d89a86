package import Articles
import GRDB
import Synchronization

/// The articles of one user with what was found in them, in a file `library.sqlite`.
///
/// It is the whole of what other modules see of the database. Calls are synchronous, may come from
/// any thread, and each is one transaction: all of it or nothing. Several processes may use one
/// library at a time; what one has stored, the next call of the other sees.
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
  func writingMuch<Value>(
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
