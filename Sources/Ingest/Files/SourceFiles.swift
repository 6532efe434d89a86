import Glibc

/// What lies under the paths a person gives, and the bytes of it.
///
/// Paths are listed first and read one by one, or a few small files side by side, so that a folder of
/// any size takes the memory of its largest file.
package struct SourceFiles: Sendable {
  /// Largest file that is read, in bytes.
  package var sizeLimit: Int

  package init(sizeLimit: Int = 64 << 20) {
    self.sizeLimit = sizeLimit
  }

  /// The path that stands for standard input.
  package static let standardInput = "-"

  /// The files under a path: of a file itself, whatever its name; of a folder those in a format
  /// we read, folders inside included, sorted, each once.
  ///
  /// Throws `.missing`, `.unreadable`, `.notAFile`, and `.nothingInside` for a folder without any.
  package func listing(of path: String) throws(ImportError) -> FileListing {
    if path == Self.standardInput { return FileListing(paths: [path]) }
    switch try FileStatus(path).kind {
    case .file: return FileListing(paths: [path])
    case .folder:
      var walk = FolderWalk()
      walk.visit(path)
      if walk.listing.paths.isEmpty, walk.listing.refusals.isEmpty { throw .nothingInside(path) }
      return walk.listing
    case .other: throw .notAFile(path)
    }
  }

  /// The bytes of a file, or of standard input for "-".
  ///
  /// Never waits for a pipe or device with a name: those throw `.notAFile`.
  package func read(_ path: String) throws(ImportError) -> [UInt8] {
    if path == Self.standardInput { return try read(descriptor: 0, named: path) }
    return try withFile(path) { (descriptor, size) throws(ImportError) in
      if size > sizeLimit { throw .tooLarge(path, limit: sizeLimit) }
      return try read(descriptor: descriptor, named: path, expecting: size)
    }
  }

  /// The first bytes of a plain file; nil when it is none or cannot be read.
  package func beginning(of path: String, bytes count: Int) -> [UInt8]? {
    try? withFile(path) { (descriptor, _) throws(ImportError) in
      [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
        filled = max(0, Glibc.read(descriptor, buffer.baseAddress, count))
      }
    }
  }

  /// Opens a file, which no pipe or device is, for a body that is told its size in bytes.
  private func withFile<Value>(
    _ path: String, _ body: (_ descriptor: Int32, _ size: Int) throws(ImportError) -> Value
  ) throws(ImportError) -> Value {
    guard try FileStatus(path).kind == .file else { throw .notAFile(path) }
    // What the name stands for may have changed since; without a wait a pipe cannot hold us.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw FileStatus.error(path) }
    defer { close(descriptor) }
    let status = try FileStatus(descriptor: descriptor, named: path)
    guard status.kind == .file else { throw .notAFile(path) }
    return try body(descriptor, status.size)
  }

  /// Everything an open file or pipe still gives.
  ///
  /// - Parameter name: for errors.
  /// - Parameter size: bytes that are likely to come; there may be more or fewer.
  package func read(
    descriptor: Int32, named name: String, expecting size: Int = 1 << 16
  ) throws(ImportError) -> [UInt8] {
    var bytes: [UInt8] = []
    // One more than expected, so that the end is seen without another piece.
    var wanted = min(size, sizeLimit) + 1
    while true {
      var failure: Int32 = 0
      let piece = [UInt8](unsafeUninitializedCapacity: wanted) { buffer, filled in
        while filled < wanted {
          let rest = buffer.baseAddress.map { $0 + filled }
          let count = Glibc.read(descriptor, rest, wanted - filled)
          if count == 0 { break }
          if count > 0 {
            filled += count
          } else if errno != EINTR {
            failure = errno
            break
          }
        }
      }
      if failure != 0 { throw FileStatus.error(name, code: failure) }
      if bytes.isEmpty { bytes = piece } else { bytes += piece }
      if bytes.count > sizeLimit { throw .tooLarge(name, limit: sizeLimit) }
      if piece.count < wanted { return bytes }
      wanted = 1 << 16
    }
  }
}

/// The files of a folder, and what in it could not be looked into.
package struct FileListing: Equatable, Sendable {
  package var paths: [String] = []
  package var refusals: [ImportError] = []

  package init(paths: [String] = [], refusals: [ImportError] = []) {
    self.paths = paths
    self.refusals = refusals
  }
}
