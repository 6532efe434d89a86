import Articles
import Reader
import Screen
import Testing

@Suite("Sessions of the reader")
struct ReaderSessionTests {
  private func reopened(_ session: ReaderSession, actor: Actor? = nil) -> Robot {
    var robot = Robot()
    robot.take(.sessionRecalled(session, actor))
    return robot
  }

  @Test("what is left is found again: pane, widths, side view, actor")
  func roundTrip() {
    var robot = Robot()
    robot.press("3s2@")
    robot.type("dahl")
    robot.press("<Enter>1<C-Right><C-Right>")
    let session = robot.state.session
    let again = reopened(session, actor: [OpenedArticle].dahl)
    #expect(again.state.session == session)
    #expect(again.state.focus == .sources)
    #expect(again.state.chosen == [OpenedArticle].dahl)
    #expect(again.state.side.view == .quotes)
  }

  @Test("leaving keeps the session, by q and by Ctrl-C")
  func kept() {
    for key in ["q", "<C-c>"] {
      var robot = Robot()
      robot.press(key)
      #expect(robot.desk.outside.contains(.keepSession(robot.state.session)))
    }
  }

  @Test("names nobody knows and widths beyond reason change nothing")
  func damaged() {
    var session = ReaderSession()
    session.pane = "cellar"
    session.list = "by-smell"
    session.side = "weather"
    session.widths = PaneWidths(sources: -4, side: 9000)
    session.branches = [[], ["a", "b", "c"]]
    let robot = reopened(session)
    #expect(robot.screen == Robot().screen)
  }

  @Test("Ctrl-Right makes the focused pane wider by two columns, Ctrl-Left narrower")
  func widths() {
    var robot = Robot()
    robot.press("1")
    let before = robot.state.layout[.sources]?.content.width ?? 0
    robot.press("<C-Right>")
    #expect(robot.state.layout[.sources]?.content.width == before + 2)
    robot.press("<C-Left><C-Left>")
    #expect(robot.state.layout[.sources]?.content.width == before - 2)
  }

  @Test("the article keeps thirty columns")
  func articleKeepsRoom() {
    let layout = PaneLayout(
      size: Size(width: 120, height: 24), focus: .article,
      widths: PaneWidths(sources: 120, side: 120))
    #expect((layout[.article]?.content.width ?? 0) >= 30)
    let narrow = PaneLayout(
      size: Size(width: 60, height: 24), focus: .article, widths: PaneWidths(sources: 120))
    #expect((narrow[.article]?.content.width ?? 0) >= 30)
  }
}
