import Articles
import Reader
import Screen
import Testing

@Suite("Article viewport")
struct ArticleViewportTests {
  /// A title and forty paragraphs of one row: "P1" to "P40", a blank row between them.
  private static let long = ArticleSample(
    "# T\n" + (1...40).map { "P\($0)" }.joined(separator: "\n"))

  private func rows(_ pane: ArticlePane) -> [String] {
    pane.screen.map { $0.filter { $0 != "▐" }.trimmed }
  }

  @Test("the cursor keeps three rows from the edge")
  func context() {
    var pane = Self.long.pane(20, 9)
    pane.move(.rowDown, count: 2)
    #expect(rows(pane) == ["T", "", "P1", "", "P2", "", "P3", "", "P4"])
    #expect(pane.canvas.cursor == Point(x: 1, y: 4))
    pane.move(.rowDown)
    #expect(rows(pane) == ["", "P1", "", "P2", "", "P3", "", "P4", ""])
    #expect(pane.canvas.cursor == Point(x: 1, y: 5))
  }

  @Test("a page keeps two rows and the cursor its row of the screen")
  func page() {
    var pane = Self.long.pane(20, 8)
    pane.move(.rowDown)
    pane.move(.pageDown)
    #expect(rows(pane) == ["P3", "", "P4", "", "P5", "", "P6", ""])
    #expect(pane.canvas.cursor == Point(x: 1, y: 2))
    pane.move(.pageUp)
    #expect(rows(pane) == ["T", "", "P1", "", "P2", "", "P3", ""])
    #expect(pane.canvas.cursor == Point(x: 1, y: 2))
  }

  @Test("half a page moves by half the rows")
  func halfPage() {
    var pane = Self.long.pane(20, 8)
    pane.move(.halfPageDown)
    #expect(rows(pane) == ["P2", "", "P3", "", "P4", "", "P5", ""])
  }

  @Test("a page down at the bottom goes to the last row, one up at the top to the first")
  func pageAtTheEnds() {
    var pane = Self.long.pane(20, 8)
    pane.move(.pageDown, count: 100)
    #expect(rows(pane) == ["", "P37", "", "P38", "", "P39", "", "P40"])
    #expect(pane.marked == "‸P40")
    pane.move(.pageUp, count: 100)
    #expect(pane.marked == "‸T")
    #expect(pane.isAtTop)
  }

  @Test("the bottom row stays at the bottom of the pane")
  func bottom() {
    var pane = Self.long.pane(20, 8)
    pane.move(.bottom)
    #expect(rows(pane) == ["", "P37", "", "P38", "", "P39", "", "P40"])
    #expect(pane.isAtBottom)
  }

  @Test("scrolling takes the cursor along only when it would leave the view")
  func scroll() {
    var pane = Self.long.pane(20, 9)
    pane.moveCursor(to: Self.long.range(of: "P3").start)
    pane.scroll(rows: 2)
    #expect(pane.marked == "‸P3")
    pane.scroll(rows: 4)
    #expect(rows(pane) == ["", "P4", "", "P5", "", "P6", "", "P7", ""])
    #expect(pane.marked == "‸P5")
    pane.scroll(rows: -100)
    #expect(pane.isAtTop)
  }

  @Test("a jump to what is shown does not scroll, to what is not puts it a third from the top")
  func jump() {
    var pane = Self.long.pane(20, 9)
    pane.jump(to: Self.long.range(of: "P4"))
    #expect(rows(pane).first == "T")
    pane.jump(to: Self.long.range(of: "P20"))
    #expect(rows(pane) == ["", "P19", "", "P20", "", "P21", "", "P22", ""])
    #expect(pane.marked == "‸P20")
  }

  @Test("a resize keeps the cursor on its words and near its row of the screen")
  func resize() {
    var pane = Self.long.pane(20, 9)
    pane.jump(to: Self.long.range(of: "P20"))
    pane.resize(to: Size(width: 60, height: 20))
    #expect(pane.marked == "‸P20")
    #expect(pane.canvas.cursor == Point(x: 2, y: 3))
    pane.resize(to: Size(width: 10, height: 2))
    #expect(pane.marked == "‸P20")
    #expect(pane.canvas.cursor == Point(x: 1, y: 1))
  }

  @Test("the share that was shown ends at a hundred")
  func percentage() {
    var pane = Self.long.pane(20, 9)
    #expect(pane.percentage == 8)
    pane.jump(to: Self.long.range(of: "P20"))
    #expect(pane.percentage == 52)
    pane.move(.bottom)
    #expect(pane.percentage == 100)
  }

  @Test("the scroll bar stands where the view is")
  func scrollBar() {
    func bar(_ pane: ArticlePane) -> String {
      String(pane.screen.map { $0.last == "▐" ? "▐" as Character : "." })
    }
    var pane = Self.long.pane(20, 9)
    #expect(bar(pane) == "▐........")
    pane.jump(to: Self.long.range(of: "P20"))
    #expect(bar(pane) == "...▐.....")
    pane.move(.bottom)
    #expect(bar(pane) == "........▐")
    #expect(bar(ArticleSample("# T\nOne.").pane(20, 9)) == ".........")
  }

  @Test("an article is opened where an opening says")
  func openings() {
    let sample = ArticleSample(
      "# T\nOne {norland:Norland} and {westmark:Westmark}.\nTwo {norland:Norland} again.")
    func opened(_ opening: Opening, place: Int? = nil) -> String {
      ArticlePane(
        sample.opened(place: place), size: Size(width: 40, height: 9), opening: opening
      ).marked
    }
    #expect(opened(.lastPlace) == "‸T")
    #expect(opened(.lastPlace, place: 6) == "One ‸Norland and Westmark.")
    #expect(opened(.offset(6)) == "One ‸Norland and Westmark.")
    #expect(opened(.offset(1000)) == "Two Norland again‸.")
    #expect(opened(.passage(sample.range(of: "again"))) == "Two Norland ‸again.")
    #expect(opened(.firstMention(.init("norland"))) == "One ‸Norland and Westmark.")
    #expect(opened(.lastMention(.init("norland"))) == "Two ‸Norland again.")
    #expect(opened(.firstMention(.init("nobody"))) == "‸T")
  }

  @Test("reading on at the line of a fold leaves it folded")
  func lastPlaceInFold() {
    let sample = ArticleSample("# T\nOne.\n& Hidden.")
    let pane = ArticlePane(
      sample.opened(place: sample.range(of: "Hidden").start), size: Size(width: 40, height: 9))
    #expect(pane.canUnfold)
    let beyond = ArticlePane(
      sample.opened(), size: Size(width: 40, height: 9), opening: .passage(TextRange(90, 95)))
    #expect(beyond.canUnfold)
  }

  @Test("another measure keeps the place and the row of the screen")
  func measure() {
    let words = (1...200).map { "w\($0)" }.joined(separator: " ")
    let sample = ArticleSample("# T\n" + words)
    var pane = sample.pane(60, 12)
    pane.jump(to: sample.range(of: "w150"))
    let point = pane.canvas.cursor
    pane.apply(ArticleSettings(measure: 30))
    #expect(pane.cursor == sample.range(of: "w150").start)
    #expect(pane.canvas.cursor?.y == point?.y)
  }

  @Test("a cell of the screen is the offset it shows, or the nearest")
  func points() {
    let sample = ArticleSample("# Title\nOne two.\n中文")
    let pane = sample.pane(30, 8)
    func words(_ x: Int, _ y: Int) -> String? {
      pane.offset(at: Point(x: x, y: y)).map {
        String(pane.opened.article.text[TextRange($0, pane.opened.article.text.count)].prefix(3))
      }
    }
    #expect(words(2, 0) == "Tit")
    #expect(words(6, 2) == "two")
    #expect(words(0, 2) == "One")
    #expect(words(29, 2) == ".\n中")
    #expect(words(5, 4) == "文")
    #expect(words(2, 7) == "中文")
    #expect(pane.point(of: sample.range(of: "two").start) == Point(x: 6, y: 2))
    #expect(pane.point(of: sample.range(of: "文").start) == Point(x: 4, y: 4))
  }
}

extension String {
  /// Without blanks at both ends.
  var trimmed: String {
    var text = self[...]
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
