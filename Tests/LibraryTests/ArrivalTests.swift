import Articles
import GRDB
import Testing

@testable import Library

@Suite("What arrives again")
struct ArrivalTests {
  private let library: ArticleLibrary
  private let words = LikenessTests.words(300, seed: 11)

  init() throws { library = try ArticleLibrary.inMemory() }

  private func add(
    _ key: String, _ words: [String], _ publisher: String?, _ published: String? = "2024-03-05",
    url: String? = nil
  ) throws -> Addition? {
    try library.add(
      [
        LikenessTests.account(
          key, words, publisher: publisher, published: published, url: url)
      ], story: "S"
    ).first
  }

  @Test("an edited text of the same outlet is a version")
  func sameOutlet() throws {
    _ = try add("a", words, "Gazette")
    let edited = LikenessTests.edited(words, every: 40)
    #expect(try add("b", edited, "gazette") == .revised("a", version: 2))
    #expect(try library.summary(of: "a")?.versionCount == 2)
    #expect(try library.article("b") == nil)
  }

  /// Three articles of which the first two have their bands sorted in.
  private func addAroundSorting() throws -> [[String]] {
    try library.writing { database in
      try database.execute(sql: "INSERT INTO sqlite_sequence (name, seq) VALUES ('article', 4094)")
    }
    let texts = (20..<23).map { LikenessTests.words(300, seed: $0) }
    for (key, text) in zip(["a", "b", "c"], texts) { _ = try add(key, text, "Gazette") }
    return texts
  }

  private func sortedRows() throws -> [Int64] {
    try library.reading {
      try Int64.fetchAll($0, sql: "SELECT DISTINCT articleId FROM band ORDER BY articleId")
    }
  }

  @Test("what was added before the bands were sorted in is found as what came after")
  func sortedBands() throws {
    let texts = try addAroundSorting()
    #expect(try sortedRows() == [4095, 4096])
    for (key, text) in zip(["a", "b", "c"], texts) {
      let edited = LikenessTests.edited(text, every: 40)
      #expect(
        try add(key + "2", edited, "Gazette") == .revised(Article.ID(key), version: 2))
    }
  }

  @Test("a new version is found by its words, sorted in or not, and a removed article no more")
  func sortedVersions() throws {
    _ = try addAroundSorting()
    for (key, seed) in [("a", UInt64(30)), ("c", 31)] {
      let text = LikenessTests.words(300, seed: seed)
      try library.addVersion(
        LikenessTests.account("\(key)2", text, publisher: "Gazette"), of: Article.ID(key))
      let edited = LikenessTests.edited(text, every: 40)
      #expect(try add(key + "3", edited, "Gazette") == .revised(Article.ID(key), version: 3))
    }
    try library.remove("a")
    #expect(try sortedRows() == [4096])
    let again = LikenessTests.edited(LikenessTests.words(300, seed: 30), every: 50)
    #expect(try add("d", again, "Gazette") == .added("d"))
    #expect(try library.check().problems == [])
  }

  @Test("one that shares a single band with many is still found among those that share several")
  func chance() throws {
    _ = try addAroundSorting()
    let sketch = try #require(
      TextSketch(TextShingles(LikenessTests.account("x", LikenessTests.words(300, seed: 20)))))
    try library.writing { database in
      for row in 0..<60 {
        try database.execute(
          sql: "INSERT INTO band (hash, articleId) VALUES (?, ?)",
          arguments: [sketch.bands[row % 32], 4000 - row])
      }
    }
    let edited = LikenessTests.edited(LikenessTests.words(300, seed: 20), every: 40)
    #expect(try add("a2", edited, "Gazette") == .revised("a", version: 2))
  }

  @Test("at another address a text of the same outlet must be closer to be a version")
  func otherAddress() throws {
    _ = try add("a", words, "Gazette", url: "https://gazette.example/1")
    let edited = LikenessTests.edited(words, every: 15)
    #expect(try add("b", edited, "Gazette", url: "https://gazette.example/2") == .added("b"))
    #expect(try library.copies(of: "a").map(\.id) == ["b"])
  }

  @Test("without an address the same edit makes a version")
  func noAddress() throws {
    _ = try add("a", words, "Gazette", url: "https://gazette.example/1")
    #expect(
      try add("b", LikenessTests.edited(words, every: 15), "Gazette") == .revised("a", version: 2))
  }

  @Test("a rewritten text at the same address is a version")
  func sameAddress() throws {
    _ = try add("a", words, "Gazette", url: "https://www.gazette.example/talks/?utm_source=feed")
    let other = LikenessTests.words(300, seed: 12)
    #expect(
      try add("b", other, "Gazette", url: "http://gazette.example/talks#top")
        == .revised("a", version: 2))
  }

  @Test("the front page of a site names no article")
  func frontPage() throws {
    _ = try add("a", words, "Gazette", url: "https://gazette.example/")
    let other = LikenessTests.words(300, seed: 12)
    #expect(try add("b", other, "Gazette", url: "https://gazette.example/") == .added("b"))
  }

  @Test("articles of one file with one address are not versions of each other")
  func sharedAddress() throws {
    let articles = (0..<3).map { index in
      LikenessTests.account(
        "x\(index)", LikenessTests.words(200, seed: UInt64(20 + index)),
        url: "https://digest.example/today")
    }
    #expect(try library.add(articles, story: "S") == [.added("x0"), .added("x1"), .added("x2")])
  }

  @Test("the same address at another outlet is another article")
  func otherOutletAtAddress() throws {
    _ = try add("a", words, "Gazette", url: "https://portal.example/1")
    let other = LikenessTests.words(300, seed: 12)
    #expect(try add("b", other, "Herald", url: "https://portal.example/1") == .added("b"))
  }

  @Test("another account of the event by the same outlet is another article")
  func otherAccount() throws {
    _ = try add("a", words, "Gazette")
    #expect(try add("b", LikenessTests.words(300, seed: 12), "Gazette") == .added("b"))
  }

  @Test("a report made from the same form weeks later is another article")
  func sameForm() throws {
    _ = try add("a", words, "Gazette", "2024-03-05")
    let edited = LikenessTests.edited(words, every: 40)
    #expect(try add("b", edited, "Gazette", "2024-04-05") == .added("b"))
  }

  @Test("a page of which only the surroundings changed is known")
  func surroundings() throws {
    let page = { (key: String, menu: String) in
      var made = article(
        key, [menu, words.joined(separator: " ")], publisher: "Gazette",
        roles: [.boilerplate, .paragraph])
      made.metadata.url = "https://gazette.example/talks"
      return made
    }
    _ = try library.add([page("a", "Most read: one")], story: "S")
    #expect(try library.add([page("b", "Most read: two")], story: "S") == [.known("a")])
  }

  @Test("a text it had before is known and does not come back")
  func earlierText() throws {
    _ = try add("a", words, "Gazette")
    _ = try add("b", LikenessTests.edited(words, every: 40), "Gazette")
    #expect(try add("a", words, "Gazette") == .known("a"))
    #expect(try add("b", LikenessTests.edited(words, every: 40), "Gazette") == .known("a"))
    #expect(try library.versions(of: "a").map(\.number) == [2, 1])
  }

  @Test("older versions come back letter by letter, packed")
  func packed() throws {
    _ = try add("a", words, "Gazette")
    _ = try add("b", LikenessTests.edited(words, every: 40), "Gazette")
    _ = try add("c", LikenessTests.edited(words, every: 30), "Gazette")
    #expect(
      try library.texts(of: "a").map(\.string) == [
        LikenessTests.edited(words, every: 30).joined(separator: " "),
        LikenessTests.edited(words, every: 40).joined(separator: " "),
        words.joined(separator: " "),
      ])
    #expect(try library.check().problems == [])
  }

  @Test("a changed article stays read and says that it changed until it is opened")
  func changed() throws {
    _ = try add("a", words, "Gazette")
    try library.setRead(true, for: "a")
    _ = try add("b", LikenessTests.edited(words, every: 40), "Gazette")
    #expect(try library.summary(of: "a")?.isRead == true)
    #expect(try library.summary(of: "a")?.isChanged == true)
    try library.markSeen("a")
    #expect(try library.summary(of: "a")?.isChanged == false)
  }

  @Test("the place in the older text is kept with it until another is set")
  func outdatedPlace() throws {
    _ = try add("a", words, "Gazette")
    try library.setPlace(40, for: "a")
    #expect(try library.outdatedPlace(of: "a") == nil)
    _ = try add("b", LikenessTests.edited(words, every: 40), "Gazette")
    #expect(try library.outdatedPlace(of: "a")?.offset == 40)
    #expect(try library.outdatedPlace(of: "a")?.text.string == words.joined(separator: " "))
    try library.setPlace(50, for: "a")
    #expect(try library.outdatedPlace(of: "a") == nil)
  }
}

@Suite("The same text elsewhere")
struct CopyTests {
  private let library: ArticleLibrary
  private let words = LikenessTests.words(300, seed: 11)

  init() throws { library = try ArticleLibrary.inMemory() }

  @discardableResult
  private func add(_ key: String, _ words: [String], _ publisher: String) throws -> Addition? {
    try library.add(
      [LikenessTests.account(key, words, publisher: publisher)], story: "S"
    ).first
  }

  @Test("wire copy is grouped, each article staying in the list")
  func grouped() throws {
    try add("a", words, "Gazette")
    try add("b", LikenessTests.edited(words, every: 20), "Herald")
    try add("c", Array(words.prefix(220)), "Beacon")
    #expect(try library.copies(of: "a").map(\.id) == ["b", "c"])
    #expect(try library.copies(of: "c").map(\.id) == ["a", "b"])
    #expect(try library.summary(of: "b")?.textGroup == "a")
    #expect(try library.summary(of: "a")?.copyCount == 2)
    #expect(try library.articles(matching: ArticleQuery(), offset: 0, limit: 9).total == 3)
  }

  @Test("the very same text of another outlet is another article")
  func verySame() throws {
    try add("a", words, "Gazette")
    let copy = try #require(try add("a", words, "Herald"))
    #expect(copy.id != "a")
    #expect(try library.copies(of: "a").map(\.id) == [copy.id])
    #expect(try add("a", words, "Herald") == .known(copy.id))
    #expect(try add("a", words, "Gazette") == .known("a"))
  }

  @Test("when the first of a group goes the others stay together")
  func firstGoes() throws {
    for (key, outlet) in [("a", "Gazette"), ("b", "Herald"), ("c", "Beacon")] {
      try add(key, LikenessTests.edited(words, every: 30 + key.utf8.count), outlet)
      try add(key + "2", words, outlet + " Weekly")
    }
    try library.remove("a")
    #expect(try library.check().problems == [])
    let others = try library.copies(of: "b").map(\.id)
    #expect(others.count == 4)
  }

  @Test("a text that was rewritten leaves its group")
  func rewritten() throws {
    try add("a", words, "Gazette")
    try add("b", LikenessTests.edited(words, every: 20), "Herald")
    try library.addVersion(
      LikenessTests.account("c", LikenessTests.words(300, seed: 12)), of: "b")
    #expect(try library.copies(of: "a") == [])
    #expect(try library.summary(of: "b")?.textGroup == nil)
    #expect(try library.check().problems == [])
  }

  @Test("actors of a text that several print can be counted once")
  func actorsOnce() throws {
    try add("a", words, "Gazette")
    try add("b", LikenessTests.edited(words, every: 20), "Herald")
    try add("c", LikenessTests.words(300, seed: 12), "Herald")
    let findings = Findings(mentions: [mention("x", 0, 2), mention("x", 3, 5)])
    try library.store(
      [("a", findings), ("b", findings), ("c", findings)], actors: [actor("x", "Someone")])
    #expect(try library.actors(matching: "", limit: 9).map(\.articles) == [3])
    #expect(try library.actorsOnce(matching: "", limit: 9).map(\.articles) == [2])
    #expect(try library.actorsOnce(matching: "some", limit: 9).map(\.mentions) == [4])
  }
}
