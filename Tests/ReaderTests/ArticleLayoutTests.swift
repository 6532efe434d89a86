import Articles
import Reader
import Screen
import Testing

@Suite("Article layout")
struct ArticleLayoutTests {
  private static let ferries = ArticleSample(
    """
    ! Home
    ! World
    # Ferries stay in port as the harbor dispute goes on
    @ By Ada Brook
    The government of Norland said it would not reopen the strait. Its envoy flew home.
    ## What is at stake
    > Nothing is agreed until the last buoy is out of the water.
    > And so say all of us.
    * Two ferries a day
    * 3. A point with a number of its own
    ^ A ferry in the harbor
    | Day¦Side¦Proposal
    | Monday¦Norland¦reopen
    中文段落也应当正确换行
    & I do not believe it.
    """)
  private static let metadata = Metadata(
    publisher: "The Sound", published: CalendarDate(year: 2031, month: 6, day: 2),
    dateEvidence: .inferred)

  private func screen(_ width: Int, _ height: Int) -> [String] {
    Self.ferries.pane(width, height, metadata: Self.metadata).screen
  }

  @Test("at 60 columns every role has its look")
  func normal() {
    #expect(
      screen(60, 30) == [
        "  ▸ 2 lines of menus and links",
        "",
        "  Ferries stay in port as the harbor dispute goes on",
        "  The Sound · ≈2 Jun 2031",
        "  By Ada Brook",
        "",
        "  The government of Norland said it would not reopen the",
        "  strait. Its envoy flew home.",
        "",
        "  What is at stake",
        "",
        "  ▏ Nothing is agreed until the last buoy is out of the",
        "  ▏ water.",
        "  ▏",
        "  ▏ And so say all of us.",
        "",
        "  • Two ferries a day",
        "  3. A point with a number of its own",
        "",
        "  ▫ A ferry in the harbor",
        "",
        "  Day     Side     Proposal",
        "  Monday  Norland  reopen",
        "",
        "  中文段落也应当正确换行",
        "",
        "  ▸ comment, 5 words — Enter opens",
        "",
        "",
        "",
      ])
  }

  @Test("at 20 columns text wraps inside its indents and a wide table is stacked")
  func narrow() {
    #expect(
      screen(20, 46)
        == [
          " ▸ 2 lines of…",
          "",
          " Ferries stay in",
          " port as the harbor",
          " dispute goes on",
          " The Sound · ≈2 Jun",
          " 2031",
          " By Ada Brook",
          "",
          " The government of",
          " Norland said it",
          " would not reopen",
          " the strait. Its",
          " envoy flew home.",
          "",
          " What is at stake",
          "",
          " ▏ Nothing is",
          " ▏ agreed until the",
          " ▏ last buoy is out",
          " ▏ of the water.",
          " ▏",
          " ▏ And so say all",
          " ▏ of us.",
          "",
          " • Two ferries a",
          "   day",
          " 3. A point with a",
          "    number of its",
          "    own",
          "",
          " ▫ A ferry in the",
          "   harbor",
          "",
          " Day",
          "   Side",
          "   Proposal",
          " Monday",
          "   Norland",
          "   reopen",
          "",
          " 中文段落也应当正确",
          " 换行",
          "",
          " ▸ comment, 5…",
          "",
        ])
  }

  @Test("at 100 columns the text keeps its measure and its left margin")
  func wide() {
    #expect(
      Array(screen(100, 30)[6...8]) == [
        "  The government of Norland said it would not reopen the strait. Its envoy flew home.",
        "",
        "  What is at stake",
      ])
  }

  @Test("a centered text has equal margins")
  func centered() {
    let settings = ArticleSettings(measure: 20, isCentered: true)
    let pane = ArticleSample("# Ferries stay\nNobody sails.").pane(60, 4, settings: settings)
    #expect(
      pane.screen
        == [
          "                    Ferries stay",
          "",
          "                    Nobody sails.",
          "",
        ])
  }

  @Test("an article without a title is headed by its first words")
  func untitled() {
    let pane = ArticleSample("Nobody sails today.").pane(40, 5)
    #expect(pane.screen == ["  Nobody sails today.", "", "  Nobody sails today.", "", ""])
  }

  @Test("a byline that is not in the text stands under the title")
  func bylineFromMetadata() {
    let metadata = Metadata(byline: "Ada Brook", publisher: "The Sound")
    let pane = ArticleSample("# Ferries\nNobody sails.").pane(40, 4, metadata: metadata)
    #expect(pane.screen == ["  Ferries", "  The Sound · Ada Brook", "", "  Nobody sails."])
  }

  @Test("the line under the title counts notes")
  func notes() {
    let sample = ArticleSample("# Ferries\nNobody sails today.")
    let notes = [sample.note("a", on: "Nobody"), sample.note("b", on: "today")]
    let pane = sample.pane(40, 4, notes: notes)
    #expect(pane.screen == ["  Ferries", "  2 notes", "", "✎ Nobody sails today."])
  }

  @Test("signs are ASCII where Unicode is not wanted")
  func ascii() {
    let sample = ArticleSample(
      "# Ferries\n> Nobody sails.\n* A point\n^ A ferry\n& I do not believe it.")
    let pane = sample.pane(
      40, 11, settings: ArticleSettings(glyphs: .ascii), metadata: Self.metadata,
      notes: [sample.note("a", on: "Nobody")])
    #expect(
      pane.screen == [
        "  Ferries", "  The Sound - ~2 Jun 2031 - 1 note", "", "n | Nobody sails.", "",
        "  - A point", "", "  ~ A ferry", "", "  > comment, 5 words - Enter opens", "",
      ])
  }

  @Test("a list item keeps the marker it brings", arguments: ["-", "–", "12.", "(b)", "iv)"])
  func ownMarker(marker: String) {
    let pane = ArticleSample("# Ferries\n* \(marker) sails").pane(24, 3)
    #expect(pane.screen[2] == "  \(marker) sails")
  }

  @Test("an item hangs from its own marker")
  func hangingIndent() {
    let pane = ArticleSample("# Ferries\n* 12. Nobody sails any more").pane(24, 4)
    #expect(Array(pane.screen[2...3]) == ["  12. Nobody sails any", "      more"])
  }

  @Test("a word at the start of an item is no marker")
  func noMarker() {
    let pane = ArticleSample("# Ferries\n* A ferry").pane(24, 3)
    #expect(pane.screen[2] == "  • A ferry")
  }

  @Test("roles differ in style")
  func styles() {
    let sample = ArticleSample(
      "# Title\n@ Byline\nText\n## Heading\n> Quote\n^ Caption\n& A comment here.")
    let canvas = sample.pane(30, 14).canvas
    let styles = [0, 1, 3, 5, 7, 9, 11].map { canvas[$0 > 6 && $0 < 11 ? 4 : 2, $0].style }
    #expect(
      styles == [
        CellStyle(.title, .bold), CellStyle(.faint), .plain, CellStyle(.heading, .bold),
        CellStyle(.blockquote), CellStyle(.caption, [.dim, .italic]), CellStyle(.faint),
      ])
  }

  @Test("a very long paragraph is cut into parts after sentences")
  func longParagraph() {
    let sentence = "Nobody in the harbor believed a word of it. "
    let sample = ArticleSample(String(repeating: sentence, count: 1000) + "The end.")
    var pane = sample.pane(60, 10)
    let lengths = (0..<5).map { pane.sentence(at: 8150 + $0 * 44).count }
    #expect(lengths == [43, 43, 43, 43, 43])
    pane.move(.bottom)
    #expect(pane.screen.last?.contains("The end.") == true)
  }
}
