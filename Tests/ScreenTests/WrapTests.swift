import Screen
import Testing

@Suite("Wrapping")
struct WrapTests {
  @Test("a row ends at the last blank that fits")
  func blanks() {
    #expect(shown("The ferry left at noon", 10) == ["The ferry", "left at", "noon"])
  }

  @Test("blanks at a break belong to the row they end and take no columns")
  func blanksAtBreak() {
    let rows = Wrap(columns: 5).rows(of: "abcde   fg")
    #expect(rows.map(\.range) == [0..<8, 8..<10])
    #expect(rows.map(\.shown) == [0..<5, 8..<10])
    #expect(rows.map(\.width) == [5, 2])
  }

  @Test("blanks at the start of a line are shown")
  func leadingBlanks() {
    #expect(shown("  ab cd", 4) == ["  ab", "cd"])
  }

  @Test("a row may end behind a hyphen, a dash or a slash")
  func hyphens() {
    #expect(shown("well-known", 6) == ["well-", "known"])
    #expect(shown("and—yet", 5) == ["and—", "yet"])
    #expect(shown("sea/land", 6) == ["sea/", "land"])
  }

  @Test("a hyphen that begins a word stays with it")
  func leadingHyphen() {
    #expect(shown("now -cold", 6) == ["now", "-cold"])
  }

  @Test("a date is not broken at its hyphens")
  func dates() {
    #expect(shown("on 2031-05-17", 10) == ["on", "2031-05-17"])
  }

  @Test("a word longer than a row is broken inside")
  func longWord() {
    #expect(shown("go incomprehensible", 8) == ["go", "incompre", "hensible"])
  }

  @Test("a grapheme cluster is never broken")
  func clusters() {
    #expect(shown("e\u{301}e\u{301}e\u{301}", 2) == ["e\u{301}e\u{301}", "e\u{301}"])
  }

  @Test("East Asian text may break between any two characters")
  func ideographs() {
    #expect(shown("港口城市", 5) == ["港口", "城市"])
  }

  @Test("closing punctuation does not start a row, opening does not end one")
  func kinsoku() {
    #expect(shown("港口，城市", 4) == ["港", "口，", "城市"])
    #expect(shown("港（口）", 4) == ["港", "（口", "）"])
    #expect(shown("港口「城", 6) == ["港口", "「城"])
  }

  @Test("a sign set off by a blank does not start a row")
  func frenchPunctuation() {
    #expect(shown("oui non !", 8) == ["oui", "non !"])
  }

  @Test("a no-break space keeps its words together")
  func glue() {
    #expect(shown("km 40\u{A0}000", 8) == ["km", "40\u{A0}000"])
  }

  @Test("a zero-width space is a place to break")
  func zeroWidthSpace() {
    #expect(shown("abc\u{200B}def", 4) == ["abc", "def"])
  }

  @Test("every line end ends a row", arguments: ["\n", "\r\n", "\r", "\u{2028}", "\u{85}"])
  func lineEnds(_ end: String) {
    let rows = Wrap(columns: 9).rows(of: "a\(end)b")
    #expect(rows.map(\.width) == [1, 1])
    #expect(rows.map(\.endsLine) == [true, true])
  }

  @Test("an empty line is a row of its own")
  func emptyLine() {
    #expect(shown("a\n\nb", 9) == ["a", "", "b"])
  }

  @Test("an empty text has no rows")
  func empty() {
    #expect(Wrap(columns: 9).rows(of: "").isEmpty)
  }

  @Test("the first row of a line has its own indent")
  func indents() {
    let rows = Wrap(columns: 6, firstIndent: 4, hangingIndent: 2).rows(of: "ab cd ef")
    #expect(rows.map(\.indent) == [4, 2, 2])
    #expect(rows.map(\.width) == [2, 2, 2])
  }

  @Test("an indent as wide as the row still leaves a column")
  func wideIndent() {
    let rows = Wrap(columns: 2, firstIndent: 9, hangingIndent: 9).rows(of: "abc")
    #expect(rows.map(\.indent) == [1, 1, 1])
  }

  @Test("a character wider than the row gets a row", arguments: [-3, 0, 1])
  func tiny(_ columns: Int) {
    #expect(shown("a港b", columns) == ["a", "港", "b"])
  }

  @Test("wrapping goes on from any row's start")
  func incremental() {
    let text = "One thing after another was carried down to the quay"
    let wrap = Wrap(columns: 11, hangingIndent: 2)
    let all = wrap.rows(of: text)
    let head = wrap.rows(of: text, limit: 2)
    let from = text.utf8.index(text.startIndex, offsetBy: head.reduce(0) { $0 + $1.bytes })
    let tail = wrap.rows(of: text[from...], at: head[1].range.upperBound, isFirst: false)
    #expect(head + tail == all)
  }

  private func shown(_ text: String, _ columns: Int) -> [String] {
    Wrap(columns: columns).rows(of: text).map { row in
      String(String.UnicodeScalarView(Array(text.unicodeScalars)[row.shown]))
    }
  }
}
