import Testing

@testable import Recognition

@Suite("Values of an article's words")
struct WordValuesTests {
  @Test("each word has its own, however many there are and whatever their numbers")
  func many() {
    var values = WordValues(initial: 7)
    // Numbers of all sizes: those of words that lists have, and of those that came later.
    let words: [WordID] = (0..<3000).map { (number: WordID) -> WordID in
      number % 3 == 0 ? number : 60_000 + number * 512
    }
    for word in words { values.change(word) { $0 += Int(word) } }
    for word in words.reversed() { values.change(word) { $0 += 1 } }
    #expect(words.allSatisfy { values[$0] == Int($0) + 8 })
  }

  @Test("a word that was never changed has the first value")
  func absent() {
    var values = WordValues(initial: "none")
    #expect(values[0] == "none")
    for word in WordID(1)...300 { values.change(word) { $0 = "some" } }
    #expect(values[0] == "none" && values[301] == "none" && values[.max] == "none")
  }
}

@Suite("Words with values")
struct WordMapTests {
  @Test("are found in any case, the later of two values counts")
  func lookUp() {
    let map = WordMap([("May", 1), ("june", 2), ("Mayor", 3), ("MAY", 4)])
    let text = TextTokens(of: "may MAY Mayor mayors June's maya")
    #expect(text.all.map { map[$0, text] } == [4, 4, 3, nil, nil, nil])
    #expect(text.all.map { map.stem($0, text) } == [4, 4, 3, nil, 2, nil])
  }
}
