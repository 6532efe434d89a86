import Glibc

/// What the system says about a path, links followed.
struct FileStatus {
  enum Kind: Equatable { case file, folder, other }

  /// Tells one file from another, whatever they are called.
  struct Identity: Hashable {
    var device: UInt
    var node: UInt
  }

  var kind: Kind
  /// Bytes.
  var size: Int
  var identity: Identity

  init(_ path: String) throws(ImportError) {
    var record = stat()
    guard stat(path, &record) == 0 else { throw Self.error(path) }
    self.init(record)
  }

  init(descriptor: Int32, named name: String) throws(ImportError) {
    var record = stat()
    guard fstat(descriptor, &record) == 0 else { throw Self.error(name) }
    self.init(record)
  }

  private init(_ record: stat) {
    kind =
      switch record.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      default: .other
      }
    size = Int(record.st_size)
    identity = Identity(device: UInt(record.st_dev), node: UInt(record.st_ino))
  }

  /// What a failed call, the last one by default, says about a path.
  static func error(_ path: String, code: Int32 = errno) -> ImportError {
    code == ENOENT || code == ENOTDIR
      ? .missing(path) : .unreadable(path, reason: String(cString: strerror(code)))
  }
}
