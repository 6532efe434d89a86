import Testing

@testable import Library

@Suite("Numbers of strings")
struct StringNumbersTests {
  @Test("strings are numbered in the order in which they are met, each once")
  func numberedStrings() {
    var numbers = StringNumbers()
    let words = (0..<500).map { "word-\($0 % 230)-\(String(repeating: "é", count: $0 % 230 % 7))" }
    let given = words.map { numbers.number(of: $0) }
    #expect(given == (0..<500).map { $0 % 230 })
    #expect(numbers.strings == Array(words.prefix(230)))
    #expect(numbers.number(of: "") == 230)
  }
}
