import Glibc

/// Wakes the loop that waits for keys, from any thread.
package final class Wakeup: Sendable {
  /// Becomes readable when woken.
  let descriptor: Int32
  private let writing: Int32

  /// - Throws: `TerminalError.system` when the process has too many open files.
  package init() throws(TerminalError) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw .system(code: errno) }
    for end in ends {
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
    }
    descriptor = ends[0]
    writing = ends[1]
  }

  deinit {
    close(descriptor)
    close(writing)
  }

  /// Makes the wait end with `.woken`; several calls before it looks count as one.
  package func wake() {
    // A full pipe wakes as well as one more byte.
    _ = write(writing, [1], 1)
  }

  /// Takes back what has been woken.
  func clear() {
    var bytes = [UInt8](repeating: 0, count: 64)
    while read(descriptor, &bytes, bytes.count) == bytes.count {}
  }
}
