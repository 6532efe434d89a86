import Foundation
import Testing

@Suite("Sessions")
struct SessionTests {
  private static let folder = Program.repository + "/Tests/dragomanTests/Sessions"

  static var files: [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(".session") }.sorted()
  }

  @Test("there are sessions to play")
  func someSessions() {
    #expect(Self.files.count >= 5)
  }

  @Test("play to the screens they hold", arguments: files)
  func plays(file: String) throws {
    let path = Self.folder + "/" + file
    let played = try Program.run(["play", "--check", path])
    let expected = try String(contentsOfFile: path, encoding: .utf8)
    #expect(Self.difference(played.output, expected) == "", "\(file)\n\(played.errors)")
    #expect(played.status == 0)
  }

  /// The first rows that differ, found and expected.
  private static func difference(_ found: String, _ expected: String) -> String {
    let pairs = zip(
      found.split(separator: "\n", omittingEmptySubsequences: false),
      expected.split(separator: "\n", omittingEmptySubsequences: false))
    let rows = pairs.enumerated().filter { $1.0 != $1.1 }.prefix(5)
      .map { "line \($0 + 1)\n  found    \($1.0)\n  expected \($1.1)" }
    if rows.isEmpty, found.count != expected.count { return "one of them ends earlier" }
    return rows.joined(separator: "\n")
  }
}
