import Articles
import Lexicons
import Recognition
import Testing

/// Limits that keep hostile text linear; `bench growth` measures that they do.
@Suite("Long input")
struct LongInputTests {
  private static let lexicons = Lexicons.bundledDirectory().flatMap { try? Lexicons.load(from: $0) }

  private func mentions(in text: String) throws -> (article: Article, mentions: [Mention]) {
    let lexicons = try #require(Self.lexicons)
    let text = ArticleText(text)
    let article = Article(
      id: Article.ID("a"), text: text,
      blocks: [Block(role: .paragraph, range: TextRange(0, text.count))])
    let found = Recognizer(lexicons: lexicons).recognize([article])
    return (article, found.findings.first?.mentions ?? [])
  }

  @Test(
    "no name is longer than 64 words, however many capitals follow one another",
    arguments: ["Sorvela ", "Sea of ", "O'Sorvel ", "SORVELA ", "GMT ", "Bank of "])
  func runs(word: String) throws {
    let (article, mentions) = try mentions(in: String(repeating: word, count: 400) + "ended.")
    let longest = mentions.map { article.text[$0.range].split(separator: " ").count }.max() ?? 0
    #expect(longest <= 64)
  }

  @Test(
    "texts of nothing but one date, foreign word, capital or titled name hold no mention of two",
    arguments: ["12 May 2024 ", "2024-05-12 ", "2024-", "Орлов ", "Kigali, ", "Minister Vasko, "])
  func repeated(word: String) throws {
    let (_, mentions) = try mentions(in: String(repeating: word, count: 4_000))
    #expect(mentions.allSatisfy { $0.range.count <= word.count })
  }

  @Test("each “the minister” of thousands is the minister named before")
  func offices() throws {
    let (_, mentions) = try mentions(
      in: String(repeating: "Minister Vasko told the minister. ", count: 1_000))
    #expect(mentions.count { $0.kind == .description } == 1_000)
  }

  @Test("each of a thousand committees is found")
  func manyDescriptions() throws {
    let letters = Array("abcdefghij")
    let text = (0..<1_000).map { number in
      let name = "Vo" + String(number).map { String(letters[$0.wholeNumberValue ?? 0]) }.joined()
      return "The \(name) Committee met. The committee left the French president and the senator."
    }
    let (_, mentions) = try mentions(in: text.joined(separator: " "))
    #expect(mentions.count { $0.kind == .name } >= 1_000)
  }

  @Test("names are found in a sentence that never ends")
  func endless() throws {
    let (_, mentions) = try mentions(
      in: String(
        repeating: "Quim Odo, a boatman, said he would stay, and Tam Kale left, ", count: 300))
    #expect(mentions.count { $0.kind == .name } == 600)
  }

  @Test("who speaks is known to the end of a paragraph that never ends")
  func replies() throws {
    let replies = String(repeating: " “Fog came in again,” she said.", count: 300)
    #expect(
      try QuotationFixture.found("⟨berg:Anna Berg⟩ left." + replies)
        == Array(repeating: "berg: Fog came in again,", count: 300))
  }

  @Test("a quotation inside another has the speaker the outer one names")
  func nested() throws {
    #expect(
      try QuotationFixture.found(
        "“The mayor said ‘never again’ to us,” said ⟨berg:Berg⟩. “He left,” ⟨berg:Berg⟩ said.")
        == [
          "berg: The mayor said ‘never again’ to us,", "?: never again", "berg: He left,",
        ])
  }
}
