import Testing

@testable import Corpora

@Suite("Tokens as running text")
struct DetokenizerTests {
  @Test("Marks stand where English sets them")
  func marks() {
    let text = Detokenizer([
      "Kenya", "'s", "envoy", "(", "late", ")", "said", ":", "\"", "We", "do", "n't", ".", "\"",
    ]).text
    #expect(text == "Kenya's envoy (late) said: \"We don't.\"")
  }
}
