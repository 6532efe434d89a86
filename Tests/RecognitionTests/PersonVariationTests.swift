import Articles
import Testing

@Suite("Other words for somebody spoken of right before")
struct PersonVariationTests {
  private func found(_ text: String) throws -> [String] {
    try NamesFixture.found([text], kinds: [.description])
  }

  @Test("what begins a sentence or says the words before it means whom alone the sentence names")
  func only() throws {
    try expectNames(
      """
      Ann Vale told “tales”. “That is late,” Vale said. The ⟨ann-vale/description:former harbour \
      nurse⟩ left. Vale came back. “He is late,” the ⟨ann-vale/description:harbour hawk⟩ said.
      """, kinds: [.description])
  }

  @Test("of several whom the sentence begins with")
  func subject() throws {
    try expectNames(
      """
      Otto Harrow blamed Ida Pell. The ⟨otto-harrow/description:39-year-old⟩ said no more.
      """, kinds: [.description])
  }

  @Test("single quotation marks end where they end")
  func single() throws {
    try expectNames(
      """
      Otto Harrow blamed Ida Pell for ‘Vale’s poodle’. The ⟨otto-harrow/description:veteran \
      backbencher⟩ left.
      """, kinds: [.description])
  }

  @Test(
    "nobody by a noun alone, who is introduced, who is more than that, and who is from elsewhere",
    arguments: [
      "Ann Vale left. The judge came.", "A tall judge spoke. Ann Vale left. The tall judge came.",
      "Ann Vale left. The front bencher of Accra came.",
      "Ann Vale left. The new chief critic came.",
      "Ann Vale, R-Utah, met Otto Harrow of Ohio. The Ohio backbencher came.",
    ])
  func others(text: String) throws {
    #expect(try found(text) == [text])
  }
}
