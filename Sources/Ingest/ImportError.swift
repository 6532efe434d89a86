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
  /// A text of more lines than any has.
  case tooManyLines(String, limit: Int)
  /// A folder or an archive in which nothing has a format we read.
  case nothingInside(String)
  /// An archive of more files than `limit`; those are read.
  case tooManyFiles(String, limit: Int)
  /// An archive whose files are more than `limit` bytes together; those that fit are read.
  case tooMuchInside(String, limit: Int)
  /// Packed so that far more comes out than any text needs.
  case bomb(String)
  /// An archive, a book or a mail that is broken or cut off.
  case damaged(String)
  /// An archive's member that only a password opens.
  case encrypted(String)
  /// Articles longer than any there is, `limit` bytes.
  case tooLong(String, count: Int, limit: Int)
  /// A feed, a book or a mailbox in which there is no article.
  case noArticles(String)
}
