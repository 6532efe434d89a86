import Testing

@testable import Library

@Suite("Folding")
struct FoldingTests {
  @Test("a long text folds to what its parts fold to", .timeLimit(.minutes(1)))
  func long() {
    let folded = String(repeating: "É\u{301}ß ", count: 300_000).folded
    #expect(folded == String(repeating: "É\u{301}ß ".folded, count: 300_000))
  }
}
