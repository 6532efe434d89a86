import Articles
import Reader
import Screen
import Testing

@Suite("Article movement")
struct ArticleMovementTests {
  /// The block at the cursor after moving, with `‸` where the cursor is.
  private func moved(
    _ lines: String, _ movement: Movement, count: Int = 1, width: Int = 30, height: Int = 10
  ) -> String {
    var pane = ArticleSample(lines).pane(width, height)
    pane.move(movement, count: count)
    return pane.marked
  }

  @Test("a row down keeps the column")
  func rowDown() {
    // Rows: "Nobody sails today, said" / "the harbor master."
    let text = "Nobody ‸sails today, said the harbor master."
    #expect(moved(text, .rowDown) == "Nobody sails today, said the har‸bor master.")
  }

  @Test("a short row does not shorten the column for the next")
  func rememberedColumn() {
    var pane = ArticleSample("# T\nNobody sails ‸today.\nNo.\nNobody sails ever.").pane(30, 10)
    pane.move(.rowDown)
    #expect(pane.marked == "No‸.")
    pane.move(.rowDown)
    #expect(pane.marked == "Nobody sails ‸ever.")
  }

  @Test("a move to the side forgets the column")
  func forgottenColumn() {
    var pane = ArticleSample("# T\nNobody sails ‸today.\nNo.\nNobody sails ever.").pane(30, 10)
    pane.move(.rowDown)
    pane.move(.characterLeft)
    pane.move(.rowDown)
    #expect(pane.marked == "N‸obody sails ever.")
  }

  @Test("a row up and down skips blank rows")
  func blankRows() {
    #expect(moved("# T\nOne.\n‸Two.", .rowUp) == "‸One.")
    #expect(moved("# T\n‸One.\nTwo.", .rowDown) == "‸Two.")
  }

  @Test("a row down in wide characters lands on the one under the column")
  func wideCharacters() {
    #expect(moved("# T\nabc‸def\n中文段落", .rowDown) == "中‸文段落")
  }

  @Test("moves stop at both ends")
  func ends() {
    #expect(moved("# T\nOne.\nTw‸o.", .rowDown, count: 5) == "Tw‸o.")
    #expect(moved("# ‸T\nOne.", .rowUp, count: 5) == "‸T")
    #expect(moved("# ‸T\nOne.", .characterLeft) == "‸T")
    #expect(moved("# T\nOne‸.", .characterRight) == "One‸.")
  }

  @Test("a character is a grapheme cluster")
  func clusters() {
    #expect(moved("# T\n‸e\u{301}a", .characterRight) == "e\u{301}‸a")
    #expect(moved("# T\n👩‍🌾‸a", .characterLeft) == "‸👩‍🌾a")
    #expect(moved("# T\n‸🇫🇷🇩🇪", .characterRight) == "🇫🇷‸🇩🇪")
  }

  @Test("characters go on in the next block")
  func acrossBlocks() {
    #expect(moved("# T\nOne‸.\nTwo.", .characterRight) == "‸Two.")
    #expect(moved("# T\nOne.\n‸Two.", .characterLeft) == "One‸.")
  }

  @Test("words are letters and digits with what joins them")
  func words() {
    #expect(moved("# T\n‸Kessel’s ill-fated 3rd", .wordRight) == "Kessel’s ‸ill-fated 3rd")
    #expect(moved("# T\nKessel’s ‸ill-fated 3rd", .wordRight) == "Kessel’s ill-fated ‸3rd")
    #expect(moved("# T\nOne, “two‸”.", .wordLeft) == "One, “‸two”.")
    #expect(moved("# T\nOne, “‸two”.", .wordLeft) == "‸One, “two”.")
    #expect(moved("# T\n‸One.\nTwo", .wordRight) == "‸Two")
  }

  @Test("an ideograph is a word")
  func ideographs() {
    #expect(moved("# T\n‸中文,段落", .wordRight, count: 2) == "中文,‸段落")
  }

  @Test("sentences go forward and back, over blocks")
  func sentences() {
    let text = "# T\nOne is here. Two‸ is there.\nThree."
    #expect(moved(text, .sentenceBack) == "One is here. ‸Two is there.")
    #expect(moved(text, .sentenceBack, count: 2) == "‸One is here. Two is there.")
    #expect(moved(text, .sentenceForward) == "‸Three.")
  }

  @Test("forward from the last sentence goes to the end")
  func lastSentence() {
    #expect(moved("# T\nOne. ‸Two.", .sentenceForward) == "One. Two‸.")
  }

  @Test("paragraphs are blocks")
  func paragraphs() {
    let text = "# T\nOne.\nT‸wo.\nThree."
    #expect(moved(text, .paragraphForward) == "‸Three.")
    #expect(moved(text, .paragraphBack) == "‸Two.")
    #expect(moved(text, .paragraphBack, count: 2) == "‸One.")
  }

  @Test("row start and end")
  func rowEnds() {
    let text = "Nobody sails today, said the har‸bor master."
    #expect(moved(text, .rowStart) == "Nobody sails today, said ‸the harbor master.")
    #expect(moved(text, .rowEnd) == "Nobody sails today, said the harbor master‸.")
    let first = "Nobody ‸sails today, said the harbor master."
    #expect(moved(first, .rowEnd) == "Nobody sails today, sai‸d the harbor master.")
  }

  @Test("what is folded is skipped by everything but moves by rows")
  func folds() {
    let text = "# T\nOne‸.\n& Two is hidden. Three as well.\nFour."
    #expect(moved(text, .wordRight) == "‸Four.")
    #expect(moved(text, .sentenceForward) == "‸Four.")
    #expect(moved(text, .paragraphForward) == "‸Four.")
    #expect(moved(text, .characterRight) == "‸Four.")
    #expect(moved(text, .rowDown) == "‸Two is hidden. Three as well.")
    #expect(moved(text, .rowDown, count: 2) == "Fou‸r.")
  }

  @Test("top and bottom")
  func topAndBottom() {
    #expect(moved("# T\nOne.\nT‸wo.", .top) == "‸T")
    #expect(moved("# ‸T\nOne.\nTwo.", .bottom) == "Two‸.")
  }
}
