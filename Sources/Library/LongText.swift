import Articles
import GRDB
import GRDBSQLite
import Glibc

/// Reads a long text straight to where it stays: in a column of a row SQLite would put it together
/// first, and for a text as long as a book that copy is a good part of what opening it takes.
struct LongText {
  /// Bytes from which on a text is long.
  static let least = 1 << 20

  private let database: Database

  init(_ database: Database) { self.database = database }

  /// The plain text of a version by its row.
  func text(ofVersion row: Int64) throws -> ArticleText {
    var blob: OpaquePointer?
    defer { sqlite3_blob_close(blob) }
    var status = sqlite3_blob_open(
      database.sqliteConnection, "main", "version", "text", row, 0, &blob)
    guard status == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: status)) }
    let count = sqlite3_blob_bytes(blob)
    let string = String(unsafeUninitializedCapacity: Int(count)) { bytes in
      Self.askForLargePages(bytes)
      status = sqlite3_blob_read(blob, bytes.baseAddress, count, 0)
      return status == SQLITE_OK ? Int(count) : 0
    }
    guard status == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: status)) }
    return ArticleText(string)
  }

  /// Memory that is written for the first time comes page by page, which takes longer than reading
  /// the text; the system may give larger ones when asked.
  private static func askForLargePages(_ bytes: UnsafeMutableBufferPointer<UInt8>) {
    guard let start = bytes.baseAddress else { return }
    let page = Int(getpagesize())
    let skipped = -Int(bitPattern: start) & (page - 1)
    let length = (bytes.count - skipped) & ~(page - 1)
    // Where the system has none, all stays as it was.
    if length > 0 { madvise(start + skipped, length, MADV_HUGEPAGE) }
  }
}
