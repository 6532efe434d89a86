package import Articles

// Actors, and jumps between the articles that mention them.
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
  ///
  /// - Parameter newest: how many articles are looked at, the newest first.
  package func companions(
    of id: Actor.ID, limit: Int, newest: Int = .max
  ) throws(LibraryError) -> [ActorCount] {
    try reading { try ActorTable($0).companions(of: id, limit: limit, newest: newest) }
  }

  /// The next article of a list, or the previous one, in which an actor is mentioned.
  ///
  /// `from` need not mention the actor nor be in the list: its place in the order counts. With
  /// `wrapping` the search goes on at the other end and may come back to `from` itself. With
  /// `explicitOnly` descriptions and pronouns do not count as mentions.
  ///
  /// - Parameter place: where `from` stands, as a jump to it or `ordinal(of:)` answered when the
  ///   library was the same; spares counting all articles with the actor.
  package func adjacentArticle(
    with actor: Actor.ID, from id: Article.ID, at place: ArticleJump? = nil, forward: Bool,
    in query: ArticleQuery = .init(), wrapping: Bool = true, explicitOnly: Bool = true
  ) throws(LibraryError) -> ArticleJump? {
    try reading {
      let articles = try ActorArticles($0, of: actor, in: query, explicitOnly: explicitOnly)
      return try place.flatMap { try articles.neighbor(of: id, at: $0, forward: forward) }
        ?? articles.adjacent(to: id, forward: forward, wrapping: wrapping)
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
