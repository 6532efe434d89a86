import Articles
import Reader
import Screen
import Testing

@Suite("Side pane")
struct SidePaneTests {
  var pane = SidePane()

  init() {
    pane.resize(to: Size(width: 40, height: 24))
    pane.show(SideSample.opened)
  }

  private func screen(_ width: Int = 40, _ height: Int = 24) -> Canvas {
    listScreen(width, height) { pane.draw(on: &$0, in: $1, isFocused: true) }
  }

  @Test("actors stand with kind, count and where they occur, the chosen one marked and explained")
  mutating func actors() {
    pane.choose(SideSample.union)
    #expect(
      screen().listed
        == """
        ▸o Seafarers' Union          2 █ █
         p Elna Voss                 2   █  █
         s Vessland                  2     █ █












        ────────────────────────────────────────
         Seafarers' Union, organization
         as “Seafarers' Union” 1, “The union” 1
         in one sentence with Vessland 1
         · 1 known name
         · 1 short for Seafarers' Union


         Quotes 2 Dates 1 Figures 2 Notes 2
        """)
    #expect(pane.title == PaneTitle("Actors", detail: "3"))
  }

  @Test("a chosen actor that is not in the article is explained as such")
  mutating func absent() {
    pane.choose(
      Actor(id: Actor.ID("bo"), name: "Bo Lind", kind: .person, aliases: ["Lind", "the envoy"]))
    let lines = screen().lines
    #expect(
      lines[16...18] == [" Bo Lind, person", " Not in this article.", " Also: Lind, the envoy"])
  }

  @Test("a narrow pane gives up strip and whatever does not fit")
  mutating func narrow() {
    pane.resize(to: Size(width: 20, height: 6))
    #expect(
      screen(20, 6).listed == """
         o Seafarers' Uni… 2
         p Elna Voss       2
         s Vessland        2


         Quotes 2 · Dates 1
        """)
  }

  @Test("the actors can be ordered by appearance and by name; the cursor stays on its actor")
  mutating func order() {
    pane.show(
      OpenedArticle(
        summary: SideSample.opened.summary, article: SideSample.opened.article,
        findings: SideSample.opened.findings,
        actors: [
          ActorCount(actor: SideSample.vessland, mentions: 9, articles: 1),
          ActorCount(actor: SideSample.voss, mentions: 4, articles: 1),
          ActorCount(actor: SideSample.union, mentions: 4, articles: 1),
        ]))
    func names() -> [String] { screen().lines.prefix(3).map { String($0.dropFirst(3).prefix(4)) } }
    pane.choose(SideSample.voss)
    #expect(names() == ["Vess", "Seaf", "Elna"])
    pane.cycleOrder()
    #expect(names() == ["Seaf", "Elna", "Vess"])
    pane.cycleOrder()
    #expect(names() == ["Elna", "Seaf", "Vess"])
    #expect(pane.open() == .chose(SideSample.voss))
  }

  @Test("quotes show who speaks, whether in their own words, and the first of them")
  mutating func quotes() {
    pane.show(.quotes)
    #expect(
      screen().lines.prefix(5) == [
        " Elna Voss                        quoted",
        "  “We will not sail for less”",
        " speaker not named              reported",
        "  fuel would last two weeks",
        "",
      ])
    pane.move(.rowDown)
    #expect(screen().cursor == Point(x: 0, y: 2))
    #expect(pane.open() == .goTo(SideSample.place("fuel would last two weeks")))
  }

  @Test("dates show the day and the words for it")
  mutating func dates() {
    pane.show(.dates)
    #expect(screen().lines[0] == "  7 Apr 2031  Monday")
    #expect(pane.open() == .goTo(SideSample.place("Monday")))
  }

  @Test("figures show their words, what they count and the unit")
  mutating func figures() {
    pane.show(.figures)
    #expect(
      screen().lines.prefix(2) == [
        "≈over 300 crews                    count",
        " 180                               count",
      ])
  }

  @Test("notes show their words, tags and text; an orphan comes last and says that it is one")
  mutating func notes() {
    pane.show(.notes)
    #expect(
      screen().lines.prefix(4) == [
        "✎ “over 300”",
        "  #figures/crews Who counts?",
        "⚠ “The harbour reopened”       not found",
        "  Gone in the second edition",
      ])
    pane.move(.rowDown)
    #expect(pane.open() == .note(SideSample.opened.notes[0]))
    #expect(pane.noteUnderCursor?.id == Note.ID("2"))
  }

  @Test("without Unicode every sign has a stand-in")
  mutating func ascii() {
    pane.glyphs = .ascii
    pane.choose(SideSample.union)
    #expect(screen().lines[0] == ">o Seafarers' Union          2 # #")
    let text = screen().lines.joined()
    #expect(text.utf8.count == text.count)
  }

  @Test("kinds of actors have their own style")
  func kindStyles() {
    let map = screen().styleMap { style in
      switch style.role {
      case .organization: "o"
      case .person: "p"
      case .state: "s"
      default: "."
      }
    }
    #expect(
      map.split(separator: "\n").prefix(3) == [
        "...oooooooooooooooo............oooooooo.",
        "...ppppppppp...................pppppppp.",
        "...ssssssss....................ssssssss.",
      ])
  }

  @Test("the same article with another note keeps the cursor")
  mutating func sameArticle() {
    pane.move(.bottom)
    var opened = SideSample.opened
    opened.notes.append(SideSample.note("3", "180", "", [], .placed(SideSample.place("180"))))
    pane.show(opened)
    #expect(pane.open() == .chose(SideSample.vessland))
  }

  @Test("another article begins at its top, or at the chosen actor")
  mutating func otherArticle() {
    pane.move(.bottom)
    var opened = SideSample.opened
    opened.article = Article(
      id: Article.ID("a2"), text: opened.article.text, blocks: opened.article.blocks)
    pane.show(opened)
    #expect(pane.open() == .chose(SideSample.union))
    pane.choose(SideSample.voss)
    pane.show(SideSample.opened)
    #expect(pane.open() == .chose(SideSample.voss))
  }

  @Test("a view without rows says so and opens nothing")
  mutating func empty() {
    var opened = SideSample.opened
    opened.findings.quotations = []
    pane.show(opened)
    pane.show(.quotes)
    #expect(screen().lines[0] == " No quotes in this article.")
    #expect(pane.open() == .nothing)
  }

  @Test("a press on the second line of a quote goes to that quote")
  mutating func point() {
    pane.show(.quotes)
    let isRow = pane.point(at: 3)
    #expect(isRow)
    #expect(screen().cursor == Point(x: 0, y: 2))
    let isBelow = pane.point(at: 9)
    #expect(!isBelow)
  }

  @Test("without an article the pane is empty")
  mutating func noArticle() {
    pane.show(nil)
    #expect(screen().lines.allSatisfy { $0.isEmpty })
    #expect(pane.title == PaneTitle("Actors"))
  }
}

@Suite("Strip")
struct StripTests {
  private func places(_ offsets: Int...) -> [TextRange] { offsets.map { TextRange($0, $0 + 1) } }

  @Test("each part of the text has a bar as high as what it holds, none where there is nothing")
  func bars() {
    #expect(strip(of: places(0, 1, 2, 3, 30, 31, 99), length: 100, slices: 4) == "█▄ ▂")
  }

  @Test("compared with a fuller strip the bars are lower")
  func fullest() {
    #expect(strip(of: places(0, 1, 99), length: 100, slices: 2, fullest: 8) == "▂▁")
  }

  @Test("without Unicode four signs stand for the heights")
  func ascii() {
    #expect(
      strip(of: places(0, 1, 2, 3, 30, 31, 99), length: 100, slices: 4, glyphs: .ascii) == "#: .")
  }

  @Test("an empty text has an empty strip")
  func emptyText() {
    #expect(strip(of: [], length: 0, slices: 3) == "   ")
  }
}
