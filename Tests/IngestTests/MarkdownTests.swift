import Articles
import Ingest
import Testing

@Suite("Markdown and front matter")
struct MarkdownTests {
  @Test("Blocks take the roles their marks give them, without the marks")
  func roles() {
    let text = """
      # Nobody Counts the Wells

      By **Ida Holm**

      The *first* round began in [Port Hale](https://example.org/hale) and
      went on until the evening, as `both` sides had expected.

      ![Boats in the harbour](boats.jpg)

      Questions
      ---------

      > The quota is dead, and so is the fleet.
      >
      > > So they say.

      - First point
        goes on
      - Second point
        - Point below

      | Fleet | Boats |
      |-------|------:|
      | North | 12 |

      ***

      1. One
      2. Two
      """
    #expect(
      blocks(of: text, named: "a.md") == """
        title | Nobody Counts the Wells
        byline | By Ida Holm
        paragraph | The first round began in Port…
        caption | Boats in the harbour
        heading | Questions
        blockquote | The quota is dead, and so is…
        blockquote | So they say.
        list-item | First point goes on
        list-item | Second point
        list-item | Point below
        table | Fleet\tBoats
        table | North\t12
        separator | ***
        list-item | 1. One
        list-item | 2. Two
        """)
    let found = read(text, named: "a.md")[0]
    #expect(found.blocks.map(\.level) == [0, 0, 0, 0, 2, 1, 2, 1, 1, 2, 0, 0, 0, 1, 1])
    #expect(found.metadata.title == "Nobody Counts the Wells")
    #expect(found.metadata.byline == "Ida Holm")
  }

  @Test(
    "Inline marks go, words stay",
    arguments: [
      ("Some **bold** and _slanted_ words are here.", "Some bold and slanted words are here."),
      ("The name snake_case_name stays as it is.", "The name snake_case_name stays as it is."),
      ("It is 2 * 3 * 4 and nothing else here.", "It is 2 * 3 * 4 and nothing else here."),
      ("Stars \\*stay\\* where they are escaped.", "Stars *stay* where they are escaped."),
      ("A [link [in] it](http://a.b) and [none] here.", "A link in it and [none] here."),
      ("Use `a * b` and ``c`d`` for it, please.", "Use a * b and c`d for it, please."),
      ("Gone is ~~this~~ &amp; that is<br>all there is.", "Gone is this & that is all there is."),
      ("An ***open end* stays half open, it seems.", "An **open end stays half open, it seems."),
    ])
  func inline(source: String, expected: String) {
    #expect(read(source, named: "a.md")[0].text.string == expected)
  }

  @Test("Front matter is metadata and no text")
  func frontMatter() throws {
    let text = """
      ---
      title: "The Treaty: What Now?"
      source: Harbour Times
      published: 2024-03-07
      author:
        - Ida Holm
        - Per Lund
      source_url: https://example.org/a
      lang: en
      story: Fish talks
      ---
      Nobody knows what comes after the treaty, and nobody wants to be asked.
      """
    let file = try Importer().read(Array(text.utf8), named: "a.txt")
    let metadata = file.articles[0].metadata
    #expect(file.articles[0].text.string.hasPrefix("Nobody knows"))
    #expect(metadata.title == "The Treaty: What Now?")
    #expect(metadata.publisher == "Harbour Times")
    #expect(metadata.published == CalendarDate(year: 2024, month: 3, day: 7))
    #expect(metadata.dateEvidence == .stated)
    #expect(metadata.byline == "Ida Holm, Per Lund")
    #expect(metadata.url == "https://example.org/a")
    #expect(file.frontMatter["story"] == "Fish talks")
  }

  @Test("TOML front matter is read too")
  func toml() {
    let text = "+++\ntitle = 'The Treaty'\ndate = 2024-03-07\n+++\nNobody knows what comes next."
    #expect(read(text)[0].metadata.title == "The Treaty")
    #expect(read(text)[0].metadata.published?.description == "2024-03-07")
  }

  @Test(
    "Broken front matter is text",
    arguments: [
      "---\ntitle: A\nno colon here\n---\nThis is the text of it all.",
      "---\ntitle: A\nThis is the text of it all.",
      "---\n---\nThis is the text of it all.",
      "---\n12:30 the talks began\n---\nThis is the text of it all.",
    ])
  func broken(text: String) {
    #expect(read(text)[0].blocks.first?.role == .separator)
    #expect(read(text)[0].text.string.hasPrefix("---\n"))
  }

  @Test("A date that cannot be understood is said to be so")
  func strangeDate() throws {
    let text = "---\npublished: soon\n---\nThis is the text of it all."
    let file = try Importer().read(Array(text.utf8), named: "a.md")
    #expect(file.remarks == ["The date \"soon\" in the front matter could not be understood."])
  }

  @Test("The front matter's date gives the year to the dates of other articles on the page")
  func yearFromFrontMatter() {
    let text = """
      ---
      published: 2024-06-05
      ---
      # Ministers meet again

      The ministers met again, and they left the table after less than an hour without a word to anyone who had waited for them outside.

      ## Related Articles

      Harbour Radio · 3 hours ago

      ### Ferries to stay in port for another day

      HALE: Ferries will stay in port for another day, the line said on Wednesday (Jun 5). It asks travellers to look at its timetable.
      """
    let found = read(text, named: "a.md").map(\.metadata)
    #expect(found.map(\.publisher) == [nil, "Harbour Radio"])
    #expect(found.map(\.published?.description) == ["2024-06-05", "2024-06-05"])
    #expect(found.map(\.dateEvidence) == [.stated, .inferred])
  }

  @Test("Hours ago are counted from the day of import where nothing else tells the day")
  func relative() {
    let text = """
      Ministers meet again in Karo after the storm
      Harbour Times • 2 days ago
      The ministers met again, and they left the table after less than an hour without a word to anyone who waited.
      """
    let today = CalendarDate(year: 2024, month: 3, day: 1)
    #expect(read(text, today: today)[0].metadata.published?.description == "2024-02-28")
    #expect(read(text, today: today)[0].metadata.dateEvidence == .relative)
    #expect(read(text)[0].metadata.published == nil)
  }
}
