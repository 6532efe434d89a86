import Articles
import Reader
import Screen
import Testing

@Suite("Article selection")
struct ArticleSelectionTests {
  private func started(_ lines: String, _ unit: SelectionUnit = .sentence) -> ArticlePane {
    var pane = ArticleSample(lines).pane(40, 12)
    pane.startSelection(unit)
    return pane
  }

  private let three = "# T\nOne is here. Two ‸is there. Three is gone."

  @Test("it begins with the sentence at the cursor")
  func sentence() {
    #expect(started(three).marked == "One is here. [Two is there.‸] Three is gone.")
  }

  @Test("it can begin with a word, a paragraph, a character")
  func otherUnits() {
    #expect(started(three, .word).marked == "One is here. Two [is‸] there. Three is gone.")
    #expect(
      started(three, .paragraph).marked == "[One is here. Two is there. Three is gone.‸]")
    #expect(started("# T\na‸e\u{301}b", .character).marked == "a[‸e\u{301}]b")
  }

  @Test("it grows forward by its unit, and back again")
  func forward() {
    var pane = started(three)
    pane.extendSelection(forward: true)
    #expect(pane.marked == "One is here. [Two is there. Three is gone.‸]")
    pane.extendSelection(forward: false)
    #expect(pane.marked == "One is here. [Two is there.‸] Three is gone.")
  }

  @Test("it grows backward past where it began, which stays selected")
  func backward() {
    var pane = started(three)
    pane.extendSelection(forward: false)
    #expect(pane.marked == "[‸One is here. Two is there.] Three is gone.")
    pane.extendSelection(forward: true)
    #expect(pane.marked == "One is here. [‸Two is there.] Three is gone.")
    pane.extendSelection(forward: true)
    #expect(pane.marked == "One is here. [Two is there. Three is gone.‸]")
  }

  @Test("an overshoot by words is put right by the opposite step")
  func words() {
    var pane = started("# T\nOne ‸two, three four.", .word)
    pane.extendSelection(forward: true, count: 2)
    #expect(pane.marked == "One [two, three four‸].")
    pane.extendSelection(forward: false)
    #expect(pane.marked == "One [two, three‸] four.")
  }

  @Test("its active end moves by characters too")
  func characters() {
    var pane = started(three)
    pane.extendSelection(.characterLeft)
    #expect(pane.marked == "One is here. [Two is there‸]. Three is gone.")
    pane.extendSelection(.characterRight, count: 3)
    #expect(pane.marked == "One is here. [Two is there. T‸]hree is gone.")
  }

  @Test("with the ends swapped the start moves")
  func swapped() {
    var pane = started(three)
    pane.swapSelectionEnds()
    pane.extendSelection(.wordLeft)
    #expect(pane.marked == "One is [‸here. Two is there.] Three is gone.")
    pane.extendSelection(.wordRight, count: 2)
    #expect(pane.marked == "One is here. Two [‸is there.] Three is gone.")
  }

  @Test("another unit grows from where it began")
  func unitChanges() {
    var pane = started(three)
    pane.extendSelection(forward: true)
    pane.setSelectionUnit(.word)
    #expect(pane.marked == "One is here. Two [is‸] there. Three is gone.")
  }

  @Test("it goes on over blocks")
  func blocks() {
    var pane = ArticleSample("# T\nOne‸ is here.\nTwo is there.").pane(40, 12)
    pane.startSelection()
    pane.extendSelection(forward: true)
    #expect(pane.selectedText == "One is here.\nTwo is there.")
    pane.extendSelection(.rowUp)
    #expect(pane.selectedText == "One is here.")
  }

  @Test("it can be exactly a mention, a quotation or a note's passage")
  func exact() {
    let sample = ArticleSample("# T\nKyiv’s envoy and ‸e\u{301}lan.")
    var pane = sample.pane(40, 12)
    pane.select(sample.range(of: "Kyiv"))
    #expect(pane.marked == "[Kyiv‸]’s envoy and e\u{301}lan.")
    pane.extendSelection(.characterRight, count: 2)
    #expect(pane.selectedText == "Kyiv’s")
  }

  @Test("it never holds half a cluster")
  func clusters() {
    let sample = ArticleSample("# T\nae\u{301}b")
    var pane = sample.pane(40, 12)
    pane.select(TextRange(2, 4))
    #expect(pane.selectedText == "ae\u{301}")
    pane.select(TextRange(4, 5))
    #expect(pane.selectedText == "e\u{301}")
  }

  @Test("dragging selects from the unit it began with through the one under the pointer")
  func dragging() {
    let sample = ArticleSample("# T\nOne two ‸three four five.")
    var pane = started("# T\nOne two ‸three four five.", .word)
    pane.extendSelection(to: sample.range(of: "our").start)
    #expect(pane.marked == "One two [three four‸] five.")
    pane.extendSelection(to: sample.range(of: "ne").start)
    #expect(pane.marked == "[‸One two three] four five.")
    pane.extendSelection(to: sample.range(of: "hree").start)
    #expect(pane.marked == "One two [three‸] four five.")
  }

  @Test("what is folded and selected is shown")
  func folds() {
    var pane = ArticleSample("# T\nOne‸.\n& Hidden.\nTwo.").pane(40, 12)
    pane.startSelection()
    pane.extendSelection(forward: true)
    #expect(pane.screen.contains("  ▏ Hidden."))
    #expect(pane.selectedText == "One.\nHidden.\nTwo.")
  }

  @Test("on the line of a fold it opens the fold")
  func onFold() {
    var pane = ArticleSample("# T\nOne.\n& ‸Hidden. And more.").pane(40, 12)
    pane.startSelection()
    #expect(pane.selectedText == "Hidden.")
  }

  @Test("the view follows the active end")
  func view() {
    let lines = "# T\n" + (1...40).map { "P\($0)." }.joined(separator: "\n")
    var pane = ArticleSample(lines).pane(20, 6)
    pane.startSelection(.paragraph)
    pane.extendSelection(forward: true, count: 20)
    #expect(pane.screen.contains { $0.contains("P20") })
    #expect(pane.canvas.cursor != nil)
  }

  @Test("there is none in an article without text")
  func empty() {
    var pane = ArticleSample("").pane(40, 12)
    pane.startSelection()
    #expect(pane.selectedRange == nil)
  }
}
