import Articles
import Library
import Testing

@Suite("Stored findings")
struct FindingsTests {
  let library: ArticleLibrary

  init() throws {
    library = try ArticleLibrary.inMemory()
    _ = try library.add(
      [article("a", ["Mayor Oduya said the dam holds."]), article("b", ["Nobody spoke."])],
      story: "Dam")
  }

  @Test("Findings come back as they were stored")
  func roundTrip() throws {
    let findings = Findings(
      mentions: [
        Mention(
          range: TextRange(0, 11), actor: "oduya", kind: .name, why: "title + name",
          confidence: .likely),
        Mention(range: TextRange(6, 11), actor: "oduya", kind: .pronoun, why: ""),
        Mention(range: TextRange(0, 5), actor: "town", kind: .metonym, why: "title + name"),
      ],
      quotations: [
        Quotation(range: TextRange(17, 30), speaker: "oduya", cue: "said", form: .reported),
        Quotation(range: TextRange(0, 1), speaker: nil, cue: nil),
      ],
      dates: [DateExpression(range: TextRange(1, 2), value: CalendarDate("2024-05")!)],
      figures: [
        Figure(
          range: TextRange(2, 9), value: -770_000_000.25, unit: "USD", of: "damages",
          isApproximate: true)
      ])
    try library.store(
      [("a", findings)], actors: [actor("oduya", "J. Oduya"), actor("town", "The town")])
    #expect(try library.findings(for: "a") == findings)
  }

  @Test("What has no findings yet is told from what has none in it")
  func absence() throws {
    try library.store([("b", Findings())], actors: [])
    #expect(try library.findings(for: "a") == nil)
    #expect(try library.findings(for: "b") == Findings())
    #expect(try library.articlesAwaitingFindings(limit: 9).map(\.id) == ["a"])
  }

  @Test("Renewing lets all articles wait again and keeps what is there until it is replaced")
  func renewal() throws {
    let found = Findings(mentions: [mention("dam", 0, 5)])
    try library.store([("a", found), ("b", Findings())], actors: [actor("dam", "Dam")])
    #expect(try library.awaitingFindingsCount() == 0)
    try library.renewFindings()
    #expect(try library.articlesAwaitingFindings(limit: 1).map(\.id) == ["a"])
    #expect(try library.awaitingFindingsCount() == 2)
    #expect(try library.findings(for: "a") == found)
  }

  @Test("New findings take the place of old ones in all counts")
  func replacement() throws {
    let actors = [actor("dam", "Dam"), actor("mayor", "Mayor")]
    try library.store([("a", Findings(mentions: [mention("dam", 0, 5)]))], actors: actors)
    try library.store(
      [("a", Findings(mentions: [mention("mayor", 0, 5), mention("mayor", 6, 9)]))], actors: [])
    #expect(
      try library.actors(matching: "", limit: 9) == [
        ActorCount(actor: actors[1], mentions: 2, articles: 1)
      ])
  }

  @Test("A newer text drops the findings of the old one")
  func newText() throws {
    try library.store(
      [("a", Findings(mentions: [mention("dam", 0, 5)]))], actors: [actor("dam", "Dam")])
    try library.addVersion(article("a", ["Short"]), of: "a")
    #expect(try library.findings(for: "a") == nil)
    #expect(try library.actors(in: "a") == [])
    #expect(try library.actors(matching: "dam", limit: 9) == [])
    #expect(try library.articlesAwaitingFindings(limit: 9).map(\.id) == ["a", "b"])
  }

  @Test("Findings that reach outside the text are not taken")
  func outside() throws {
    try library.store(
      [("b", Findings(mentions: [mention("dam", 0, 14)]))], actors: [actor("dam", "Dam")])
    #expect(try library.findings(for: "b") == nil)
    #expect(try library.awaitingFindingsCount() == 2)
  }

  @Test("When one article or actor is unknown nothing at all is stored")
  func unknown() throws {
    #expect(throws: LibraryError.unknownArticle("x")) {
      try library.store([("a", Findings()), ("x", Findings())], actors: [actor("dam", "Dam")])
    }
    #expect(throws: LibraryError.unknownActor("who")) {
      try library.store([("a", Findings(mentions: [mention("who", 0, 1)]))], actors: [])
    }
    #expect(try library.findings(for: "a") == nil)
    #expect(try library.knownActors() == [])
  }
}
