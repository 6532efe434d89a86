import Foundation
import Testing

@Suite("Backup")
struct BackupTests {
  private let folder: TemporaryFolder
  private var library: String { folder.path + "/library" }
  private var copy: String { folder.path + "/copy" }

  init() throws {
    folder = try TemporaryFolder()
    let path = try folder.write(
      "Harbour talks stall\n\nEnvoys met in Oslo on Tuesday.", to: "a.txt")
    _ = try Program.run(["add", "--library", library, "--story", "Port", path])
    _ = try Program.run(
      ["annotate", "--library", library, "--note", "who?", try first(), "Envoys met"])
  }

  private func first() throws -> String {
    let listed = try Program.run(["list", "--library", library, "--json"])
    let json = try JSONSerialization.jsonObject(with: Data(listed.output.utf8)) as? [[String: Any]]
    return try #require(json?.first?["id"] as? String)
  }

  @Test("the copy is a library with the same articles and notes")
  func copied() throws {
    #expect(try Program.run(["backup", "--library", library, copy]).status == 0)
    for command in [["list"], ["annotations"]] {
      let original = try Program.run(command + ["--library", library])
      #expect(!original.output.isEmpty)
      #expect(try Program.run(command + ["--library", copy]).output == original.output)
    }
    #expect(!FileManager.default.fileExists(atPath: copy + ".part"))
  }

  @Test("what stands at the place of the copy is left as it is")
  func existing() throws {
    try FileManager.default.createDirectory(atPath: copy, withIntermediateDirectories: false)
    let result = try Program.run(["backup", "--library", library, copy])
    #expect(result.status == 1)
    #expect(result.errors.contains("is there already"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: copy) == [])
  }

  @Test("a line that was being written to a journal is not in the copy, and stays in the journal")
  func unfinished() throws {
    let notes = library + "/notes"
    let name = try #require(
      try FileManager.default.contentsOfDirectory(atPath: notes).first { $0.hasSuffix(".jsonl") })
    let journal = URL(fileURLWithPath: "\(notes)/\(name)")
    let whole = try Data(contentsOf: journal)
    let unfinished = whole + Data("{\"id\":".utf8)
    try unfinished.write(to: journal)
    #expect(try Program.run(["backup", "--library", library, copy]).status == 0)
    #expect(try Data(contentsOf: URL(fileURLWithPath: "\(copy)/notes/\(name)")) == whole)
    #expect(try Data(contentsOf: journal) == unfinished)
  }
}
