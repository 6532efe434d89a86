import Reader
import Screen
import Testing

@Suite("Help and hints")
struct HelpViewTests {
  private func rows(of help: HelpView, _ width: Int = 80, _ height: Int = 24) -> [String] {
    listScreen(width, height) { help.draw(on: &$0, in: $1, isFocused: true) }.lines
  }

  private func help(
    _ context: CommandContext = .article, keymap: Keymap = Keymap(), _ width: Int = 80,
    _ height: Int = 24
  ) -> HelpView {
    HelpView(context: context, keymap: keymap, size: Size(width: width, height: height))
  }

  @Test(
    "every command that holds here stands with its keys and sentence",
    arguments: CommandContext.allCases)
  func complete(context: CommandContext) {
    let text = rows(of: help(context, 120, 200), 120, 200).joined(separator: "\n")
    for row in Command.table {
      let isShown = text.contains(row.sentence.prefix(40))
      #expect(isShown == row.contexts.contains(context), "\(row.command)")
    }
  }

  @Test("groups, keys and sentences stand under each other")
  func layout() {
    #expect(
      // The title's count changes with every command that is added.
      rows(of: help(.sources, 44, 8), 44, 8).dropFirst(2) == [
        "  │ Movement                             │",
        "  │  j, Down      Move down one row      │",
        "  │  k, Up        Move up one row        │",
        "  │  h, Left      Move left; close a     │",
        "  └ / search  Space page  q close ───────┘",
        "",
      ])
  }

  @Test("the keys of the keymap scroll")
  func scrolls() {
    var keymap = Keymap()
    keymap.bind([.character("w")], to: .down)
    var help = help(keymap: keymap)
    let second = rows(of: help)[3]
    _ = help.handle(.character("w"))
    #expect(rows(of: help)[2] == second)
  }

  @Test("scrolling stops at the end")
  func end() {
    var help = help()
    for _ in 0..<50 { _ = help.handle(.pageDown) }
    #expect(rows(of: help).contains { $0.contains("Draw the screen anew") })
  }

  @Test("a search narrows the help down to what holds the words")
  func search() {
    var help = help()
    for character in "/clipboards" { _ = help.handle(.character(character)) }
    #expect(rows(of: help)[2].contains("Nothing found."))
    for _ in 0..<20 { _ = help.handle(.backspace) }
    for character in "undone" { _ = help.handle(.character(character)) }
    #expect(rows(of: help)[2].contains("Annotate"))
    #expect(rows(of: help)[3].contains("Ctrl-R             Do again what was undone"))
  }

  @Test("Escape ends the search first, then closes the help")
  func escape() {
    var help = help()
    _ = help.handle(.character("/"))
    _ = help.handle(.character("x"))
    let first = help.handle(.escape)
    #expect(first == .stays)
    let second = help.handle(.escape)
    #expect(second == .closed)
  }

  @Test("q and ? close the help", arguments: ["q", "?"] as [Character])
  func closes(key: Character) {
    var help = help()
    let outcome = help.handle(.character(key))
    #expect(outcome == .closed)
  }

  @Test("a command without a key says so")
  func unbound() {
    var keymap = Keymap()
    keymap.unbind(Command.zoom)
    let text = rows(of: help(keymap: keymap, 100, 120), 100, 120)
    #expect(text.contains { $0.contains("no key             Give the focused pane") })
  }

  @Test("the help is usable on the smallest screen")
  func smallest() {
    #expect(
      rows(of: help(.article, 20, 5), 20, 5).dropFirst().dropLast() == [
        "│ Movement         │",
        "│  j,     Move     │",
        "│  Down   down one │",
      ])
  }

  @Test(
    "the hints that fit are shown, help always",
    arguments: [
      (80, "* take actor  n next  N previous  ] next article  v select  / find  ? help"),
      (40, "* take actor  n next  ? help"), (20, "? help"), (5, ""),
    ])
  func hints(width: Int, text: String) {
    #expect(HintLine(context: .article, keymap: Keymap()).text(width: width) == text)
  }

  @Test("hints follow the keymap and leave out what has no key")
  func hintKeys() {
    var keymap = Keymap()
    keymap.unbind(Command.takeActor)
    keymap.unbind(Command.nextMention)
    keymap.bind([.function(3)], to: .nextMention)
    #expect(
      HintLine(context: .article, keymap: keymap).text(width: 36) == "F3 next  N previous  ? help")
  }

  @Test("hints while selecting speak of the selection")
  func hintsWhileSelecting() {
    #expect(
      HintLine(context: .selecting, keymap: Keymap()).text(width: 60)
        == "Enter highlight  a note  t tags  w words  ? help")
  }

  @Test(
    "keys are written as people read them",
    arguments: [
      ("<C-o>", "Ctrl-O"), ("<lt>", "<"), ("<Space>", "Space"), ("<A-Left>", "Alt-Left"),
      ("<S-Tab>", "Shift-Tab"), ("G", "G"), ("gg", "g g"), ("<F3>", "F3"),
    ])
  func keyWords(notation: String, words: String) {
    #expect(KeyWords.of(notation) == words)
  }
}
