import Articles
import Library
import Testing

@Suite("Stored articles")
struct ArticleStorageTests {
  @Test("An article comes back as it was added")
  func roundTrip() throws {
    let library = try ArticleLibrary.inMemory()
    var original = article(
      "a", ["Dam opens", "Water 💧 flows", "Menu"], title: "Dam opens", publisher: "Valley Post",
      published: "2024-03", roles: [.title, .paragraph, .boilerplate])
    original.metadata.byline = "By R. Osei"
    original.metadata.dateEvidence = .relative
    original.metadata.url = "https://example.org/dam"
    original.metadata.language = "en"
    original.metadata.file = "dam.txt"
    original.metadata.indexInFile = 2
    _ = try library.add([original], story: "Dam")
    #expect(try library.article("a") == original)
  }

  @Test(
    "A text of megabytes comes back as it was added", arguments: ["Water 💧 flows. ", "Tide in. "])
  func longText(sentence: String) throws {
    let library = try ArticleLibrary.inMemory()
    let original = article("a", ["Dam opens", String(repeating: sentence, count: 150_000)])
    _ = try library.add([original], story: "Dam")
    #expect(try library.article("a") == original)
    #expect(try library.stored("a")?.article == original)
  }

  @Test("Adding the same article again says so and adds nothing")
  func known() throws {
    let library = try ArticleLibrary.inMemory()
    _ = try library.add([article("a", ["One"])], story: "S")
    let again = try library.add(
      [article("a", ["One"]), article("b", ["Two"]), article("b", ["Two"])], story: "T")
    #expect(again == [.known("a"), .added("b"), .known("b")])
  }

  @Test("A known article stays in its story")
  func knownStays() throws {
    let library = try ArticleLibrary.inMemory()
    _ = try library.add([article("a", ["One"])], story: "S")
    _ = try library.add([article("a", ["One"])], story: "T")
    #expect(try library.summary(of: "a")?.story == "S")
  }

  @Test("An unknown id gives nothing")
  func unknown() throws {
    let library = try ArticleLibrary.inMemory()
    #expect(try library.article("x") == nil)
    #expect(try library.texts(of: "x") == [])
    #expect(try library.readingState(of: "x") == nil)
  }

  @Test("A summary counts the words of the body and leaves the menus out")
  func wordCount() throws {
    let library = try ArticleLibrary.inMemory()
    _ = try library.add(
      [
        article(
          "a", ["Three plain words", "Home About Contact", "水坝 opens"],
          roles: [.paragraph, .boilerplate, .paragraph])
      ], story: "S")
    #expect(try library.summary(of: "a")?.wordCount == 6)
  }

  @Test("An article without a title is listed by its first words")
  func heading() throws {
    let library = try ArticleLibrary.inMemory()
    _ = try library.add([article("a", ["Nothing was said."])], story: "S")
    #expect(try library.summary(of: "a")?.heading == "Nothing was said.")
  }

  @Test("A newer text is read from then on and the older one is kept")
  func versions() throws {
    let library = try ArticleLibrary.inMemory()
    _ = try library.add([article("a", ["Four died."])], story: "S")
    try library.addVersion(article("b", ["Five died."], publisher: "Wire"), of: "a")
    #expect(try library.article("a")?.text == "Five died.")
    #expect(try library.texts(of: "a") == ["Five died.", "Four died."])
    #expect(try library.summary(of: "a")?.publisher == "Wire")
    #expect(try library.article("b") == nil)
  }

  @Test("A newer text is found by search, the older one no longer")
  func versionSearch() throws {
    let library = try ArticleLibrary.inMemory()
    _ = try library.add([article("a", ["Four died."])], story: "S")
    try library.addVersion(article("a", ["Five died."]), of: "a")
    #expect(try library.search("five", offset: 0, limit: 9).total == 1)
    #expect(try library.search("four", offset: 0, limit: 9).total == 0)
  }

  @Test("A place beyond the end of a newer text moves to its end")
  func versionPlace() throws {
    let library = try ArticleLibrary.inMemory()
    _ = try library.add([article("a", ["A long text."])], story: "S")
    try library.setPlace(11, for: "a")
    try library.addVersion(article("a", ["Short"]), of: "a")
    #expect(try library.readingState(of: "a")?.place == 5)
  }

  @Test("A removed article leaves no trace in lists, search and counts")
  func removal() throws {
    let library = try ArticleLibrary.inMemory()
    _ = try library.add([article("a", ["Kiosk"]), article("b", ["Barge"])], story: "S")
    try library.store(
      [("a", Findings(mentions: [mention("x", 0, 5)]))], actors: [actor("x", "Kiosk")])
    try library.remove("a")
    #expect(try library.outline().map(\.articleCount) == [1])
    #expect(try library.search("kiosk", offset: 0, limit: 9).total == 0)
    #expect(try library.actors(matching: "", limit: 9) == [])
    #expect(try library.check().problems == [])
  }

  @Test("A moved article appears in the other story, and an empty story is gone")
  func move() throws {
    let library = try ArticleLibrary.inMemory()
    _ = try library.add([article("a", ["One"], publisher: "P")], story: "S")
    try library.setNoteCount(2, for: "a")
    try library.move("a", toStory: "T")
    #expect(
      try library.outline() == [
        StoryOutline(
          name: "T",
          sources: [
            .init(publisher: "P", articleCount: 1, unreadCount: 1, noteCount: 2)
          ])
      ])
  }

  @Test("Changing an article that is not there names it")
  func unknownArticle() throws {
    let library = try ArticleLibrary.inMemory()
    #expect(throws: LibraryError.unknownArticle("x")) { try library.setRead(true, for: "x") }
    #expect(throws: LibraryError.unknownArticle("x")) { try library.move("x", toStory: "S") }
    #expect(throws: LibraryError.unknownArticle("x")) {
      try library.addVersion(article("x", ["One"]), of: "x")
    }
  }

  @Test("Reading state is kept")
  func readingState() throws {
    let library = try ArticleLibrary.inMemory()
    _ = try library.add([article("a", ["One two"])], story: "S")
    try library.setRead(true, for: "a")
    try library.setPlace(4, for: "a")
    try library.markOpened("a", at: Instant(milliseconds: 1_700_000_000_123))
    #expect(
      try library.readingState(of: "a")
        == ReadingState(
          isRead: true, place: 4, lastOpened: Instant(milliseconds: 1_700_000_000_123)))
  }

  @Test("Settings are kept, replaced and forgotten")
  func settings() throws {
    let library = try ArticleLibrary.inMemory()
    #expect(try library.value(for: "pane") == nil)
    try library.set("article", for: "pane")
    try library.set("actors", for: "pane")
    #expect(try library.value(for: "pane") == "actors")
    try library.set(nil, for: "pane")
    #expect(try library.value(for: "pane") == nil)
  }
}
