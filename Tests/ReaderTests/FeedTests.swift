import Articles
import Reader
import Screen
import Testing

@Suite("Feeds in the reader")
struct FeedTests {
  private static func feed(_ id: Int64, _ title: String, problem: String? = nil) -> Subscription {
    Subscription(
      id: .init(rawValue: id), address: "https://tide.example/\(id)", title: title, story: "Fog",
      checked: Instant("2024-03-05T08:15:00Z"), problem: problem)
  }

  private func robot(_ feeds: [Subscription]) -> Robot {
    var robot = Robot()
    robot.desk.feeds = feeds
    robot.take(.libraryChanged)
    return robot
  }

  private func cursorRow(_ robot: Robot) -> String {
    let canvas = robot.state.draw()
    return canvas.cursor.map { String(canvas.lines[$0.y].prefix { $0 != "│" }) } ?? ""
  }

  @Test("r asks the feeds in the background")
  func refresh() {
    var robot = robot([Self.feed(1, "Tide")])
    robot.press("r")
    #expect(robot.desk.outside.last == .refreshFeeds)
    #expect(robot.status.contains("Asking 1 feeds"))
  }

  @Test("r without feeds says how to follow one")
  func nothing() {
    var robot = robot([])
    robot.press("r")
    #expect(robot.desk.outside.last != .refreshFeeds)
    #expect(robot.status.contains("dragoman add"))
  }

  @Test("the list counts the feeds and those that failed; opened, it says what is wrong")
  func list() {
    var robot = robot([Self.feed(1, "Tide"), Self.feed(2, "Coast", problem: "it is gone (410)")])
    robot.press("1G")
    #expect(cursorRow(robot).contains("Feeds"))
    #expect(cursorRow(robot).contains("! 1 failed"))
    robot.press("<Enter>j")
    #expect(cursorRow(robot).contains("! Coast"))
    robot.press("<Enter>")
    #expect(robot.status.contains("Coast: it is gone (410)"))
    robot.press("j<Enter>")
    #expect(robot.status.contains("Tide was asked 2024-03-05 08:15 UTC"))
  }

  @Test("the end of a refresh says what came and what failed")
  func refreshed() {
    var robot = robot([Self.feed(1, "Tide")])
    robot.take(.refreshed(added: 3, changed: 1, failed: 2))
    #expect(robot.status.contains("3 new articles, 1 changed, 2 feeds failed"))
    robot.take(.refreshed(added: 0, changed: 0, failed: 0))
    #expect(robot.status.contains("Nothing new"))
  }

  @Test("keys are answered while feeds are asked")
  func keys() {
    var robot = robot([Self.feed(1, "Tide")])
    robot.press("r")
    robot.take(.progressed("refreshing 1/2"))
    robot.press("2j")
    #expect(robot.status.contains("refreshing 1/2"))
  }
}
