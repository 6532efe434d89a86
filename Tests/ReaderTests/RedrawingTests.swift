import Articles
import Reader
import Screen
import TestSupport
import Testing

/// The robot compares each screen with one drawn anew.
@Suite("Drawing what has changed")
struct RedrawingTests {
  private static let words = [
    "Norway", "tide", "港口談判", "שלום", "e\u{301}te\u{301}", "👩‍🌾", "harbor", "Ingrid Dahl", "ß❤ﬁ",
  ]

  @Test("any keys in an article of many scripts leave the screen as if drawn anew")
  func keys() {
    var generator = SeededGenerator(seed: 11)
    let paragraphs = (0..<40).map { _ in
      (0..<Int.random(in: 1...60, using: &generator))
        .map { _ in Self.words.randomElement(using: &generator) ?? "" }.joined(separator: " ")
    }
    var robot = Robot(
      [
        .sample(
          "a", outlet: "Gazette", title: "Talks", paragraphs: paragraphs,
          actors: [([OpenedArticle].norway, [("Norway", .name)])])
      ], width: 110, height: 24)
    robot.press("2")
    let keys = [
      "j", "j", "j", "k", "<Space>", "<C-d>", "<C-u>", "n", "v", "<Esc>", "}", "*", "G", "gg", "L",
      "s", "/tide<Enter>", "N", "M", "l", "<Tab>", "2", "<C-e>", "<C-y>",
    ]
    for _ in 0..<250 { robot.press(keys.randomElement(using: &generator) ?? "j") }
    robot.resize(width: 130, height: 40)
    for _ in 0..<40 { robot.press("j") }
  }

  @Test("of a notice longer than the screen what can be done stands at its end")
  func longNotice() {
    var robot = Robot(
      [.sample("a", outlet: nil, title: "Talks", paragraphs: ["Tide."], actors: [])], width: 60)
    let words = String(repeating: "Norway ", count: 20)
    robot.take(.noticed("Taught: \(words)is no state; u takes it back"))
    #expect(robot.status.hasPrefix(" Taught: Norway"))
    #expect(robot.status.contains("…; u takes it back"))
  }
}
