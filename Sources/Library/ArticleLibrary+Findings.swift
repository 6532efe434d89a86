package import Articles

// What was found in articles.
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
  /// - Parameter others: articles that wait and are left out.
  package func articlesAwaitingFindings(
    limit: Int, bytes: Int = .max, besides others: Set<Article.ID> = []
  ) throws(LibraryError) -> [Article] {
    try reading { database in
      var (articles, size) = ([Article](), 0)
      let waiting = try FindingsReader(database).awaiting(limit: limit + others.count)
      for id in waiting.lazy.filter({ !others.contains($0) }).prefix(limit) where size < bytes {
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
