import Foundation
import Synchronization

/// The file of corrections that a library and those who share it keep.
///
/// Read again whenever it changed; written as a whole beside itself, synced, and put in its place
/// with one rename, so that a crash leaves the old file or the new one.
package final class CorrectionStore: Sendable {
  private struct State {
    var text = CorrectionText()
    var stamp: Stamp?
  }

  private struct Stamp: Equatable {
    var inode: UInt64
    var size: Int
    var seconds: Int
    var nanoseconds: Int
  }

  package let path: String
  private let state = Mutex(State())

  package init(path: String) { self.path = path }

  /// What the file says now.
  package func read() throws(NotesError) -> CorrectionText {
    try withState { (state) throws(NotesError) in
      try refresh(&state)
      return state.text
    }
  }

  /// Changes the file, under a lock against other processes; on the disk when this returns.
  package func change<Value: Sendable>(
    _ body: @Sendable (inout CorrectionText) -> Value
  ) throws(NotesError) -> Value {
    try withState { (state) throws(NotesError) in
      let lock = try CorrectionLock(path: path)
      defer { lock.release() }
      try refresh(&state)
      var text = state.text
      let value = body(&text)
      guard text != state.text else { return value }
      try write(text.text)
      state.text = text
      state.stamp = stamp()
      return value
    }
  }

  private func refresh(_ state: inout State) throws(NotesError) {
    let stamp = stamp()
    guard stamp != state.stamp || stamp == nil else { return }
    guard stamp != nil else { return state = State() }
    guard let data = FileManager.default.contents(atPath: path) else {
      throw .cannotRead(path: path, reason: "it cannot be opened")
    }
    state.text = CorrectionText(String(decoding: data, as: UTF8.self))
    state.stamp = stamp
  }

  private func stamp() -> Stamp? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    return Stamp(
      inode: UInt64(status.st_ino), size: Int(status.st_size), seconds: status.st_mtim.tv_sec,
      nanoseconds: status.st_mtim.tv_nsec)
  }

  private func write(_ text: String) throws(NotesError) {
    let new = path + ".new"
    let descriptor = Foundation.open(new, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw failure(errno) }
    let bytes = Array(text.utf8)
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes {
        Foundation.write(
          descriptor, $0.baseAddress?.advanced(by: written), bytes.count - written)
      }
      if count > 0 { written += count } else if errno != EINTR { break }
    }
    let code = written < bytes.count || fsync(descriptor) != 0 ? errno : 0
    close(descriptor)
    guard code == 0, rename(new, path) == 0 else {
      let reason = code == 0 ? errno : code
      unlink(new)
      throw failure(reason)
    }
    synchronizeDirectory()
  }

  /// So that a crash of the machine does not forget the new name.
  private func synchronizeDirectory() {
    let directory = open((path as NSString).deletingLastPathComponent, O_RDONLY | O_CLOEXEC)
    guard directory >= 0 else { return }
    fsync(directory)
    close(directory)
  }

  private func failure(_ code: CInt) -> NotesError {
    .cannotWrite(path: path, NotesError.Obstacle(code: code))
  }

  private func withState<Value: Sendable>(
    _ body: (inout State) throws(NotesError) -> Value
  ) throws(NotesError) -> Value {
    try state.withLock { (state) -> Result<Value, NotesError> in
      Result { () throws(NotesError) in try body(&state) }
    }.get()
  }
}

/// Held by one process at a time while it changes the file of corrections.
private struct CorrectionLock {
  private let descriptor: CInt

  init(path: String) throws(NotesError) {
    let lock = path + ".lock"
    descriptor = open(lock, O_RDWR | O_CREAT | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else {
      throw .cannotWrite(path: path, NotesError.Obstacle(code: errno))
    }
    while flock(descriptor, LOCK_EX) != 0, errno == EINTR {}
  }

  func release() { close(descriptor) }
}
