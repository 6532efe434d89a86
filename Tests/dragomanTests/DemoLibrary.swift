import Foundation
import Testing

extension TemporaryFolder {
  /// A library with the demo story.
  static func withDemoLibrary() throws -> TemporaryFolder {
    let library = try TemporaryFolder()
    let added = try Program.run([
      "add", "--library", library.path, "--story", "Istanbul talks", Program.repository + "/seeds",
    ])
    try #require(added.status == 0)
    return library
  }
}

extension TerminalSession {
  /// A terminal in which the reader runs and afterwards says how it and the terminal are.
  static func reader(
    of library: String, width: Int, height: Int, arguments: String = "",
    environment: [String: String] = [:]
  ) throws -> TerminalSession {
    let program = "\(Program.path) read --library \(library) \(arguments)"
    let command = """
      stty -a > $HOME/before; \(program); echo "status $?"; stty -a > $HOME/after; \
      cmp $HOME/before $HOME/after && echo "terminal given back"; cat
      """
    return try TerminalSession(command, width: width, height: height, environment: environment)
  }
}
