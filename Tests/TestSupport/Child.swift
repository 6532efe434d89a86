package import Foundation

/// A program that runs, with files for its input and output.
///
/// Not Foundation's `Process`: its wait turns a run loop, which hangs when tests run side by side.
package struct Child {
  package let id: pid_t

  /// Starts a program: the first of the arguments is its path.
  package init(
    _ arguments: [String], environment: [String: String], input: String = "/dev/null",
    output: String = "/dev/null", errors: String = "/dev/null"
  ) throws {
    let writes = O_WRONLY | O_CREAT | O_APPEND
    try self.init(
      arguments, environment: environment,
      files: [(input, O_RDONLY), (output, writes), (errors, writes)], flags: 0)
  }

  /// Starts a program in a session of its own, which a terminal controls: it reads and writes there.
  package init(
    _ arguments: [String], environment: [String: String], onTerminal terminal: String
  ) throws {
    // The first terminal that a session opens controls it. POSIX_SPAWN_SETSID is not imported.
    try self.init(
      arguments, environment: environment,
      files: Array(repeating: (terminal, O_RDWR), count: 3), flags: 0x80)
  }

  private init(
    _ arguments: [String], environment: [String: String], files: [(path: String, mode: Int32)],
    flags: Int16
  ) throws {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (descriptor, file) in files.enumerated() {
      posix_spawn_file_actions_addopen(&actions, Int32(descriptor), file.path, file.mode, 0o600)
    }
    var vector = arguments.map { strdup($0) } + [nil]
    var settings = environment.map { strdup("\($0)=\($1)") } + [nil]
    defer { (vector + settings).forEach { free($0) } }
    var child = pid_t()
    // Threads of the test runner block signals; a program that inherits that cannot be ended.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, flags | Int16(POSIX_SPAWN_SETSIGMASK))
    let failure = posix_spawn(&child, arguments[0], &actions, &attributes, &vector, &settings)
    guard failure == 0 else { throw POSIXError(POSIXErrorCode(rawValue: failure) ?? .EINVAL) }
    id = child
  }

  /// Waits for the end; answers the exit status, or 128 and the number of the signal.
  package func wait() -> Int32 {
    var status: Int32 = 0
    while waitpid(id, &status, 0) == -1, errno == EINTR {}
    return Self.code(of: status)
  }

  /// What ``wait()`` answers, or nil while the program runs.
  ///
  /// To be asked no more once it has answered.
  package func ended() -> Int32? {
    var status: Int32 = 0
    return waitpid(id, &status, WNOHANG) == id ? Self.code(of: status) : nil
  }

  private static func code(of status: Int32) -> Int32 {
    let signal = status & 0x7F
    return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
  }
}
