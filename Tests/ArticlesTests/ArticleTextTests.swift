import Articles
import Testing

@Suite("Article text")
struct ArticleTextTests {
  @Test("offsets count Unicode scalars, whatever their bytes")
  func countsScalars() {
    let text = ArticleText("né 泽连斯基 👩‍🚒 end")
    #expect(text.count == 15)
    #expect(text[TextRange(3, 7)] == "泽连斯基")
    #expect(text[TextRange(8, 11)] == "👩‍🚒")
    #expect(text[TextRange(12, 15)] == "end")
  }

  @Test("a carriage return and a line feed are two scalars")
  func carriageReturns() {
    let text = ArticleText("a\r\nb")
    #expect(text.count == 4)
    #expect(text[TextRange(3, 4)] == "b")
  }

  @Test("offsets far behind the first checkpoint are found both ways")
  func farOffsets() {
    let text = ArticleText(String(repeating: "é", count: 1000) + "needle")
    #expect(text[TextRange(1000, 1006)] == "needle")
    #expect(text.byte(at: 1000) == 2000)
    #expect(text.offset(ofByte: 2000) == 1000)
    #expect(text.offset(ofByte: 2003) == 1003)
  }

  @Test("every offset of a mixed text comes back from its byte")
  func roundTrip() {
    let text = ArticleText(String(repeating: "aé中😀", count: 50))
    for offset in 0...text.count {
      #expect(text.offset(ofByte: text.byte(at: offset)) == offset)
    }
  }

  @Test("offsets are found among long stretches of ASCII with something else between")
  func stretches() {
    var string = ""
    for length in 0..<200 { string += String(repeating: "a", count: length) + "é" }
    let text = ArticleText(string)
    #expect(text.count == string.unicodeScalars.count)
    let bytes = Array(string.utf8)
    var byte = 0
    for (offset, scalar) in string.unicodeScalars.enumerated() {
      #expect(text.byte(at: offset) == byte)
      byte += scalar.value < 0x80 ? 1 : 2
    }
    #expect(byte == bytes.count)
  }

  @Test("an empty text has one offset")
  func empty() {
    let text = ArticleText("")
    #expect(text.count == 0)
    #expect(text[TextRange(0, 0)] == "")
  }

  @Test("texts are equal when their scalars are, not when they only look alike")
  func equality() {
    #expect(ArticleText("e\u{301}") != ArticleText("é"))
    #expect(ArticleText("é") == ArticleText("é"))
  }
}

@Suite("Finding words in a text")
struct ArticleTextRangesTests {
  @Test("gives every place in scalar offsets")
  func places() {
    let text = ArticleText("né, né und né")
    #expect(text.ranges(of: "né") == [TextRange(0, 2), TextRange(4, 6), TextRange(11, 13)])
  }

  @Test("gives none for words that are not there, or none at all")
  func none() {
    #expect(ArticleText("abc").ranges(of: "abcd").isEmpty)
    #expect(ArticleText("abc").ranges(of: "").isEmpty)
  }

  @Test("does not let matches overlap")
  func overlap() {
    #expect(ArticleText("aaaa").ranges(of: "aa") == [TextRange(0, 2), TextRange(2, 4)])
  }
}
