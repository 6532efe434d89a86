import Articles
import Foundation
import GRDB
import Library
import Testing

@Suite("Library on disk")
struct LibraryFileTests {
  private let folder = NSTemporaryDirectory() + "dragoman-tests-" + UUID().uuidString

  private var file: String { folder + "/library.sqlite" }

  private func remove() { try? FileManager.default.removeItem(atPath: folder) }

  private func write(_ bytes: Data) throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try bytes.write(to: URL(fileURLWithPath: file))
  }

  @Test("A library is there again when it is opened again")
  func reopening() throws {
    defer { remove() }
    _ = try ArticleLibrary(directory: folder + "/").add([article("a", ["One"])], story: "S")
    let library = try ArticleLibrary(directory: folder)
    #expect(library.path == file)
    #expect(try library.article("a")?.text == "One")
  }

  @Test("Two open libraries see each other's changes")
  func twoReaders() throws {
    defer { remove() }
    let left = try ArticleLibrary(directory: folder)
    let right = try ArticleLibrary(directory: folder)
    _ = try left.add([article("a", ["One"])], story: "S")
    try right.setRead(true, for: "a")
    #expect(try left.summary(of: "a")?.isRead == true)
    #expect(try right.add([article("a", ["One"])], story: "S") == [.known("a")])
  }

  @Test("A file that is no database is called damaged and left alone")
  func noDatabase() throws {
    defer { remove() }
    let content = Data(String(repeating: "not a database ", count: 100).utf8)
    try write(content)
    #expect(throws: LibraryError.damaged(path: file)) { try ArticleLibrary(directory: folder) }
    #expect(try Data(contentsOf: URL(fileURLWithPath: file)) == content)
  }

  @Test("An empty file is a new library")
  func emptyFile() throws {
    defer { remove() }
    try write(Data())
    #expect(try ArticleLibrary(directory: folder).outline() == [])
  }

  @Test("A damaged library is set aside, and a new one takes its place")
  func settingAside() throws {
    defer { remove() }
    let content = Data(String(repeating: "not a database ", count: 100).utf8)
    try write(content)
    let replaced = try ArticleLibrary.replacingDamaged(
      directory: folder, suffix: "damaged-20240506T070809Z")
    #expect(replaced.setAside == file + ".damaged-20240506T070809Z")
    #expect(try Data(contentsOf: URL(fileURLWithPath: replaced.setAside)) == content)
    #expect(try replaced.library.outline() == [])
    #expect(throws: LibraryError.self) {
      try ArticleLibrary.replacingDamaged(directory: folder, suffix: "damaged-20240506T070809Z")
    }
  }

  @Test("Setting aside takes the changes that are not yet in the main file along")
  func settingAsideLog() throws {
    defer { remove() }
    let old = try ArticleLibrary(directory: folder)
    _ = try old.add([article("a", ["One"])], story: "S")
    let replaced = try ArticleLibrary.replacingDamaged(directory: folder, suffix: "old")
    #expect(try replaced.library.article("a") == nil)
    let log = try FileManager.default.attributesOfItem(atPath: file + ".old-wal")
    #expect(log[.size] as? Int ?? 0 > 0)
  }

  @Test("Pages overwritten with garbage are found by the check")
  func damagedPages() throws {
    defer { remove() }
    do {
      let library = try ArticleLibrary(directory: folder)
      let many = (0..<200).map { article("a\($0)", [String(repeating: "word\($0) ", count: 40)]) }
      _ = try library.add(many, story: "S")
    }
    let handle = FileHandle(forWritingAtPath: file)!
    try handle.seek(toOffset: 4096 * 20)
    try handle.write(contentsOf: Data(repeating: 0x5A, count: 4096 * 10))
    try handle.close()
    #expect(throws: LibraryError.damaged(path: file)) {
      try ArticleLibrary(directory: folder).check()
    }
  }

  @Test("What stands outside of broken pages is taken over, with its story")
  func salvage() throws {
    defer { remove() }
    do {
      let library = try ArticleLibrary(directory: folder)
      for story in ["S", "T"] {
        let many = (0..<100).map {
          article("\(story)\($0)", [String(repeating: "\(story)\($0) ", count: 400)])
        }
        _ = try library.add(many, story: story)
      }
    }
    let bytes = try Data(contentsOf: URL(fileURLWithPath: file))
    let text = try #require(bytes.firstRange(of: Data("S50 S50 ".utf8)))
    let handle = FileHandle(forWritingAtPath: file)!
    try handle.seek(toOffset: UInt64(text.lowerBound / 4096 * 4096))
    try handle.write(contentsOf: Data(repeating: 0x5A, count: 4096 * 10))
    try handle.close()
    let replaced = try ArticleLibrary.replacingDamaged(directory: folder, suffix: "old")
    let count = try replaced.library.salvage(from: replaced.setAside)
    #expect(count > 100 && count < 200)
    let check = try replaced.library.check()
    #expect(check.articles == count)
    #expect(check.problems == [])
    #expect(try replaced.library.article("S0")?.text.string.hasPrefix("S0 S0 ") == true)
    #expect(try replaced.library.summary(of: "T99")?.story == "T")
  }

  @Test("Of what is no database at all nothing is taken over")
  func salvageNothing() throws {
    defer { remove() }
    try write(Data(String(repeating: "not a database ", count: 100).utf8))
    let replaced = try ArticleLibrary.replacingDamaged(directory: folder, suffix: "old")
    #expect(try replaced.library.salvage(from: replaced.setAside) == 0)
  }

  @Test("Rows that contradict each other are found by the check")
  func contradictions() throws {
    defer { remove() }
    _ = try ArticleLibrary(directory: folder)
      .add(["a", "b", "c", "d"].map { article($0, ["One"]) }, story: "S")
    do {
      let queue = try DatabaseQueue(path: file)
      try queue.write {
        try $0.execute(
          sql: """
            UPDATE source SET unreadCount = 7;
            DELETE FROM version WHERE articleId = 1;
            UPDATE version SET blocks = x'01FF' WHERE articleId = 2;
            DELETE FROM searchIndex_docsize WHERE id = 3;
            """)
      }
    }
    #expect(
      try ArticleLibrary(directory: folder).check().problems == [
        "The search index has 3 of 4 articles.", "The counters of 1 sources are wrong.",
        "Article a has no text.", "Article b or its findings cannot be read.",
      ])
  }

  @Test("An article that cannot be read back is damage, not an empty article")
  func unreadableArticle() throws {
    defer { remove() }
    _ = try ArticleLibrary(directory: folder).add([article("a", ["One"])], story: "S")
    do {
      let queue = try DatabaseQueue(path: file)
      try queue.write { try $0.execute(sql: "UPDATE version SET packing = 9") }
    }
    let library = try ArticleLibrary(directory: folder)
    #expect(throws: LibraryError.damaged(path: file)) { try library.article("a") }
  }

  @Test("A database of another program is not touched")
  func foreign() throws {
    defer { remove() }
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    do {
      let queue = try DatabaseQueue(path: file)
      try queue.write { try $0.execute(sql: "CREATE TABLE bookmark (id INTEGER)") }
    }
    #expect(throws: LibraryError.foreign(path: file)) { try ArticleLibrary(directory: folder) }
  }

  @Test("A library of a later version is not touched")
  func tooNew() throws {
    defer { remove() }
    _ = try ArticleLibrary(directory: folder)
    do {
      let queue = try DatabaseQueue(path: file)
      try queue.write {
        try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('something later')")
      }
    }
    #expect(throws: LibraryError.tooNew(path: file)) { try ArticleLibrary(directory: folder) }
  }

  @Test("A folder where the file should be cannot be opened")
  func folderInPlace() throws {
    defer { remove() }
    try FileManager.default.createDirectory(atPath: file, withIntermediateDirectories: true)
    #expect(throws: LibraryError.cannotOpen(path: file, reason: "it is a directory")) {
      try ArticleLibrary(directory: folder)
    }
  }

  @Test("A name that no folder can have cannot be opened", arguments: ["", "a\0b", "/dev/null/x"])
  func impossibleFolder(name: String) {
    #expect {
      try ArticleLibrary(directory: name)
    } throws: {
      if case .cannotOpen? = $0 as? LibraryError { true } else { false }
    }
  }

  @Test("An update cut short by a crash is as if it had not been")
  func crash() throws {
    defer { remove() }
    let library = try ArticleLibrary(directory: folder)
    _ = try library.add([article("a", ["One"])], story: "S")
    // What a killed process leaves: files copied while the database is open.
    let copy = folder + "/copy"
    try FileManager.default.createDirectory(atPath: copy, withIntermediateDirectories: true)
    for tail in ["", "-wal"] {
      try FileManager.default.copyItem(
        atPath: file + tail, toPath: copy + "/library.sqlite" + tail)
    }
    let log = copy + "/library.sqlite-wal"
    let bytes = try Data(contentsOf: URL(fileURLWithPath: log))
    try (bytes + Data(repeating: 7, count: 5000)).write(to: URL(fileURLWithPath: log))
    let reopened = try ArticleLibrary(directory: copy)
    #expect(try reopened.article("a")?.text == "One")
    #expect(try reopened.check().problems == [])
  }

  @Test("A sound library has nothing to report but its size")
  func report() throws {
    let library = try ArticleLibrary.inMemory()
    _ = try library.add([article("a", ["One"]), article("b", ["Two"])], story: "S")
    try library.store(
      [("a", Findings(mentions: [mention("x", 0, 3)]))], actors: [actor("x", "One")])
    let report = try library.check()
    #expect(
      report
        == LibraryReport(
          problems: [], schemaVersion: report.schemaVersion, articles: 2, actors: 1, stories: 1,
          awaitingFindings: 1))
  }

  @Test("While another writes, a library opens and reads, and says so when it cannot write")
  func locked() throws {
    defer { remove() }
    let first = try ArticleLibrary(directory: folder)
    _ = try first.add([article("a", ["One"])], story: "S")
    var configuration = Configuration()
    configuration.allowsUnsafeTransactions = true
    let other = try DatabaseQueue(path: file, configuration: configuration)
    try other.inDatabase { try $0.execute(sql: "BEGIN IMMEDIATE") }
    let library = try ArticleLibrary(directory: folder, patience: 0)
    #expect(try library.article("a")?.text == "One")
    #expect(throws: LibraryError.locked(path: file)) { try library.setRead(true, for: "a") }
    try other.inDatabase { try $0.execute(sql: "ROLLBACK") }
    try library.setRead(true, for: "a")
    #expect(try first.summary(of: "a")?.isRead == true)
  }

  @Test("A library that was never finished being made is made anew")
  func unfinished() throws {
    defer { remove() }
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    do {
      let queue = try DatabaseQueue(path: file)
      try queue.write {
        try $0.execute(sql: "CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY)")
      }
    }
    let library = try ArticleLibrary(directory: folder)
    #expect(try library.check().problems == [])
  }

  @Test("A file that may not be written is called read-only", .enabled(if: getuid() != 0))
  func readOnly() throws {
    defer { remove() }
    _ = try ArticleLibrary(directory: folder)
    chmod(file, 0o444)
    #expect(throws: LibraryError.readOnly(path: file)) { try ArticleLibrary(directory: folder) }
  }

  @Test("Whatever bytes stand in the database, reading answers or calls it damaged")
  func garbledValues() throws {
    defer { remove() }
    let library = try ArticleLibrary(directory: folder)
    _ = try library.add([article("a", ["One two three", "Four"])], story: "S")
    try library.store(
      [("a", Findings(mentions: [mention("x", 0, 3), mention("x", 4, 7)]))],
      actors: [actor("x", "X")])
    let queue = try DatabaseQueue(path: file)
    let good = try queue.read {
      [
        try Data.fetchOne($0, sql: "SELECT blocks FROM version")!,
        try Data.fetchOne($0, sql: "SELECT content FROM finding")!,
      ]
    }
    for position in 0..<max(good[0].count, good[1].count) {
      for byte in [0, 1, 0x7F, 0x80, 0xFF] as [UInt8] {
        var bad = good
        for index in bad.indices where position < bad[index].count { bad[index][position] = byte }
        try queue.write { [bad] in
          try $0.execute(
            sql: "UPDATE version SET blocks = ?; UPDATE finding SET content = ?",
            arguments: [bad[0], bad[1]])
        }
        Self.expectAnswerOrDamage(file) { _ = try library.article("a") }
        Self.expectAnswerOrDamage(file) { _ = try library.findings(for: "a") }
      }
    }
  }

  private static func expectAnswerOrDamage(_ path: String, _ body: () throws -> Void) {
    do { try body() } catch { #expect(error as? LibraryError == .damaged(path: path)) }
  }
}
