import Articles
import Testing

@testable import Corpora

@Suite("The Groningen table")
struct GroningenTableTests {
  @Test("Titles are taken off names, and days are no names")
  func titles() {
    let table = GroningenTable(
      """
      Sentence #,Word,POS,Tag
      Sentence: 1,President,NNP,B-per
      ,Oda,NNP,I-per
      ,left,VBD,O
      ,Monday,NNP,B-tim
      ,"1,000",CD,O
      """.utf8, isState: { _ in false })
    let article = ArticleComposer.article(
      "a", table.documents[0], titles: TitleStripper(titles: ["President"]))
    #expect(article.article.text.string == "President Oda left Monday 1,000")
    #expect(article.names.map { String(article.article.text[$0.range]) } == ["Oda"])
    #expect(article.undecided.isEmpty)
  }
}
