import Articles
import Library
import Testing

@Suite("Lists of articles")
struct ArticleListTests {
  let library: ArticleLibrary

  /// Two stories, three outlets and the unknown one; keys tell the order by source.
  init() throws {
    library = try ArticleLibrary.inMemory()
    _ = try library.add(
      [
        article("6", ["x"], publisher: "Wire", published: "2024-05-02"),
        article("7", ["x"]),
      ], story: "Storm")
    _ = try library.add(
      [
        article("4", ["x"], publisher: "wire"),
        article("3", ["x"], publisher: "wire", published: "2024-05"),
        article("2", ["x"], publisher: "wire", published: "2024-05-01"),
        article("5", ["x"], publisher: "Zeit"),
        article("1", ["x"], publisher: "Écho", published: "2023"),
      ], story: "dam")
  }

  private func keys(_ query: ArticleQuery, offset: Int = 0, limit: Int = 99) throws -> String {
    try library.articles(matching: query, offset: offset, limit: limit).rows
      .map(\.id.rawValue).joined(separator: " ")
  }

  @Test("By source: stories and outlets by name, then newest first, undated and unknown last")
  func bySource() throws {
    #expect(try keys(ArticleQuery()) == "1 2 3 4 5 6 7")
  }

  @Test("By date: newest first, undated last in order of import")
  func byDate() throws {
    #expect(try keys(ArticleQuery(order: .byDate)) == "6 2 3 1 7 4 5")
  }

  @Test("The outline has the same order and counts what is in it")
  func outline() throws {
    try library.setRead(true, for: "3")
    try library.setNoteCounts(["2": 2, "3": 1, "gone": 4])
    #expect(
      try library.outline() == [
        StoryOutline(
          name: "dam",
          sources: [
            .init(publisher: "Écho", articleCount: 1, unreadCount: 1, noteCount: 0),
            .init(publisher: "wire", articleCount: 3, unreadCount: 2, noteCount: 3),
            .init(publisher: "Zeit", articleCount: 1, unreadCount: 1, noteCount: 0),
          ]),
        StoryOutline(
          name: "Storm",
          sources: [
            .init(publisher: "Wire", articleCount: 1, unreadCount: 1, noteCount: 0),
            .init(publisher: nil, articleCount: 1, unreadCount: 1, noteCount: 0),
          ]),
      ])
  }

  @Test("A list of a story, of an outlet, of the unknown outlet")
  func filters() throws {
    #expect(try keys(ArticleQuery(story: "Storm")) == "6 7")
    #expect(try keys(ArticleQuery(story: "dam", publisher: "wire")) == "2 3 4")
    #expect(try keys(ArticleQuery(publisher: .some(nil))) == "7")
    #expect(try keys(ArticleQuery(story: "none")) == "")
  }

  @Test("A list of a story by date")
  func storyByDate() throws {
    #expect(try keys(ArticleQuery(story: "dam", order: .byDate)) == "2 3 1 4 5")
  }

  @Test("Lists of unread and of annotated articles", arguments: ArticleQuery.Order.allCases)
  func flags(order: ArticleQuery.Order) throws {
    for id in ["1", "2", "5", "6", "7"] { try library.setRead(true, for: Article.ID(id)) }
    try library.setNoteCounts(["2": 1, "4": 3])
    #expect(try keys(ArticleQuery(onlyUnread: true, order: order)) == "3 4")
    #expect(try keys(ArticleQuery(onlyAnnotated: true, order: order)) == "2 4")
    #expect(try keys(ArticleQuery(onlyUnread: true, onlyAnnotated: true, order: order)) == "4")
  }

  @Test("A page goes on over outlets and stories, and says how long the whole is")
  func pages() throws {
    #expect(try keys(ArticleQuery(), offset: 2, limit: 4) == "3 4 5 6")
    #expect(try keys(ArticleQuery(), offset: 6, limit: 4) == "7")
    #expect(try keys(ArticleQuery(), offset: 7, limit: 4) == "")
    #expect(try library.articles(matching: ArticleQuery(), offset: 6, limit: 4).total == 7)
    #expect(
      try library.articles(matching: ArticleQuery(story: "dam"), offset: 9, limit: 4).total == 5)
  }

  @Test("Every article's position is its index in the list", arguments: ArticleQuery.Order.allCases)
  func positions(order: ArticleQuery.Order) throws {
    for query in [ArticleQuery(order: order), ArticleQuery(story: "dam", order: order)] {
      let rows = try library.articles(matching: query, offset: 0, limit: 99).rows
      for (index, row) in rows.enumerated() {
        #expect(try library.position(of: row.id, in: query) == index)
      }
    }
  }

  @Test("What is not in a list has no position in it")
  func noPosition() throws {
    #expect(try library.position(of: "6", in: ArticleQuery(story: "dam")) == nil)
    #expect(try library.position(of: "gone", in: ArticleQuery()) == nil)
    #expect(try library.position(of: "6", in: ArticleQuery(onlyAnnotated: true)) == nil)
  }

  @Test("Note counts that are set replace all before")
  func noteCounts() throws {
    try library.setNoteCounts(["2": 1, "4": 3])
    try library.setNoteCounts(["4": 2])
    try library.setNoteCount(5, for: "6")
    #expect(try library.summary(of: "2")?.noteCount == 0)
    #expect(try library.summary(of: "4")?.noteCount == 2)
    #expect(try library.outline().map(\.noteCount) == [2, 5])
    #expect(try library.check().problems == [])
  }

  @Test("A summary tells what a list shows")
  func summary() throws {
    var dated = article(
      "8", ["Two words"], title: "Title", publisher: "Wire", published: "2024-06-01")
    dated.metadata.dateEvidence = .inferred
    _ = try library.add([dated], story: "Storm")
    #expect(
      try library.articles(
        matching: ArticleQuery(story: "Storm"), offset: 0, limit: 1
      ).rows == [
        ArticleSummary(
          id: "8", heading: "Title", publisher: "Wire", published: CalendarDate("2024-06-01"),
          dateEvidence: .inferred, story: "Storm", wordCount: 2)
      ])
  }
}
