import Reader
import Testing

@Suite("List cursor")
struct ListCursorTests {
  @Test("one row down keeps two rows in sight below the cursor")
  func contextBelow() {
    var cursor = ListCursor()
    for _ in 0..<8 { cursor.move(.rowDown, count: 100, height: 10) }
    #expect(cursor == ListCursor(index: 8, top: 1))
  }

  @Test("at the end of the list the cursor reaches the last row")
  func bottom() {
    var cursor = ListCursor()
    cursor.move(.bottom, count: 100, height: 10)
    #expect(cursor == ListCursor(index: 99, top: 90))
  }

  @Test("a page down moves cursor and screen together")
  func pageDown() {
    var cursor = ListCursor(index: 5, top: 0)
    cursor.move(.pageDown, count: 100, height: 10)
    #expect(cursor == ListCursor(index: 13, top: 8))
  }

  @Test("half a page up stops at the top")
  func halfPageUp() {
    var cursor = ListCursor(index: 4, top: 2)
    cursor.move(.halfPageUp, count: 100, height: 10)
    #expect(cursor == ListCursor(index: 0, top: 0))
  }

  @Test("a list that shrank takes the cursor along")
  func shrunk() {
    var cursor = ListCursor(index: 50, top: 45)
    cursor.fit(count: 3, height: 10)
    #expect(cursor == ListCursor(index: 2, top: 0))
  }

  @Test("following a row that moved leaves it on its line of the screen")
  func follows() {
    var cursor = ListCursor(index: 50, top: 45)
    cursor.follow(to: 57, count: 107, height: 10)
    #expect(cursor == ListCursor(index: 57, top: 52))
  }

  @Test("sideways movements do nothing", arguments: [Movement.wordLeft, .rowEnd, .sentenceBack])
  func sideways(movement: Movement) {
    var cursor = ListCursor(index: 5, top: 2)
    cursor.move(movement, count: 100, height: 10)
    #expect(cursor == ListCursor(index: 5, top: 2))
  }

  @Test("whatever happens the cursor is on a row and in sight", arguments: 1...20)
  func invariants(seed: UInt64) {
    var random = Numbers(seed: seed)
    var cursor = ListCursor()
    for _ in 0..<500 {
      let count = random.below(4) == 0 ? random.below(5) : random.below(3000)
      let height = random.below(6) == 0 ? random.below(3) : 1 + random.below(60)
      switch random.below(4) {
      case 0: cursor.put(at: random.below(4000) - 500, count: count, height: height)
      case 1: cursor.follow(to: random.below(4000) - 500, count: count, height: height)
      case 2: cursor.fit(count: count, height: height)
      default:
        let movement = Movement.allCases[random.below(Movement.allCases.count)]
        cursor.move(movement, count: count, height: height)
        if !Movement.moving.contains(movement) { cursor.fit(count: count, height: height) }
      }
      let isOnRow = cursor.index >= 0 && cursor.index < max(1, count)
      let rows = cursor.visible(count: count, height: height)
      let isInSight = count == 0 || height == 0 || rows.contains(cursor.index)
      let isFull = height == 0 || rows.count == min(count, height)
      guard isOnRow, isInSight, isFull else {
        Issue.record("\(cursor) in \(count) rows, \(height) on the screen")
        return
      }
    }
  }

  @Test("rows around the cursor stay in sight wherever there are any", arguments: 1...20)
  func context(seed: UInt64) {
    var random = Numbers(seed: seed)
    var cursor = ListCursor()
    for _ in 0..<300 {
      cursor.move(Movement.moving[random.below(Movement.moving.count)], count: 200, height: 9)
      let rows = cursor.visible(count: 200, height: 9)
      guard rows.contains(max(0, cursor.index - 2)), rows.contains(min(199, cursor.index + 2))
      else {
        Issue.record("\(cursor)")
        return
      }
    }
  }
}

extension Movement {
  fileprivate static let moving: [Movement] = [
    .rowUp, .rowDown, .halfPageUp, .halfPageDown, .pageUp, .pageDown, .top, .bottom,
  ]
}

/// Numbers that look random and are the same in every run.
private struct Numbers {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 }

  mutating func below(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % limit
  }
}
