import Articles
import Reader
import Screen
import Testing

@Suite("Article queries")
struct ArticleQueryTests {
  private let sample = ArticleSample(
    """
    # T
    {norland:Norland} met ‸{westmark:Westmark} in {norland:Norland}.
    & {norland:Norland} is wrong.
    {norland:Norland} again.
    """)

  @Test("next and previous mention of an actor, until there is none")
  func mentions() {
    var pane = sample.pane()
    let target = ArticleTarget.mention(of: Actor.ID("norland"))
    #expect(pane.next(target, forward: true) == TextRange(26, 33))
    pane.jump(to: TextRange(26, 33))
    #expect(pane.marked == "Norland met Westmark in ‸Norland.")
    #expect(pane.next(target, forward: false) == TextRange(2, 9))
    pane.move(.bottom)
    #expect(pane.next(target, forward: true) == nil)
  }

  @Test("mentions in what is folded are passed over, until it is opened")
  func folded() {
    var pane = sample.pane()
    let actor = Actor.ID("norland")
    #expect(pane.mentions(of: actor).map(\.range.start) == [2, 26, 53])
    pane.jump(to: TextRange(26, 33))
    #expect(pane.next(.mention(of: actor), forward: true)?.start == 53)
    pane.setAllFolds(open: true)
    #expect(pane.next(.mention(of: actor), forward: true)?.start == 35)
    pane.choose(actor)
    #expect(pane.mentions(of: actor).count == 4)
    pane.setAllFolds(open: false)
    #expect(pane.mentions(of: actor).count == 3)
  }

  @Test("the counter says which of how many")
  func ordinals() {
    var pane = sample.pane()
    let target = ArticleTarget.mention(of: Actor.ID("norland"))
    #expect(pane.ordinal(of: target) == Ordinal(index: 1, total: 3))
    pane.move(.top)
    #expect(pane.ordinal(of: target) == Ordinal(index: 0, total: 3))
    pane.move(.bottom)
    #expect(pane.ordinal(of: target) == Ordinal(index: 3, total: 3))
    #expect(pane.ordinal(of: .mention(of: Actor.ID("nobody"))) == nil)
    #expect(pane.ordinal(of: .anyMention) == Ordinal(index: 4, total: 4))
  }

  @Test("any mention is next in turn")
  func anyMention() {
    var pane = sample.pane()
    pane.move(.top)
    #expect(pane.next(.anyMention, forward: true) == TextRange(2, 9))
    pane.jump(to: TextRange(2, 9))
    #expect(pane.next(.anyMention, forward: true) == TextRange(14, 22))
    #expect(pane.next(.anyMention, forward: false) == nil)
  }

  @Test("kinds that are switched off are not jumped through")
  func kinds() {
    var pane = sample.pane(settings: ArticleSettings(kinds: [.pronoun]))
    #expect(pane.next(.anyMention, forward: true) == nil)
    pane.apply(ArticleSettings(kinds: [.name]))
    #expect(pane.next(.anyMention, forward: true) != nil)
  }

  @Test("the mention at a place is the most specific one, jumped-through kinds first")
  func mentionAt() {
    let sample = ArticleSample("# T\nthe Norland envoy")
    func mention(_ start: Int, _ end: Int, _ id: String, _ kind: Mention.Kind) -> Mention {
      Mention(range: TextRange(start, end), actor: Actor.ID(id), kind: kind, why: "")
    }
    let findings = Findings(mentions: [
      mention(2, 19, "envoy", .name), mention(6, 13, "norland", .demonym),
      mention(14, 19, "office", .description),
    ])
    let pane = ArticlePane(
      sample.opened(findings: findings), size: Size(width: 40, height: 9))
    #expect(pane.mention(at: 7)?.actor.rawValue == "norland")
    #expect(pane.mention(at: 15)?.actor.rawValue == "envoy")
    #expect(pane.mentions(at: 15).map(\.actor.rawValue) == ["office", "envoy"])
    #expect(pane.mention(at: 0) == nil)
  }

  @Test("quotation, date and figure at a place")
  func findings() {
    let sample = ArticleSample("# T\n“We sail” on 2 June with 12 ferries.")
    let findings = Findings(
      quotations: [Quotation(range: sample.range(of: "We sail"), speaker: nil, cue: "said")],
      dates: CalendarDate("2031-06-02").map {
        [DateExpression(range: sample.range(of: "2 June"), value: $0)]
      } ?? [],
      figures: [Figure(range: sample.range(of: "12"), value: 12, unit: "count", of: "ferries")])
    var pane = ArticlePane(
      sample.opened(findings: findings), size: Size(width: 40, height: 9))
    #expect(pane.quotation(at: 3)?.cue == "said")
    #expect(pane.quotation(at: 2) == nil)
    #expect(pane.date(at: sample.range(of: "June").start)?.value.month == 6)
    #expect(pane.figure(at: sample.range(of: "12").start)?.value == 12)
    #expect(pane.next(.quotation, forward: true) == sample.range(of: "We sail"))
    #expect(pane.next(.date, forward: true) == sample.range(of: "2 June"))
    #expect(pane.next(.figure, forward: true) == sample.range(of: "12"))
    pane.move(.bottom)
    #expect(pane.ordinal(of: .figure) == Ordinal(index: 1, total: 1))
  }

  @Test("notes at a place come smallest first; those without a place are kept apart")
  func notes() {
    let sample = ArticleSample("# T\nOne two three four five.")
    let wide = sample.note("wide", on: "One two three four")
    let narrow = sample.note("narrow", on: "three")
    var lost = sample.note("lost", on: "five")
    lost.placement = .orphan
    var pane = sample.pane(notes: [narrow, lost, wide])
    let three = sample.range(of: "three").start
    #expect(pane.notes(at: three).map(\.id.rawValue) == ["narrow", "wide"])
    #expect(pane.notes(at: sample.range(of: "five").start).isEmpty)
    #expect(pane.orphans.map(\.id.rawValue) == ["lost"])
    pane.move(.top)
    #expect(pane.next(.note, forward: true) == wide.placement.range)
    pane.moveCursor(to: three)
    #expect(pane.next(.note, forward: false) == wide.placement.range)
    #expect(pane.ordinal(of: .note) == Ordinal(index: 2, total: 2))
  }

  @Test("new notes are shown at once and the place is kept")
  func newNotes() {
    let sample = ArticleSample("# T\nOne two ‸three.")
    var pane = sample.pane(30, 5)
    pane.update(notes: [sample.note("a", on: "two")])
    #expect(pane.screen == ["  T", "  1 note", "", "✎ One two three.", ""])
    #expect(pane.marked == "One two ‸three.")
    #expect(pane.canvas.cursor == Point(x: 10, y: 3))
  }

  @Test("new findings are lit at once and the place is kept")
  func newFindings() {
    let sample = ArticleSample("# T\nOne ‸Norland.")
    var pane = sample.pane()
    let mention = Mention(
      range: sample.range(of: "Norland"), actor: Actor.ID("n"), kind: .name, why: "")
    pane.choose(Actor.ID("n"))
    pane.update(findings: Findings(mentions: [mention]), actors: [])
    #expect(pane.mentions(of: Actor.ID("n")) == [mention])
    #expect(pane.marked == "One ‸Norland.")
    #expect(pane.canvas[6, 2].style.backdrop == .currentMention)
  }

  @Test("the strip counts mentions in equal parts of the text")
  func strip() {
    let pane = sample.pane()
    #expect(pane.strip(of: Actor.ID("norland"), slices: 4) == [1, 1, 1, 1])
    #expect(pane.strip(of: Actor.ID("westmark"), slices: 4) == [1, 0, 0, 0])
    #expect(pane.strip(of: Actor.ID("westmark"), slices: 0) == [])
    #expect(pane.strip(of: Actor.ID("nobody"), slices: 2) == [0, 0])
  }

  @Test("the block and the sentence at a place")
  func blocks() {
    let pane = ArticleSample("# T\nOne is here. Two is there.").pane()
    #expect(pane.block(at: 0)?.role == .title)
    #expect(pane.block(at: 5)?.role == .paragraph)
    #expect(pane.sentence(at: 16) == TextRange(15, 28))
  }
}

@Suite("Article folds")
struct ArticleFoldTests {
  private let sample = ArticleSample(
    "! Home\n! World\n# T\n! Share\n%  *\n! Print\nOne.\n& First.\n& Second one.")

  @Test("neighbors of a kind are one line")
  func folded() {
    #expect(
      sample.pane(40, 9).screen == [
        "  ▸ 2 lines of menus and links", "", "  T", "", "  ▸ 2 lines of menus and links", "",
        "  One.", "", "  ▸ comment, 3 words — Enter opens",
      ])
  }

  @Test("Enter opens the fold at the cursor, and closes it from inside")
  func toggle() {
    var pane = sample.pane(40, 12)
    let nothing = pane.toggleFold()
    #expect(!nothing)
    pane.move(.bottom)
    #expect(pane.canUnfold)
    let isOpened = pane.toggleFold()
    #expect(isOpened)
    #expect(
      Array(pane.screen[6...]) == [
        "  One.", "", "  ▾ comment, 3 words — Enter closes", "  ▏ First.", "  ▏",
        "  ▏ Second one.",
      ])
    pane.move(.bottom)
    #expect(pane.marked == "Second one‸.")
    let isClosed = pane.toggleFold()
    #expect(isClosed)
    #expect(pane.screen[8] == "  ▸ comment, 3 words — Enter opens")
    #expect(pane.canvas.cursor == Point(x: 2, y: 8))
  }

  @Test("all folds open and close by one command")
  func all() {
    var pane = sample.pane(40, 20)
    pane.setAllFolds(open: true)
    #expect(pane.areAllUnfolded)
    #expect(
      Array(pane.screen.prefix(10)) == [
        "  ▾ 2 lines of menus and links", "  Home", "  World", "", "  T", "",
        "  ▾ 2 lines of menus and links", "  Share", "", "   *",
      ])
    pane.setAllFolds(open: false)
    #expect(!pane.areAllUnfolded)
    #expect(pane.screen[0] == "  ▸ 2 lines of menus and links")
  }

  @Test("a jump into a fold opens it")
  func jump() {
    var pane = sample.pane(40, 12)
    pane.jump(to: sample.range(of: "Second"))
    #expect(pane.marked == "‸Second one.")
    #expect(pane.screen.contains("  ▏ Second one."))
  }

  @Test("links alone are called so, and one line is one line")
  func words() {
    #expect(ArticleSample("# T\n~ See also").pane(40, 4).screen[2] == "  ▸ 1 line of links")
    #expect(
      ArticleSample("# T\n& Yes.").pane(40, 4).screen[2] == "  ▸ comment, 1 word — Enter opens")
  }

  @Test("opening a fold above keeps the cursor on its row of the screen")
  func keepsRow() {
    let lines = "! A\n! B\n" + (1...40).map { "P\($0)" }.joined(separator: "\n")
    var pane = ArticleSample(lines).pane(20, 9)
    pane.jump(to: TextRange(60, 61))
    let before = pane.canvas
    pane.setAllFolds(open: true)
    #expect(pane.canvas.cursor == before.cursor)
  }
}
