import Foundation
import TestSupport
import Testing

/// The real binary, byte by byte, on terminals of several kinds, slow and hostile surroundings.
@Suite("Terminals", .serialized)
struct SurroundingsTests {
  private let library: TemporaryFolder

  init() throws { library = try .withDemoLibrary() }

  private func open(
    width: Int = 120, height: Int = 30, environment: [String: String] = [:]
  ) throws -> PseudoTerminal {
    try PseudoTerminal(
      [Program.path, "read", "--library", library.path], width: width, height: height,
      environment: environment)
  }

  @Test(
    "the screen is the same on every terminal",
    arguments: ["xterm", "tmux-256color", "screen", "linux", "vt100"])
  func terminals(name: String) throws {
    let keys = ["2", " ", "jjj", "3", "j\r", "2", "n", "b", "/the\r", "n"]
    func screens(_ terminal: String) throws -> [String] {
      // Each reads a library of its own, for what is read is remembered.
      let copy = try TemporaryFolder()
      try FileManager.default.copyItem(atPath: library.path, toPath: copy.path + "/library")
      let session = try PseudoTerminal(
        [Program.path, "read", "--library", copy.path + "/library"], width: 120, height: 30,
        environment: ["TERM": terminal])
      var screens = [session.read { $0.contains("Istanbul talks") && $0.contains("? help") }]
      for key in keys {
        session.type(key)
        screens.append(session.read())
      }
      session.type("?")
      screens.append(session.read { $0.contains("Keys") })
      // Typed before Escape is taken for a key of its own, the next would be one with Alt.
      session.type("\u{1B}")
      screens.append(session.read { !$0.contains("Keys") })
      #expect(session.emulator.faults == [])
      session.type("Q")
      #expect(session.waitForEnd() == 0)
      #expect(session.isGivenBack)
      return screens
    }
    #expect(try screens(name) == screens("xterm-256color"))
  }

  @Test("a storm of resizes ends with the right screen, from 1×1 to 500×200")
  func resizes() throws {
    let session = try open()
    session.read { $0.contains("? help") }
    let sizes = [(1, 1), (500, 200), (7, 3), (80, 24), (200, 50), (2, 60), (130, 1), (20, 5)]
    for _ in 0..<5 {
      for (width, height) in sizes { session.resize(width: width, height: height) }
    }
    session.resize(width: 100, height: 30)
    let screen = session.read { $0.contains("? help") && $0.contains("Istanbul talks") }
    #expect(screen.contains("? help"))
    session.type("Q")
    #expect(session.waitForEnd() == 0)
  }

  @Test("a terminal that takes nothing for a while gets the last screen, whole")
  func slowTerminal() throws {
    let session = try open(width: 200, height: 50)
    session.read { $0.contains("? help") }
    session.type("2")
    // Nothing is read meanwhile: the terminal's buffer is full after a screen or two.
    for _ in 0..<300 {
      session.type(" ")
      session.type("b")
      usleep(1000)
    }
    session.type("?")
    let help = session.read { $0.contains("Keys") }
    #expect(session.emulator.faults == [])
    let quick = try open(width: 200, height: 50)
    quick.read { $0.contains("? help") }
    quick.type("2")
    quick.type(" b?")
    #expect(help == quick.read { $0.contains("Keys") })
  }

  @Test("q ends the reader on a terminal that takes nothing any more")
  func hangingTerminal() throws {
    let session = try open(width: 200, height: 50)
    session.read { $0.contains("? help") }
    session.type("2")
    for _ in 0..<50 {
      session.type(" b")
      usleep(1000)
    }
    session.type("Q")
    #expect(session.waitForEnd(isReading: false) == 0)
    #expect(session.isGivenBack)
  }
}
