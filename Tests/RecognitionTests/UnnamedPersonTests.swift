import Articles
import Lexicons
import Testing

@testable import Recognition

@Suite("Persons whom a text does not name")
struct UnnamedPersonTests {
  private func found(_ text: String) throws -> [String] {
    let folder = try #require(Lexicons.bundledDirectory())
    let article = NamesFixture.article(text)
    var vocabulary = Vocabulary(try Lexicons.load(from: folder))
    let linker = ArticleReading.linker(for: article, &vocabulary)
    return UnnamedPersons(linker).found.map { person in
      let token = linker.article.tokens[person.token]
      let word = String(article.text[TextRange(Int(token.start), Int(token.end))])
      return person.gender.map { "\(word) \($0)" } ?? word
    }
  }

  @Test("one person by what they are, with the gender the noun tells")
  func nouns() throws {
    let found = try found(
      "A young nurse met his widow and the company's lobbyist, a man of few words.")
    #expect(found == ["nurse", "widow female", "lobbyist", "man male"])
  }

  @Test("several, names' titles, and words before another noun are none")
  func others() throws {
    let found = try found("Nurses met nurse Ann Vale and many pilots.")
    #expect(found == [])
  }
}
