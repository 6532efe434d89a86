import Screen
import Testing

/// Hebrew letters are alef to he: `אבגדה`; read from the right, alef is first.
@Suite("Text from right to left")
struct BidiTests {
  @Test("a text from left to right stays as it is")
  func leftToRight() {
    let canvas = row("The ferry (42) left")
    #expect(canvas.inVisualOrder() == canvas)
  }

  @Test("words from right to left are turned around, with the blank between them")
  func words() {
    #expect(visual("see אב גד now") == "see דג בא now")
  }

  @Test("numbers within keep their order")
  func numbers() {
    #expect(visual("אב 12.5 גד") == "דג 12.5 בא")
    #expect(visual("a 12 אב") == "a 12 בא")
  }

  @Test("brackets within are mirrored")
  func brackets() {
    #expect(visual("אב (גד) ה") == "ה (דג) בא")
  }

  @Test("signs at the end of the field stay on the left-to-right side")
  func trailing() {
    #expect(visual("אב! ok") == "בא! ok")
  }

  @Test("a number set off by blanks, as in a list, stays where it is")
  func columns() {
    #expect(visual("אב   63") == "בא   63")
    #expect(visual("אב   גד") == "בא   דג")
  }

  @Test("combining marks stay with their letter")
  func marks() {
    #expect(visual("א\u{5B8}ב") == "בא\u{5B8}")
  }

  @Test("wide signs within stay whole")
  func wide() {
    #expect(visual("א🚢ב") == "ב🚢א")
  }

  @Test("text of two panes does not cross the frame line")
  func panes() {
    var canvas = Canvas(size: Size(width: 9, height: 1))
    canvas.draw("אב", at: Point(x: 0, y: 0))
    canvas.rule(from: Point(x: 4, y: 0), length: 1, .vertical)
    canvas.draw("גד", at: Point(x: 5, y: 0))
    #expect(canvas.inVisualOrder().lines == ["בא  │דג"])
  }

  @Test("each row is put into order by itself")
  func rows() {
    var canvas = Canvas(size: Size(width: 5, height: 3))
    canvas.rule(from: Point(x: 0, y: 0), length: 3, .vertical)
    canvas.draw("אב", at: Point(x: 1, y: 1))
    canvas.draw("גדה", at: Point(x: 1, y: 2))
    #expect(canvas.inVisualOrder().lines == ["│", "│בא", "│הדג"])
  }

  @Test("styles and the cursor move with their cells")
  func cursor() {
    var canvas = row("אבג")
    canvas.restyle(Rect(x: 0, y: 0, width: 1, height: 1)) { $0.attributes = .bold }
    canvas.cursor = Point(x: 0, y: 0)
    let visual = canvas.inVisualOrder()
    #expect(visual.cursor == Point(x: 2, y: 0))
    #expect(visual[2, 0].style.attributes == .bold)
    #expect(visual[0, 0].style.attributes == [])
  }

  @Test("a place on the screen leads back to its cell")
  func seen() {
    let canvas = row("ab אבג")
    #expect((0..<7).map { canvas.column(seenAt: Point(x: $0, y: 0)) } == [0, 1, 2, 5, 4, 3, 6])
    #expect(canvas.column(seenAt: Point(x: 90, y: 0)) == 90)
  }

  private func visual(_ text: String) -> String { row(text).inVisualOrder().lines[0] }

  private func row(_ text: String) -> Canvas {
    var canvas = Canvas(size: Size(width: 24, height: 1))
    canvas.draw(text, at: Point(x: 0, y: 0))
    return canvas
  }
}
