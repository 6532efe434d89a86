import Foundation
import Ingest
import Testing

@Suite("Source files")
struct FileTests {
  /// A fresh folder, removed when the closure returns.
  private func inFolder(_ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("dragoman-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try body(folder)
  }

  private func write(_ text: String, to path: String) throws {
    try FileManager.default.createDirectory(
      atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
  }

  @Test("A folder gives its texts in order, hidden and foreign ones left out")
  func folder() throws {
    try inFolder { folder in
      for name in ["b.txt", "a.MD", "sub/c.text", "notes", ".hidden.txt", "x.png", ".git/d.txt"] {
        try write("Some text.", to: "\(folder)/\(name)")
      }
      try write("\u{0}\u{0}\u{0}\u{1}", to: "\(folder)/blob")
      let found = try SourceFiles().listing(of: folder)
      #expect(
        found.paths == ["a.MD", "b.txt", "notes", "sub/c.text"].map { "\(folder)/\($0)" })
      #expect(found.refusals.isEmpty)
    }
  }

  @Test("Links in circles end, and a file is given once")
  func links() throws {
    try inFolder { folder in
      try write("Some text.", to: "\(folder)/sub/a.txt")
      let files = FileManager.default
      try files.createSymbolicLink(atPath: "\(folder)/sub/up", withDestinationPath: folder)
      try files.createSymbolicLink(
        atPath: "\(folder)/z.txt", withDestinationPath: "\(folder)/sub/a.txt")
      try files.createSymbolicLink(atPath: "\(folder)/gone.txt", withDestinationPath: "/nowhere")
      #expect(try SourceFiles().listing(of: folder).paths == ["\(folder)/sub/a.txt"])
    }
  }

  @Test("A folder without any text says so")
  func nothing() throws {
    try inFolder { folder in
      #expect(throws: ImportError.nothingInside(folder)) {
        try SourceFiles().listing(of: folder)
      }
    }
  }

  @Test("What is missing, a pipe or too large is refused by name")
  func refusals() throws {
    try inFolder { folder in
      let missing = "\(folder)/missing.txt"
      #expect(throws: ImportError.missing(missing)) { try SourceFiles().read(missing) }
      let pipe = "\(folder)/pipe"
      #expect(mkfifo(pipe, 0o600) == 0)
      #expect(throws: ImportError.notAFile(pipe)) { try SourceFiles().read(pipe) }
      #expect(throws: ImportError.notAFile("/dev/null")) { try SourceFiles().read("/dev/null") }
      let large = "\(folder)/large.txt"
      try write("0123456789", to: large)
      #expect(throws: ImportError.tooLarge(large, limit: 9)) {
        try SourceFiles(sizeLimit: 9).read(large)
      }
      #expect(try SourceFiles(sizeLimit: 10).read(large).count == 10)
    }
  }

  @Test(
    "The beginning of a file is its first bytes; a folder, a pipe and what is missing have none")
  func beginnings() throws {
    try inFolder { folder in
      try write("Some text.", to: "\(folder)/a.txt")
      try write("", to: "\(folder)/b.txt")
      #expect(mkfifo("\(folder)/pipe", 0o600) == 0)
      let files = SourceFiles()
      #expect(files.beginning(of: "\(folder)/a.txt", bytes: 4) == Array("Some".utf8))
      #expect(files.beginning(of: "\(folder)/a.txt", bytes: 99) == Array("Some text.".utf8))
      #expect(files.beginning(of: "\(folder)/b.txt", bytes: 4) == [])
      for path in [folder, "\(folder)/pipe", "\(folder)/nothing"] {
        #expect(files.beginning(of: path, bytes: 4) == nil)
      }
    }
  }

  @Test("A folder is no file to read, and a loop of links has the system's reason")
  func reasons() throws {
    try inFolder { folder in
      #expect(throws: ImportError.notAFile(folder)) { try SourceFiles().read(folder) }
      let loop = "\(folder)/loop.txt"
      try FileManager.default.createSymbolicLink(atPath: loop, withDestinationPath: loop)
      #expect(
        throws: ImportError.unreadable(loop, reason: "Too many levels of symbolic links")
      ) { try SourceFiles().read(loop) }
    }
  }
}
