import Screen
import Terminal
import Testing

@Suite("Double press")
struct PressCounterTests {
  private let start = ContinuousClock.now
  private let here = MouseEvent(.press, at: Point(x: 4, y: 2))

  @Test("two quick presses in one cell are a double press")
  func quick() {
    #expect(actions([(here, 0), (here, 200)]) == [.press, .doublePress])
  }

  @Test("a third press begins anew")
  func third() {
    #expect(actions([(here, 0), (here, 100), (here, 200)]) == [.press, .doublePress, .press])
  }

  @Test("two slow presses are two")
  func slow() {
    #expect(actions([(here, 0), (here, 600)]) == [.press, .press])
  }

  @Test("presses in two cells are two")
  func apart() {
    let there = MouseEvent(.press, at: Point(x: 5, y: 2))
    #expect(actions([(here, 0), (there, 100)]) == [.press, .press])
  }

  @Test("a release between the presses is let through")
  func release() {
    let release = MouseEvent(.release, at: here.point)
    #expect(actions([(here, 0), (release, 50), (here, 90)]) == [.press, .release, .doublePress])
  }

  private func actions(_ events: [(MouseEvent, Int)]) -> [MouseEvent.Action] {
    var counter = PressCounter()
    return events.map { event, milliseconds in
      counter.count(event, at: start + .milliseconds(milliseconds)).action
    }
  }
}
