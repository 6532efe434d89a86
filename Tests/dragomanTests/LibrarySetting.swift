import GRDB

/// Reaches past the program into its library, to damage it.
enum LibrarySetting {
  static func set(_ value: String, for key: String, in path: String) throws {
    try DatabaseQueue(path: path).write { database in
      try database.execute(
        sql: "REPLACE INTO setting (key, value) VALUES (?, ?)", arguments: [key, value])
    }
  }
}
