import Articles
import Foundation
import GRDB
import TestSupport
import Testing

@testable import Library

/// A library of the first schema is killed at random moments while it is brought up to date.
///
/// A few trials run always; `DRAGOMAN_KILLS=500 swift test --filter MigrationKillTests` runs more.
@Suite("Killed while a library is brought up to date")
struct MigrationKillTests {
  private static let trials = KillTrials.count(usually: 6)
  private static let articles = 300

  @Test("every article is there afterwards, and the next start finishes it")
  func kills() throws {
    let folder = try TemporaryFolder()
    let old = folder.path + "/old"
    try makeOldLibrary(old)
    let environment = Program.environment(home: folder.path)
    for _ in 0..<Self.trials {
      let library = folder.path + "/library"
      try FileManager.default.copyItem(atPath: old, toPath: library)
      let listing = try Child(
        [Program.path, "list", "--library", library], environment: environment,
        output: folder.path + "/output")
      usleep(UInt32.random(in: 1000...300_000))
      kill(listing.id, SIGKILL)
      _ = listing.wait()
      let listed = try Program.run(["list", "--library", library])
      let found = listed.output.split(separator: "\n").filter { $0.contains("Ferry account ") }
      #expect(found.count == Self.articles, "\(listed.errors)")
      let checked = try Program.run(["doctor", "--library", library])
      #expect(checked.status == 0, "\(checked.output)\(checked.errors)")
      try FileManager.default.removeItem(atPath: library)
    }
  }

  private func makeOldLibrary(_ path: String) throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    let queue = try DatabaseQueue(path: path + "/library.sqlite")
    try Schema.migrator().migrate(queue, upTo: "library")
    try queue.write { database in
      try database.execute(
        sql: """
          INSERT INTO story (id, name, sortName) VALUES (1, 'S', 's');
          INSERT INTO source (id, storyId, publisher, sortName) VALUES (1, 1, 'Gazette', 'gazette');
          """)
      for number in 1...Self.articles { try add(number, to: database) }
    }
  }

  private func add(_ number: Int, to database: Database) throws {
    let words = (0..<200).map { "word\($0 * number % 997)" }
    let text = ArticleText(words.joined(separator: " "))
    let blocks = [Block(role: .paragraph, range: TextRange(0, text.count))]
    try database.execute(
      sql: """
        INSERT INTO article (id, key, sourceId, dateKey, heading, indexInFile, wordCount, isRead)
          VALUES (?, ?, 1, 0, ?, 0, 200, 0);
        """, arguments: [number, "a\(number)", "Ferry account \(number)"])
    try database.execute(
      sql: "INSERT INTO searchIndex (rowid, title, publisher, body) VALUES (?, ?, 'Gazette', ?)",
      arguments: [number, "Ferry account \(number)", text.string])
    try database.execute(
      sql: "INSERT INTO version (articleId, number, length, blocks, text) VALUES (?, 1, ?, ?, ?)",
      arguments: [
        number, text.count, BlockBytes.encode(blocks).blob,
        text.string.utf8.blob,
      ])
  }
}
