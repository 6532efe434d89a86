import Screen
import Testing

@Suite("Key notation")
struct KeyTests {
  @Test(
    "a key reads back as it was written",
    arguments: [
      "j", "G", "<Space>", "<lt>", "<C-d>", "<C-Right>", "<A-x>", "<A-Left>", "<A-C-Up>",
      "<S-Tab>", "<Esc>", "<F12>", "<PageDown>", "é",
    ])
  func roundTrip(_ notation: String) {
    #expect(Key(notation)?.description == notation)
  }

  @Test("what is no key has no notation", arguments: ["", "<>", "<Foo>", "<F99>", "<S-x>", "jj"])
  func invalid(_ notation: String) {
    #expect(Key(notation) == nil)
  }

  @Test("a line of notation is several keys")
  func sequence() {
    #expect(
      Key.sequence("gG <C-d><Up>") == [
        .character("g"), .character("G"), .control("d"), .up,
      ])
    #expect(Key.sequence("j<Foo>") == nil)
  }
}
