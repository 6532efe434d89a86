import Articles
import Comparison
import Testing

@Suite("Voices, wording and passages alike")
struct ViewTests {
  @Test("voices count quotations and words by account")
  func voices() {
    let accounts = MarkedAccounts([
      "⟨p ana-reyes:Reyes⟩ said: \"⟨q ana-reyes:We are ready⟩\". ⟨s chad:Chad⟩ was silent.",
      "⟨p ana-reyes:Reyes⟩ was silent.",
    ])
    let voices = accounts.comparison().voices
    #expect(voices.map(\.actor.rawValue) == ["ana-reyes", "chad"])
    #expect(voices[0].shares.map(\.quoted) == [1, 0])
    #expect(voices[0].words == 3)
    #expect(voices[1].quotations == 0)
  }

  @Test("a word one account uses next to an actor is found, and marked as a small sample")
  func wording() {
    let lines = { (word: String) -> String in
      (0..<4).map { _ in "⟨s chad:Chad⟩ has its \(word) envoy. " }.joined()
        + (0..<20).map { _ in "Rain fell, markets opened, cattle drank, traders sang loudly. " }
        .joined()
    }
    let wording = MarkedAccounts([lines("greedy"), lines("noble")]).comparison().wording
    let words = wording.flatMap(\.words)
    #expect(words.map(\.word) == ["greedy", "noble"])
    #expect(words.map(\.account) == [0, 1])
    #expect(words.map(\.count) == [4, 4])
    #expect(words.map(\.isSmall) == [true, true])
  }

  @Test("sentences that say the same are linked, others are told by one side only")
  func passages() {
    let accounts = MarkedAccounts([
      "The ferry sank off the southern island at dawn. Its owner blamed heavy fog.",
      "Rescuers found a lifeboat. At dawn the ferry sank off the southern island.",
    ])
    let pair = Comparer(words: ComparisonWords()).align(
      accounts.articles[0], accounts.articles[1], in: accounts.articles, accounts.findings)
    #expect(pair?.links == [.init(left: TextRange(0, 47), right: TextRange(27, 74))])
    #expect(pair?.onlyLeft == [TextRange(48, 75)])
    #expect(pair?.onlyRight == [TextRange(0, 26)])
  }
}
