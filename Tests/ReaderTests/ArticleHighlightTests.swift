import Articles
import Reader
import Screen
import Testing

@Suite("Article highlights")
struct ArticleHighlightTests {
  /// The rows of text with, below each, a letter for what is behind or in each cell.
  private func map(_ pane: ArticlePane, rows: Range<Int> = 2..<3) -> [String] {
    let canvas = pane.canvas
    return rows.flatMap { y in
      let width = CellWidth.of(canvas.lines[y])
      return [canvas.lines[y], String(canvas.row(y).prefix(width).map { letter($0.style) })]
    }
  }

  private func letter(_ style: CellStyle) -> Character {
    switch style.backdrop {
    case .selection: "#"
    case .currentMatch: "M"
    case .match: "m"
    case .currentMention: "C"
    case .chosen: "c"
    case .notes: "N"
    case .note: "n"
    default: letter(style.role)
    }
  }

  private func letter(_ role: StyleRole) -> Character {
    switch role {
    case .person: "p"
    case .state: "s"
    case .organization: "o"
    case .group: "g"
    case .place: "l"
    case .quotation: "q"
    case .date: "d"
    case .figure: "f"
    default: "."
    }
  }

  private let sample = ArticleSample(
    """
    # ‸T
    {person-oda:Oda} of {norland:Norland} told {org-league:the League} in {place-sund:Sundby}.
    """)

  @Test("mentions are lit by kind of actor")
  func kinds() {
    #expect(
      map(sample.pane(50, 4)) == [
        "  Oda of Norland told the League in Sundby.",
        "..ppp....sssssss......oooooooooo....llllll.",
      ])
  }

  @Test("the chosen actor's mentions stand out, the one at the cursor more")
  func chosen() {
    var pane = ArticleSample("# T\n{norland:Norland} and {norland:Norland} again").pane(50, 4)
    pane.choose(Actor.ID("norland"))
    #expect(
      map(pane) == [
        "  Norland and Norland again",
        "..ccccccc.....ccccccc......",
      ])
    pane.moveCursor(to: 16)
    #expect(map(pane)[1] == "..ccccccc.....CCCCCCC......")
  }

  @Test("the chosen actor stays lit when something else is")
  func otherLayers() {
    var pane = sample.pane(50, 4, settings: ArticleSettings(lit: .dates))
    pane.choose(Actor.ID("norland"))
    #expect(map(pane)[1] == ".........ccccccc...........................")
  }

  @Test("kinds of mention that are switched off are not lit")
  func kindsOff() {
    let pane = sample.pane(50, 4, settings: ArticleSettings(kinds: [.pronoun]))
    #expect(map(pane)[1] == "...........................................")
  }

  @Test("a likely mention is dim")
  func likely() {
    let sample = ArticleSample("# T\nNorland")
    let mention = Mention(
      range: TextRange(2, 9), actor: Actor.ID("norland"), kind: .name, why: "", confidence: .likely)
    let pane = ArticlePane(
      sample.opened(findings: Findings(mentions: [mention])), size: Size(width: 30, height: 4))
    #expect(pane.canvas[2, 2].style.attributes == .dim)
  }

  @Test("quotations, dates and figures are lit in their turn")
  func layers() {
    let sample = ArticleSample("# T\n“We sail” on Monday with 12 ferries.")
    let findings = Findings(
      quotations: [Quotation(range: sample.range(of: "We sail"), speaker: nil, cue: nil)],
      dates: [],
      figures: [Figure(range: sample.range(of: "12"), value: 12, unit: "count", of: "ferries")])
    func lit(_ layer: ArticleSettings.Layer) -> String {
      let pane = ArticlePane(
        sample.opened(findings: findings), size: Size(width: 50, height: 4),
        settings: ArticleSettings(lit: layer))
      return map(pane)[1]
    }
    #expect(lit(.quotations) == "...qqqqqqq............................")
    #expect(lit(.figures) == "...........................ff.........")
  }

  @Test("overlapping notes are told apart, and a mark stands where each begins")
  func notes() {
    let sample = ArticleSample("# T\nOne two three four five.")
    let pane = sample.pane(
      40, 4, notes: [sample.note("a", on: "two three"), sample.note("b", on: "three four")])
    #expect(
      map(pane, rows: 3..<4) == [
        "✎ One two three four five.",
        "......nnnnNNNNNnnnnn......",
      ])
  }

  @Test("what lies below the backdrop keeps its attribute")
  func attributes() {
    let sample = ArticleSample("# T\nOne {norland:Norland} two.")
    var pane = sample.pane(40, 4, notes: [sample.note("a", on: "One Norland two")])
    pane.choose(Actor.ID("norland"))
    let style = pane.canvas[8, 3].style
    #expect(style == CellStyle(.state, on: .chosen, [.bold, .underline]))
  }

  @Test("matches, the current one and the selection lie on top")
  func matches() {
    var pane = ArticleSample("# T\n‸One two three two.").pane(40, 4)
    pane.search(for: "two")
    #expect(map(pane)[1] == "......MMM.......mmm.")
    pane.select(TextRange(2, 8))
    #expect(map(pane)[1] == "..######M.......mmm.")
  }

  @Test("a mention inside another keeps its own color")
  func nested() {
    let sample = ArticleSample("# T\nthe Norland League met")
    let mentions = [
      Mention(range: TextRange(2, 20), actor: Actor.ID("org-league"), kind: .name, why: ""),
      Mention(range: TextRange(6, 13), actor: Actor.ID("norland"), kind: .name, why: ""),
    ]
    var opened = sample.opened(findings: Findings(mentions: mentions))
    opened.actors = [
      ActorCount(
        actor: Actor(id: Actor.ID("org-league"), name: "", kind: .organization), mentions: 1,
        articles: 1),
      ActorCount(
        actor: Actor(id: Actor.ID("norland"), name: "", kind: .state), mentions: 1, articles: 1),
    ]
    let pane = ArticlePane(opened, size: Size(width: 40, height: 4))
    #expect(
      map(pane) == [
        "  the Norland League met",
        "..oooosssssssooooooo....",
      ])
  }

  @Test("lights go on over wrapped rows and wide characters")
  func wrapped() {
    let sample = ArticleSample("# T\n{norland:北国政府} and {org-l:the old League of} x")
    #expect(
      map(sample.pane(22, 5), rows: 2..<4) == [
        " 北国政府 and the old",
        ".ssssssss.....ooooooo",
        " League of x",
        ".ooooooooo..",
      ])
  }

  @Test("a range that would split a cluster lights all of it")
  func clusters() {
    let sample = ArticleSample("# T\nae\u{301}b")
    let mention = Mention(range: TextRange(2, 4), actor: Actor.ID("x"), kind: .name, why: "")
    var opened = sample.opened(findings: Findings(mentions: [mention]))
    opened.actors = [
      ActorCount(actor: Actor(id: Actor.ID("x"), name: "", kind: .state), mentions: 1, articles: 1)
    ]
    let canvas = ArticlePane(opened, size: Size(width: 30, height: 4)).canvas
    #expect(canvas.lines[2] == "  ae\u{301}b")
    #expect((2...4).map { letter(canvas[$0, 2].style) } == ["s", "s", "."])
  }

  @Test("cells of a table light up where they stand")
  func table() {
    let sample = ArticleSample("# T\n| Day¦Side\n| Mon¦{norland:Norland}")
    #expect(
      map(sample.pane(40, 5), rows: 3..<4) == [
        "  Mon  Norland",
        ".......sssssss",
      ])
  }

  @Test("drawing changes nothing outside the rectangle")
  func clipped() {
    var canvas = Canvas(size: Size(width: 20, height: 6))
    sample.pane(50, 10).draw(
      on: &canvas, in: Rect(x: 5, y: 1, width: 10, height: 3), isFocused: true)
    #expect(canvas.lines == ["", "       T", "", "       Oda of N", "", ""])
    #expect(canvas.cursor == Point(x: 7, y: 1))
  }

  @Test("the cursor of the terminal is the pane's only when it is focused")
  func focus() {
    var canvas = Canvas(size: Size(width: 20, height: 6))
    sample.pane(20, 6).draw(on: &canvas, in: Rect(canvas.size), isFocused: false)
    #expect(canvas.cursor == nil)
  }
}
