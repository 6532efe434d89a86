import Articles
import Testing

@testable import Reader

@Suite("Stories in the reader")
struct StoriesTests {
  @Test("B asks for a story and moves the article under the cursor")
  func move() {
    var robot = Robot()
    robot.press("B")
    robot.type("Fishing")
    robot.press("<Enter>")
    let change = StoryChange.moved([Article.ID("a1")], from: "Harbour talks", to: "Fishing")
    #expect(robot.desk.outside.last == .changeStory(change))
  }

  @Test("a known story is meant whatever the case, and the same one changes nothing")
  func sameStory() {
    var robot = Robot()
    robot.press("B")
    robot.type("harbour TALKS")
    robot.press("<Enter>")
    #expect(robot.status.contains("It is in “Harbour talks” already"))
  }

  @Test("a suggestion is shown and taken by one key")
  func suggestion() {
    var robot = Robot()
    robot.take(.storySuggested(Article.ID("a1"), "Mackerel"))
    #expect(robot.status.contains("Belongs to “Mackerel”? + moves it there"))
    robot.press("+")
    let change = StoryChange.moved([Article.ID("a1")], from: "Harbour talks", to: "Mackerel")
    #expect(robot.desk.outside.last == .changeStory(change))
  }

  @Test("a suggestion for an article that is no longer open is not shown")
  func lateSuggestion() {
    var robot = Robot()
    robot.take(.storySuggested(Article.ID("a2"), "Mackerel"))
    #expect(!robot.status.contains("Mackerel"))
    robot.press("+")
    #expect(robot.status.contains("No story is suggested"))
  }

  @Test("renaming to the name of another story asks whether they become one")
  func merge() {
    var robot = Robot()
    robot.take(
      .outlineLoaded(
        ["Harbour talks", "Fishing"].map { name in
          StoryOutline(
            name: name,
            sources: [.init(publisher: nil, articleCount: 1, unreadCount: 0, noteCount: 0)])
        }))
    robot.press("2")
    robot.press(":")
    robot.type("rename-story")
    robot.press("<Enter><C-u>")
    robot.type("fishing")
    robot.press("<Enter>")
    #expect(robot.status.contains("“Fishing” exists"))
    robot.type("y")
    robot.press("<Enter>")
    #expect(robot.desk.outside.last == .mergeStories("Harbour talks", into: "Fishing"))
  }

  @Test("a text that comes while the older one is read takes its place")
  func newText() {
    var robot = Robot()
    let newer = OpenedArticle.sample(
      "a1", outlet: "Coast Gazette", title: "Talks", paragraphs: ["Short."], actors: [])
    robot.take(.articleLoaded(newer, .lastPlace))
    #expect(robot.screen.contains { $0.contains("Short.") })
    #expect(robot.status.contains("d shows how"))
  }

  @Test("an article that changed since it was read says so once, when it is opened")
  func changedText() {
    var opened = [OpenedArticle].harbourTalks[1]
    opened.summary.isRead = true
    opened.summary.isChanged = true
    var robot = Robot()
    robot.take(.articleLoaded(opened, .lastPlace))
    #expect(robot.status.contains("has changed since it was read; d shows how"))
    #expect(robot.desk.outside.last == .markSeen(Article.ID("a2")))
    #expect(robot.state.article?.opened.summary.isChanged == false)
  }
}
