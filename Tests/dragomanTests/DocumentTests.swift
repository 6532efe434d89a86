import Foundation
import Testing

@Suite("Documents")
struct DocumentTests {
  private func readme() throws -> String {
    try String(contentsOfFile: Program.repository + "/README.md", encoding: .utf8)
  }

  @Test("the README's keys are those the program uses")
  func keys() throws {
    let table = try Program.run(["keys", "--markdown"]).output
    #expect(try readme().contains("<!-- keys -->\n\n" + table + "\n<!-- /keys -->"))
  }

  @Test("the README names every command")
  func commands() throws {
    let help = try Program.run(["--help"]).output
    let listed = help.split(separator: "\n").drop { $0 != "SUBCOMMANDS:" }.dropFirst()
      .filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") }
      .compactMap { $0.split(separator: " ").first.map(String.init) }
      .filter { $0 == $0.lowercased() }
    let readme = try readme()
    #expect(listed.count > 8)
    #expect(listed.filter { $0 != "read" && !readme.contains("`\($0)") } == [])
  }

  @Test("the changelog begins with what is not released yet")
  func changelog() throws {
    let text = try String(contentsOfFile: Program.repository + "/CHANGELOG.md", encoding: .utf8)
    #expect(text.hasPrefix("# Changelog\n\n## "))
  }
}
