import Articles
import Reader
import Screen
import Testing

@Suite("Welcome and tour")
struct TourTests {
  @Test("an empty library offers the demo story, a source of one's own, or nothing, once")
  func welcome() {
    var robot = Robot([])
    #expect(robot.screen.joined().contains("Welcome to Dragoman"))
    robot.press("<Esc>")
    #expect(!robot.screen.joined().contains("Welcome"))
    robot.take(.libraryChanged)
    #expect(!robot.screen.joined().contains("Welcome"))
  }

  @Test("a library with articles, or with feeds that bring some, welcomes nobody")
  func noWelcome() {
    #expect(!Robot().screen.joined().contains("Welcome"))
  }

  @Test("the first offer adds the demo story and begins the tour")
  func demo() {
    var robot = Robot([])
    robot.press("<Enter>")
    #expect(robot.desk.outside.contains(.addDemo))
    #expect(robot.screen.joined().contains("Tour 1/10"))
  }

  @Test("the offer of one's own asks for a path or an address")
  func own() {
    var robot = Robot([])
    robot.press("<Down><Down><Enter>")
    robot.type("~/talks")
    robot.press("<Enter>")
    #expect(robot.desk.outside.contains(.addSource("~/talks")))
  }

  @Test("the tour goes on by doing what it says, with the keys it shows")
  func steps() {
    var robot = Robot(width: 100, height: 30)
    robot.press("<F1>")
    var seen: [String] = [robot.tourTitle]
    for keys in ["1<Enter>", "<Space>", "@nor<Enter>", "nnn", "]", "<C-o>", "gni"] {
      robot.press(keys)
      seen.append(robot.tourTitle)
    }
    robot.press("va")
    robot.type("a promise")
    robot.press("<Enter>")
    seen.append(robot.tourTitle)
    robot.press("c")
    seen.append(robot.tourTitle)
    robot.press("?")
    robot.press("<Esc>")
    seen.append(robot.tourTitle)
    let steps = (1...10).map { "Tour \($0)/10" }
    #expect(seen.map { String($0.prefix(while: { $0 != ":" })) } == steps + ["Tour"])
  }

  @Test("the tour is left at any time, by its key or by Esc")
  func leaving() {
    for key in ["<F1>", "<Esc>"] {
      var robot = Robot(width: 100, height: 30)
      let before = robot.screen
      robot.press("<F1>")
      #expect(robot.screen != before)
      robot.press(key)
      #expect(robot.screen == before)
    }
  }

  @Test("F2 goes on without doing what a step says")
  func skipping() {
    var robot = Robot(width: 100, height: 30)
    robot.press("<F1><F2><F2>")
    #expect(robot.tourTitle.hasPrefix("Tour 3/10"))
    robot.press(String(repeating: "<F2>", count: 20))
    #expect(robot.tourTitle.hasPrefix("Tour: the end"))
  }

  @Test("the tour names keys as they are bound")
  func boundKeys() {
    var keymap = Keymap()
    keymap.unbind(.pickActor)
    keymap.bind(Key.sequence("ga") ?? [], to: .pickActor)
    var state = ReaderState(size: Size(width: 100, height: 30), keymap: keymap)
    for key in Key.sequence("<F1><F2><F2>") ?? [] { _ = state.handle(.keyPressed(key)) }
    #expect(state.draw().lines.contains { $0.contains("g a asks for an actor") })
  }

  @Test("the tour fits under eighty columns and leaves the panes the rest")
  func fits() {
    var robot = Robot(width: 80, height: 24)
    robot.press("<F1>")
    for _ in 1...10 {
      #expect(!robot.screen.suffix(4).joined(separator: " ").contains("{"))
      #expect(robot.screen.count == 24)
      robot.press("<F2>")
    }
  }
}

extension Robot {
  /// What stands in the rule above the tour.
  fileprivate var tourTitle: String {
    let row = screen.first { $0.contains(" Tour") } ?? ""
    return row.firstRange(of: "Tour").map { String(row[$0.lowerBound...]) } ?? ""
  }
}
