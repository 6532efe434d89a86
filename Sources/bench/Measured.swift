import Foundation

/// What a program took from its start to its end.
struct Measured {
  /// Wall clock.
  var milliseconds: Double
  /// Resident memory at its highest.
  var mebibytes: Int

  /// Runs a program to its end; its output goes to a file, or nowhere.
  static func run(_ arguments: [String], output: String = "/dev/null") throws -> Self {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    var vector = arguments.map { strdup($0) } + [nil]
    defer { vector.forEach { free($0) } }
    let start = ContinuousClock.now
    var child = pid_t()
    let failure = posix_spawn(&child, arguments[0], &actions, nil, &vector, environ)
    guard failure == 0 else { throw POSIXError(POSIXErrorCode(rawValue: failure) ?? .EINVAL) }
    var status: Int32 = 0
    var usage = rusage()
    while wait4(child, &status, 0, &usage) == -1, errno == EINTR {}
    guard status == 0 else { throw POSIXError(.ECHILD) }
    let time = (ContinuousClock.now - start).components
    return Self(
      milliseconds: Double(time.seconds) * 1000 + Double(time.attoseconds) / 1e15,
      mebibytes: usage.ru_maxrss / 1024)
  }
}

/// What work takes of one core, so that a busy machine does not count.
enum ProcessorTime {
  /// Seconds of the quickest of several runs.
  static func best(of runs: Int, _ body: () -> Void) -> Double {
    (0..<max(1, runs)).map { _ in
      let before = now
      body()
      return now - before
    }.min() ?? 0
  }

  /// Seconds that this thread has been at work.
  private static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}

/// The machine the figures come from.
enum Machine {
  static var description: String {
    let cpu = (try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8)) ?? ""
    let model = cpu.split(separator: "\n").first { $0.hasPrefix("model name") }
      .flatMap { $0.split(separator: ":").last }.map { $0.trimmingCharacters(in: .whitespaces) }
    return "\(model ?? "unknown processor"), \(ProcessInfo.processInfo.processorCount) cores"
  }
}
