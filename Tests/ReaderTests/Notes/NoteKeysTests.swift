import Articles
import Reader
import Screen
import Testing

@Suite("Keys of notes")
struct NoteKeysTests {
  @Test("a sentence gets its tag again in one key, and a new passage in three")
  func sameTags() {
    var robot = Robot()
    robot.press("2jt")
    robot.type("claims, doubt")
    robot.press("<Enter>}.")
    #expect(robot.desk.saved.map(\.tags) == [["claims", "doubt"], ["claims", "doubt"]])
    #expect(robot.desk.saved.last?.anchor.exact == "Oslo had asked for a quick answer.")
  }

  @Test("in three keys a sentence is highlighted with a tag")
  func threeKeys() {
    var robot = Robot()
    robot.press("2jt")
    robot.type("claims")
    robot.press("<Enter>}")
    robot.press("v1")
    #expect(robot.desk.saved.map(\.tags) == [["claims"], ["claims"]])
  }

  @Test("x selects the mention under the cursor, x again its sentence, then the paragraph")
  func selectThing() {
    var robot = Robot()
    robot.press("2jx")
    #expect(robot.state.article?.selectedText == "Norway")
    robot.press("x")
    #expect(
      robot.state.article?.selectedText == "Norway sent its envoy Ingrid Dahl to the harbour.")
    robot.press("x")
    #expect(
      robot.state.article?.selectedText
        == "Norway sent its envoy Ingrid Dahl to the harbour. She carried two letters.")
  }

  @Test("of several notes under the cursor one is chosen, smallest passage first")
  func chooseOfSeveral() {
    var robot = Robot()
    robot.press("2jxa")
    robot.type("the state")
    robot.press("<Enter>v<Enter>(")
    #expect(robot.desk.saved.count == 2)
    robot.press("D")
    #expect(robot.screen.contains { $0.contains("“Norway”") })
    robot.press("<Down><Enter>")
    #expect(robot.desk.saved.map(\.anchor.exact) == ["Norway"])
  }

  @Test("' lists the notes under the cursor without doing anything to them")
  func notesHere() {
    var robot = Robot()
    robot.press("2jx<Enter>v<Enter>('")
    #expect(robot.screen.contains { $0.contains("“Norway”") })
    robot.press("<Esc>")
    #expect(robot.desk.saved.count == 2)
  }

  @Test("H shows a highlight otherwise")
  func style() {
    var robot = Robot()
    robot.press("2jv<Enter>H")
    #expect(robot.desk.saved.map(\.style) == [.underline])
    robot.press("}vH<Enter>")
    #expect(robot.desk.saved.last?.style == .underline)
  }

  @Test("W says which actors a note is about, by their names")
  func actors() {
    var robot = Robot()
    robot.press("2jv<Enter>W")
    robot.type("ingrid dahl, Norway")
    robot.press("<Enter>")
    #expect(robot.desk.saved.first?.actors.map(\.rawValue) == ["ingrid-dahl", "norway"])
  }

  @Test("every key in the editor is kept on disk, and forgotten when the note is")
  func drafts() {
    var robot = Robot()
    robot.press("2ja")
    robot.type("half a thou")
    #expect(robot.desk.draft == "half a thou")
    robot.press("<A-Enter>")
    #expect(robot.desk.draft == "half a thou\n")
    robot.press("<Enter>")
    #expect(robot.desk.draft == nil)
  }

  @Test("words given up are forgotten")
  func dropDraft() {
    var robot = Robot()
    robot.press("2jax<Esc><Esc>")
    #expect(robot.desk.draft == nil)
    #expect(robot.desk.saved.isEmpty)
  }

  @Test("what was being typed when a reader was killed is offered by the next")
  func recover() throws {
    let article = [OpenedArticle].harbourTalks[0].article
    var robot = Robot()
    robot.take(
      .draftRecovered(
        .new(NoteDraft(article: article.id, range: TextRange(0, 5))), text: "half a thought"))
    #expect(robot.status.contains("were being typed"))
    robot.press("<Enter>")
    #expect(robot.desk.saved.map(\.text) == ["half a thought"])
  }

  @Test("a tag has a color in the list and in the text")
  func colors() {
    var robot = Robot()
    robot.press("2jt")
    robot.type("claims")
    robot.press("<Enter>")
    robot.take(.tagColorsLoaded(["claims": .red]))
    let roles = Set(
      robot.state.draw().lines.indices.flatMap { row in
        robot.state.draw().row(row).map(\.style.role)
      })
    #expect(roles.contains(.tagRed))
  }

  @Test("the list of notes goes by the keymap, sequences too, and says so")
  func reboundList() {
    var keymap = Keymap()
    keymap.unbind(.deleteNote)
    keymap.bind(Key.sequence("dd") ?? [], to: .deleteNote)
    keymap.unbind(.listCounts)
    var robot = Robot(keymap: keymap)
    robot.press("2jt")
    robot.type("claims")
    robot.press("<Enter>L")
    #expect(robot.screen.contains { $0.contains("d d delete") && !$0.contains("counts") })
    robot.press("d")
    #expect(robot.desk.saved.count == 1)
    robot.press("d")
    #expect(robot.desk.saved.isEmpty)
  }
}
