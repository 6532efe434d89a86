import Reader
import Screen
import Testing

@Suite("Command table")
struct CommandTableTests {
  @Test("every command has exactly one row")
  func complete() {
    #expect(
      Command.table.map(\.command.rawValue).sorted() == Command.allCases.map(\.rawValue).sorted())
  }

  @Test("every default key is a key")
  func keysParse() {
    let wrong = Command.table.flatMap(\.keys).filter { Key.sequence($0)?.isEmpty ?? true }
    #expect(wrong.isEmpty)
  }

  @Test("no two commands share a key where both hold")
  func noClashes() {
    var clashes: [String] = []
    for context in CommandContext.allCases {
      let keys = Command.table.filter { $0.contexts.contains(context) }.flatMap(\.keys)
      clashes += Dictionary(grouping: keys) { $0 }.filter { $1.count > 1 }.keys
    }
    #expect(clashes.isEmpty)
  }

  @Test("a rebound key means the new command and the old one no more")
  func rebind() throws {
    var keymap = Keymap()
    keymap.unbind(.nextMention)
    keymap.bind(try #require(Key.sequence("gx")), to: .nextMention)
    #expect(keymap.match([.character("n")], in: .article) == .none)
    #expect(
      keymap.match([.character("g"), .character("x")], in: .article) == .command(.nextMention))
  }
}
