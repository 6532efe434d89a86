import Foundation
import GRDB

/// Finds, opens and sets aside the database file.
enum LibraryFile {
  static let name = "library.sqlite"
  static let inMemoryPath = ":memory:"
  /// For `PRAGMA cache_size`: kibibytes, negated.
  private static let smallCache = -2_000
  private static let largeCache = -64_000
  /// For `PRAGMA wal_autocheckpoint`: changed pages after which they are brought to where they stay.
  ///
  /// A page that changes often in between is brought there once.
  private static let (fewChanges, manyChanges) = (1_000, 16_000)
  /// "drgm": marks a database as ours in its header.
  private static let applicationID = 0x6472_676D

  static func open(
    directory: String, patience: Double
  ) throws(LibraryError) -> (path: String, database: DatabasePool) {
    let path = try self.path(in: directory)
    do {
      try FileManager.default.createDirectory(
        atPath: directory, withIntermediateDirectories: true)
    } catch {
      throw .cannotOpen(path: path, reason: "the directory cannot be made")
    }
    try requireWritable(path)
    do {
      let pool = try DatabasePool(path: path, configuration: configuration(patience))
      try prepare(pool, path: path)
      return (path, pool)
    } catch {
      throw LibraryError(error, path: path)
    }
  }

  static func openInMemory() throws(LibraryError) -> DatabaseQueue {
    do {
      let queue = try DatabaseQueue(configuration: configuration(0))
      try prepare(queue, path: inMemoryPath)
      return queue
    } catch {
      throw LibraryError(error, path: inMemoryPath)
    }
  }

  /// Makes room in memory and on the disk for what much writing changes.
  static func keepPages(_ database: Database) throws {
    try database.execute(
      sql: """
        PRAGMA cache_size = \(largeCache); PRAGMA wal_autocheckpoint = \(manyChanges);
        PRAGMA temp_store = MEMORY
        """)
  }

  /// Gives back the memory that much writing took.
  static func forgetPages(_ database: Database) throws {
    try database.execute(
      sql: """
        PRAGMA cache_size = \(smallCache); PRAGMA wal_autocheckpoint = \(fewChanges);
        PRAGMA temp_store = DEFAULT; PRAGMA shrink_memory
        """)
  }

  /// An empty database where there is none.
  static func newFile(in directory: String) throws(LibraryError) -> DatabaseQueue {
    let path = try self.path(in: directory)
    guard !FileManager.default.fileExists(atPath: path) else {
      throw .cannotOpen(path: path, reason: "it is there already")
    }
    do { return try DatabaseQueue(path: path) } catch { throw LibraryError(error, path: path) }
  }

  /// Renames the database and what SQLite keeps beside it; answers with the new path.
  static func setAside(directory: String, suffix: String) throws(LibraryError) -> String {
    let path = try self.path(in: directory)
    let aside = "\(path).\(suffix)"
    do {
      try FileManager.default.moveItem(atPath: path, toPath: aside)
      // Left behind, these would be taken for those of the new database.
      for tail in ["-wal", "-shm"] where FileManager.default.fileExists(atPath: path + tail) {
        try FileManager.default.moveItem(atPath: path + tail, toPath: aside + tail)
      }
    } catch {
      throw .cannotOpen(path: path, reason: "it cannot be renamed to \(aside)")
    }
    return aside
  }

  private static func path(in directory: String) throws(LibraryError) -> String {
    // A path that holds a NUL would be cut there by every C function.
    guard !directory.isEmpty, !directory.utf8.contains(0) else {
      throw .cannotOpen(path: directory, reason: "it is not the name of a directory")
    }
    return directory.hasSuffix("/") ? directory + name : "\(directory)/\(name)"
  }

  /// SQLite opens what it may not write for reading only, and fails much later.
  private static func requireWritable(_ path: String) throws(LibraryError) {
    let files = FileManager.default
    var isDirectory: ObjCBool = false
    if files.fileExists(atPath: path, isDirectory: &isDirectory) {
      if isDirectory.boolValue { throw .cannotOpen(path: path, reason: "it is a directory") }
      guard files.isWritableFile(atPath: path) else { throw .readOnly(path: path) }
    }
    let directory = path.dropLast(name.count)
    guard files.isWritableFile(atPath: String(directory)) else { throw .readOnly(path: path) }
  }

  private static func configuration(_ patience: Double) -> Configuration {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = true
    configuration.busyMode = .timeout(patience)
    configuration.maximumReaderCount = 3
    configuration.label = "Library"
    return configuration
  }

  private static func prepare(_ database: some DatabaseWriter, path: String) throws {
    let migrator = Schema.migrator()
    // Asked before anything is written, so that opening needs no lock when all is in place.
    let isComplete = try database.read { database in
      try requireOurs(database, path: path)
      if try migrator.hasBeenSuperseded(database) { throw LibraryError.tooNew(path: path) }
      return try migrator.hasCompletedMigrations(database)
    }
    guard !isComplete else { return }
    try migrator.migrate(database)
    try database.write { try $0.execute(sql: "PRAGMA application_id = \(applicationID)") }
  }

  private static func requireOurs(_ database: Database, path: String) throws {
    let mark = try Int.fetchOne(database, sql: "PRAGMA application_id")
    guard mark != applicationID else { return }
    let names = try String.fetchSet(database, sql: "SELECT name FROM sqlite_master")
    // A migration cut short leaves the list of migrations and no mark yet.
    guard names.isEmpty || names.contains("grdb_migrations") else {
      throw LibraryError.foreign(path: path)
    }
  }
}
