import Glibc

/// A program started by argument vector, found through PATH, on the reader's own terminal.
///
/// `Foundation.Process` puts its child into a process group of its own, where an editor that
/// reads the terminal is stopped by the kernel.
enum ChildProcess {
  /// Runs a program to its end.
  ///
  /// - Returns: its exit status, or 128 and the number of the signal that ended it.
  static func run(_ arguments: [String]) throws -> Int32 {
    let child = try spawn(arguments, isSilent: false)
    var status: Int32 = 0
    while waitpid(child, &status, 0) == -1, errno == EINTR {}
    let signal = status & 0x7F
    return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
  }

  /// Starts a program that talks to nobody here and is not waited for.
  static func start(_ arguments: [String]) throws {
    _ = try spawn(arguments, isSilent: true)
  }

  private static func spawn(_ arguments: [String], isSilent: Bool) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    if isSilent {
      for descriptor in Int32(0)...2 {
        posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0)
      }
    }
    var vector = arguments.map { strdup($0) } + [nil]
    defer { vector.forEach { free($0) } }
    var child = pid_t()
    let failure = posix_spawnp(&child, arguments[0], &actions, nil, &vector, environ)
    guard failure == 0 else {
      throw Failure("\(arguments[0]) cannot be started: \(String(cString: strerror(failure)))")
    }
    return child
  }
}
