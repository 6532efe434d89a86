import Articles
import Reader
import Screen
import Testing

@Suite("Accounts side by side in the reader")
struct ComparisonViewTests {
  private static func cell(
    _ account: Int, _ start: Int, _ text: String, _ value: ComparisonCell.Value
  ) -> ComparisonCell {
    let range = TextRange(start, start + text.count)
    return ComparisonCell(
      account: account, range: range, text: text, value: value,
      sentenceRange: range, sentence: text)
  }

  private static func comparison(topic: String = "letters") -> StoryComparison {
    StoryComparison(
      story: "Harbour talks",
      table: ComparisonTable(
        accounts: [OpenedArticle].harbourTalks.map { ComparedAccount($0.article) },
        rows: [
          ComparisonRow(
            id: .init("1"), topic: topic, kind: .figure, verdict: .differ,
            cells: [
              cell(0, 62, "two", .figure(2, unit: "count")),
              cell(2, 19, "three", .figure(3, unit: "count")),
            ]),
          ComparisonRow(
            id: .init("2"), topic: "envoy leaves", kind: .date, verdict: .agree,
            cells: [
              cell(0, 4, "May", .date(CalendarDate("2024-05")!)),
              cell(2, 8, "May", .date(CalendarDate("2024-05")!)),
            ]),
          ComparisonRow(
            id: .init("3"), topic: "fleet", kind: .figure, verdict: .only,
            cells: [cell(1, 4, "one", .figure(1, unit: "count"))]),
        ]))
  }

  private static func robot(width: Int = 120) -> Robot {
    var robot = Robot(width: width, height: 12)
    robot.press("<Enter>c")
    robot.take(.compared(comparison(), .matrix))
    return robot
  }

  private static func shown(_ robot: Robot) -> [String] {
    ["letters", "envoy leaves", "fleet"].filter { topic in
      robot.screen.prefix(9).contains { $0.contains(topic) }
    }
  }

  @Test("what several accounts tell shows first; d leaves the differences, then shows everything")
  func scope() {
    var robot = Self.robot()
    #expect(Self.shown(robot) == ["letters", "envoy leaves"])
    robot.press("d")
    #expect(Self.shown(robot) == ["letters"])
    robot.press("d")
    #expect(Self.shown(robot) == ["letters", "envoy leaves", "fleet"])
  }

  @Test("f goes through the kinds and Esc takes filters away")
  func kinds() {
    var robot = Self.robot()
    robot.press("ff")
    #expect(Self.shown(robot) == ["envoy leaves"])
    robot.press("<Esc>")
    #expect(Self.shown(robot) == ["letters", "envoy leaves"])
  }

  @Test("a slash filters topics by words")
  func words() {
    var robot = Self.robot()
    robot.press("/envoy<Enter>")
    #expect(Self.shown(robot) == ["envoy leaves"])
  }

  @Test("Enter shows the sentences, Enter again opens the words, Ctrl-O comes back")
  func evidence() {
    var robot = Self.robot()
    robot.press("<Enter>")
    #expect(robot.screen[0].contains("letters") && robot.screen[0].contains("1/2"))
    robot.press("j<Enter>")
    #expect(robot.openArticle == "a3")
    #expect(robot.state.article?.cursor == 19)
    robot.press("<C-o>")
    #expect(robot.screen[0].contains("letters") && robot.screen[0].contains("2/2"))
  }

  @Test("a narrow screen lists the topics with the values under them")
  func narrow() {
    let robot = Self.robot(width: 50)
    #expect(robot.screen[1].contains("letters"))
    #expect(robot.screen[2].contains("Coast Gazette two; Island Herald three"))
  }

  @Test("dismissing a row asks for a correction that one u takes back")
  func dismiss() throws {
    var robot = Self.robot()
    robot.press("D")
    guard case .correct(let change, .figure, "Harbour talks")? = robot.desk.outside.last else {
      Issue.record("no correction was asked for")
      return
    }
    let correction = ComparisonCorrection(
      id: "x", story: "Harbour talks", kind: .figure, change: change)
    var comparison = Self.comparison()
    comparison.table = comparison.table.corrected(by: [correction])
    robot.take(.corrected(correction, comparison))
    #expect(Self.shown(robot) == ["envoy leaves"])
    robot.press("u")
    #expect(robot.desk.outside.last == .takeBack(correction, story: "Harbour talks"))
    robot.take(.takenBack(correction, Self.comparison()))
    #expect(Self.shown(robot) == ["letters", "envoy leaves"])
    robot.press("<C-r>")
    #expect(robot.desk.outside.last == .correctAgain(correction))
  }

  @Test("u takes back what was corrected before the reader was started")
  func earlier() {
    var robot = Self.robot()
    robot.press("u")
    #expect(robot.desk.outside.last == .takeBack(nil, story: "Harbour talks"))
    robot.take(.takenBack(nil, Self.comparison()))
    #expect(robot.status.contains("Nothing to undo"))
  }

  @Test("R offers the topic to be typed anew")
  func rename() {
    var robot = Self.robot()
    robot.press("R")
    robot.type(" carried")
    robot.press("<Enter>")
    guard case .correct(.rename(_, let topic), .figure, _)? = robot.desk.outside.last else {
      Issue.record("no correction was asked for")
      return
    }
    #expect(topic == "letters carried")
  }

  @Test("J on two rows of one kind joins them, on two kinds says why not")
  func join() {
    var robot = Self.robot()
    robot.press("dd")
    robot.press("JjJ")
    #expect(robot.status.contains("Only rows of one kind can be joined"))
    robot.press("jJ")
    guard case .correct(.join(_, let other), .figure, _)? = robot.desk.outside.last else {
      Issue.record("no correction was asked for")
      return
    }
    #expect(other.article.rawValue == "a2")
  }

  @Test("P parts the cell under the cursor from its row")
  func part() {
    var robot = Self.robot()
    robot.press("llP")
    guard case .correct(.part(let places), .figure, _)? = robot.desk.outside.last else {
      Issue.record("no correction was asked for")
      return
    }
    #expect(places.map(\.article.rawValue) == ["a3"])
  }

  @Test("a story without anything to compare says so")
  func nothing() {
    var robot = Robot(width: 100, height: 12)
    robot.press("<Enter>c")
    robot.take(.compared(StoryComparison(story: "Harbour talks"), .matrix))
    #expect(robot.screen.contains { $0.contains("Nothing to compare") })
  }
}
