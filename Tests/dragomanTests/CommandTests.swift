import Foundation
import Testing

@Suite("Commands")
struct CommandTests {
  private let folder: TemporaryFolder
  private var library: [String] { ["--library", folder.path + "/library"] }

  init() throws { folder = try TemporaryFolder() }

  private func run(_ arguments: String..., input: String = "") throws -> Program.Result {
    try Program.run(arguments, input: input)
  }

  private func addAccount() throws -> String {
    try folder.write(
      """
      ---
      title: Harbour talks stall
      source: Coast Gazette
      published: 2024-03-05
      ---
      Envoys of Norway and Iceland met in Oslo on Tuesday.

      "We will not sign tonight," said Jonas Gahr Støre, the prime minister of Norway.
      """, to: "talks.txt")
  }

  @Test("help is asked for: status 0, on standard output")
  func help() throws {
    let result = try run("--help")
    #expect(result.status == 0)
    #expect(result.output.contains("SUBCOMMANDS"))
    #expect(result.errors == "")
  }

  @Test("a wrong option is misuse: status 2, on standard error")
  func misuse() throws {
    let result = try run("list", "--nonsense")
    #expect(result.status == 2)
    #expect(result.output == "")
    #expect(result.errors.contains("nonsense"))
  }

  @Test("adding a text twice adds it once")
  func addTwice() throws {
    let path = try addAccount()
    let first = try Program.run(["add", path] + library)
    #expect(first.status == 0)
    #expect(first.output.hasSuffix("1 added, 0 known already\n"))
    let second = try Program.run(["add", path] + library)
    #expect(second.output.hasSuffix("0 added, 1 known already\n"))
  }

  @Test("of many files, read side by side, each keeps its turn; a large or damaged one too")
  func addInOrder() throws {
    var expected: [String] = []
    for number in 100..<400 {
      let words = "Ferry \(number) left the harbour of Karo at noon. "
      let name = number % 50 == 7 ? "\(number).zip" : "\(number).txt"
      let isLarge = number % 90 == 0
      let text = name.hasSuffix("zip") ? "PK\u{3}\u{4}" : isLarge ? words + letters : words
      _ = try folder.write(text, to: "many/" + name)
      if name.hasSuffix("txt") { expected.append("\(number)") }
    }
    let result = try Program.run(["add", "--json", folder.path + "/many"] + library)
    let names = result.output.matches(of: /"file" ?: ?"[^"]*\/(\d+)\.txt"/).map { String($0.1) }
    #expect(names == expected)
    #expect(result.status == 1)
  }

  /// More than is read beside others.
  private var letters: String { String(repeating: "It was late. ", count: 30_000) }

  @Test("of a file with many articles the first fifty are listed and the rest outlined")
  func addMany() throws {
    let mails = (1...53).map { number in
      """
      From a Tue Mar  5 10:00:00 2024
      From: Coast Gazette <post@coast.example>
      Subject: Letter \(number)
      Date: Tue, \(number % 5 + 1) Mar 2024 10:00:00 +0000

      Ferry number \(number) was late by \(number * 7) minutes in the fog of the bay.


      """
    }
    let path = try folder.write(mails.joined(), to: "letters.mbox")
    let added = try Program.run(["add", path] + library)
    #expect(added.output.contains("Letter 50 — "))
    #expect(!added.output.contains("Letter 51"))
    #expect(added.output.contains("  and 3 more from Coast Gazette, 2024-03-02 to 2024-03-04\n"))
    #expect(added.output.hasSuffix("53 added, 0 known already\n"))
  }

  @Test("a list names outlet, date and heading")
  func list() throws {
    _ = try Program.run(["add", try addAccount()] + library)
    let listed = try Program.run(["list"] + library)
    #expect(listed.output.contains("2024-03-05"))
    #expect(listed.output.contains("Coast Gazette"))
    #expect(listed.output.contains("Harbour talks stall"))
  }

  @Test("one bad file is named, the others are added, and the status is 1")
  func someFail() throws {
    let good = try addAccount()
    let empty = try folder.write("", to: "empty.txt")
    let binary = try folder.write([0x7F, 0x45, 0x4C, 0x46, 0, 0, 0, 1], to: "program")
    let missing = folder.path + "/missing.txt"
    let result = try Program.run(["add", missing, empty, good, binary] + library)
    #expect(result.status == 1)
    #expect(result.output.contains("1 added, 0 known already, 3 failed"))
    #expect(result.errors.contains("\(missing): there is no such file"))
    #expect(result.errors.contains("\(empty): is empty"))
    #expect(result.errors.contains("\(binary): is not text"))
  }

  @Test("standard input is read for -")
  func standardInput() throws {
    let result = try Program.run(
      ["add", "-"] + library, input: "Two ferries were held in Reykjavik harbour overnight.\n")
    #expect(result.status == 0)
    #expect(result.output.contains("1 added"))
  }

  @Test("a note put on a passage comes out of the export with its words and tags")
  func annotate() throws {
    _ = try Program.run(["add", try addAccount()] + library)
    let id = try Program.run(["list"] + library).output.prefix { $0 != " " }
    let made = try Program.run(
      ["annotate", String(id), "will not sign tonight", "--note", "a refusal", "--tag", "stance"]
        + library)
    #expect(made.status == 0)
    let exported = try Program.run(["annotations"] + library)
    #expect(exported.output.contains("> will not sign tonight"))
    #expect(exported.output.contains("a refusal"))
    #expect(exported.output.contains("stance"))
  }

  @Test("a passage that is not there, or there twice, is no place for a note")
  func ambiguousPassage() throws {
    _ = try Program.run(["add", try addAccount()] + library)
    let id = String(try Program.run(["list"] + library).output.prefix { $0 != " " })
    let absent = try Program.run(["annotate", id, "nobody wrote this"] + library)
    #expect(absent.status == 1)
    #expect(absent.errors.contains("are not in"))
    let twice = try Program.run(["annotate", id, "Norway"] + library)
    #expect(twice.status == 1)
    #expect(twice.errors.contains("occur 2 times"))
  }

  @Test("a search finds words in the text; nothing found is status 1")
  func search() throws {
    _ = try Program.run(["add", try addAccount()] + library)
    let found = try Program.run(["search", "envoys"] + library)
    #expect(found.status == 0)
    #expect(found.output.contains("Harbour talks stall"))
    #expect(try Program.run(["search", "volcano"] + library).status == 1)
  }

  @Test("mentions stand in brackets in their words")
  func mentions() throws {
    _ = try Program.run(["add", try addAccount()] + library)
    let mentions = try Program.run(["mentions", "norway"] + library)
    #expect(mentions.status == 0)
    #expect(mentions.output.contains("[Norway]"))
  }

  @Test("the doctor finds a fresh library well")
  func doctor() throws {
    _ = try Program.run(["add", try addAccount()] + library)
    let result = try Program.run(["doctor"] + library)
    #expect(result.status == 0)
    #expect(result.output.hasSuffix("all is well\n"))
  }

  @Test("a damaged library is named, and set aside only when asked")
  func damaged() throws {
    let file = try folder.write(
      "this is no database, whatever its name says", to: "library/library.sqlite")
    let listed = try Program.run(["list"] + library)
    #expect(listed.status == 1)
    #expect(listed.errors.contains("doctor --rebuild"))
    let rebuilt = try Program.run(["doctor", "--rebuild"] + library)
    #expect(rebuilt.output.contains(file))
    #expect(try Program.run(["list"] + library).status == 0)
  }

  @Test("control sequences in titles and texts do not reach the terminal")
  func hostileText() throws {
    let path = try folder.write(
      "---\ntitle: \"Bell\u{7}\u{1B}]0;owned\u{7}\"\n---\nA quiet \u{1B}[31mred\u{9B}2J morning.\n",
      to: "hostile\u{1B}[2J.txt")
    let added = try Program.run(["add", path] + library)
    let id = String(try Program.run(["list"] + library).output.prefix { $0 != " " })
    let shown = try Program.run(["show", id] + library)
    let json = try Program.run(["show", "--json", id] + library)
    for text in [added.output, added.errors, shown.output, json.output] {
      let harmful = text.unicodeScalars.filter {
        ($0.value < 0x20 && $0 != "\n" && $0 != "\t") || (0x7F..<0xA0).contains($0.value)
      }
      #expect(harmful.isEmpty)
    }
  }

  @Test("the reader without a terminal says so and ends with status 1")
  func noTerminal() throws {
    let result = try Program.run(["read"] + library)
    #expect(result.status == 1)
    #expect(result.errors.contains("terminal"))
  }
}
