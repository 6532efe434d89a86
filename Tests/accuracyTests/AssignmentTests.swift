import Testing

@testable import accuracy

@Suite("Pairing actors")
struct AssignmentTests {
  @Test("the greatest sum wins over the greatest single gain")
  func sum() {
    #expect(Assignment([[9, 8], [8, 1]]).columns == [1, 0])
  }

  @Test("more rows than columns leave some rows alone")
  func moreRows() {
    #expect(Assignment([[2], [5], [3]]).columns == [nil, 0, nil])
  }

  @Test("a pair that shares nothing is none")
  func nothing() {
    #expect(Assignment([[0, 4], [0, 7]]).columns == [nil, 1])
  }
}
