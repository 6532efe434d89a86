import Foundation
import Testing

@Suite("Versions, copies and stories by command")
struct VersionCommandTests {
  private let folder: TemporaryFolder
  private var library: [String] { ["--library", folder.path + "/library"] }

  init() throws { folder = try TemporaryFolder() }

  private func account(
    _ outlet: String, hours: String = "two hours", url: String = "https://gazette.example/talks"
  ) throws -> String {
    try folder.write(
      """
      ---
      title: Fishing talks stall
      source: \(outlet)
      published: 2024-03-05
      url: \(url)
      ---
      Norway and Iceland broke off their talks on mackerel quotas on Tuesday after \(hours) at the
      fisheries ministry in Oslo, where a second round had been planned for the evening.

      "We will not sign tonight," said Jonas Gahr Støre, the prime minister of Norway, and left.
      """, to: "\(outlet)-\(hours).txt")
  }

  private func add(_ path: String, story: String? = nil) throws -> String {
    let story = story.map { ["--story", $0] } ?? []
    return try Program.run(["add", path] + library + story).output
  }

  private func firstID() throws -> String {
    let listed = try Program.run(["list"] + library).output
    return String(listed.prefix { $0 != " " })
  }

  @Test("a changed text is added as a version, and its words are shown")
  func versions() throws {
    _ = try add(try account("Gazette"))
    let added = try add(try account("Gazette", hours: "three hours"))
    #expect(added.hasSuffix("0 added, 0 known already, 1 changed\n"))
    let shown = try Program.run(["versions", try firstID()] + library)
    #expect(shown.status == 0)
    #expect(shown.output.contains("[-two-] {+three+} hours"))
    #expect(!shown.output.contains("We will not sign"))
    #expect(shown.output.contains("version 1 to 2: 1 words went, 1 came"))
  }

  @Test("versions that are not there are named, with status 1")
  func missingVersions() throws {
    _ = try add(try account("Gazette"))
    let result = try Program.run(["versions", try firstID(), "--from", "3"] + library)
    #expect(result.status == 1)
    #expect(result.errors.contains("has no such versions; it has 1"))
  }

  @Test("the same text of another outlet says where else it is, and is counted once when asked")
  func copies() throws {
    _ = try add(try account("Gazette"))
    let added = try add(try account("Herald", url: "https://herald.example/1"))
    #expect(added.contains("also in Gazette"))
    let all = try Program.run(["list"] + library).output
    #expect(all.split(separator: "\n").count == 2)
    let once = try Program.run(["list", "--once"] + library).output
    #expect(once.split(separator: "\n").count == 1)
  }

  @Test("an article without a story has one suggested and is moved there")
  func move() throws {
    _ = try add(try account("Gazette"), story: "Mackerel")
    let added = try add(try account("Herald", url: "https://herald.example/1"))
    #expect(added.contains("belongs to “Mackerel”?"))
    let suggested = try Program.run(["stories", "--suggest"] + library).output
    let id = String(suggested.prefix { $0 != " " })
    let moved = try Program.run(["move", id, "mackerel"] + library)
    #expect(moved.output == "Moved to “Mackerel”\n")
    let stories = try Program.run(["stories"] + library).output
    #expect(stories == "Mackerel  (2 in 2, 2 unread)\n")
  }

  @Test("a story renamed to another's name becomes one with it; an unknown one is named")
  func rename() throws {
    _ = try add(try account("Gazette"), story: "Mackerel")
    _ = try add(try account("Herald", url: "https://herald.example/1"), story: "Quotas")
    let merged = try Program.run(["stories", "--rename", "Quotas", "Mackerel"] + library)
    #expect(merged.status == 0)
    #expect(try Program.run(["stories"] + library).output == "Mackerel  (2 in 2, 2 unread)\n")
    let renamed = try Program.run(["stories", "--rename", "Mackerel", "Fish"] + library)
    #expect(renamed.output == "The story is now “Fish”\n")
    let unknown = try Program.run(["stories", "--rename", "Cod", "Fish"] + library)
    #expect(unknown.status == 1)
    #expect(unknown.errors.contains("no story “Cod”"))
    #expect(try Program.run(["stories", "--rename", "Fish"] + library).status == 2)
  }
}
