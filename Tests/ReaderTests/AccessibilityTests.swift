import Articles
import Reader
import Screen
import Testing

@Suite("Accessibility")
struct AccessibilityTests {
  private static let ways = [
    "1", "1j", "2", "2}", "3", "3j", "3s", "2v", "2vl", "2/", "2a", "2t", "@", ":", "?", "L", "m",
    "2e", "S", "2Y", "2|", "1z", "\\", "<F1>",
  ]

  @Test("the terminal's cursor stands somewhere on the screen in every mode", arguments: ways)
  func cursor(keys: String) throws {
    var robot = Robot()
    robot.press(keys)
    let canvas = robot.state.draw()
    let cursor = try #require(canvas.cursor)
    #expect(Rect(canvas.size).contains(cursor))
  }

  @Test(
    "in a list the cursor stands in the row that is marked", arguments: ["1", "1jj", "3", "3j"])
  func cursorInRow(keys: String) throws {
    var robot = Robot()
    robot.press(keys)
    let canvas = robot.state.draw()
    let cursor = try #require(canvas.cursor)
    #expect(canvas.row(cursor.y).contains { $0.style.backdrop == .cursorRow })
  }

  @Test("on a mention the cursor stands at its first letter")
  func cursorAtMention() throws {
    var robot = Robot()
    robot.press("2@")
    robot.type("norway")
    robot.press("<Enter>n")
    let canvas = robot.state.draw()
    let cursor = try #require(canvas.cursor)
    #expect(canvas[cursor.x, cursor.y].style.backdrop == .currentMention)
    #expect(robot.wordAtCursor.first.map(String.init) == canvas[cursor.x, cursor.y].text)
  }

  @Test("a key that moves the cursor changes only the rows that show it")
  func quietScreen() {
    var robot = Robot()
    robot.press("1")
    let before = robot.screen
    let rows = robot.state.draw()
    robot.press("j")
    let after = robot.state.draw()
    let changed = (0..<before.count).filter { rows.row($0) != after.row($0) }
    #expect(changed.count <= 4)
  }

  @Test("what the mouse does can be done by keys: every command has a name in the palette")
  func palette() {
    // The list of notes is left first.
    for context in CommandContext.allCases where context != .listing {
      #expect(Command.palette.description.contexts.contains(context))
    }
    #expect(Command.table.allSatisfy { !$0.contexts.isEmpty })
  }
}
