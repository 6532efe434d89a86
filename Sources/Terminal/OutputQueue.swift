import Glibc

/// Bytes on their way to the terminal, which never make the program wait.
///
/// A slow line, or a terminal that has been stopped, takes some now and the rest later; what has
/// been begun is always finished before anything else is written, so that nothing is torn.
package struct OutputQueue {
  package let descriptor: Int32
  private let isOwn: Bool
  private var bytes: [UInt8] = []
  private var sent = 0

  /// - Parameter output: a terminal. It is opened anew, because waiting is switched off for all who
  ///   share an opened file, and the shell shares this one.
  package init(_ output: Int32) {
    let own = Self.open(output)
    isOwn = own >= 0
    descriptor = isOwn ? own : output
  }

  package var isEmpty: Bool { bytes.isEmpty }

  package mutating func add(_ more: [UInt8]) {
    bytes += more
  }

  /// Writes what the terminal takes now.
  package mutating func send() {
    while sent < bytes.count {
      // A file that makes us wait is asked first, and given little enough for what it says.
      if !isOwn, !isReady { return }
      let limit = isOwn ? bytes.count - sent : min(bytes.count - sent, 256)
      let count = bytes[sent...].withUnsafeBytes { rest in
        Glibc.write(descriptor, rest.baseAddress, limit)
      }
      if count < 0, errno == EINTR { continue }
      if count < 0, errno == EAGAIN { return }
      // The terminal has gone; reading from it tells the loop.
      guard count > 0 else { return discard() }
      sent += count
    }
    discard()
  }

  /// Forgets what has not been written, as before all is painted anew.
  package mutating func discard() {
    bytes.removeAll(keepingCapacity: true)
    sent = 0
  }

  package func close() { if isOwn { _ = Glibc.close(descriptor) } }
}

extension OutputQueue {
  private var isReady: Bool {
    var one = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
    return poll(&one, 1, 0) > 0
  }

  /// The same terminal as a file of its own; -1 when it cannot be opened, as after `su`.
  private static func open(_ output: Int32) -> Int32 {
    var name = [CChar](repeating: 0, count: 256)
    guard ttyname_r(output, &name, name.count) == 0 else { return -1 }
    return Glibc.open(name, O_WRONLY | O_NOCTTY | O_NONBLOCK | O_CLOEXEC)
  }
}
