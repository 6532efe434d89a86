import Screen
import Testing

@Suite("Text in cells")
struct CellTextTests {
  @Test("controls are shown as pictures of one column")
  func controls() {
    #expect(shown("\u{1B}[2J") == "␛[2J")
    #expect(shown("\0\u{7}\r\u{7F}") == "␀␇␍␡")
    #expect(CellText("\u{1B}").width == 1)
  }

  @Test("what counts as plain is shown as it is, alone and between others; no control is plain")
  func plain() {
    let scalars = (0..<0x3000).compactMap(Unicode.Scalar.init)
    let plain = scalars.filter(CellText.isPlain)
    #expect(plain.contains("é") && plain.contains("—") && plain.contains("”"))
    for scalar in plain { #expect(shown(String(scalar)) == String(scalar)) }
    let all = String(String.UnicodeScalarView(plain + plain.reversed()))
    #expect(shown(all) == all)
    #expect(!scalars.contains { $0.properties.generalCategory == .control && CellText.isPlain($0) })
    #expect(!CellText.isPlain("\u{202E}") && !CellText.isPlain("\u{AD}"))
  }

  @Test("C1 controls are replaced", arguments: [0x80, 0x90, 0x9B, 0x9D, 0x9F] as [UInt32])
  func c1(_ value: UInt32) throws {
    #expect(shown(String(try #require(Unicode.Scalar(value)))) == "\u{FFFD}")
  }

  @Test("bidi controls are shown")
  func bidi() {
    #expect(shown("a\u{202E}b\u{2066}c\u{200F}") == "a⇄b⇄c⇄")
  }

  @Test("line and paragraph separators are shown")
  func separators() {
    #expect(shown("a\u{2028}b\u{2029}c\u{85}") == "a␤b␤c␤")
  }

  @Test("a byte order mark within the text is shown")
  func byteOrderMark() {
    #expect(shown("\u{FEFF}a") == "\u{FFFD}a")
  }

  @Test("unassigned code points and noncharacters are replaced")
  func unassigned() {
    #expect(shown("\u{378}\u{FFFE}\u{10FFFF}") == "\u{FFFD}\u{FFFD}\u{FFFD}")
  }

  @Test("tags hidden behind a letter are shown once")
  func tags() {
    #expect(shown("a\u{E0068}\u{E0069}b") == "a\u{FFFD}b")
    #expect(CellText("a\u{E0068}\u{E0069}b").pieces.map(\.scalars) == [1, 2, 1])
  }

  @Test("tabs, line ends and typographic blanks are blanks")
  func blanks() {
    #expect(shown("a\tb\nc\r\nd\u{A0}e\u{2009}f") == "a b c d e f")
    #expect(CellText("\r\n").pieces.map(\.scalars) == [2])
  }

  @Test("a combining mark with nothing before it stands on a dotted circle")
  func leadingMark() {
    #expect(shown("\u{301}a") == "\u{25CC}\u{301}a")
    #expect(shown("\n\u{301}") == " \u{25CC}\u{301}")
  }

  @Test("at most four combining marks are shown on one base")
  func marks() {
    let text = CellText("a" + String(repeating: "\u{301}", count: 50))
    #expect(text.pieces.map(\.text) == ["a\u{301}\u{301}\u{301}\u{301}"])
    #expect(text.pieces.map(\.scalars) == [51])
    #expect(text.width == 1)
  }

  @Test("of an emoji sequence the first emoji is shown")
  func emojiSequences() {
    #expect(shown("👩‍🌾x") == "👩x")
    #expect(shown("👍🏽x") == "👍x")
    #expect(shown("🏴󠁧󠁢󠁳󠁣󠁴󠁿x") == "🏴x")
    #expect(CellText("👩‍👩‍👧").width == 2)
    #expect(CellText("👩‍👩‍👧").pieces.map(\.scalars) == [5])
  }

  @Test("variation selectors are left out")
  func variationSelectors() {
    #expect(shown("❤\u{FE0F}x") == "❤x")
    #expect(CellText("❤\u{FE0F}").width == 1)
    #expect(shown("⌚\u{FE0E}") == "⌚")
    #expect(CellText("⌚\u{FE0E}").width == 2)
  }

  @Test("a flag is shown as its letters")
  func flags() {
    #expect(shown("🇳🇴🇫🇷") == "NOFR")
    #expect(shown("🇳") == "N")
    #expect(CellText("🇳🇴").width == 2)
  }

  @Test("joiners between letters are kept")
  func joiners() {
    #expect(shown("می\u{200C}رود") == "می\u{200C}رود")
    #expect(CellText("می\u{200C}رود").width == 5)
  }

  @Test("soft hyphens and zero-width spaces take no column")
  func invisible() {
    #expect(shown("har\u{AD}bor\u{200B}s") == "harbors")
    #expect(CellText("har\u{AD}bor").width == 6)
  }

  @Test("jamo are composed to syllables")
  func jamo() {
    #expect(shown("\u{1112}\u{1161}\u{11AB}") == "한")
    #expect(CellText("\u{1112}\u{1161}\u{11AB}").width == 2)
  }

  @Test("spacing vowel signs have a column of their own")
  func indic() {
    #expect(CellText("कि").width == 2)
    #expect(CellText("क्षि").width == 3)
  }

  @Test("no cluster is wider than eight columns")
  func widestCluster() {
    let text = CellText("ka" + String(repeating: "\u{903}", count: 90))
    #expect(text.width == 1 + 8)
    #expect(text.pieces.reduce(0) { $0 + $1.scalars } == 92)
  }

  @Test("whatever comes, no piece holds a control or a bidi control")
  func everyScalar() {
    for scalar in ScreenTests.everyScalar {
      for piece in CellText(String(scalar)).pieces {
        let isHarmless = piece.text.unicodeScalars.allSatisfy {
          switch $0.value {
          case 0..<0x20, 0x7F..<0xA0, 0x61C, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x206F,
            0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE0FFF:
            false
          default: true
          }
        }
        if !isHarmless { Issue.record("U+\(String(scalar.value, radix: 16)) reaches the screen") }
      }
    }
  }

  @Test("truncation leaves room for the ellipsis")
  func truncation() {
    #expect(text(CellText("The ferry left").truncated(to: 8)) == "The fer…")
    #expect(text(CellText("/home/quay/log").truncated(to: 8, at: .start)) == "…uay/log")
    #expect(text(CellText("harbor-2031.txt").truncated(to: 9, at: .middle)) == "harb….txt")
    #expect(text(CellText("港口城市").truncated(to: 6)) == "港口…")
    #expect(text(CellText("港口城市").truncated(to: 8)) == "港口城市")
    #expect(text(CellText("ferry").truncated(to: 1)) == "…")
    #expect(text(CellText("ferry").truncated(to: 0)) == "")
  }

  private func shown(_ string: String) -> String { text(CellText(string)) }

  private func text(_ cells: CellText) -> String { cells.pieces.map(\.text).joined() }
}
