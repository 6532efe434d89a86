import Foundation

/// Why notes could not be read or written.
package enum NotesError: Error, Hashable, Sendable {
  /// What the system says against writing.
  package enum Obstacle: Hashable, Sendable {
    case full, readOnly, notPermitted
    case other(String)
  }

  /// Nothing was acknowledged; the note is still the caller's to keep and to offer again.
  case cannotWrite(path: String, Obstacle)
  case cannotRead(path: String, reason: String)
  /// Not a file of notes that this program exports.
  case unknownFormat
  /// A file of notes from a later version of this program.
  case newerFormat(version: Int)
}

extension NotesError.Obstacle {
  /// From an `errno`.
  init(code: CInt) {
    switch code {
    case ENOSPC, EDQUOT: self = .full
    case EROFS: self = .readOnly
    case EACCES, EPERM: self = .notPermitted
    default: self = .other(String(cString: strerror(code)))
    }
  }
}
