import Articles
import Reader
import Screen
import Testing

/// A text that is looked through in several slices.
@Suite("Searching long articles")
struct LongSearchTests {
  private static let line = String(
    repeating: "The night ferry left the quiet harbor. ", count: 1000)
  private static let text = (0..<70).map { "\(line)pilot\($0)." }

  private func robot() -> Robot {
    var robot = Robot(
      [.sample("long", outlet: nil, title: "A long night", paragraphs: Self.text, actors: [])],
      width: 100)
    robot.press("2")
    return robot
  }

  @Test("all matches are found, in order, each once")
  func all() {
    var robot = robot()
    robot.press("/")
    robot.type("pilot")
    let matches = robot.state.article?.search?.matches ?? []
    #expect(matches.count == 70)
    #expect(zip(matches, matches.dropFirst()).allSatisfy { $0.end <= $1.start })
    #expect(robot.state.article?.search?.isGoingOn == false)
    robot.press("<Enter>")
    #expect(robot.status.contains("1/70"))
  }

  @Test("a match that lies across two slices is found")
  func acrossSlices() {
    let filling = String(repeating: "a", count: (1 << 20) - 4)
    var pane = ArticlePane(
      .sample("x", outlet: nil, title: "T", paragraphs: [filling + "harbor" + filling], actors: []),
      size: Size(width: 60, height: 10))
    pane.search(for: "harbor")
    while pane.search?.isGoingOn == true { pane.searchOn() }
    #expect(pane.search?.matchCount == 1)
  }

  @Test("Escape stops it, says so, and keeps what was found")
  func escape() {
    var state = robot().state
    _ = type("/pilot", &state)
    _ = state.handle(.keyPressed(.enter))
    #expect(state.article?.search?.isGoingOn == true)
    let found = state.article?.search?.matchCount
    _ = state.handle(.keyPressed(.escape))
    #expect(state.article?.search?.isGoingOn == false)
    #expect(state.article?.search?.matchCount == found)
    #expect(state.message == .notice("The search was stopped after 38 % of the article"))
    #expect(state.handle(.findingGoesOn) == [])
    #expect(state.article?.search?.matchCount == found)
  }

  @Test("Ctrl-C stops it and does not end the reader")
  func interrupt() {
    var state = robot().state
    _ = type("/pilot", &state)
    _ = state.handle(.keyPressed(.enter))
    #expect(state.handle(.keyPressed(.control("c"))) == [])
    #expect(state.article?.search?.isGoingOn == false)
  }

  @Test("giving up the prompt stops it and goes back")
  func giveUp() {
    var state = robot().state
    let before = state.article
    #expect(type("/pilot69", &state) == [.goOnFinding])
    _ = state.handle(.keyPressed(.escape))
    #expect(state.article == before)
    #expect(state.message == .notice("The search was stopped after 38 % of the article"))
  }

  @Test("keys pressed meanwhile are heard: another word is looked for instead")
  func otherWord() {
    var state = robot().state
    _ = type("/pilot", &state)
    #expect(type("6", &state) == [.goOnFinding])
    while !state.handle(.findingGoesOn).isEmpty {}
    #expect(state.article?.search?.matchCount == 11)
  }

  @Test("while it goes on n does not go past the last match found")
  func next() {
    var state = robot().state
    _ = type("/pilot25", &state)
    _ = state.handle(.keyPressed(.enter))
    _ = state.handle(.keyPressed(.character("n")))
    #expect(state.message == .notice("No match yet; 38 % of the article is searched"))
  }

  @Test("what is in none of the slices is told at the end")
  func nothing() {
    var state = robot().state
    _ = type("/lighthouse", &state)
    _ = state.handle(.keyPressed(.enter))
    #expect(state.message == nil)
    while !state.handle(.findingGoesOn).isEmpty {}
    #expect(state.message == .notice("“lighthouse” is not in this article"))
    #expect(state.article?.search == nil)
  }

  @Test("the first match is not gone to when the cursor has been moved meanwhile")
  func moved() {
    var state = robot().state
    _ = type("/pilot69", &state)
    _ = state.handle(.keyPressed(.enter))
    _ = state.handle(.keyPressed(.character("j")))
    let cursor = state.article?.cursor
    while !state.handle(.findingGoesOn).isEmpty {}
    #expect(state.article?.cursor == cursor)
    #expect(state.article?.search?.matchCount == 1)
  }

  private func type(_ words: String, _ state: inout ReaderState) -> [ReaderEffect] {
    words.reduce([]) { _, letter in state.handle(.keyPressed(.character(letter))) }
  }
}
