import Foundation
import Testing

/// Programs of the person's own, the configuration and sessions, in the real binary in tmux.
@Suite("Bridges on a terminal", .serialized)
struct BridgesOnTerminalTests {
  private let library: TemporaryFolder

  init() throws { library = try .withDemoLibrary() }

  /// The reader, with a configuration; afterwards the terminal's settings are compared.
  private func open(
    config: String = "", environment: [String: String] = [:]
  ) throws -> TerminalSession {
    let folder = library.path + "/settings"
    try library.write(config, to: "settings/dragoman/config.toml")
    return try .reader(
      of: library.path, width: 120, height: 30,
      environment: ["XDG_CONFIG_HOME": folder].merging(environment) { $1 })
  }

  @Test("| gives the article and the terminal to a program, and takes the terminal back")
  func pipe() throws {
    let counter = try library.script("echo \"$# args: $1\"; grep -c Medinsky", to: "count.sh")
    let session = try open(config: "[pipes]\ncount = [\"\(counter)\", \"a b; $HOME\"]\n")
    _ = try session.screen { $0.contains("Istanbul talks") }
    try session.send("2", "|", "c", "o", "u", "n", "t", "Enter")
    let shown = try session.screen { $0.contains("Enter goes on") }
    // One argument, as it stands: no shell has looked at it.
    #expect(shown.contains("1 args: a b; $HOME"))
    #expect(shown.contains("\n1\n"))
    try session.send("Enter")
    _ = try session.screen { $0.contains("? help") }
    try session.send("Q")
    let after = try session.screen { $0.contains("terminal given back") }
    #expect(after.contains("status 0"))
  }

  @Test("a program that is not there is said, and nothing is lost")
  func missingProgram() throws {
    let session = try open()
    _ = try session.screen { $0.contains("Istanbul talks") }
    try session.send("2", "|")
    try session.send("no-such-thing", "Enter")
    let screen = try session.screen { $0.contains("cannot be started") }
    #expect(screen.contains("no-such-thing cannot be started"))
    #expect(screen.contains("Istanbul talks"))
  }

  @Test("the clipboard's program and the citation file get what is copied")
  func clipboard() throws {
    let clip = library.path + "/clip"
    let file = library.path + "/passages.md"
    let copier = try library.script("cat > \(clip).new; mv \(clip).new \(clip)", to: "copy.sh")
    let session = try open(
      config: """
        citation = "markdown"
        clipboard = ["\(copier)"]
        citation-file = "\(file)"
        """)
    _ = try session.screen { $0.contains("Istanbul talks") }
    try session.send("2", "}", "y")
    _ = try session.screen { $0.contains("Copied") }
    let copied = try session.text(of: clip)
    #expect(copied.hasPrefix("> "))
    #expect(try session.text(of: file) == copied + "\n")
  }

  @Test("hostile text leaves as marks, not as commands")
  func hostile() throws {
    let other = try TemporaryFolder()
    let text = "# A bell\n\nRed \u{1B}[31m and \u{9B}5n rang at \u{7}noon.\n"
    let file = try library.write(text, to: "bell.md")
    let added = try Program.run(["add", "--library", other.path + "/new", file])
    #expect(added.status == 0)
    let sent = other.path + "/sent"
    let taker = try library.script("cat > \(sent).new; mv \(sent).new \(sent)", to: "take.sh")
    let session = try TerminalSession(
      "\(Program.path) read --library \(other.path)/new", width: 100, height: 24)
    _ = try session.screen { $0.contains("rang at") }
    try session.send("2", "|")
    try session.send(taker, "Enter")
    let words = try session.text(of: sent)
    #expect(words.contains("rang at"))
    #expect(words.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 && $0.value != 0x9B })
  }

  @Test("o gives the address to the opener, E the note to the editor, each with its own arguments")
  func openerAndEditor() throws {
    let folder = try TemporaryFolder()
    let file = try library.write(
      "---\ntitle: A bell\nurl: https://coast.example/bell?a=1&b=$HOME\n---\n\nIt rang at noon.\n",
      to: "rung.md")
    #expect(try Program.run(["add", "--library", folder.path + "/new", file]).status == 0)
    let opened = folder.path + "/opened"
    let opener = try library.script(
      "echo \"$*\" > \(opened).new; mv \(opened).new \(opened)", to: "open.sh")
    let editor = try library.script("echo \"$1 wrote this\" > \"$2\"", to: "edit.sh")
    try library.write(
      "opener = [\"\(opener)\", \"--new-tab\"]\neditor = [\"\(editor)\", \"-f\"]\n",
      to: "settings/dragoman/config.toml")
    let session = try TerminalSession(
      "\(Program.path) read --library \(folder.path)/new", width: 100, height: 24,
      environment: ["XDG_CONFIG_HOME": library.path + "/settings"])
    _ = try session.screen { $0.contains("rang at noon") }
    try session.send("2", "o")
    #expect(try session.text(of: opened) == "--new-tab https://coast.example/bell?a=1&b=$HOME\n")
    try session.send("G", "E")
    let screen = try session.screen { $0.contains("-f wrote this") }
    #expect(screen.contains("-f wrote this"))
  }

  @Test("a wrong configuration is said, and the reader runs with what is right in it")
  func wrongConfiguration() throws {
    let session = try open(config: "theme = \"drak\"\n[keys]\nquit = \"X\"\n")
    let screen = try session.screen { $0.contains("“drak”") }
    #expect(screen.contains("config.toml:1:9: “drak” is not one of"))
    try session.send("X")
    #expect(try session.screen { $0.contains("status 0") }.contains("status 0"))
  }

  @Test("the next start shows what the last one left")
  func session() throws {
    let first = try open()
    _ = try first.screen { $0.contains("Istanbul talks") }
    try first.send("3", "s", "2", "@")
    try first.send("medin", "Enter")
    _ = try first.screen { $0.contains("Vladimir Medinsky") }
    try first.send("n", "n")
    let left = try first.screen { $0.contains("article 2/4") }
    try first.send("q")
    _ = try first.screen { $0.contains("status 0") }
    let second = try open()
    let found = try second.screen { $0.contains("article 2/4") }
    #expect(found == left)
  }

  @Test("a session that cannot be read is passed over")
  func damagedSession() throws {
    let database = library.path + "/library.sqlite"
    try LibrarySetting.set("{\"pane\": 7", for: "session", in: database)
    let session = try open()
    let screen = try session.screen { $0.contains("Istanbul talks") && $0.contains("? help") }
    #expect(screen.contains("▌Sources"))
  }

  @Test("with nothing to read the reader offers the demo story, and adds it")
  func welcome() throws {
    let empty = try TemporaryFolder()
    let session = try TerminalSession(
      "\(Program.path) read --library \(empty.path)/new; echo left; cat", width: 100, height: 30)
    _ = try session.screen { $0.contains("Welcome to Dragoman") }
    try session.send("Enter")
    let screen = try session.screen { $0.contains("8 articles added") }
    #expect(screen.contains("Tour 1/10"))
    #expect(screen.contains("Alwaght"))
    try session.send("Q")
    #expect(try session.screen { $0.contains("left") }.contains("left"))
  }
}

extension TerminalSession {
  /// A file that something else writes, as soon as it is there.
  fileprivate func text(of path: String) throws -> String {
    _ = try screen { _ in FileManager.default.fileExists(atPath: path) }
    return try String(contentsOfFile: path, encoding: .utf8)
  }
}
