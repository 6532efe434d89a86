import Testing

/// Where an article belongs is worked out once it is on the screen.
@Suite("The story suggested for an article")
struct SuggestedStoryTests {
  private let folder: TemporaryFolder
  private var library: String { folder.path + "/library" }

  init() throws {
    folder = try TemporaryFolder()
    let sessions = Program.repository + "/Tests/dragomanTests/Sessions"
    for arguments in [
      ["--story", "Mackerel", sessions + "/accounts"], [sessions + "/versions/elsewhere"],
    ] {
      let added = try Program.run(["add", "--library", library] + arguments)
      try #require(added.status == 0)
    }
  }

  @Test("it appears without another key once the article is open, and + moves it there")
  func appears() throws {
    let session = try TerminalSession.reader(of: library, width: 120, height: 30)
    _ = try session.screen { $0.contains("▌Article") || $0.contains("▌Sources") }
    try session.send("1", "G", "Up", "Right", "j", "Right", "j", "Enter")
    #expect(try session.screen { $0.contains("Belongs to") }.contains("Belongs to “Mackerel”?"))
    try session.send("+")
    #expect(try session.screen { $0.contains("Moved") }.contains("Moved to “Mackerel”"))
    #expect(!(try session.screen().contains("Belongs to")))
    try session.send("Q")
  }
}
