import Foundation
import Testing

/// The real binary on a real terminal, in tmux.
@Suite("On a terminal", .serialized)
struct TerminalTests {
  private let library: TemporaryFolder

  init() throws { library = try .withDemoLibrary() }

  private func open(
    width: Int, height: Int, arguments: String = "", environment: [String: String] = [:]
  ) throws -> TerminalSession {
    try .reader(
      of: library.path, width: width, height: height, arguments: arguments,
      environment: environment)
  }

  private func given(_ session: TerminalSession) throws -> String {
    try session.screen { $0.contains("terminal given back") }
  }

  @Test("shows three panes at 200×50 and gives the terminal back after q")
  func wide() throws {
    let session = try open(width: 200, height: 50)
    let parts = ["Sources", "Istanbul talks", "Article", "Actors"]
    let screen = try session.screen { screen in parts.allSatisfy { screen.contains($0) } }
    for part in parts { #expect(screen.contains(part)) }
    try session.send("q")
    let after = try given(session)
    #expect(after.contains("status 0"))
    #expect(after.contains("terminal given back"))
  }

  @Test("works at 80×24, and after a resize in the middle of reading")
  func resize() throws {
    let session = try open(width: 80, height: 24)
    _ = try session.screen { $0.contains("Istanbul talks") }
    try session.send("2", "Space")
    try session.resize(width: 200, height: 50)
    let wide = try session.screen { $0.contains("Actors") }
    #expect(wide.contains("Actors"))
    try session.resize(width: 19, height: 4)
    let tiny = try session.screen { $0.contains("needs 20×5") }
    #expect(tiny.contains("needs 20×5"))
    try session.resize(width: 80, height: 24)
    _ = try session.screen { $0.contains("? help") }
    try session.send("Q")
    #expect(try given(session).contains("status 0"))
  }

  @Test("keys pressed one by one and again and again lead where they lead all at once")
  func keysAgain() throws {
    let slow = try open(width: 120, height: 30)
    let fast = try open(width: 120, height: 30)
    for session in [slow, fast] { _ = try session.screen { $0.contains("Istanbul talks") } }
    let keys = ["2", "j", "j", "j", "k", "k", "Space", "Space", "b", "j", "j", "G", "G", "g", "j"]
    for key in keys {
      try slow.send(key)
      usleep(60_000)
    }
    for key in keys { try fast.send(key) }
    let shown = try slow.screen { (try? fast.screen()) == $0 }
    #expect(try fast.screen() == shown)
    #expect(shown.contains("▌Article"))
    try slow.send("C-l")
    usleep(100_000)
    #expect(try slow.screen() == shown)
  }

  @Test("a highlight is there after kill -9 right after Enter")
  func killedAfterEnter() throws {
    let session = try open(width: 120, height: 30)
    _ = try session.screen { $0.contains("Istanbul talks") }
    try session.send("2", "}", "v", "Enter")
    _ = try session.screen { $0.contains("Noted") }
    let process = try #require(try session.processID(of: "dragoman"))
    kill(process, SIGKILL)
    let notes = try Program.run(["annotations", "--library", library.path])
    #expect(notes.errors.contains("1 of 1 notes written, on 1 article"))
  }

  @Test(
    "a signal ends the reader and the terminal is given back",
    arguments: [SIGTERM, SIGHUP, SIGINT, SIGSEGV, SIGABRT, SIGTRAP])
  func signals(number: Int32) throws {
    let session = try open(width: 100, height: 30)
    _ = try session.screen { $0.contains("Istanbul talks") }
    let process = try #require(try session.processID(of: "dragoman"))
    kill(process, number)
    let after = try given(session)
    #expect(after.contains("status \(128 + number)"))
    #expect(after.contains("terminal given back"))
  }

  @Test("Ctrl-Z suspends, fg comes back to the same screen")
  func suspend() throws {
    let session = try TerminalSession(
      "bash --norc -i", width: 100, height: 30)
    _ = try session.screen { $0.contains("$") || $0.contains("#") }
    try session.send("\(Program.path) read --library \(library.path)", "Enter")
    _ = try session.screen { $0.contains("Istanbul talks") }
    try session.send("C-z")
    let suspended = try session.screen { $0.contains("Stopped") }
    #expect(suspended.contains("Stopped"))
    try session.send("fg", "Enter")
    let back = try session.screen { $0.contains("Istanbul talks") && $0.contains("? help") }
    #expect(back.contains("Istanbul talks"))
    try session.send("Q")
  }

  @Test("TERM=dumb is refused in words", arguments: ["dumb", "nonesuch"])
  func dumbTerminal(name: String) throws {
    let session = try open(width: 80, height: 24, environment: ["TERM": name])
    let after = try given(session)
    #expect(after.contains("dragoman: "))
    #expect(after.contains(name))
    #expect(after.contains("status 1"))
  }

  @Test("a locale without UTF-8 is said and does no harm")
  func plainLocale() throws {
    let session = try open(width: 100, height: 30, environment: ["LC_ALL": "C"])
    let screen = try session.screen { $0.contains("Istanbul talks") }
    #expect(screen.contains("Istanbul talks"))
    try session.send("Q")
    #expect(try given(session).contains("status 0"))
  }

  @Test("the editor gets the terminal, and its text becomes the note")
  func editor() throws {
    let editor = try library.script("echo 'from the editor' > \"$1\"", to: "editor.sh")
    let session = try open(width: 100, height: 30, environment: ["EDITOR": editor])
    _ = try session.screen { $0.contains("Istanbul talks") }
    try session.send("2", "}", "E")
    _ = try session.screen { $0.contains("from the editor") }
    try session.send("Enter")
    _ = try session.screen { $0.contains("Noted") }
    try session.send("Q")
    _ = try given(session)
    let notes = try Program.run(["annotations", "--library", library.path])
    #expect(notes.output.contains("from the editor"))
  }

  @Test("hostile text reaches the screen as marks, not as commands")
  func hostile() throws {
    let file = try library.write(
      "---\ntitle: \"x\u{1B}]2;owned\u{7}y\"\n---\nRed \u{1B}[31m and \u{9B}5n and \u{202E}back.\n",
      to: "hostile.txt")
    _ = try Program.run(["add", "--library", library.path, "--story", "AAA", file])
    let session = try open(width: 120, height: 30)
    let screen = try session.screen { $0.contains("Red ") || $0.contains("AAA") }
    #expect(
      !screen.unicodeScalars.contains { $0.value == 0x1B || (0x7F..<0xA0).contains($0.value) })
    try session.send("Q")
    #expect(try given(session).contains("status 0"))
  }
}
