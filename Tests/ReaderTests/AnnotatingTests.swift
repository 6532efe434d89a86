import Articles
import Reader
import Screen
import Testing

@Suite("Annotating")
struct AnnotatingTests {
  @Test("v and Enter highlight the sentence under the cursor")
  func highlight() {
    var robot = Robot()
    robot.press("2jv<Enter>")
    #expect(
      robot.desk.saved.map(\.anchor.exact) == [
        "Norway sent its envoy Ingrid Dahl to the harbour."
      ])
    #expect(robot.status.contains("Noted"))
  }

  @Test("a recent tag takes two keys: v and its digit")
  func recentTag() {
    var robot = Robot()
    robot.press("2jt")
    robot.type("claims/letters")
    robot.press("<Enter>}v1")
    #expect(robot.desk.saved.map(\.tags) == [["claims/letters"], ["claims/letters"]])
  }

  @Test("a note's words are kept when Enter ends them")
  func writeNote() {
    var robot = Robot()
    robot.press("2ja")
    robot.type("first account")
    robot.press("<A-Enter>")
    robot.type("second line")
    robot.press("<Enter>")
    #expect(robot.desk.saved.map(\.text) == ["first account\nsecond line"])
  }

  @Test("Esc does not drop typed words at once")
  func escapeAsks() {
    var robot = Robot()
    robot.press("2ja")
    robot.type("precious")
    robot.press("<Esc>")
    #expect(robot.status.contains("Esc again drops"))
    robot.press("<Enter>")
    #expect(robot.desk.saved.map(\.text) == ["precious"])
  }

  @Test("u takes the last note back, Ctrl-R makes it again")
  func undoRedo() {
    var robot = Robot()
    robot.press("2jv<Enter>u")
    #expect(robot.desk.saved.isEmpty)
    robot.press("<C-r>")
    #expect(robot.desk.saved.count == 1)
  }

  @Test("D deletes the note under the cursor, u brings it back")
  func deleteAndUndo() {
    var robot = Robot()
    robot.press("2jv<Enter>D")
    #expect(robot.desk.saved.isEmpty)
    robot.press("u")
    #expect(robot.desk.saved.count == 1)
  }

  @Test("a note that could not be written stays on the screen and is offered again")
  func fullDisk() {
    var robot = Robot()
    robot.desk.isFull = true
    robot.press("2ja")
    robot.type("precious")
    robot.press("<Enter>")
    #expect(robot.status.contains("No space is left"))
    robot.desk.isFull = false
    robot.press("<Enter>")
    #expect(robot.desk.saved.map(\.text) == ["precious"])
  }

  @Test("the passage of a note can be changed without losing its words")
  func changeRange() {
    var robot = Robot()
    robot.press("2ja")
    robot.type("both sentences")
    robot.press("<Enter>Xsl<Enter>")
    #expect(robot.desk.saved.map(\.text) == ["both sentences"])
    #expect(robot.desk.saved.first?.anchor.position.count == 74)
  }

  @Test("L lists the notes of all articles and jumps to one")
  func listNotes() {
    var robot = Robot()
    robot.press("2jv<Enter>")
    robot.press("1jj<Enter>L<Enter>")
    #expect(robot.openArticle == "a1")
  }

  @Test("y copies the sentence with its source")
  func copy() {
    var robot = Robot()
    robot.press("2jy")
    #expect(
      robot.desk.outside.last
        == .copy(
          "“Norway sent its envoy Ingrid Dahl to the harbour.” — Harbour talks stall, Coast Gazette"
        ))
  }
}
