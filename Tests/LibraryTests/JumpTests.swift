import Articles
import Library
import Testing

@Suite("Jumps between articles")
struct JumpTests {
  let library: ArticleLibrary

  /// Ferry is in 2, 4 and 6 by name and in 5 by a pronoun only.
  init() throws {
    library = try ArticleLibrary.inMemory()
    for (key, publisher) in [
      ("1", "A"), ("2", "A"), ("3", "B"), ("4", "B"), ("5", "C"), ("6", "D"),
    ] {
      _ = try library.add(
        [article(key, ["The ferry left. It was late."], publisher: publisher)], story: "S")
    }
    let named = Findings(mentions: [mention("ferry", 4, 9), mention("ferry", 16, 18, .pronoun)])
    let meant = Findings(mentions: [mention("ferry", 16, 18, .pronoun)])
    try library.store(
      [("2", named), ("4", named), ("5", meant), ("6", named)],
      actors: [actor("ferry", "Ferry"), actor("absent", "Absent")])
  }

  private func jump(
    _ from: Article.ID, forward: Bool = true, in query: ArticleQuery = .init(),
    wrapping: Bool = true, explicitOnly: Bool = true
  ) throws -> String? {
    try library.adjacentArticle(
      with: "ferry", from: from, forward: forward, in: query, wrapping: wrapping,
      explicitOnly: explicitOnly
    ).map { "\($0.article) \($0.ordinal)/\($0.total)\($0.wrapped ? " wrapped" : "")" }
  }

  @Test("Forward goes to the next article that names the actor, from wherever it starts")
  func forward() throws {
    #expect(try jump("1") == "2 1/3")
    #expect(try jump("2") == "4 2/3")
    #expect(try jump("3") == "4 2/3")
    #expect(try jump("4") == "6 3/3")
  }

  @Test("Backward goes to the one before")
  func backward() throws {
    #expect(try jump("6", forward: false) == "4 2/3")
    #expect(try jump("5", forward: false) == "4 2/3")
    #expect(try jump("4", forward: false) == "2 1/3")
  }

  @Test("At an end it goes on at the other and says so")
  func wrapping() throws {
    #expect(try jump("6") == "2 1/3 wrapped")
    #expect(try jump("2", forward: false) == "6 3/3 wrapped")
    #expect(try jump("1", forward: false) == "6 3/3 wrapped")
  }

  @Test("Where the article stands being known changes nothing of where a jump leads")
  func known() throws {
    let library = try ArticleLibrary.inMemory()
    for number in 0..<60 {
      _ = try library.add(
        [
          article(
            "\(number)", ["The ferry left. It was late."], publisher: ["A", "B", "C"][number % 3],
            published: "2025-0\(1 + number * 7 % 5)-03")
        ], story: number % 2 == 0 ? "S" : "T")
    }
    let named = Findings(mentions: [mention("ferry", 4, 9)])
    try library.store(
      stride(from: 0, to: 60, by: 4).flatMap { [("\($0)", named), ("\($0 + 1)", named)] }
        .map { (Article.ID($0.0), $0.1) }, actors: [actor("ferry", "Ferry")])
    for order in [ArticleQuery.Order.byDate, .bySource] {
      for forward in [true, false] {
        for story in ["S", nil] {
          let query = ArticleQuery(story: story, order: order)
          var place = try library.adjacentArticle(
            with: "ferry", from: "0", forward: forward, in: query)
          for _ in 0..<40 {
            let here = try #require(place)
            let counted = try library.adjacentArticle(
              with: "ferry", from: here.article, forward: forward, in: query)
            place = try library.adjacentArticle(
              with: "ferry", from: here.article, at: here, forward: forward, in: query)
            #expect(place == counted)
          }
        }
      }
    }
  }

  @Test("Without wrapping there is nothing beyond an end")
  func noWrapping() throws {
    #expect(try jump("6", wrapping: false) == nil)
    #expect(try jump("2", forward: false, wrapping: false) == nil)
  }

  @Test("The only article leads back to itself")
  func alone() throws {
    let query = ArticleQuery(publisher: "B")
    #expect(try jump("4", in: query) == "4 1/1 wrapped")
    #expect(try jump("4", forward: false, in: query) == "4 1/1 wrapped")
  }

  @Test("An article outside the list counts by its place in the order")
  func outside() throws {
    #expect(try jump("3", in: ArticleQuery(publisher: "A")) == "2 1/1 wrapped")
    #expect(try jump("1", in: ArticleQuery(publisher: "B")) == "4 1/1")
    #expect(try jump("6", forward: false, in: ArticleQuery(publisher: "B")) == "4 1/1")
  }

  @Test("With all mentions a pronoun is enough")
  func allMentions() throws {
    #expect(try jump("4", explicitOnly: false) == "5 3/4")
    #expect(try jump("4", explicitOnly: true) == "6 3/3")
  }

  @Test("By date the order of dates counts")
  func byDate() throws {
    let query = ArticleQuery(order: .byDate)
    _ = try library.add([article("7", ["Ferry"], published: "2024-01-01")], story: "S")
    try library.store([("7", Findings(mentions: [mention("ferry", 0, 5)]))], actors: [])
    #expect(try jump("7", in: query) == "2 2/4")
    #expect(try jump("2", forward: false, in: query) == "7 1/4")
  }

  @Test("An actor nobody mentions leads nowhere")
  func absent() throws {
    for actor in ["absent", "never-stored"] as [Actor.ID] {
      #expect(try library.adjacentArticle(with: actor, from: "1", forward: true) == nil)
      #expect(try library.ordinal(of: "1", with: actor) == nil)
    }
  }

  @Test("A jump from an article that is not there names it")
  func unknownArticle() {
    #expect(throws: LibraryError.unknownArticle("x")) { try jump("x") }
  }

  @Test("The ordinal of an article is its number among those that name the actor")
  func ordinal() throws {
    #expect(
      try library.ordinal(of: "4", with: "ferry")
        == ArticleJump(article: "4", ordinal: 2, total: 3, wrapped: false))
    #expect(try library.ordinal(of: "5", with: "ferry") == nil)
  }

  @Test("Passages come in reading order, page by page, with the words around them")
  func passages() throws {
    let page = try library.passages(of: "ferry", offset: 1, limit: 4)
    #expect(page.total == 7)
    #expect(
      page.passages.map { passage in
        let text = ArticleText(passage.excerpt)
        return "\(passage.article.id) [\(text[passage.match])] \(passage.excerpt)"
      } == [
        "2 [It] The ferry left. It was late.", "4 [ferry] The ferry left. It was late.",
        "4 [It] The ferry left. It was late.", "5 [It] The ferry left. It was late.",
      ])
  }

  @Test("Passages can be those that name the actor only")
  func explicitPassages() throws {
    let page = try library.passages(
      of: "ferry", in: ArticleQuery(publisher: "B"), explicitOnly: true, offset: 0, limit: 9)
    #expect(page.total == 1)
    #expect(page.passages.map(\.mention.range) == [TextRange(4, 9)])
  }

  @Test("The passages of an unknown actor are none")
  func unknownActor() throws {
    #expect(
      try library.passages(of: "never-stored", offset: 0, limit: 9)
        == PassagePage(passages: [], total: 0))
  }
}
