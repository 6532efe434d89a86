import GRDB

extension LibraryError {
  /// The one place where what the database throws becomes an error of ours.
  init(_ error: any Error, path: String) {
    switch error {
    case let error as LibraryError: self = error
    case let error as DatabaseError: self.init(error, path: path)
    case is StoredValueError, is RowDecodingError: self = .damaged(path: path)
    default: self = .failed(path: path, reason: "\(error)")
    }
  }

  private init(_ error: DatabaseError, path: String) {
    let reason = error.message ?? "\(error.resultCode)"
    switch error.resultCode {
    case .SQLITE_CORRUPT, .SQLITE_NOTADB: self = .damaged(path: path)
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .locked(path: path)
    case .SQLITE_FULL: self = .full(path: path)
    case .SQLITE_READONLY, .SQLITE_PERM: self = .readOnly(path: path)
    case .SQLITE_CANTOPEN, .SQLITE_AUTH: self = .cannotOpen(path: path, reason: reason)
    default: self = .failed(path: path, reason: reason)
    }
  }
}
