import Articles
import Reader
import Screen
import Testing

/// Articles and panes that nobody wishes for, and what must hold in all of them.
@Suite("Odd articles")
struct ArticleOddTests {
  private static let sizes = [
    Size(width: 0, height: 0), Size(width: 1, height: 1), Size(width: 1, height: 30),
    Size(width: 2, height: 2), Size(width: 7, height: 3), Size(width: 40, height: 1),
    Size(width: 90, height: 12),
  ]

  private static let articles: [String] = [
    "",
    "One.",
    "# T",
    "& Only a comment.",
    "! Menu\n! Links\n~ More links",
    "\u{301}\u{301}",
    "a" + String(repeating: "\u{301}", count: 500) + " b",
    "👩‍🌾👩‍🌾👩‍🌾 🇫🇷🇩🇪🇫🇷 ❤️",
    "中文段落也应当正确换行,不会破坏边框。",
    "שלום עולם and مرحبا بالعالم",
    String(repeating: "x", count: 500),
    "one\u{2028}two\u{85}three",
    "\u{1B}[31mred\u{7}\u{9B}",
    "| a¦b¦¦\n| ¦\n| \(String(repeating: "cell ", count: 30))¦x",
    "* \n* - \n* 1. one\n> \n^ x",
    "\u{200B}\u{AD}",
  ]

  /// Every command there is, one after the other.
  private func useAll(_ pane: inout ArticlePane, _ check: (ArticlePane) -> Void) {
    for movement in Movement.allCases {
      pane.move(movement)
      check(pane)
    }
    pane.scroll(rows: 3)
    pane.scroll(rows: -3)
    pane.search(for: "o")
    _ = pane.nextMatch(forward: true)
    _ = pane.nextMatch(forward: false)
    check(pane)
    pane.cancelSearch()
    for unit in SelectionUnit.allCases {
      pane.startSelection(unit)
      pane.extendSelection(forward: true)
      pane.extendSelection(forward: false, count: 2)
      pane.extendSelection(.rowDown)
      pane.extendSelection(.pageUp)
      pane.swapSelectionEnds()
      check(pane)
    }
    pane.setAllFolds(open: true)
    check(pane)
    _ = pane.toggleFold()
    pane.setAllFolds(open: false)
    pane.endSelection()
    check(pane)
  }

  @Test("nothing is out of place in any article, at any size", arguments: articles)
  func everywhere(text: String) {
    for size in Self.sizes {
      var pane = ArticlePane(ArticleSample(text).opened(), size: size)
      useAll(&pane) { pane in
        expectInPlace(pane)
        var canvas = Canvas(size: Size(width: size.width + 4, height: size.height + 2))
        pane.draw(
          on: &canvas, in: Rect(x: 2, y: 1, width: size.width, height: size.height),
          isFocused: true)
        expectUntouchedFrame(canvas)
        pane.draw(on: &canvas, in: Rect(x: -3, y: -1, width: 5, height: 3), isFocused: true)
      }
      for other in Self.sizes {
        pane.resize(to: other)
        expectInPlace(pane)
      }
    }
  }

  private func expectInPlace(_ pane: ArticlePane) {
    let text = pane.opened.article.text
    #expect((0..<max(1, text.count)).contains(pane.cursor))
    #expect(text.isClusterStart(pane.cursor))
    if let range = pane.selectedRange {
      #expect(range.end <= text.count && text.isClusterStart(range.start))
    }
    if pane.size.height > 0, pane.size.width > 0, text.count > 0 {
      #expect(pane.point(of: pane.cursor) != nil)
    }
    #expect((0...100).contains(pane.percentage))
  }

  /// Columns and rows around the pane stay blank.
  private func expectUntouchedFrame(_ canvas: Canvas) {
    for y in 0..<canvas.size.height {
      let isEdge = y == 0 || y == canvas.size.height - 1
      let columns =
        isEdge
        ? Array(0..<canvas.size.width) : [0, 1, canvas.size.width - 2, canvas.size.width - 1]
      #expect(columns.allSatisfy { canvas[$0, y].glyph == .blank })
    }
  }

  @Test("an article without text says so")
  func empty() {
    let pane = ArticleSample("").pane(40, 4)
    #expect(pane.screen == ["  (empty)", "", "", ""])
    #expect(pane.canvas.cursor == nil)
    #expect(pane.offset(at: Point(x: 3, y: 0)) == nil)
  }

  @Test("an article of nothing but a title is shown whole")
  func titleAlone() {
    let pane = ArticleSample("# T").pane(40, 4)
    #expect(pane.isAtBottom)
    #expect(pane.screen == ["  T", "", "", ""])
  }

  @Test("a line of a megabyte is moved through, searched and wrapped at any place")
  func longLine() {
    let sentence = "Nobody in the harbor believed a word of it. "
    let text = String(repeating: sentence, count: 24_000)
    let count = text.unicodeScalars.count
    let article = Article(
      id: Article.ID("x"), text: ArticleText(text),
      blocks: [Block(role: .paragraph, range: TextRange(0, count))])
    let summary = ArticleSummary(
      id: article.id, heading: "x", publisher: nil, published: nil, story: "")
    var pane = ArticlePane(
      OpenedArticle(summary: summary, article: article), size: Size(width: 80, height: 24))
    pane.move(.bottom)
    #expect(pane.percentage == 100)
    pane.jump(to: TextRange(count / 2, count / 2 + 1))
    #expect(pane.cursor == count / 2)
    pane.move(.pageDown, count: 3)
    pane.resize(to: Size(width: 60, height: 30))
    expectInPlace(pane)
    pane.search(for: "harbor")
    while pane.search?.isGoingOn == true { pane.searchOn() }
    #expect(pane.search?.matchCount == 24_000)
  }

  @Test("a very long run of emoji and flags is not cut inside one of them")
  func longEmoji() {
    var pane = ArticleSample(String(repeating: "👩‍🌾🇫🇷", count: 8000)).pane(60, 40)
    pane.jump(to: TextRange(8190, 8195))
    let starts = (0..<40).compactMap { pane.offset(at: Point(x: 2, y: $0)) }
    #expect(starts.contains { (8192...8197).contains($0) })
    #expect(starts.allSatisfy { [0, 3].contains($0 % 5) })
  }

  @Test("a hundred thousand blocks are opened and walked from both ends")
  func manyBlocks() {
    var text = ""
    var blocks: [Block] = []
    for number in 0..<100_000 {
      if number > 0 { text += "\n" }
      let start = text.utf8.count
      text += "P\(number)"
      blocks.append(
        Block(
          role: number % 3 == 0 ? .comment : .paragraph, range: TextRange(start, text.utf8.count)))
    }
    let article = Article(id: Article.ID("x"), text: ArticleText(text), blocks: blocks)
    let summary = ArticleSummary(
      id: article.id, heading: "x", publisher: nil, published: nil, story: "")
    var pane = ArticlePane(
      OpenedArticle(summary: summary, article: article), size: Size(width: 80, height: 24))
    #expect(pane.screen[2].hasPrefix("  ▸ comment, 1 word — Enter opens"))
    pane.move(.bottom)
    #expect(pane.screen.last?.contains("comment") == true)
    pane.move(.paragraphBack)
    #expect(pane.marked == "‸P99998")
    pane.setAllFolds(open: true)
    #expect(pane.marked == "‸P99998")
  }
}

extension ArticleText {
  func isClusterStart(_ offset: Int) -> Bool {
    var start = 0
    for character in string {
      if start >= offset { break }
      start += character.unicodeScalars.count
    }
    return start == offset
  }
}
