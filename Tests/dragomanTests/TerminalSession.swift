import Foundation
import TestSupport

/// A real terminal in tmux with a server of its own.
final class TerminalSession {
  private let socket = "dragoman-\(UUID().uuidString.prefix(8))"
  let folder: TemporaryFolder

  /// Starts a shell command in a terminal of a size.
  init(_ command: String, width: Int, height: Int, environment: [String: String] = [:]) throws {
    folder = try TemporaryFolder()
    // By `env` inside: tmux gives its panes a TERM of its own. No backtraces, which take seconds.
    let settings = Program.environment(home: folder.path)
      .merging(["SWIFT_BACKTRACE": "enable=no"]) { $1 }
      .merging(environment) { $1 }.map { "\($0)=\($1)" }
    try tmux(
      ["-f", "/dev/null", "new-session", "-d", "-x", "\(width)", "-y", "\(height)", "env"]
        + settings + ["sh", "-c", command])
  }

  deinit { _ = try? tmux(["kill-server"]) }

  /// Types keys in tmux's notation, each an argument: "j", "Enter", "C-o".
  func send(_ keys: String...) throws { try tmux(["send-keys"] + keys) }

  func resize(width: Int, height: Int) throws {
    try tmux(["resize-window", "-x", "\(width)", "-y", "\(height)"])
  }

  /// The screen as rows of text.
  func screen() throws -> String { try tmux(["capture-pane", "-p"]) }

  /// Waits until the screen satisfies a condition, at most ten seconds; answers the last screen.
  func screen(when condition: (String) -> Bool) throws -> String {
    let end = ContinuousClock.now + .seconds(10)
    var shown = try screen()
    while !condition(shown), ContinuousClock.now < end {
      usleep(20_000)
      shown = try screen()
    }
    return shown
  }

  /// Process id of the program the shell command became or started last.
  func processID(of name: String) throws -> Int32? {
    let shell = try tmux(["display-message", "-p", "#{pane_pid}"]).filter(\.isNumber)
    let found = try Self.run("/usr/bin/pgrep", ["-P", shell, "-x", name]).filter(\.isNumber)
    return Int32(found)
  }

  @discardableResult
  private func tmux(_ arguments: [String]) throws -> String {
    try Self.run("/usr/bin/tmux", ["-L", socket] + arguments)
  }

  /// Runs a program to its end and answers its output.
  ///
  /// Through a file: the server that tmux leaves behind would keep a pipe open.
  private static func run(_ path: String, _ arguments: [String]) throws -> String {
    let folder = try TemporaryFolder()
    let output = try folder.write("", to: "output")
    _ = try Child(
      [path] + arguments,
      environment: ["LANG": "C.UTF-8", "PATH": "/usr/bin:/bin", "TERM": "xterm-256color"],
      output: output
    ).wait()
    return try String(contentsOfFile: output, encoding: .utf8)
  }
}
