import Articles
import Reader
import Screen
import Testing

@Suite("Source list")
struct SourcesPaneTests {
  var library = ListLibrary.ferries
  var pane = SourcesPane()

  init() {
    library.actors = [
      ActorCount(actor: SideSample.union, mentions: 12, articles: 5),
      ActorCount(actor: SideSample.voss, mentions: 5, articles: 5),
    ]
  }

  private mutating func start(width: Int = 40, height: Int = 10) {
    library.perform(pane.resize(to: Size(width: width, height: height)), on: &pane)
    library.perform(pane.start(), on: &pane)
  }

  private mutating func show(_ view: SourcesPane.View) {
    library.perform(pane.show(view), on: &pane)
  }

  private mutating func move(_ movements: Movement...) {
    for movement in movements { library.perform(pane.move(movement), on: &pane) }
  }

  /// Opens what the cursor is on and says what that was.
  private mutating func open() -> SourcesPane.Outcome {
    let (outcome, effects) = pane.open()
    library.perform(effects, on: &pane)
    return outcome
  }

  private func screen(_ width: Int = 40, _ height: Int = 10, isFocused: Bool = true) -> Canvas {
    listScreen(width, height) { pane.draw(on: &$0, in: $1, isFocused: isFocused) }
  }

  /// The words of the cursor's row.
  private var underCursor: String {
    let canvas = screen()
    return canvas.cursor.map { canvas.lines[$0.y] } ?? "none"
  }

  // MARK: - By source

  @Test("the first start shows the articles of the first story, the cursor on the first of them")
  mutating func firstStart() {
    start()
    #expect(
      screen().listed == """
         ▾ Ferry strike                 ✎2 ●2 4
          ▾ Coast Daily                 ✎2 ●1 2
           ● Harbour strike enters s… ✎2 11 Apr
             Crews reject the minister's… 9 Apr
          ▾ The Pilot                      ●1 1
           ● Islands run short of fuel   10 Apr
          ▾ (no outlet)                       1
             A letter from the quay
         ▸ Glacier                         ●1 1
         ▸ All actors
        """)
    #expect(screen().cursor == Point(x: 0, y: 2))
  }

  @Test("a narrow list keeps headings and drops dates")
  mutating func narrow() {
    start(width: 24)
    #expect(
      screen(24).listed == """
         ▾ Ferry strike ✎2 ●2 4
          ▾ Coast Daily ✎2 ●1 2
           ● Harbour strike… ✎2
             Crews reject the …
          ▾ The Pilot      ●1 1
           ● Islands run short…
          ▾ (no outlet)       1
             A letter from the…
         ▸ Glacier         ●1 1
         ▸ All actors
        """)
  }

  @Test("without Unicode every sign has a stand-in")
  mutating func ascii() {
    pane.glyphs = .ascii
    start()
    library.perform(pane.reveal(library.articles[2]), on: &pane)
    #expect(
      screen().listed == """
         v Ferry strike                 n2 *2 4
          v Coast Daily                 n2 *1 2
           * Harbour strike enters s~ n2 11 Apr
             Crews reject the minister's~ 9 Apr
          v The Pilot                      *1 1
        >  * Islands run short of fuel   10 Apr
          v (no outlet)                       1
             A letter from the quay
         > Glacier                         *1 1
         > All actors
        """)
  }

  @Test("unread articles and branches with such are bold, the cursor's row has its own ground")
  mutating func styles() {
    start()
    let map = screen(40, 4).styleMap { style in
      style.backdrop == .cursorRow ? "c" : style.attributes.contains(.bold) ? "b" : "."
    }
    #expect(
      map == """
        ...bbbbbbbbbbbb.........................
        ....bbbbbbbbbbb.........................
        cccccccccccccccccccccccccccccccccccccccc
        ........................................
        """)
  }

  @Test("without the focus the cursor's row is told apart and the terminal's cursor left alone")
  mutating func unfocused() {
    start()
    let canvas = screen(isFocused: false)
    #expect(canvas.cursor == nil)
    #expect(canvas[5, 2].style.backdrop == .dimCursorRow)
  }

  @Test("many articles begin with their outlets closed")
  mutating func manyArticles() {
    library = .large(51)
    start()
    #expect(
      screen().lines.prefix(3) == [
        " ▾ News                          ●51 51",
        "  ▸ Wire                         ●51 51", " ▸ All actors",
      ])
    #expect(screen().cursor == Point(x: 0, y: 1))
  }

  @Test("an empty library says how to add articles")
  mutating func emptyLibrary() {
    library = ListLibrary([])
    start()
    #expect(
      screen(24, 8).listed == """
         The library is empty.

         Add articles, or a
         folder of them, from a
         shell:

         dragoman add FILE…

        """)
    #expect(pane.isEmptyLibrary)
  }

  @Test("Enter on an article opens it where reading stopped")
  mutating func openArticle() {
    start()
    let outcome = open()
    #expect(outcome == .openArticle(Article.ID("a1"), .lastPlace))
  }

  @Test("Enter closes an open branch and the cursor stays on it")
  mutating func closeBranch() {
    start()
    move(.top)
    let outcome = open()
    #expect(outcome == .toggledBranch)
    #expect(
      screen(40, 4).listed == """
         ▸ Ferry strike                 ✎2 ●2 4
         ▸ Glacier                         ●1 1
         ▸ All actors

        """)
    #expect(screen().cursor == Point(x: 0, y: 0))
  }

  @Test("Left goes from an article to its outlet, closes that, goes to the story")
  mutating func collapse() {
    start()
    library.perform(pane.collapse(), on: &pane)
    #expect(underCursor.contains("▾ Coast Daily"))
    library.perform(pane.collapse(), on: &pane)
    #expect(underCursor.contains("▸ Coast Daily"))
    library.perform(pane.collapse(), on: &pane)
    #expect(underCursor.contains("▾ Ferry strike"))
  }

  @Test("Right opens a closed branch and goes into an open one")
  mutating func expand() {
    start()
    move(.bottom, .rowUp)
    library.perform(pane.expand(), on: &pane)
    #expect(underCursor.contains("▾ Glacier"))
    library.perform(pane.expand(), on: &pane)
    #expect(underCursor.contains("▸ Alpine News"))
    library.perform(pane.expand(), on: &pane)
    library.perform(pane.expand(), on: &pane)
    #expect(underCursor.contains("Glacier lake bursts"))
  }

  @Test("a press on a line goes to its row; below the last row there is none")
  mutating func point() {
    start(height: 14)
    library.perform(pane.point(at: 5) ?? [], on: &pane)
    #expect(underCursor.contains("Islands run short"))
    let below = pane.point(at: 12)
    #expect(below == nil)
  }

  // MARK: - The open article

  @Test("the open article is marked and keeps its mark when the cursor goes on")
  mutating func reveal() {
    start()
    library.perform(pane.reveal(library.articles[2]), on: &pane)
    #expect(screen().cursor == Point(x: 0, y: 5))
    move(.rowUp)
    #expect(screen().lines[5].hasPrefix("▸  ● Islands"))
  }

  @Test("an article in a closed branch marks the branch, which stays closed")
  mutating func revealHidden() {
    start()
    library.perform(pane.reveal(library.articles[4]), on: &pane)
    #expect(underCursor.hasPrefix("▸▸ Glacier"))
  }

  @Test("the cursor goes to the open article when its row comes, unless it was moved")
  mutating func lateRows() {
    library = .large(400)
    start()
    show(.byDate)
    _ = pane.reveal(library.articles[250])
    let effects = pane.move(.bottom)
    library.perform(effects, on: &pane)
    #expect(underCursor.contains("Article 399"))
  }

  @Test("reading an article takes it from the unread counts")
  mutating func read() {
    start()
    var article = library.articles[0]
    article.isRead = true
    article.noteCount = 3
    let effects = pane.articleChanged(article)
    #expect(effects == [])
    #expect(
      screen(40, 3).listed == """
         ▾ Ferry strike                 ✎3 ●1 4
          ▾ Coast Daily                    ✎3 2
             Harbour strike enters s… ✎3 11 Apr
        """)
  }

  @Test("a change to an article that was never loaded asks for the counts")
  mutating func unknownChange() {
    start()
    let effects = pane.articleChanged(library.articles[4])
    #expect(effects == [.loadOutline])
  }

  // MARK: - Other lists

  @Test("by date the newest come first, each with its day")
  mutating func byDate() {
    start()
    show(.byDate)
    #expect(
      screen(40, 5).listed == """
         ● 11 Apr 2031 Harbour strike enter… ✎2
            9 Apr 2031 Crews reject the minist…
         ● 10 Apr 2031 Islands run short of fu…
                       A letter from the quay
         ●  2 Mar 2031 Glacier lake bursts its…
        """)
    #expect(pane.title == PaneTitle("By date", detail: "5"))
  }

  @Test("a concluded date is marked as such")
  mutating func concludedDate() {
    library.articles[1].dateEvidence = .inferred
    start()
    show(.byDate)
    #expect(screen().lines[1] == "   ≈9 Apr 2031 Crews reject the minist…")
  }

  @Test("opening an actor chooses it and shows the articles with it")
  mutating func byActor() {
    start()
    show(.byActor)
    let outcome = open()
    #expect(outcome == .chose(SideSample.union))
    #expect(
      screen(40, 4).listed == """
         ▾ Seafarers' Union                   5
          ● Harbour strike enters se… ✎2 11 Apr
            Crews reject the minister's … 9 Apr
          ● Islands run short of fuel    10 Apr
        """)
    move(.rowDown)
    let second = open()
    #expect(second == .openArticle(Article.ID("a1"), .firstMention(SideSample.union.id)))
  }

  @Test("the annotated articles are listed alone")
  mutating func annotated() {
    start()
    show(.annotated)
    #expect(
      screen(40, 2).listed == """
         ● 11 Apr 2031 Harbour strike enter… ✎2

        """)
    #expect(pane.query == ArticleQuery(onlyAnnotated: true, order: .byDate))
  }

  @Test("an article whose last note was deleted leaves the list of annotated ones")
  mutating func noLongerAnnotated() {
    start()
    show(.annotated)
    library.articles[0].noteCount = 0
    library.perform(pane.articleChanged(library.articles[0]), on: &pane)
    #expect(screen().lines[0] == " No notes yet.")
  }

  @Test("search shows the words found under the heading, marked")
  mutating func search() {
    start()
    show(.search("fuel"))
    #expect(
      screen(40, 3).listed == """
         ● Islands run short of fu… 10 Apr 2031
           Islands run short of fuel

        """)
    let map = screen(40, 2).styleMap { $0.backdrop == .match ? "m" : "." }
    #expect(map.split(separator: "\n")[1] == "........................mmmm............")
    #expect(pane.title == PaneTitle("Search: fuel", detail: "1"))
  }

  @Test("in a narrow list the snippet is cut before the match, not at it")
  mutating func narrowSnippet() {
    start(width: 20)
    show(.search("fuel"))
    #expect(screen(20).lines[1] == "   …un short of fuel")
  }

  @Test("opening a hit lands on the match")
  mutating func openHit() {
    start()
    show(.search("fuel"))
    let outcome = open()
    #expect(outcome == .openArticle(Article.ID("a3"), .passage(TextRange(21, 25))))
  }

  @Test("a search that finds nothing says so")
  mutating func nothingFound() {
    start()
    show(.search("quokka"))
    #expect(screen().lines[0] == " Nothing found.")
  }

  @Test("while a search is under way the list says it is loading")
  mutating func searching() {
    start()
    _ = pane.show(.search("fuel"))
    #expect(screen().lines[0] == "   …")
    #expect(pane.title.detail == "…")
  }

  @Test("the answer to an earlier search is dropped")
  mutating func lateSearch() {
    start()
    let earlier = pane.show(.search("f"))
    library.perform(pane.show(.search("quay")), on: &pane)
    library.perform(earlier, on: &pane)
    #expect(screen(40, 2).lines[0].contains("A letter from the quay"))
  }

  @Test("searching again for the same words asks again")
  mutating func sameSearch() {
    start()
    show(.search("fuel"))
    let effects = pane.show(.search("fuel"))
    #expect(effects == [.searchLibrary("fuel", offset: 0, limit: 100)])
  }

  @Test("the views follow each other and a search leads back to the one before")
  mutating func cycle() {
    start()
    var views: [SourcesPane.View] = []
    for _ in 0..<4 {
      library.perform(pane.cycleView(), on: &pane)
      views.append(pane.view)
    }
    #expect(views == [.byDate, .byActor, .annotated, .bySource])
    show(.byDate)
    show(.search("fuel"))
    show(.search("fuels"))
    library.perform(pane.cycleView(), on: &pane)
    #expect(pane.view == .byDate)
  }

  @Test("each view keeps its cursor")
  mutating func cursors() {
    start()
    move(.rowDown)
    show(.byDate)
    move(.rowDown, .rowDown)
    show(.bySource)
    #expect(underCursor.contains("Crews reject"))
    show(.byDate)
    #expect(underCursor.contains("Islands run"))
  }

  // MARK: - Changes outside

  @Test("new outlets and articles above leave the cursor on its article and its line")
  mutating func reloadTree() {
    start(height: 5)
    move(.rowDown, .rowDown, .rowDown)
    let line = screen(40, 5).cursor?.y
    library.articles.insert(
      contentsOf: [
        ListLibrary.summary("a8", "A call for talks", "Bay Herald", "2031-04-12"),
        ListLibrary.summary("a9", "Fares to rise", "Coast Daily", "2031-04-12"),
      ], at: 0)
    library.perform(pane.reload(), on: &pane)
    let canvas = screen(40, 5)
    #expect(canvas.cursor.map { canvas.lines[$0.y].contains("Islands run") } == true)
    #expect(canvas.cursor?.y == line)
  }

  @Test("new articles above leave the cursor on its article in a long list")
  mutating func reloadLongList() {
    library = .large(500)
    start()
    show(.byDate)
    for _ in 0..<30 { move(.pageDown) }
    let before = pane.articleUnderCursor?.id
    library.articles.insert(
      contentsOf: ListLibrary.large(37).articles.map {
        ListLibrary.summary("new \($0.id)", "New", "Wire", "2031-01-01", story: "News")
      }, at: 0)
    library.perform(pane.reload(), on: &pane)
    #expect(pane.articleUnderCursor?.id == before)
  }

  @Test("what was never answered is asked for again by a reload")
  mutating func reloadAfterFailure() {
    start()
    _ = pane.show(.byDate)
    let effects = pane.reload()
    #expect(effects.contains(.loadRows(ArticleQuery(order: .byDate), offset: 0, limit: 100)))
  }

  @Test("a list that became empty has no row to open")
  mutating func emptied() {
    start()
    library.articles = []
    library.perform(pane.reload(), on: &pane)
    let outcome = open()
    #expect(outcome == .nothing)
  }

  // MARK: - Scale

  @Test("in a list of 100,000 articles only pages around the screen are asked for")
  mutating func scale() {
    library = .endless(100_000)
    start(height: 50)
    show(.byDate)
    library.forgetAsked()
    move(.bottom)
    #expect(
      library.asked == [.loadRows(ArticleQuery(order: .byDate), offset: 99_900, limit: 100)])
    #expect(screen(40, 50).lines[49].contains("Article 99999"))
  }

  @Test("walking through 20,000 articles keeps few of them in memory")
  mutating func memory() {
    library = .endless(20_000)
    start(height: 50)
    show(.byDate)
    for _ in 0..<440 { move(.pageDown) }
    #expect(screen(40, 50).lines[49].contains("Article 19999"))
    #expect(pane.heldRows <= 2000)
  }

  @Test("scrolling a page within what is loaded asks for nothing")
  mutating func scrollWithinPage() {
    library = .endless(100_000)
    start(height: 20)
    show(.byDate)
    library.forgetAsked()
    move(.pageDown)
    #expect(library.asked == [])
  }

  @Test("an outlet with 100,000 articles opens with one page")
  mutating func largeOutlet() {
    library = .endless(100_000)
    start(height: 50)
    library.forgetAsked()
    let outcome = open()
    #expect(outcome == .toggledBranch)
    let query = ArticleQuery(story: "News", publisher: .some("Wire"))
    #expect(library.asked == [.loadRows(query, offset: 0, limit: 100)])
  }

  @Test("rows that have not come yet are shown as such")
  mutating func loading() {
    library = .large(60)
    start()
    let (_, effects) = pane.open()
    #expect(screen(40, 3).lines[2] == "     …")
    library.perform(effects, on: &pane)
    #expect(screen(40, 3).lines[2].contains("Article 0"))
  }
}
