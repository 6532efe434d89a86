import Articles
import Testing

@Suite("Articles")
struct ArticleTests {
  private let article = Article(
    id: Article.ID("a1"), text: "Menu\nDrones struck at dawn.\nA second day",
    blocks: [
      Block(role: .boilerplate, range: TextRange(0, 4)),
      Block(role: .paragraph, range: TextRange(5, 27)),
      Block(role: .paragraph, range: TextRange(28, 40)),
    ])

  @Test("a block is found by any offset in it or right behind it")
  func blockIndex() {
    #expect(article.blockIndex(at: 0) == 0)
    #expect(article.blockIndex(at: 4) == 0)
    #expect(article.blockIndex(at: 5) == 1)
    #expect(article.blockIndex(at: 40) == 2)
  }

  @Test("an article without a title is called by the first words of its body")
  func headingFromBody() {
    #expect(article.heading == "Drones struck at dawn.")
  }

  @Test("its own title comes first")
  func headingFromTitle() {
    var titled = article
    titled.metadata.title = "Dawn"
    #expect(titled.heading == "Dawn")
  }

  @Test("long first words are cut between words")
  func longHeading() {
    let words = "The envoys met for the fourth time this spring and parted without a word in common"
    let long = Article(
      id: Article.ID("a2"), text: ArticleText(words),
      blocks: [Block(role: .paragraph, range: TextRange(0, 82))])
    #expect(long.heading == "The envoys met for the fourth time this spring and parted…")
  }

  @Test("a byline above the text is not what an article is called by")
  func headingAfterByline() {
    let signed = Article(
      id: Article.ID("a4"), text: "[By Ana Ruiz]\nThe ferry was late.",
      blocks: [
        Block(role: .byline, range: TextRange(0, 13)),
        Block(role: .paragraph, range: TextRange(14, 33)),
      ])
    #expect(signed.heading == "The ferry was late.")
  }

  @Test("an empty article still has a heading")
  func emptyHeading() {
    #expect(Article(id: Article.ID("a3"), text: "", blocks: []).heading == "(empty)")
  }
}

@Suite("Text ranges")
struct TextRangeTests {
  @Test("hold their start and not their end")
  func halfOpen() {
    let range = TextRange(2, 4)
    #expect(range.contains(2))
    #expect(!range.contains(4))
    #expect(range.count == 2)
  }

  @Test("overlap when a scalar is in both")
  func overlap() {
    #expect(TextRange(0, 3).overlaps(TextRange(2, 5)))
    #expect(!TextRange(0, 3).overlaps(TextRange(3, 5)))
    #expect(TextRange(0, 3).intersection(TextRange(2, 5)) == TextRange(2, 3))
    #expect(TextRange(0, 3).intersection(TextRange(3, 5)) == nil)
  }

  @Test("come by start, what encloses before what it holds")
  func order() {
    let ranges = [TextRange(3, 4), TextRange(0, 2), TextRange(0, 9)]
    #expect(ranges.sorted() == [TextRange(0, 9), TextRange(0, 2), TextRange(3, 4)])
  }
}

@Suite("What is recognized of an article")
struct RecognizedPartTests {
  @Test("an article of ordinary length is looked at whole")
  func whole() {
    let article = Article(
      id: .init("a"), text: "The ferry left.",
      blocks: [Block(role: .paragraph, range: TextRange(0, 15))])
    #expect(article.recognizedPart == article)
    #expect(!article.isRecognizedInPart)
  }

  @Test("of a long one as many blocks as fit, the last cut at a blank")
  func part() throws {
    let line = String(repeating: "né word ", count: 40_000)
    let count = line.unicodeScalars.count
    let string = Array(repeating: line, count: 8).joined(separator: "\n")
    let blocks = (0..<8).map { index in
      Block(
        role: .paragraph, range: TextRange(index * (count + 1), index * (count + 1) + count))
    }
    let article = Article(id: .init("a"), text: ArticleText(string), blocks: blocks)
    let part = article.recognizedPart
    #expect(article.isRecognizedInPart)
    #expect(part.text.string.utf8.count <= Article.recognizedBytes)
    #expect(part.text.string.utf8.count > Article.recognizedBytes - 20)
    #expect(article.text.string.hasPrefix(part.text.string))
    #expect(part.blocks.last?.range.end == part.text.count)
    #expect(Array(part.blocks.dropLast()) == Array(blocks.prefix(part.blocks.count - 1)))
  }

  @Test("a text without blanks is cut between two scalars")
  func unbroken() {
    let string = String(repeating: "港", count: 900_000)
    let article = Article(
      id: .init("a"), text: ArticleText(string),
      blocks: [Block(role: .paragraph, range: TextRange(0, 900_000))])
    let part = article.recognizedPart
    #expect(part.text.count > 690_000)
    #expect(part.text.string.utf8.count <= Article.recognizedBytes)
    #expect(part.blocks == [Block(role: .paragraph, range: TextRange(0, part.text.count))])
  }
}
