import Glibc

/// A program started by argument vector, found through PATH, on the reader's own terminal.
///
/// `Foundation.Process` puts its child into a process group of its own, where an editor that
/// reads the terminal is stopped by the kernel.
enum ChildProcess {
  /// Runs a program to its end.
  ///
  /// - Parameter input: what it reads from its standard input; the terminal where nil.
  /// - Returns: its exit status, or 128 and the number of the signal that ended it.
  static func run(_ arguments: [String], input: String? = nil) throws -> Int32 {
    let child = try spawn(arguments, input: input, isSilent: false)
    var status: Int32 = 0
    while waitpid(child, &status, 0) == -1, errno == EINTR {}
    let signal = status & 0x7F
    return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
  }

  /// Starts a program that talks to nobody here and is not waited for.
  static func start(_ arguments: [String], input: String? = nil) throws {
    // Those started before that have ended meanwhile.
    while waitpid(-1, nil, WNOHANG) > 0 {}
    _ = try spawn(arguments, input: input, isSilent: true)
  }

  private static func spawn(
    _ arguments: [String], input: String?, isSilent: Bool
  ) throws -> pid_t {
    let inputFile = try input.map { try file(with: $0) }
    defer { if let inputFile { close(inputFile) } }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    if isSilent {
      for descriptor in Int32(0)...2 {
        posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0)
      }
    }
    if let inputFile { posix_spawn_file_actions_adddup2(&actions, inputFile, 0) }
    var vector = arguments.map { strdup($0) } + [nil]
    defer { vector.forEach { free($0) } }
    var child = pid_t()
    let failure = posix_spawnp(&child, arguments[0], &actions, nil, &vector, environ)
    guard failure == 0 else {
      throw Failure("\(arguments[0]) cannot be started: \(String(cString: strerror(failure)))")
    }
    return child
  }

  /// A file without a name that holds a text, for a pipe would hold up who writes into it.
  private static func file(with text: String) throws -> Int32 {
    var path = Array("/tmp/dragoman-XXXXXX".utf8CString)
    let descriptor = mkstemp(&path)
    guard descriptor >= 0 else {
      throw Failure("no room for the text: \(String(cString: strerror(errno)))")
    }
    unlink(path)
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        close(descriptor)
        throw Failure("no room for the text: \(String(cString: strerror(errno)))")
      }
      bytes = bytes.dropFirst(count)
    }
    lseek(descriptor, 0, SEEK_SET)
    return descriptor
  }
}
