import Foundation

/// One journal on disk, opened for the time of one action.
///
/// Locked against other processes of ours while it is open, and made with its directory where it
/// does not exist.
struct JournalFile: ~Copyable {
  let path: String
  private let descriptor: CInt
  private let isNew: Bool

  init(path: String) throws(NotesError) {
    self.path = path
    (descriptor, isNew) = try Self.open(path)
  }

  deinit { close(descriptor) }

  /// Adds a line at the end, on the disk itself when this returns.
  ///
  /// One write to a file opened for appending. When the line before was torn off by a crash, it is
  /// ended first, and so keeps what it holds.
  func append(_ line: [UInt8]) throws(NotesError) {
    let lineFeed = UInt8(ascii: "\n")
    try write((try endsInLine() ? [] : [lineFeed]) + line + [lineFeed])
    guard fdatasync(descriptor) == 0 else { throw failure(errno) }
    if isNew { try Self.synchronizeDirectory(of: path) }
  }

  private func endsInLine() throws(NotesError) -> Bool {
    let size = lseek(descriptor, 0, SEEK_END)
    guard size > 0 else { return true }
    var last: UInt8 = 0
    guard pread(descriptor, &last, 1, size - 1) == 1 else { throw failure(errno) }
    return last == UInt8(ascii: "\n")
  }

  private func write(_ bytes: [UInt8]) throws(NotesError) {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        Foundation.write(
          descriptor, buffer.baseAddress?.advanced(by: written), bytes.count - written)
      }
      if count > 0 {
        written += count
      } else if errno != EINTR {
        throw failure(errno)
      }
    }
  }

  private func failure(_ code: CInt) -> NotesError { Self.failure(path, code) }
}

extension JournalFile {
  private static func failure(_ path: String, _ code: CInt) -> NotesError {
    .cannotWrite(path: path, NotesError.Obstacle(code: code))
  }

  /// Opens and locks.
  ///
  /// A program that synchronizes folders may put another file in its place between the two; what
  /// is then written to the former one would be lost, so it begins again.
  private static func open(_ path: String) throws(NotesError) -> (CInt, isNew: Bool) {
    guard !path.utf8.contains(0) else { throw failure(path, EINVAL) }
    try makeDirectory((path as NSString).deletingLastPathComponent)
    var isNew = false
    for _ in 0..<100 {
      let known = Foundation.open(path, O_RDWR | O_APPEND | O_CLOEXEC)
      let descriptor =
        known >= 0 ? known : Foundation.open(path, O_RDWR | O_APPEND | O_CLOEXEC | O_CREAT, 0o666)
      guard descriptor >= 0 else { throw failure(path, errno) }
      isNew = isNew || known < 0
      while flock(descriptor, LOCK_EX) != 0 {
        let code = errno
        guard code == EINTR else {
          close(descriptor)
          throw failure(path, code)
        }
      }
      if isInPlace(descriptor, path) { return (descriptor, isNew) }
      close(descriptor)
    }
    throw failure(path, EAGAIN)
  }

  private static func isInPlace(_ descriptor: CInt, _ path: String) -> Bool {
    var opened = stat()
    var named = stat()
    guard fstat(descriptor, &opened) == 0, stat(path, &named) == 0 else { return false }
    return opened.st_ino == named.st_ino && opened.st_dev == named.st_dev
  }

  /// Makes a directory with those above it.
  static func makeDirectory(_ path: String) throws(NotesError) {
    if mkdir(path, 0o777) == 0 { return try synchronizeDirectory(of: path) }
    let code = errno
    let above = (path as NSString).deletingLastPathComponent
    if code == ENOENT && !above.isEmpty && above != path {
      try makeDirectory(above)
      if mkdir(path, 0o777) == 0 { return try synchronizeDirectory(of: path) }
    }
    var isDirectory: ObjCBool = false
    let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory)
    guard exists && isDirectory.boolValue else { throw failure(path, code) }
  }

  /// Without it, a crash of the machine could forget the name of a file whose content it kept.
  private static func synchronizeDirectory(of path: String) throws(NotesError) {
    let directory = (path as NSString).deletingLastPathComponent
    let descriptor = Foundation.open(
      directory.isEmpty ? "." : directory, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(path, errno) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw failure(path, errno) }
  }
}
