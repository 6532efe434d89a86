import Foundation
import Testing

@Suite("Configuration")
struct ConfigurationTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// What `config --check` says of a file, without its path.
  private func check(_ text: String) throws -> (status: Int32, words: String) {
    let path = try folder.write(text, to: "config.toml")
    let result = try Program.run(["config", "--check", path])
    let words = result.errors.replacingOccurrences(of: path, with: "config.toml")
    return (result.status, words)
  }

  @Test("the default configuration is in order, as comments and with each comment taken away")
  func defaults() throws {
    let text = try Program.run(["config"]).output
    #expect(try check(text).words == "")
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.allSatisfy { $0.isEmpty || $0.hasPrefix("#") })
    let said = lines.map { $0.hasPrefix("# ") ? String($0.dropFirst(2)) : String($0) }
    #expect(try check(said.joined(separator: "\n")).words == "")
  }

  @Test("the default configuration names every command")
  func everyCommand() throws {
    let text = try Program.run(["config"]).output
    let keys = try JSONDecoder().decode(
      [Named].self, from: Data(try Program.run(["keys", "--json"]).output.utf8))
    #expect(keys.count > 80)
    #expect(keys.filter { !text.contains("\n# \($0.name) = [") }.map(\.name) == [])
  }

  private struct Named: Decodable { var name: String }

  @Test("a setting nobody knows is named with line, column and the nearest word")
  func unknownSetting() throws {
    let (status, words) = try check("# mine\n\n  mesure = 70\n")
    #expect(
      words == "config.toml:3:3: there is no setting “mesure”; did you mean “measure”?\n")
    #expect(status == 1)
  }

  @Test("a value that cannot be is named where it stands")
  func wrongValues() throws {
    let (_, words) = try check(
      """
      theme = "drak"
      measure = 5000
      mouse = "yes"
      mentions = ["name",
        "pronuon"]
      citation = "apa"
      [panes]
      side = "actor"
      """)
    let lines = Set(words.split(separator: "\n").map(String.init))
    let expected: Set<String> = [
      "config.toml:1:9: “drak” is not one of auto, dark, light, contrast, mono; "
        + "did you mean “dark”?",
      "config.toml:2:11: this is to be a number of columns from 20 to 500",
      "config.toml:3:9: this is to be true or false",
      "config.toml:5:3: “pronuon” is not one of name, demonym, metonym, description, pronoun; "
        + "did you mean “pronoun”?",
      "config.toml:6:12: “apa” is not one of plain, markdown, bibtex, csl-json",
      "config.toml:8:8: “actor” is not one of actors, quotes, dates, figures, notes; "
        + "did you mean “actors”?",
    ]
    #expect(lines == expected)
  }

  @Test("places are right behind arrays over lines, strings of all kinds, dots and wide letters")
  func places() throws {
    let (_, words) = try check(
      """
      author = '''
      measure = 1
      '''  # not that one
      "citation" = "apa"
      mentions = [  # ] "in a comment"
        "name",
        # "pronuon"
        'demonym', "metonim",
      ]
      panes.side = "quotse"
      citation-file = "天\\"]"  # 天
      theme =	"dark_"\r
      [ keys ]
      top = ["<Hme>"]; 
      """.replacingOccurrences(of: "; ", with: ""))
    let lines = words.split(separator: "\n").map { $0.prefix { $0 != " " } }
    #expect(
      Set(lines) == [
        "config.toml:4:14:", "config.toml:8:14:", "config.toml:10:14:", "config.toml:12:9:",
        "config.toml:14:8:",
      ], "\(words)")
  }

  @Test("what is not TOML is named where reading ended")
  func syntax() throws {
    let (status, words) = try check("measure = 70\ntheme = = \"dark\"\n")
    #expect(words.hasPrefix("config.toml:2:"))
    #expect(words.contains("defaults are used"))
    #expect(status == 1)
  }

  @Test("commands and keys that are none are named where they stand")
  func wrongKeys() throws {
    let (_, words) = try check(
      """
      [keys]
      take-acter = "x"
      down = ["j", "<Dwon>"]
      """)
    let lines = Set(words.split(separator: "\n").map(String.init))
    #expect(
      lines == [
        "config.toml:2:1: there is no command “take-acter”; did you mean “take-actor”?",
        "config.toml:3:14: these are not keys as in \"x\", \"<C-x>\" or \"gx\"",
      ])
  }

  @Test("a key given to two commands is named at the second")
  func twice() throws {
    let (_, words) = try check("[keys]\nnext = \"x\"\nprevious = \"x\"\n")
    #expect(words == "config.toml:3:12: “x” is “next” above\n")
  }

  @Test("a sequence that begins with another command's key is never heard, and that is said")
  func unreachable() throws {
    let (_, words) = try check("[keys]\nbottom = \"gg\"\n")
    #expect(
      words
        == "config.toml:2:10: “gg” is never heard: “g” is “top” already; give that other keys\n")
    #expect(try check("[keys]\ntop = \"gg\"\nbottom = \"ge\"\n").words == "")
  }

  @Test("keys can be taken away, but not all that quit")
  func wayOut() throws {
    #expect(try check("[keys]\nredraw = []\n").words == "")
    let (_, words) = try check("[keys]\nquit = []\nclose = []\npalette = []\n")
    #expect(words == "config.toml:1:2: no key would quit; Ctrl-C does\n")
  }

  @Test("keys of the configuration are the reader's, sequences too")
  func rebound() throws {
    let config = try folder.write(
      "[keys]\ntop = \"gg\"\nnext-pane = \"<F2>\"\n", to: "config.toml")
    let script = try folder.write(
      """
      size 110x20
      add \(Program.repository)/seeds Talks
      keys 2Ggg<F2>
      screen

      """, to: "own.session")
    let played = try Program.run(["play", "--config", config, script])
    #expect(played.status == 0)
    let screen = played.output.split(separator: "\n").filter { $0.hasPrefix("|") }
    #expect(screen.first?.contains("▌Actors") == true)
    #expect(screen.contains { $0.contains(" F2 pane") })
  }

  @Test("a theme of one's own is read from the folder themes, with its mistakes named")
  func ownTheme() throws {
    try folder.write(
      "base = \"light\"\n[text]\nperson = \"bright-red bold\"\n", to: "themes/ink.toml")
    #expect(try check("theme = \"ink\"\n").words == "")
    let theme = try folder.write(
      "[text]\npersn = \"red\"\nstate = \"rde bold\"\n", to: "themes/ink.toml")
    let words = try check("theme = \"ink\"\n").words
      .replacingOccurrences(of: theme, with: "ink.toml")
    #expect(
      Set(words.split(separator: "\n").map(String.init)) == [
        "ink.toml:2:1: there is no “persn” on the screen; did you mean “person”?",
        "ink.toml:3:9: “rde” is neither a color nor an attribute; did you mean “red”?",
      ])
  }

  @Test("the theme to start from is in order with each comment taken away")
  func themeDocument() throws {
    let text = try Program.run(["config", "--theme"]).output
    let said = text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.hasPrefix("# ") ? String($0.dropFirst(2)) : String($0) }
    try folder.write(said.joined(separator: "\n"), to: "themes/ink.toml")
    #expect(try check("theme = \"ink\"\n").words == "")
  }
}
