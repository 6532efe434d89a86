import Articles
import GRDB
import GRDBSQLite

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
      status = sqlite3_blob_read(blob, bytes.baseAddress, count, 0)
      return status == SQLITE_OK ? Int(count) : 0
    }
    guard status == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: status)) }
    return ArticleText(string)
  }
}
