/// Why a source could not be imported.
package enum ImportError: Error, Equatable, Sendable {
  case missing(String)
  /// With the system's reason.
  case unreadable(String, reason: String)
  /// Neither a file nor a folder: a device, a pipe, a socket.
  case notAFile(String)
  case empty(String)
  /// Not text in any encoding we know.
  case binary(String)
  /// Larger than `limit` bytes.
  case tooLarge(String, limit: Int)
  /// A folder in which nothing has a format we read.
  case nothingInside(String)
}
