import Screen
import Testing

@Suite("Cell width")
struct CellWidthTests {
  @Test(
    "letters of narrow scripts have one column", arguments: ["a", "é", "ж", "λ", "ع", "א", "½"])
  func narrow(_ character: Character) {
    #expect(CellWidth.of(character) == 1)
  }

  @Test("East Asian letters and emoji have two", arguments: ["港", "カ", "한", "，", "Ａ", "🚢", "⌚"])
  func wide(_ character: Character) {
    #expect(CellWidth.of(character) == 2)
  }

  @Test("private use has one")
  func privateUse() {
    #expect(CellWidth.of("\u{E0B0}") == 1)
  }

  @Test("the width of a text is that of its pieces")
  func sum() {
    let text = "Quay 港口 👩‍🌾 🇳🇴 e\u{301} क्षि \u{202E}\u{AD}."
    #expect(CellWidth.of(text) == CellText(text).width)
  }
}
