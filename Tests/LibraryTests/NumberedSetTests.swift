import Testing

@testable import Library

@Suite("Numbered sets")
struct NumberedSetTests {
  @Test("strings are numbered in the order in which they came, each once")
  func strings() {
    var set = NumberedSet<String>(capacity: 0)
    let words = (0..<500).map { "word-\($0 % 230)-\(String(repeating: "é", count: $0 % 230 % 7))" }
    #expect(words.map { set.insert($0) } == (0..<500).map { $0 % 230 })
    #expect(set.elements == Array(words.prefix(230)))
    #expect(set.insert("") == 230)
    #expect(set.number(of: words[17]) == 17)
    #expect(set.number(of: "nowhere") == nil)
  }

  @Test("numbers that meet in one slot are kept apart, zero among them")
  func numbers() {
    var set = NumberedSet<UInt64>(capacity: 6)
    for value: UInt64 in [0, 64, 128, 0, 64, .max] { set.insert(value) }
    #expect(set.elements == [0, 64, 128, .max])
    #expect([0, 64, 128, .max].allSatisfy(set.contains))
    #expect(!set.contains(1) && !set.contains(192))
    #expect(!NumberedSet<UInt64>(capacity: 0).contains(0))
  }

  @Test("a search for what is not there ends, however few or many are")
  func absent() {
    var set = NumberedSet<UInt64>(capacity: 0)
    for value in UInt64(1)...70 {
      set.insert(value)
      #expect(set.number(of: value) == Int(value) - 1)
      #expect(set.number(of: value + 1) == nil)
    }
  }
}
