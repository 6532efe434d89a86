import Foundation
import TestSupport
import Testing

/// A tag is renamed on many notes, and the program killed at a random moment of it.
///
/// A few trials run always; `DRAGOMAN_KILLS=500 swift test --filter RetaggingKillTests` runs more.
@Suite("Killed while renaming a tag")
struct RetaggingKillTests {
  private static let trials = KillTrials.count(usually: 8)
  private static let notes = 200

  @Test("all notes have the one name or the other, and none is lost")
  func kills() throws {
    let folder = try TemporaryFolder()
    let library = folder.path + "/library"
    let account = (0..<Self.notes).map { "Sentence number \($0) speaks of quay\($0)." }
    let file = try folder.write(account.joined(separator: " ") + "\n", to: "account.txt")
    #expect(try Program.run(["add", "--library", library, file]).status == 0)
    var script = ""
    for _ in 0..<Self.notes { script += "keys )\nkeys t\ntype pier\nkeys <Enter>\n" }
    let session = try folder.write(script, to: "tags.session")
    #expect(try Program.run(["play", "--library", library, session]).status == 0)
    let tagged = try tags(in: library)
    let total = try #require(tagged["pier"])
    #expect(total > Self.notes / 2)
    let environment = Program.environment(home: folder.path)
    var name = "pier"
    for trial in 0..<Self.trials {
      let other = "quay\(trial)"
      let renaming = try Child(
        [Program.path, "tags", "rename", "--library", library, name, other],
        environment: environment, output: folder.path + "/output")
      usleep(UInt32.random(in: 1000...40_000))
      kill(renaming.id, SIGKILL)
      _ = renaming.wait()
      let found = try tags(in: library)
      #expect(found == [name: total] || found == [other: total])
      if found[other] != nil { name = other }
    }
  }

  private func tags(in library: String) throws -> [String: Int] {
    let listed = try Program.run(["tags", "--library", library])
    #expect(listed.status == 0 && listed.errors.isEmpty, "\(listed.errors)")
    var counts: [String: Int] = [:]
    for line in listed.output.split(separator: "\n") {
      let words = line.split(separator: " ")
      guard words.count == 2, let count = Int(words[0]) else { continue }
      counts[String(words[1].dropFirst())] = count
    }
    return counts
  }
}
