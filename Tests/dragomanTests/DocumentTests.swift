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

  // MARK: - What all documents say

  /// README.md and the pages under docs, by name.
  private func documents() throws -> [(name: String, text: String)] {
    let pages = try FileManager.default.contentsOfDirectory(atPath: Program.repository + "/docs")
      .filter { $0.hasSuffix(".md") }.sorted().map { "docs/\($0)" }
    return try (["README.md"] + pages).map { name in
      (name, try String(contentsOfFile: "\(Program.repository)/\(name)", encoding: .utf8))
    }
  }

  @Test("every screen in the documents is one a session played")
  func screens() throws {
    var count = 0
    for (name, text) in try documents() {
      for part in text.components(separatedBy: "<!-- screen ").dropFirst() {
        let words = part.prefix { $0 != "\n" }.split(separator: " ")
        let session = try String(
          contentsOfFile:
            "\(Program.repository)/Tests/dragomanTests/Sessions/\(words[0]).session",
          encoding: .utf8)
        let shown = part.components(separatedBy: "```")[1].dropFirst().dropLast()
        #expect(
          String(shown) == Self.screen(Int(words[1]) ?? 0, of: session),
          "\(name): \(words[0]) \(words[1]); make screens")
        count += 1
      }
    }
    #expect(count >= 10)
  }

  /// The screens of a session, counted from 1.
  private static func screen(_ number: Int, of session: String) -> String {
    let parts = session.components(separatedBy: "\nscreen\n").dropFirst()
    let lines = parts[parts.startIndex + number - 1].split(
      separator: "\n", omittingEmptySubsequences: false
    ).prefix { $0.hasPrefix("|") }
    return lines.map { $0.dropFirst($0.hasPrefix("| ") ? 2 : 1) }.joined(separator: "\n")
  }

  /// The keys of the program's own table, as documents write them.
  private func boundKeys() throws -> Set<String> {
    let table = try Program.run(["keys", "--markdown"]).output
    let rows = table.replacingOccurrences(of: "\\|", with: Self.bar).split(separator: "\n")
    let cells = rows.compactMap { $0.split(separator: "|").first }
    return Set(cells.flatMap { Self.quoted(String($0)) })
  }

  /// Stands for the bar that is a key, where bars part cells.
  private static let bar = "\u{0}"

  /// What stands between backticks.
  private static func quoted(_ text: String) -> [String] {
    text.components(separatedBy: "`").enumerated().filter { $0.offset % 2 == 1 }
      .map { $0.element.replacingOccurrences(of: bar, with: "|") }
  }

  @Test("every key in a table of the documents is bound in the program")
  func keyTables() throws {
    let bound = try boundKeys()
    for (name, text) in try documents() where name != "README.md" {
      let tables = text.components(separatedBy: "| key | |\n|---|---|\n").dropFirst()
      for table in tables {
        for row in table.split(separator: "\n", omittingEmptySubsequences: false)
          .prefix(while: { $0.hasPrefix("|") })
        {
          let keys = Self.quoted(String(row.split(separator: "|", maxSplits: 1)[0]))
          #expect(!keys.isEmpty, "\(name): \(row)")
          #expect(keys.filter { !bound.contains($0) } == [], "\(name): \(row)")
        }
      }
    }
  }

  @Test("every key in the prose of the documents is bound, or one of Enter, Esc, Tab and the like")
  func keysInProse() throws {
    let bound = try boundKeys().union([
      "Enter", "Esc", "Tab", "Down", "Up", "≡", "Δ", "●", "✎", "≠",
    ])
    for (name, text) in try documents() {
      // Outside code and tables.
      let prose = text.components(separatedBy: "```").enumerated()
        .filter { $0.offset % 2 == 0 }.map(\.element).joined()
        .split(separator: "\n").filter { !$0.hasPrefix("|") }.joined(separator: "\n")
      let short = Self.quoted(prose).filter { $0.count == 1 || $0.hasPrefix("Ctrl-") }
      #expect(short.filter { !bound.contains($0) && $0 != "=" } == [], "\(name)")
    }
  }

  @Test("every command and option in the documents is one the program knows")
  func examples() throws {
    var helps: [String: String] = [:]
    for (name, text) in try documents() {
      let code = text.components(separatedBy: "```sh\n").dropFirst()
        .compactMap { $0.components(separatedBy: "```").first }
      for line in code.joined(separator: "\n").split(separator: "\n")
      where line.hasPrefix("dragoman ") {
        let words = line.prefix { $0 != "#" }.split(separator: " ").map(String.init)
        let command = words.count > 1 && !words[1].hasPrefix("-") ? words[1] : "read"
        if helps[command] == nil {
          let help = try Program.run(["help", command])
          #expect(help.status == 0 && help.output.contains("USAGE: dragoman \(command)"), "\(line)")
          helps[command] = help.output
        }
        for option in words where option.hasPrefix("--") {
          #expect(
            helps[command]?.contains("\(option) ") == true
              || helps[command]?.contains("\(option)\n") == true, "\(name): \(line)")
        }
      }
    }
    #expect(helps.count > 8)
  }

  @Test("links between the documents lead somewhere")
  func links() throws {
    for (name, text) in try documents() {
      let folder = URL(fileURLWithPath: "\(Program.repository)/\(name)").deletingLastPathComponent()
      for part in text.components(separatedBy: "](").dropFirst() {
        let target = String(part.prefix { $0 != ")" && $0 != "#" })
        guard !target.isEmpty, !target.contains("://") else { continue }
        #expect(
          FileManager.default.fileExists(atPath: folder.appendingPathComponent(target).path),
          "\(name): \(target)")
      }
    }
  }

  // MARK: - Manual and completions

  @Test("the manual gives every command of the reader the keys the program gives it")
  func manualKeys() throws {
    let page = try Program.run(["manual", "dragoman.1"]).output
    let table = try Program.run(["keys", "--markdown"]).output
    var count = 0
    for row in table.split(separator: "\n") where row.hasPrefix("| `") {
      let cells = row.replacingOccurrences(of: "\\|", with: "\u{0}").split(separator: "|")
        .map { $0.replacingOccurrences(of: "\u{0}", with: "|") }
      let keys = Self.quoted(cells[0]).joined(separator: ", ")
      let sentence = cells[2].trimmingCharacters(in: .whitespaces) + "."
      let item = ".TP\n\\fB\(Self.roff(keys))\\fR\n\(Self.roff(sentence))\n"
      #expect(page.contains(item), "\(keys): \(sentence)")
      count += 1
    }
    #expect(count > 80)
  }

  /// As the language of the manual writes it.
  private static func roff(_ text: String) -> String {
    let signs: [Character: String] = [
      "\\": "\\e", "-": "\\-", "~": "\\(ti", "^": "\\(ha", "`": "\\(ga", "'": "\\(aq",
    ]
    let escaped = text.map { signs[$0] ?? String($0) }.joined()
    return escaped.hasPrefix(".") ? "\\&" + escaped : escaped
  }

  @Test("the manual tells of every command, and of every setting of the configuration")
  func manualCommands() throws {
    let page = try Program.run(["manual", "dragoman.1"]).output
    let help = try Program.run(["--help"]).output
    let commands = help.split(separator: "\n").drop { $0 != "SUBCOMMANDS:" }.dropFirst()
      .filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") }
      .compactMap { $0.split(separator: " ").first.map(String.init) }
      .filter { $0 == $0.lowercased() }
    #expect(commands.filter { !page.contains(".SS dragoman \(Self.roff($0))") } == [])
    let settings = try Program.run(["manual", "dragoman-config.5"]).output
    let config = try Program.run(["config"]).output.split(separator: "\n")
      .filter { $0.hasPrefix("# ") && $0.contains(" = ") }.map { $0.dropFirst(2) }
    #expect(config.count > 90)
    #expect(config.filter { !settings.contains(Self.roff(String($0))) } == [])
  }

  @Test("completions know every command, in all three shells", arguments: ["bash", "zsh", "fish"])
  func completions(shell: String) throws {
    let script = try Program.run(["--generate-completion-script", shell])
    #expect(script.status == 0)
    for command in ["add", "annotations", "config", "import-annotations", "mentions"] {
      #expect(script.output.contains(command))
    }
  }
}
