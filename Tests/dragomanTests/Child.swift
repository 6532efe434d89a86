import Foundation

/// A program run to its end, with files for its input and output.
///
/// Not Foundation's `Process`: its wait turns a run loop, which hangs when tests run side by side.
enum Child {
  /// Answers the exit status, or 128 and the number of the signal that ended it.
  static func run(
    _ arguments: [String], environment: [String: String], input: String = "/dev/null",
    output: String, errors: String = "/dev/null"
  ) throws -> Int32 {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, input, O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, errors, O_WRONLY | O_CREAT, 0o600)
    var vector = arguments.map { strdup($0) } + [nil]
    var settings = environment.map { strdup("\($0)=\($1)") } + [nil]
    defer { (vector + settings).forEach { free($0) } }
    var child = pid_t()
    let failure = posix_spawn(&child, arguments[0], &actions, nil, &vector, &settings)
    guard failure == 0 else { throw POSIXError(POSIXErrorCode(rawValue: failure) ?? .EINVAL) }
    var status: Int32 = 0
    while waitpid(child, &status, 0) == -1, errno == EINTR {}
    let signal = status & 0x7F
    return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
  }
}
