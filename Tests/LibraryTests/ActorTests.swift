import Articles
import Library
import Testing

@Suite("Actors in the library")
struct ActorTests {
  let library: ArticleLibrary
  private let harbor = actor("harbor-board", "Harbor Board", ["the Board", "Conseil du Port"])
  private let anea = actor("anea-sol", "Anéa Sol-Vidal")
  private let unseen = actor("unseen", "Harbor Unseen")

  /// Outlets A and B of one story; the board is in 1, 3 and 4, Anéa in 1, 2 and 4.
  init() throws {
    library = try ArticleLibrary.inMemory()
    _ = try library.add(
      [
        article("1", ["one two three"], publisher: "A", published: "2024-05-03"),
        article("2", ["one two three"], publisher: "A", published: "2024-05-01"),
        article("3", ["one two three"], publisher: "B", published: "2024-05-04"),
        article("4", ["one two three", "four five"], publisher: "B", published: "2024-05-02"),
      ], story: "Port")
    try library.store(
      [
        ("1", found(("harbor-board", 2), ("anea-sol", 1))), ("2", found(("anea-sol", 1))),
        ("3", found(("harbor-board", 1))), ("4", found(("harbor-board", 1), ("anea-sol", 3))),
      ], actors: [harbor, anea, unseen])
  }

  private func found(_ counts: (String, Int)...) -> Findings {
    Findings(
      mentions: counts.flatMap { id, count in
        (0..<count).map { mention(id, $0, $0 + 3) }
      })
  }

  @Test("The extent of the actors changes with each that comes, and with nothing else")
  func extent() throws {
    let before = try library.actorExtent()
    try library.store([("2", found(("harbor-board", 2)))], actors: [harbor])
    #expect(try library.actorExtent() == before)
    try library.store([("2", found(("b", 1)))], actors: [actor("b", "Bo Lind")])
    #expect(try library.actorExtent() != before)
  }

  @Test("All actors that were stored are known, mentioned or not")
  func known() throws {
    #expect(try library.knownActors() == [anea, harbor, unseen])
    #expect(try library.actor("harbor-board") == harbor)
    #expect(try library.actor("nobody") == nil)
  }

  @Test("An actor that is stored again is replaced")
  func replaced() throws {
    let renamed = actor("anea-sol", "A. Sol")
    try library.store([], actors: [renamed])
    #expect(try library.actor("anea-sol") == renamed)
    #expect(try library.actors(matching: "vidal", limit: 9) == [])
    #expect(try library.actors(matching: "sol", limit: 9).map(\.mentions) == [5])
  }

  @Test("The actors of an article come with its counts, most mentioned first")
  func ofArticle() throws {
    #expect(
      try library.actors(in: "4") == [
        ActorCount(actor: anea, mentions: 3, articles: 3),
        ActorCount(actor: harbor, mentions: 1, articles: 3),
      ])
    #expect(try library.actors(in: "nowhere") == [])
  }

  @Test(
    "A prefix finds any word of any name, without regard to case and diacritics",
    arguments: ["harb", "BOARD", "conseil du p", "the b", "port"])
  func prefix(prefix: String) throws {
    #expect(try library.actors(matching: prefix, limit: 9).map(\.actor) == [harbor])
  }

  @Test("Of a name that never ends only the beginning is looked up by its words")
  func longName() throws {
    let name = (0..<4000).map { "Word\($0)" }.joined(separator: " ")
    try library.store([("2", found(("long", 1)))], actors: [actor("long", name)])
    #expect(try library.actors(matching: "word1 ", limit: 9).map(\.actor.id.rawValue) == ["long"])
    #expect(try library.actors(matching: "word3999", limit: 9).isEmpty)
  }

  @Test("Both parts of a hyphenated name are found", arguments: ["ane", "sol", "sol-v", "vidal"])
  func hyphen(prefix: String) throws {
    #expect(try library.actors(matching: prefix, limit: 9).map(\.actor) == [anea])
  }

  @Test("Without a prefix the most mentioned of all come first, as many as asked for")
  func allByMentions() throws {
    #expect(
      try library.actors(matching: "", limit: 9) == [
        ActorCount(actor: anea, mentions: 5, articles: 3),
        ActorCount(actor: harbor, mentions: 4, articles: 3),
      ])
    #expect(try library.actors(matching: "", limit: 1).map(\.actor) == [anea])
  }

  @Test("Wildcards of SQL are ordinary characters", arguments: ["%", "_", "'", "*", "\\"])
  func wildcards(prefix: String) throws {
    #expect(try library.actors(matching: prefix, limit: 9) == [])
  }

  @Test("Companions are counted in all articles of an actor, or in its newest")
  func companions() throws {
    func articles(_ newest: Int) throws -> [Int] {
      try library.companions(of: "anea-sol", limit: 9, newest: newest).map(\.articles)
    }
    #expect(try library.companions(of: "anea-sol", limit: 9).map(\.actor) == [harbor])
    #expect(try articles(.max) == [2])
    #expect(try articles(1) == [1])
    #expect(try articles(0) == [])
  }

  @Test("A list of the articles that mention all of some actors")
  func lists() throws {
    func keys(_ actors: [Actor.ID], _ order: ArticleQuery.Order = .bySource) throws -> String {
      let page = try library.articles(
        matching: ArticleQuery(actors: actors, order: order), offset: 0, limit: 9)
      #expect(page.total == page.rows.count)
      return page.rows.map(\.id.rawValue).joined()
    }
    #expect(try keys(["harbor-board"]) == "134")
    #expect(try keys(["harbor-board"], .byDate) == "314")
    #expect(try keys(["harbor-board", "anea-sol"]) == "14")
    #expect(try keys(["harbor-board", "nobody"]) == "")
    #expect(try keys(["unseen"]) == "")
  }

  @Test("Actor, story, outlet and flags restrict a list together")
  func combined() throws {
    try library.setRead(true, for: "3")
    try library.setNoteCount(1, for: "4")
    func keys(_ query: ArticleQuery) throws -> String {
      try library.articles(matching: query, offset: 0, limit: 9).rows.map(\.id.rawValue).joined()
    }
    let board: [Actor.ID] = ["harbor-board"]
    #expect(try keys(ArticleQuery(publisher: "B", actors: board)) == "34")
    #expect(try keys(ArticleQuery(publisher: "B", actors: board, onlyUnread: true)) == "4")
    #expect(try keys(ArticleQuery(actors: board, onlyUnread: true, order: .byDate)) == "14")
    #expect(try keys(ArticleQuery(actors: board, onlyAnnotated: true)) == "4")
    #expect(try keys(ArticleQuery(story: "none", actors: board)) == "")
  }

  @Test("A position in a list of an actor is among the actor's articles")
  func position() throws {
    let query = ArticleQuery(actors: ["harbor-board"])
    #expect(try library.position(of: "4", in: query) == 2)
    #expect(try library.position(of: "2", in: query) == nil)
  }

  @Test("Moving an article takes its place among an actor's articles along")
  func moved() throws {
    try library.move("1", toStory: "Zoo")
    let page = try library.articles(
      matching: ArticleQuery(actors: ["harbor-board"]), offset: 0, limit: 9)
    #expect(page.rows.map(\.id.rawValue) == ["3", "4", "1"])
  }
}
