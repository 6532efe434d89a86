import Articles
import Testing

@testable import Library

@Suite("Words of a body")
struct WordCountTests {
  private func count(_ text: String) -> Int {
    Article(
      id: "a", text: ArticleText(text),
      blocks: [
        Block(role: .paragraph, range: TextRange(0, text.unicodeScalars.count), level: 0)
      ], metadata: Metadata()
    ).bodyWordCount
  }

  @Test("white space of every kind parts them")
  func space() {
    #expect(count(" one  two\tthree\nfour ") == 4)
    #expect(count("one\u{A0}two\u{3000}three\u{85}four") == 4)
    #expect(count(" ") == 0)
  }

  @Test("in plain and in other letters they are counted alike, ideographs one by one")
  func scripts() {
    #expect(count("it's 5-5 …") == 3)
    #expect(count("Ещё “два” слова") == 3)
    #expect(count("谈判 in 北京") == 5)
  }
}
