import Comparison
import Testing

@Suite("Stemmer")
struct StemmerTests {
  @Test(
    "forms of a word have one stem",
    arguments: [
      ["negotiate", "negotiating", "negotiation", "negotiations"],
      ["connect", "connected", "connecting", "connection", "connections"],
      ["casualty", "casualties"], ["exchange", "exchanged", "exchanges"],
    ])
  func formsOfOneWord(words: [String]) {
    #expect(Set(words.map { Stemmer.stem($0) }).count == 1)
  }

  @Test(
    "stems are those of Porter's own examples",
    arguments: [
      ("caresses", "caress"), ("ponies", "poni"), ("cats", "cat"), ("agreed", "agre"),
      ("plastered", "plaster"), ("motoring", "motor"), ("conflated", "conflat"),
      ("hopping", "hop"), ("falling", "fall"), ("filing", "file"), ("happy", "happi"),
      ("relational", "relat"), ("vietnamization", "vietnam"), ("electrical", "electr"),
      ("adoption", "adopt"), ("controlling", "control"), ("generalizations", "gener"),
    ])
  func portersExamples(word: String, stem: String) {
    #expect(Stemmer.stem(word) == stem)
  }

  @Test("words of other scripts stay as they are")
  func otherScripts() {
    #expect(Stemmer.stem("переговоры") == "переговоры")
  }
}
