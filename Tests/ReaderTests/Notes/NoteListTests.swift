import Articles
import Reader
import Screen
import Testing

@Suite("List of notes")
struct NoteListTests {
  /// Two notes, on the first sentences of the first paragraphs of one account.
  private func robot() -> Robot {
    var robot = Robot()
    robot.press("2jt")
    robot.type("claims/letters")
    robot.press("<Enter>}a")
    robot.type("Who asked?")
    robot.press("<Enter>")
    return robot
  }

  @Test("L shows every note with how they stand, Esc closes it")
  func list() {
    var robot = robot()
    robot.press("L")
    #expect(robot.screen.contains { $0.contains("2 placed, 0 moved, 0 changed, 0 orphans") })
    #expect(robot.screen.contains { $0.contains("#claims/letters") })
    robot.press("<Esc>")
    #expect(!robot.screen.contains { $0.contains("2 placed") })
  }

  @Test("/ filters the list at each key")
  func filter() {
    var robot = robot()
    robot.press("L/")
    robot.type("asked")
    #expect(robot.screen.contains { $0.contains("1 placed") })
    #expect(!robot.screen.contains { $0.contains("#claims/letters") })
  }

  @Test("a note is edited, tagged and deleted in the list, and the list stays open")
  func actInPlace() {
    var robot = robot()
    robot.press("Ljt")
    robot.type("doubt")
    robot.press("<Enter>")
    #expect(robot.desk.saved.last?.tags == ["doubt"])
    #expect(robot.screen.contains { $0.contains("2 placed") })
    robot.press("ga")
    robot.type("really?")
    robot.press("<Enter>")
    #expect(robot.desk.saved.last?.text == "really?")
    robot.press("D")
    #expect(robot.desk.saved.count == 1)
    #expect(robot.screen.contains { $0.contains("1 placed") })
    robot.press("u")
    #expect(robot.desk.saved.count == 2)
  }

  @Test("Enter jumps to a note, L comes back to where the list stood")
  func jumpAndBack() {
    var robot = robot()
    robot.press("1jj<Enter>Lj<Enter>")
    #expect(robot.openArticle == "a1")
    #expect(robot.wordAtCursor == "Oslo")
    robot.press("L<Enter>")
    #expect(robot.wordAtCursor == "Oslo")
  }

  @Test("c counts the notes of each tag")
  func counts() {
    var robot = robot()
    robot.press("Lc")
    #expect(robot.screen.contains { $0.contains("#claims/letters") && $0.contains("all 1") })
  }

  @Test("R lists what needs a look; y accepts the place that was found")
  func accept() {
    var robot = robot()
    robot.desk.placements = [Note.ID("note-1"): .moved(TextRange(60, 80))]
    robot.press("R")
    #expect(robot.screen.contains { $0.contains("0 placed, 1 moved") })
    robot.press("y")
    #expect(robot.desk.settled == [Note.ID("note-1"): .at(TextRange(60, 80))])
    #expect(robot.screen.contains { $0.contains("Every note stands where it stood.") })
  }

  @Test("o keeps a note whose words are gone as an orphan; its anchor is not touched")
  func keepOrphan() {
    var robot = robot()
    robot.desk.placements = [Note.ID("note-1"): .orphan]
    let before = robot.desk.saved
    robot.press("Ro")
    #expect(robot.desk.settled == [Note.ID("note-1"): .orphan])
    #expect(robot.desk.saved == before)
  }

  @Test("p picks another place for a note: go there, v, Enter")
  func pickPlace() {
    var robot = robot()
    robot.desk.placements = [Note.ID("note-1"): .orphan]
    let before = robot.desk.saved
    robot.press("Rpgjv<Enter>")
    #expect(robot.desk.settled.keys.map(\.rawValue) == ["note-1"])
    #expect(robot.desk.saved == before)
  }

  @Test("rename-tag renames a tag on all notes")
  func renameTag() {
    var robot = robot()
    robot.press(":")
    robot.type("rename-tag")
    robot.press("<Enter><Enter><C-u>")
    robot.type("letters")
    robot.press("<Enter>")
    #expect(robot.desk.saved.first?.tags == ["letters"])
  }

  @Test("the list stays inside screens of any size")
  func sizes() {
    for (width, height) in [(1, 1), (12, 4), (40, 10), (80, 24), (200, 50)] {
      var robot = robot()
      robot.press("L")
      robot.resize(width: width, height: height)
      #expect(robot.screen.count == height)
      robot.press("cj/x<Enter>k")
      #expect(robot.screen.count == height)
    }
  }
}
