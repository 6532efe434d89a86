import Articles
import Reader
import Screen
import Testing

@Suite("Article search")
struct ArticleSearchTests {
  /// The text with `[` and `]` around every match.
  private func found(_ query: String, in text: String) -> String {
    var pane = ArticleSample("# T\n" + text).pane()
    pane.search(for: query)
    var scalars = pane.opened.article.text.string.unicodeScalars.map { String($0) }
    for match in pane.search?.matches ?? [] {
      scalars[match.start] = "[" + scalars[match.start]
      scalars[match.end - 1] += "]"
    }
    return scalars.dropFirst(2).joined()
  }

  @Test("lower case finds every case, capitals only themselves")
  func smartCase() {
    #expect(found("kyiv", in: "Kyiv and KYIV and kyiv") == "[Kyiv] and [KYIV] and [kyiv]")
    #expect(found("Kyiv", in: "Kyiv and KYIV and kyiv") == "[Kyiv] and KYIV and kyiv")
    #expect(found("киев", in: "Киев, КИЕВ") == "[Киев], [КИЕВ]")
  }

  @Test("diacritics do not matter, composed or not")
  func diacritics() {
    #expect(found("cafe", in: "café cafe\u{301} cafe") == "[café] [cafe\u{301}] [cafe]")
    #expect(found("élan", in: "elan") == "[elan]")
    #expect(found("Erdogan", in: "Erdoğan") == "[Erdoğan]")
    #expect(found("Łódź", in: "Lodz łódź") == "[Lodz] łódź")
    #expect(found("все", in: "всё") == "[всё]")
  }

  @Test("quotes, dashes and blanks are the plain ones")
  func typography() {
    #expect(found("'s \"word\" - it", in: "Oda’s “word” – it") == "Oda[’s “word” – it]")
    #expect(found("a b", in: "a\u{A0}b a\u{2009}b") == "[a\u{A0}b] [a\u{2009}b]")
    #expect(found("“x”", in: "\"x\"") == "[\"x\"]")
  }

  @Test("one letter may stand for two")
  func ligatures() {
    #expect(found("strasse", in: "Straße") == "[Straße]")
    #expect(found("ae", in: "æther") == "[æ]ther")
    #expect(found("Straße", in: "Strasse") == "[Strasse]")
  }

  @Test("soft hyphens and joiners are passed over")
  func invisible() {
    #expect(found("cooperate", in: "co\u{AD}operate") == "[co\u{AD}operate]")
  }

  @Test("full width is the same as plain, other scripts are found as they are")
  func otherScripts() {
    #expect(found("abc", in: "ＡＢＣ") == "[ＡＢＣ]")
    #expect(found("段落", in: "中文段落也") == "中文[段落]也")
    #expect(found("한국", in: "한국의") == "[한국]의")
  }

  @Test("matches do not overlap")
  func overlaps() {
    #expect(found("aa", in: "aaaaa") == "[aa][aa]a")
  }

  @Test("a match never holds half a cluster")
  func clusters() {
    #expect(found("👩", in: "x👩‍🌾y") == "x[👩‍🌾]y")
    #expect(found("e", in: "xe\u{301}\u{302}y") == "x[e\u{301}\u{302}]y")
  }

  @Test("a query is not found across blocks")
  func acrossBlocks() {
    #expect(found("one two", in: "one\ntwo") == "one\ntwo")
  }

  @Test("each letter goes to the first match behind where the search began")
  func incremental() {
    var pane = ArticleSample("# T\nOne ‸two three two thaw.").pane()
    pane.search(for: "t")
    #expect(pane.marked == "One ‸two three two thaw.")
    pane.search(for: "th")
    #expect(pane.marked == "One two ‸three two thaw.")
    pane.search(for: "tha")
    #expect(pane.marked == "One two three two ‸thaw.")
    pane.search(for: "th")
    #expect(pane.marked == "One two ‸three two thaw.")
    pane.search(for: "thx")
    #expect(pane.marked == "One ‸two three two thaw.")
    #expect(pane.search?.counter == "no match")
  }

  @Test("the next match wraps and says so")
  func wrap() {
    var pane = ArticleSample("# T\n‸a x b x c x").pane()
    pane.search(for: "x")
    #expect(pane.search?.counter == "1/3")
    _ = pane.nextMatch(forward: true)
    _ = pane.nextMatch(forward: true)
    #expect(pane.marked == "a x b x c ‸x")
    #expect(pane.search?.hasWrapped == false)
    _ = pane.nextMatch(forward: true)
    #expect(pane.marked == "a ‸x b x c x")
    #expect(pane.search?.hasWrapped == true)
    _ = pane.nextMatch(forward: false)
    #expect(pane.search?.counter == "3/3")
    #expect(pane.search?.hasWrapped == true)
  }

  @Test("the next match counts from the cursor")
  func fromCursor() {
    var pane = ArticleSample("# T\n‸a x b x c x").pane()
    pane.search(for: "x")
    pane.move(.rowEnd)
    _ = pane.nextMatch(forward: false)
    #expect(pane.marked == "a x b ‸x c x")
  }

  @Test("a search that began behind the last match wraps at once")
  func wrapAtOnce() {
    var pane = ArticleSample("# T\na x b ‸c").pane()
    pane.search(for: "x")
    #expect(pane.marked == "a ‸x b c")
    #expect(pane.search?.hasWrapped == true)
  }

  @Test("giving it up goes back to where it began, ending it stays")
  func leaving() {
    let lines = "# T\n‸One.\n" + (1...40).map { "P\($0)" }.joined(separator: "\n")
    var pane = ArticleSample(lines).pane(20, 8)
    let before = pane
    pane.search(for: "p33")
    #expect(pane.marked == "‸P33")
    var ended = pane
    pane.cancelSearch()
    #expect(pane == before)
    ended.endSearch()
    #expect(ended.marked == "‸P33")
    #expect(ended.search == nil)
  }

  @Test("what is folded is searched, and opened only when the search lands there")
  func folds() {
    var pane = ArticleSample("# T\nOne‸.\n& Hidden word.").pane()
    pane.search(for: "hid")
    #expect(pane.screen.contains("  ▏ Hidden word."))
    #expect(pane.marked == "‸Hidden word.")
    pane.search(for: "hidx")
    #expect(pane.areAllUnfolded == false)
  }

  @Test("an empty query finds nothing and stays")
  func emptyQuery() {
    var pane = ArticleSample("# T\nOne‸.").pane()
    pane.search(for: "")
    #expect(pane.search?.matchCount == 0)
    #expect(pane.search?.counter == "")
    let hasNext = pane.nextMatch(forward: true)
    #expect(!hasNext)
    #expect(pane.marked == "One‸.")
  }

  @Test("a match off the screen is scrolled to")
  func scrolls() {
    let lines = "# T\n" + (1...40).map { "P\($0)" }.joined(separator: "\n")
    var pane = ArticleSample(lines).pane(20, 9)
    pane.search(for: "p33")
    #expect(pane.canvas.cursor == Point(x: 1, y: 3))
  }
}
