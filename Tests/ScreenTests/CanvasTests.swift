import Screen
import Testing

@Suite("Canvas")
struct CanvasTests {
  @Test("drawing stops at the right edge and at the width given")
  func clip() {
    var canvas = Canvas(size: Size(width: 8, height: 2))
    #expect(canvas.draw("promenade", at: Point(x: 2, y: 0)) == 8)
    #expect(canvas.draw("promenade", at: Point(x: 0, y: 1), width: 4) == 4)
    #expect(canvas.lines == ["  promen", "prom"])
  }

  @Test("drawing off the canvas changes nothing")
  func outside() {
    var canvas = Canvas(size: Size(width: 4, height: 1))
    canvas.draw("x", at: Point(x: 0, y: 1))
    canvas.draw("x", at: Point(x: 0, y: -1))
    canvas.draw("x", at: Point(x: 4, y: 0))
    #expect(canvas == Canvas(size: Size(width: 4, height: 1)))
  }

  @Test("drawing from left of the canvas shows what reaches into it")
  func leftOf() {
    var canvas = Canvas(size: Size(width: 4, height: 1))
    canvas.draw("quay", at: Point(x: -2, y: 0))
    #expect(canvas.lines == ["ay"])
  }

  @Test("a wide character that would be cut is not drawn")
  func wideAtEdge() {
    var canvas = Canvas(size: Size(width: 3, height: 1))
    #expect(canvas.draw("港口", at: Point(x: 0, y: 0)) == 2)
    #expect(canvas.lines == ["港"])
  }

  @Test(
    "overwriting half of a wide character blanks the other half",
    arguments: [(0, "x 口"), (1, " x口")])
  func halves(_ x: Int, _ line: String) {
    var canvas = Canvas(size: Size(width: 4, height: 1))
    canvas.draw("港口", at: Point(x: 0, y: 0))
    canvas.draw("x", at: Point(x: x, y: 0))
    #expect(canvas.lines == [line])
  }

  @Test("a wide character over the halves of two blanks the rest of both")
  func twoHalves() {
    var canvas = Canvas(size: Size(width: 4, height: 1))
    canvas.draw("港口", at: Point(x: 0, y: 0))
    canvas.draw("城", at: Point(x: 1, y: 0))
    #expect(canvas.lines == [" 城"])
  }

  @Test("filling blanks the halves that stick out")
  func fill() {
    var canvas = Canvas(size: Size(width: 6, height: 1))
    canvas.draw("港口城", at: Point(x: 0, y: 0))
    canvas.fill(Rect(x: 1, y: 0, width: 4, height: 1))
    #expect(canvas.lines == [""])
  }

  @Test("a text too long for its place ends in an ellipsis")
  func truncating() {
    var canvas = Canvas(size: Size(width: 10, height: 1))
    canvas.draw("The ferry left", at: Point(x: 1, y: 0), width: 6, truncating: .end)
    #expect(canvas.lines == [" The f…"])
  }

  @Test("a text can end at a column")
  func rightAligned() {
    var canvas = Canvas(size: Size(width: 8, height: 2))
    #expect(canvas.draw("63", endingAt: Point(x: 7, y: 0)) == 5)
    canvas.draw("hundreds of", endingAt: Point(x: 7, y: 1), width: 5)
    #expect(canvas.lines == ["     63", "  hund…"])
  }

  @Test("frame lines join where they meet")
  func lines() {
    var canvas = Canvas(size: Size(width: 7, height: 5))
    canvas.box(Rect(Size(width: 7, height: 5)))
    canvas.rule(from: Point(x: 3, y: 0), length: 5, .vertical)
    canvas.rule(from: Point(x: 0, y: 2), length: 7, .horizontal)
    #expect(canvas.lines == ["┌──┬──┐", "│  │  │", "├──┼──┤", "│  │  │", "└──┴──┘"])
  }

  @Test("frame lines have an ASCII form")
  func asciiLines() {
    var canvas = Canvas(size: Size(width: 3, height: 2))
    canvas.box(Rect(Size(width: 3, height: 2)))
    let ascii = canvas.row(0).map(\.glyph.withoutLineDrawing.text)
    #expect(ascii == ["+", "-", "+"])
  }

  @Test("equal canvases have no changes")
  func unchanged() {
    #expect(changes(from: "quay", to: "quay").isEmpty)
  }

  @Test("changes close together are one run, others are not")
  func runs() {
    #expect(changes(from: "abcdefghijkl", to: "aXcXefghijkX") == [1..<4, 11..<12])
  }

  @Test("a run of changes takes in whole wide characters")
  func wideChanges() {
    #expect(changes(from: "港口x", to: "港城x") == [2..<4])
    #expect(changes(from: "ab口x", to: "港口x") == [0..<2])
    #expect(changes(from: "港口x", to: "abcdx") == [0..<4])
  }

  @Test("a change of style alone is a change")
  func styleChange() {
    let old = Canvas(size: Size(width: 3, height: 1))
    var new = old
    new.restyle(Rect(x: 1, y: 0, width: 1, height: 1)) { $0.attributes = .bold }
    #expect(changes(from: old, to: new) == [1..<2])
  }

  @Test("a run takes in what a character of uncertain width may have covered")
  func shadows() {
    #expect(changes(from: "ab❤def", to: "abcdef") == [2..<5])
    #expect(changes(from: "abcdef", to: "ab❤def") == [2..<5])
  }

  @Test("what is moved within a rectangle leaves blanks behind, and what is around it alone")
  func move() {
    let canvas = rows("aa|1", "bb|2", "cc|3", "dd|4")
    var up = canvas
    up.move(Rect(x: 0, y: 1, width: 2, height: 3), up: 1)
    #expect(up.lines == ["aa|1", "cc|2", "dd|3", "  |4"])
    var down = canvas
    down.move(Rect(x: 0, y: 0, width: 2, height: 3), up: -2)
    #expect(down.lines == ["  |1", "  |2", "aa|3", "dd|4"])
    var gone = canvas
    gone.move(Rect(x: 0, y: 0, width: 2, height: 4), up: 9)
    #expect(gone.lines == ["  |1", "  |2", "  |3", "  |4"])
    var beyond = canvas
    beyond.move(Rect(x: -3, y: 2, width: 90, height: 90), up: 1)
    #expect(beyond.lines == ["aa|1", "bb|2", "dd|4", ""])
  }

  @Test("of rows that have moved only what is not theirs has changed")
  func changesOfMoved() {
    let old = rows("aa|1", "bb|2", "cc|3", "dd|4")
    let new = rows("aa|1", "cc|2", "dd|3", "ee|4")
    var changed: [Int: [Range<Int>]] = [:]
    new.forEachChange(since: old, moved: RowMove(rows: 1..<4, distance: 1)) { changed[$0] = $1 }
    #expect(changed == [1: [3..<4], 2: [3..<4], 3: [0..<4]])
    var back: [Int: [Range<Int>]] = [:]
    old.forEachChange(since: new, moved: RowMove(rows: 1..<4, distance: -1)) { back[$0] = $1 }
    #expect(back == [1: [0..<4], 2: [3..<4], 3: [3..<4]])
  }

  private func rows(_ lines: String...) -> Canvas {
    var canvas = Canvas(size: Size(width: 4, height: lines.count))
    for (y, line) in lines.enumerated() { canvas.draw(line, at: Point(x: 0, y: y)) }
    return canvas
  }

  private func changes(from old: String, to new: String) -> [Range<Int>] {
    changes(from: row(old), to: row(new))
  }

  private func changes(from old: Canvas, to new: Canvas) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    new.forEachChange(since: old) { runs += $1 }
    return runs
  }

  private func row(_ text: String) -> Canvas {
    var canvas = Canvas(size: Size(width: 12, height: 1))
    canvas.draw(text, at: Point(x: 0, y: 0))
    return canvas
  }
}
