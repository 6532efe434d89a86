import Reader
import Testing

@testable import Settings

@Suite("Reading a configuration")
struct ConfigurationReadingTests {
  private func problems(of text: String) -> [String] {
    Configuration(text: text, path: "config.toml", environment: [:]).problems
  }

  @Test(
    "values nested without end are a problem of the file, not the end of the program",
    arguments: ["[", "{a=", "[{a="])
  func nested(opening: String) {
    let text = "measure = " + String(repeating: opening, count: 200_000)
    #expect(problems(of: text).count == 1)
  }

  @Test(
    "a table without a name is a problem of the file, not the end of the program",
    arguments: [
      "[=]", "[[ .a]]", "[é]", "[", "[[[a]]]", "[\n", "\u{A0}[+]", "a = 1\n [%]", "[\t\u{B}",
    ])
  func nameless(text: String) {
    #expect(problems(of: text).count == 1)
  }

  @Test("a table without a name is pointed at")
  func namelessPlace() {
    #expect(
      problems(of: "mouse = true\n  [=]") == [
        "config.toml:2:3: a table has no name after its bracket; defaults are used"
      ])
  }

  @Test(
    "a brace that closes a bracket is a problem of the file, not the end of the program",
    arguments: ["a = [}", "a = [1,\n # ]\n }", "a = {x = [}", "a = [ \"]\", }", "a = [}\u{301}"])
  func mismatched(text: String) {
    #expect(problems(of: text).count == 1)
  }

  @Test(
    "what is nearly a day or a time is a problem of the file, not the end of the program",
    arguments: [
      "a = 2024-01-01 1\n", "a = 2024-01-01 1 # x", "a = [2024-01-01 1]", "a = 2_024-01-01 1,",
      "a = 2024-01-01_ 1\u{A0}", "a = 2024-01-01 1_ ", "a = 0000-99-01 0}",
      "000=1000-02-2= 0\n20=1000-02-20\n_", "a = [1000-02-2x 1 ]",
      "a = 1000-02-20t=00:00:", "a = 1000-02-20Ta10:00", "a = [\"x\", 1000-02-20T]", "a = 1:",
    ])
  func malformedNumber(text: String) {
    #expect(problems(of: text).count == 1)
  }

  @Test(
    "a line break of Unicode is a problem of the file, not the end of the program",
    arguments: ["a = [\u{85}]", "a = [1, \u{2028}2]", "a = [[ \u{2029}[.'", "a\u{85} = 1"])
  func foreignLineBreak(text: String) {
    #expect(problems(of: text).count == 1)
  }

  @Test(
    "numbers, days and times are none, nor keys that look like them",
    arguments: [
      "2024-01-01, 1979-05-27T07:32:00Z, 1979-05-27 07:32:00.999-07:00, 07:32, 07:32:00",
      "0, 1_000, -17, 0xDEAD_beef, 0o755, 0b1101, 3.14, 5e+22, 1e06, -2E-2",
    ])
  func numbers(values: String) {
    let text = """
      [2024-01-1]
      a = [\(values)]
      2024-01-1= {2024-01-2 = 1, 2024-01-3 = ""}
      """
    #expect(problems(of: text).allSatisfy { !$0.contains("no number") })
  }

  @Test("in strings and comments they are none")
  func pitfallsInStrings() {
    let text = "author = \"2024-01-01 1 \u{2028}\" # 2024-01-01 1 \n"
    #expect(problems(of: text).isEmpty)
  }

  @Test("a bracket that closes nothing is pointed at, whatever strings and comments hold before it")
  func mismatchedPlace() {
    let text = """
      author = "a [ \\" ["  # [
      language = \"\"\"[ \\
        \" [\"\"\"\"\"
      mouse = ['[', ["x"], }
      """
    #expect(
      problems(of: text) == ["config.toml:4:22: “}” closes nothing; defaults are used"])
  }

  @Test("a file that says nothing has no problem")
  func empty() {
    #expect(problems(of: "").isEmpty)
  }

  @Test("the settings above a broken line are not taken: defaults are used as a whole")
  func broken() {
    let read = Configuration(
      text: "measure = 60\nmouse = tru", path: "config.toml", environment: ["USER": "ana"])
    #expect(read.problems.count == 1)
    #expect(read.problems.first?.hasSuffix("defaults are used") == true)
    #expect(read.settings.measure != 60)
    #expect(read.author == "ana")
  }
}
