import Reader
import Screen
import Testing

@Suite("Layout of the panes")
struct PaneLayoutTests {
  /// Each pane as a box of its letter, titles in upper case; `:` hints, `=` status, `-` the rule.
  private func drawing(
    _ width: Int, _ height: Int, _ focus: Pane = .article, isZoomed: Bool = false,
    hidesSides: Bool = false
  ) -> String {
    let layout = PaneLayout(
      size: Size(width: width, height: height), focus: focus, isZoomed: isZoomed,
      hidesSides: hidesSides)
    return listScreen(width, height) { canvas, _ in
      func fill(_ rect: Rect?, _ letter: String) {
        guard let rect else { return }
        for y in rect.y..<rect.bottom {
          for x in rect.x..<rect.right { canvas.draw(letter, at: Point(x: x, y: y)) }
        }
      }
      for (pane, letter) in [(Pane.sources, "s"), (.article, "a"), (.side, "i")] {
        fill(layout[pane]?.title, letter.uppercased())
        fill(layout[pane]?.content, letter)
      }
      for separator in layout.separators { fill(separator, "|") }
      fill(layout.rule, "-")
      fill(layout.status, "=")
      fill(layout.hint, ":")
    }.listed
  }

  @Test("a wide screen has three panes, a line under them, status and hints")
  func three() {
    #expect(
      drawing(100, 12) == """
        SSSSSSSSSSSSSSSSSSSSSSSSSS|AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA|IIIIIIIIIIIIIIIIIIIIIIIIII
        ssssssssssssssssssssssssss|aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa|iiiiiiiiiiiiiiiiiiiiiiiiii
        ssssssssssssssssssssssssss|aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa|iiiiiiiiiiiiiiiiiiiiiiiiii
        ssssssssssssssssssssssssss|aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa|iiiiiiiiiiiiiiiiiiiiiiiiii
        ssssssssssssssssssssssssss|aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa|iiiiiiiiiiiiiiiiiiiiiiiiii
        ssssssssssssssssssssssssss|aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa|iiiiiiiiiiiiiiiiiiiiiiiiii
        ssssssssssssssssssssssssss|aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa|iiiiiiiiiiiiiiiiiiiiiiiiii
        ssssssssssssssssssssssssss|aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa|iiiiiiiiiiiiiiiiiiiiiiiiii
        ssssssssssssssssssssssssss|aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa|iiiiiiiiiiiiiiiiiiiiiiiiii
        ----------------------------------------------------------------------------------------------------
        ====================================================================================================
        ::::::::::::::::::::::::::::::::::::::::::::::::::::::::::::::::::::::::::::::::::::::::::::::::::::
        """)
  }

  @Test("a medium screen shows the sources beside the article")
  func two() {
    #expect(
      drawing(60, 7) == """
        SSSSSSSSSSSSSSSSSSSSSSSS|AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA
        ssssssssssssssssssssssss|aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
        ssssssssssssssssssssssss|aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
        ssssssssssssssssssssssss|aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
        ssssssssssssssssssssssss|aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
        ============================================================
        ::::::::::::::::::::::::::::::::::::::::::::::::::::::::::::
        """)
  }

  @Test("with the focus at the side the article keeps its width on a medium screen")
  func twoAtTheSide() {
    #expect(
      drawing(60, 6, .side) == """
        AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA|IIIIIIIIIIIIIIIIIIIIIIII
        aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa|iiiiiiiiiiiiiiiiiiiiiiii
        aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa|iiiiiiiiiiiiiiiiiiiiiiii
        aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa|iiiiiiiiiiiiiiiiiiiiiiii
        ============================================================
        ::::::::::::::::::::::::::::::::::::::::::::::::::::::::::::
        """)
  }

  @Test("the smallest screen has one pane and the status, no hints")
  func smallest() {
    #expect(
      drawing(20, 5, .sources) == """
        SSSSSSSSSSSSSSSSSSSS
        ssssssssssssssssssss
        ssssssssssssssssssss
        ssssssssssssssssssss
        ====================
        """)
  }

  @Test("a zoomed pane has the whole width")
  func zoomed() {
    #expect(
      drawing(64, 6, .side, isZoomed: true) == """
        IIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIII
        iiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiii
        iiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiii
        iiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiii
        ================================================================
        ::::::::::::::::::::::::::::::::::::::::::::::::::::::::::::::::
        """)
  }

  @Test("hidden sides leave the article alone")
  func hidden() {
    let layout = PaneLayout(size: Size(width: 120, height: 30), focus: .article, hidesSides: true)
    #expect(layout[.article]?.content == Rect(x: 0, y: 1, width: 120, height: 26))
    #expect(layout[.sources] == nil)
    #expect(layout[.side] == nil)
  }

  @Test("a hidden side pane shows beside the article while it has the focus")
  func hiddenWithFocus() {
    let layout = PaneLayout(size: Size(width: 120, height: 30), focus: .side, hidesSides: true)
    #expect(layout[.side]?.content.width == 31)
    #expect(layout[.article] != nil)
    #expect(layout[.sources] == nil)
  }

  @Test("a cell belongs to the pane it is in; lines between panes to none")
  func paneAtPoint() {
    let layout = PaneLayout(size: Size(width: 100, height: 12), focus: .article)
    #expect(layout.pane(at: Point(x: 0, y: 0)) == .sources)
    #expect(layout.pane(at: Point(x: 26, y: 3)) == nil)
    #expect(layout.pane(at: Point(x: 27, y: 3)) == .article)
    #expect(layout.pane(at: Point(x: 99, y: 8)) == .side)
    #expect(layout.pane(at: Point(x: 5, y: 10)) == nil)
  }

  @Test("whatever the size, panes, lines and status cover the screen once")
  func covers() {
    for width in 20...220 where width % 7 < 3 {
      for height in [5, 6, 11, 12, 24, 50] {
        for focus in Pane.allCases {
          let layout = PaneLayout(size: Size(width: width, height: height), focus: focus)
          let areas = Pane.allCases.compactMap { layout[$0] }.flatMap { [$0.title, $0.content] }
          let rects =
            areas + layout.separators + [layout.rule, layout.hint].compactMap { $0 }
            + [layout.status]
          let cells = rects.reduce(0) { $0 + $1.width * $1.height }
          #expect(cells == width * height, "\(width)×\(height), \(focus)")
          #expect(rects.allSatisfy { $0.intersection(Rect(layout.size)) == $0 })
        }
      }
    }
  }

  private let titles: [Pane: PaneTitle] = [
    .sources: PaneTitle("Sources", detail: "5"),
    .article: PaneTitle("Islands run short of fuel while the crews stay on strike"),
    .side: PaneTitle("Actors", detail: "63"),
  ]

  private func frame(
    _ width: Int, _ height: Int, _ focus: Pane, glyphs: Glyphs = .unicode
  ) -> Canvas {
    let layout = PaneLayout(size: Size(width: width, height: height), focus: focus)
    return listScreen(width, height) { canvas, _ in
      drawFrame(layout, titles: titles, focus: focus, glyphs: glyphs, on: &canvas)
    }
  }

  @Test("titles stand over the panes, a bar before that of the focused one")
  func frameOfTwo() {
    #expect(
      frame(60, 12, .sources).listed == """
        ▌Sources              5 │ Islands run short of fuel while …
                                │
                                │
                                │
                                │
                                │
                                │
                                │
                                │
        ────────────────────────┴───────────────────────────────────


        """)
  }

  @Test("the title of the focused pane is bold")
  func focusIsBold() {
    let map = frame(60, 6, .article).styleMap { $0.attributes.contains(.bold) ? "b" : "." }
    #expect(
      map.split(separator: "\n").first
        == ".........................bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb.")
  }

  @Test("without Unicode the frame is made of ASCII")
  func asciiFrame() {
    let lines = frame(100, 12, .side, glyphs: .ascii).lines
    #expect(
      lines.first?.hasPrefix(
        " Sources                5 | Islands run short of fuel while the crews s~ |>Actors") == true
    )
    #expect(lines[9].hasPrefix("--------------------------+------"))
    #expect(lines.joined().utf8.count == lines.joined().count)
  }

  @Test("a screen that is too small says what it needs")
  func tooSmall() {
    let canvas = listScreen(40, 3) { canvas, _ in
      drawFrame(
        PaneLayout(size: Size(width: 12, height: 3), focus: .article), titles: titles,
        focus: .article, on: &canvas)
    }
    #expect(canvas.listed == "dragoman needs 20×5; this is 12×3\n\n")
  }

  @Test("nothing is drawn outside a screen without cells")
  func noScreen() {
    let layout = PaneLayout(size: Size(width: 0, height: 0), focus: .article)
    let canvas = listScreen(0, 0) { canvas, _ in
      drawFrame(layout, titles: titles, focus: .article, on: &canvas)
    }
    #expect(canvas.lines == [])
  }
}
