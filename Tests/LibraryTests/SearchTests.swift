import Articles
import Library
import Testing

@Suite("Search")
struct SearchTests {
  let library: ArticleLibrary

  init() throws {
    library = try ArticleLibrary.inMemory()
    _ = try library.add(
      [
        article(
          "bridge",
          [
            "Old bridge reopens", "Home Weather bridge Sport",
            "The Café Müller bridge was closed for eleven months while crews replaced its cables. "
              + "“We did not rush,” the engineer said, and nobody doubted it on the day.",
            "Reader: I was there, splendid!",
          ], title: "Old bridge reopens", publisher: "River Herald",
          roles: [.title, .boilerplate, .paragraph, .comment]),
        article("ferry", ["The ferry ran late. The bridge was to blame.", "Rush hour."]),
        article("dam", ["水坝 holds. U.S. experts agree: 3.5 million saved."]),
      ], story: "Town")
  }

  private func ids(_ words: String, completing: Bool = true) throws -> [String] {
    let page = try library.search(words, completing: completing, offset: 0, limit: 9)
    #expect(page.total == page.hits.count)
    return page.hits.map(\.article.id.rawValue)
  }

  /// The first hit with brackets around what matched.
  private func marked(_ words: String) throws -> String? {
    try library.search(words, offset: 0, limit: 9).hits.first.map { hit in
      let text = ArticleText(hit.snippet)
      var result = ""
      var end = 0
      for match in hit.matches {
        result += "\(text[TextRange(end, match.start)])[\(text[match])]"
        end = match.end
      }
      return result + text[TextRange(end, text.count)]
    }
  }

  @Test("All words must occur, in any order and case, with or without accents")
  func words() throws {
    #expect(try ids("MULLER cafe") == ["bridge"])
    #expect(try ids("bridge rush") == ["bridge", "ferry"])
    #expect(try ids("bridge zebra") == [])
  }

  @Test("The title weighs more than the text")
  func ranking() throws { #expect(try ids("bridge") == ["bridge", "ferry"]) }

  @Test("The outlet and the title are searched too")
  func metadata() throws {
    #expect(try ids("herald") == ["bridge"])
    #expect(try library.search("herald", offset: 0, limit: 9).hits[0].place == nil)
    #expect(try marked("herald")?.hasPrefix("The Café Müller bridge was closed") == true)
  }

  @Test("Menus are not searched, comments are")
  func roles() throws {
    #expect(try ids("weather") == [])
    #expect(try ids("splendid") == ["bridge"])
  }

  @Test("The last word may be unfinished, while it is being typed")
  func completing() throws {
    #expect(try ids("eng") == ["bridge"])
    #expect(try ids("eng ") == [])
    #expect(try ids("eng", completing: false) == [])
    #expect(try ids("eng rush") == [])
  }

  @Test("Words in quotes must follow each other")
  func phrases() throws {
    #expect(try ids("\"was closed\"") == ["bridge"])
    #expect(try ids("\"closed was\"") == [])
    #expect(try ids("“was to blame”") == ["ferry"])
    #expect(try ids("\"closed for elev") == ["bridge"])
  }

  @Test(
    "Whatever is typed is searched for, nothing is an error",
    arguments: [
      "\"", "\"\"", "*", "(", ")", "((", "NEAR", "NEAR(", "AND", "OR NOT", "bridge AND", "title:",
      "title:bridge", "^bridge", "a-b", "-bridge", "+", "bridge*", "b*r", "'", ";--", "{", "}",
      "\0", "bridge\0ferry", "\\", "%", "—", "…", "  ", "", "\n", "👩‍🚒", "e\u{301}", "\u{301}",
      String(repeating: "x ", count: 5000), String(repeating: "(", count: 5000),
      String(repeating: "long", count: 5000), "\"" + String(repeating: "a ", count: 5000),
    ])
  func anyInput(input: String) throws {
    _ = try library.search(input, offset: 0, limit: 9)
    _ = try library.search(input, completing: false, offset: 0, limit: 9)
  }

  @Test("Signs around words do not matter")
  func signs() throws {
    #expect(try ids("(bridge*") == ["bridge", "ferry"])
    #expect(try ids("rush,”") == ["ferry", "bridge"])
    #expect(try ids("U.S.") == ["dam"])
    #expect(try ids("3.5 million") == ["dam"])
    #expect(try ids("水坝") == ["dam"])
  }

  @Test("Words of the query language are ordinary words")
  func operators() throws {
    #expect(try ids("ferry OR dam") == [])
    #expect(try ids("not rush") == ["bridge"])
  }

  @Test("Nothing but signs finds nothing")
  func onlySigns() throws { #expect(try ids("— …") == []) }

  @Test("The snippet is the text around the first match, with all matches in it")
  func snippet() throws {
    #expect(
      try marked("engineer rush") == """
        …crews replaced its cables. “We did not [rush],” the [engineer] said, and nobody doubted \
        it on the day.
        """)
  }

  @Test("A match at the beginning needs no dots before it")
  func snippetStart() throws {
    #expect(try marked("ferry ran") == "The [ferry] [ran] late. The bridge was to blame.")
  }

  @Test("The matches of a phrase and of a beginning are as long as what they found")
  func matchLength() throws {
    #expect(try marked("\"ferry ran la") == "The [ferry ran late]. The bridge was to blame.")
  }

  @Test("The place is where the first match stands in the article's text")
  func place() throws {
    let hit = try library.search("splendid", offset: 0, limit: 9).hits[0]
    let text = try library.article("bridge")!.text
    #expect(text[hit.place!] == "splendid")
  }

  @Test("A text with NULs in it is searched to its end")
  func nuls() throws {
    _ = try library.add([article("odd", ["before\0 after"])], story: "Town")
    #expect(try ids("after") == ["odd"])
    #expect(try marked("after") == "before\0 [after]")
    try library.remove("odd")
    #expect(try ids("after") == [])
    #expect(try library.check().problems == [])
  }

  @Test("Of thousands of matches those in titles come first, then the last imported; each once")
  func manyMatches() throws {
    let many = (0..<2100).map { number in
      article("n\(number)", ["Rain again."], title: number == 700 ? "Rain" : nil)
    }
    _ = try library.add(many, story: "Weather")
    let first = try library.search("rain", offset: 0, limit: 3)
    #expect(first.total == 2100)
    #expect(first.hits.map(\.article.id) == ["n700", "n2099", "n2098"])
    let all = try library.search("rain", offset: 0, limit: 3000).hits.map(\.article.id)
    #expect(Set(all).count == 2100)
    let later = try library.search("rain", offset: 1500, limit: 3).hits.map(\.article.id)
    #expect(later == Array(all[1500..<1503]))
  }

  @Test("Pages follow each other and know the whole")
  func pages() throws {
    let first = try library.search("bridge", offset: 0, limit: 1)
    let second = try library.search("bridge", offset: 1, limit: 1)
    #expect(first.total == 2)
    #expect(first.hits.map(\.article.id) == ["bridge"])
    #expect(second.hits.map(\.article.id) == ["ferry"])
    #expect(try library.search("bridge", offset: 2, limit: 1).hits == [])
  }
}
