import Articles
import Testing

@testable import Corpora

@Suite("Sets in columns")
struct ColumnReaderTests {
  @Test("Neighbors of one class are two names only where the second begins anew")
  func neighbors() {
    let text = "Amsel I-PER\nRohr I-PER\nOda B-PER\nsang O\n\n-DOCSTART- O\n\nRain O\n"
    let documents = ColumnReader.documents(in: text, .wikigold)
    #expect(documents.map(\.count) == [1, 1])
    #expect(documents[0][0].spans.map(\.tokens) == [0..<2, 2..<3])
  }

  @Test("The text a set gives is kept, and names point into it")
  func keptText() {
    let text = "# text = “Ulm’s mayor”\n1\t“\tO\n2\tUlm\tB-LOC\n3\t’s\tO\n4\tmayor\tO\n5\t”\tO\n"
    let sentences = ColumnReader.documents(in: text, .universal)[0]
    let article = ArticleComposer.article("a", sentences, titles: TitleStripper(titles: []))
    #expect(article.article.text.string == "“Ulm’s mayor”")
    #expect(article.names.map { String(article.article.text[$0.range]) } == ["Ulm"])
  }

  @Test("A class that is no actor's is kept apart from names")
  func others() {
    let sentences = ColumnReader.documents(in: "Ode I-MISC\nrang O\n", .wikigold)[0]
    let article = ArticleComposer.article("a", sentences, titles: TitleStripper(titles: []))
    #expect(article.names.isEmpty)
    #expect(article.others.map { String(article.article.text[$0]) } == ["Ode"])
  }
}
