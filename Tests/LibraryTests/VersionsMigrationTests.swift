import Articles
import Foundation
import GRDB
import Testing

@testable import Library

@Suite("A library made before versions were recognised")
struct VersionsMigrationTests {
  private let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("dragoman-versions-\(UUID().uuidString)").path
  private let words = LikenessTests.words(300, seed: 11)

  /// A database as the first schema left it, with one article, mended once.
  private func makeOldLibrary() throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let queue = try DatabaseQueue(path: folder + "/library.sqlite")
    try Schema.migrator().migrate(queue, upTo: "library")
    let old = LikenessTests.account("a", words)
    let new = LikenessTests.account("a", LikenessTests.edited(words, every: 50))
    try queue.write { database in
      try database.execute(
        sql: """
          INSERT INTO story (id, name, sortName) VALUES (1, 'S', 's');
          INSERT INTO source (id, storyId, publisher, sortName) VALUES (1, 1, 'Gazette', 'gazette');
          INSERT INTO article (key, sourceId, dateKey, heading, url, indexInFile, wordCount, isRead)
            VALUES ('a', 1, 0, 'Heading', 'https://gazette.example/a', 0, 300, 1);
          """)
      for (number, article) in [(1, old), (2, new)] {
        try database.execute(
          sql: """
            INSERT INTO version (articleId, number, length, blocks, text) VALUES (1, ?, ?, ?, ?)
            """,
          arguments: [
            number, article.text.count, BlockBytes.encode(article.blocks).blob,
            article.text.string.utf8.blob,
          ])
      }
    }
  }

  @Test("keeps its articles, which are then recognised by text, address and likeness")
  func migrated() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try makeOldLibrary()
    let library = try ArticleLibrary(directory: folder)
    #expect(try library.summary(of: "a")?.versionCount == 2)
    #expect(try library.summary(of: "a")?.isChanged == false)
    #expect(try library.texts(of: "a").last?.string == words.joined(separator: " "))
    let edited = LikenessTests.edited(words, every: 40)
    let additions = try library.add(
      [
        LikenessTests.account("a", words, publisher: "Gazette"),
        LikenessTests.account("c", edited, publisher: "Herald"),
        LikenessTests.account(
          "b", LikenessTests.words(200, seed: 4), publisher: "Gazette",
          url: "https://gazette.example/a?utm_medium=x"),
      ], story: "S")
    #expect(additions == [.known("a"), .added("c"), .revised("a", version: 3)])
    #expect(try library.check().problems == [])
  }

  @Test("keeps the bands that waited to be sorted in, and sorts in those that come")
  func recentBands() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try makeOldLibrary()
    do {
      let queue = try DatabaseQueue(path: folder + "/library.sqlite")
      try Schema.migrator().migrate(queue, upTo: "recent bands")
      try queue.write { database in
        try database.execute(
          sql: """
            INSERT INTO recentBand SELECT hash, articleId FROM band;
            DELETE FROM band;
            """)
      }
    }
    let library = try ArticleLibrary(directory: folder)
    let edited = LikenessTests.edited(words, every: 40)
    _ = try library.add([LikenessTests.account("c", edited, publisher: "Herald")], story: "S")
    #expect(try library.copies(of: "a").map(\.id) == ["c"])
    let sorted = try library.reading { try SettingTable($0).value(for: "sortedBands") }
    #expect(sorted == "1")
  }
}
