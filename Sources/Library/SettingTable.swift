import GRDB

/// Small things remembered between sessions.
struct SettingTable {
  private let database: Database

  init(_ database: Database) { self.database = database }

  func value(for key: String) throws -> String? {
    try String.fetchOne(
      database.cachedStatement(sql: "SELECT value FROM setting WHERE key = ?"), arguments: [key])
  }

  func set(_ value: String?, for key: String) throws {
    if let value {
      try database.execute(
        sql: "REPLACE INTO setting (key, value) VALUES (?, ?)", arguments: [key, value])
    } else {
      try database.execute(sql: "DELETE FROM setting WHERE key = ?", arguments: [key])
    }
  }
}
