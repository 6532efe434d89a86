package import Articles

// Lists, articles and searches.
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

// What a reader leaves behind.
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
