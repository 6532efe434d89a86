import Foundation
import Synchronization

/// Keeps on the disk what is being typed, so that a program that is killed loses the last key at
/// most.
///
/// Each running program has a file of its own, locked while it runs: what lies in a file that is not
/// locked was left by one that did not end well. A key adds a line; the last whole one counts.
/// Lines are handed to the system, which keeps them when the program dies; `synchronize` sees to
/// the machine dying.
package final class DraftStore: Sendable {
  private struct File {
    var descriptor: CInt = -1
    var size = 0
  }

  private let directory: String
  private let author: String
  private let file = Mutex(File())
  /// Bytes after which a file is begun anew.
  private static let limit = 1 << 20
  /// Programs of one author that may run at a time.
  private static let programs = 64

  package init(directory: String, author: String) {
    self.directory = directory
    self.author = NoteStore.fileStem(for: author)
  }

  deinit {
    file.withLock { if $0.descriptor >= 0 { close($0.descriptor) } }
  }

  /// Keeps the words as they are now.
  package func keep(_ draft: Draft) throws(NotesError) {
    let result = file.withLock { file -> Result<Void, NotesError> in
      Result { () throws(NotesError) in
        if file.size > Self.limit { file = try beginAnew(file, with: draft) }
        if file.descriptor < 0 { file = try take() }
        try write(draft.line + [UInt8(ascii: "\n")], to: &file)
      }
    }
    try result.get()
  }

  /// Forgets the words: they were kept as a note, or given up.
  package func clear() {
    file.withLock { file in
      guard file.descriptor >= 0, file.size > 0, ftruncate(file.descriptor, 0) == 0 else { return }
      file.size = 0
    }
  }

  /// Puts on the disk itself what was typed.
  package func synchronize() {
    file.withLock { if $0.descriptor >= 0, $0.size > 0 { _ = fdatasync($0.descriptor) } }
  }

  /// What a program that did not end well left behind; from now on it is this program's.
  package func recover() -> Draft? {
    file.withLock { file in
      guard file.size == 0 else { return nil }
      for number in 0..<Self.programs {
        let descriptor = open(path(number), O_RDWR | O_APPEND | O_CLOEXEC)
        guard descriptor >= 0 else { continue }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0, let bytes = Self.bytes(of: descriptor),
          let draft = Self.lastDraft(in: bytes)
        else {
          close(descriptor)
          continue
        }
        if file.descriptor >= 0 { close(file.descriptor) }
        file = File(descriptor: descriptor, size: bytes.count)
        return draft
      }
      return nil
    }
  }
}

extension DraftStore {
  private func path(_ number: Int) -> String { "\(directory)/\(author)-\(number).draft" }

  /// Takes the first file that nobody has and that holds nothing.
  private func take() throws(NotesError) -> File {
    try JournalFile.makeDirectory(directory)
    for number in 0..<Self.programs {
      let descriptor = open(path(number), O_RDWR | O_APPEND | O_CLOEXEC | O_CREAT, 0o600)
      guard descriptor >= 0 else { throw .cannotWrite(path: path(number), .init(code: errno)) }
      if flock(descriptor, LOCK_EX | LOCK_NB) == 0, lseek(descriptor, 0, SEEK_END) == 0 {
        return File(descriptor: descriptor)
      }
      close(descriptor)
    }
    throw .cannotWrite(path: directory, .init(code: EAGAIN))
  }

  /// The words are in the new file before the old one loses them.
  private func beginAnew(_ old: File, with draft: Draft) throws(NotesError) -> File {
    var new = try take()
    try write(draft.line + [UInt8(ascii: "\n")], to: &new)
    _ = ftruncate(old.descriptor, 0)
    close(old.descriptor)
    return new
  }

  private func write(_ bytes: [UInt8], to file: inout File) throws(NotesError) {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes {
        Foundation.write(
          file.descriptor, $0.baseAddress?.advanced(by: written), bytes.count - written)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw .cannotWrite(path: directory, .init(code: errno)) }
      written += count
      file.size += count
    }
  }

  private static func bytes(of descriptor: CInt) -> [UInt8]? {
    let size = Int(lseek(descriptor, 0, SEEK_END))
    guard size > 0 else { return nil }
    var bytes = [UInt8](repeating: 0, count: size)
    return pread(descriptor, &bytes, size, 0) == size ? bytes : nil
  }

  private static func lastDraft(in bytes: [UInt8]) -> Draft? {
    let whole = bytes.prefix(bytes.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0)
    return whole.split(separator: UInt8(ascii: "\n")).reversed().lazy.compactMap { line in
      line.withUnsafeBufferPointer { Draft(line: $0) }
    }.first
  }
}
