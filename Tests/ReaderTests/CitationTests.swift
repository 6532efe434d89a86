import Articles
import Reader
import Testing

@Suite("Citations")
struct CitationTests {
  private let citation = Citation(
    words: "The quay stays closed & empty_handed.\nFor now.",
    heading: "Harbour talks \"stall\" [again]",
    metadata: Metadata(
      byline: "Ada Quill", publisher: "Coast Gazette",
      published: CalendarDate(year: 2024, month: 3, day: 9), url: "https://coast.example/a",
      language: "en"))

  @Test("plain is one sentence with its source")
  func plain() {
    var short = citation
    short.words = "For now."
    short.metadata.byline = nil
    #expect(
      short.text(.plain)
        == "“For now.” — Harbour talks \"stall\" [again], Coast Gazette, 2024-03-09, "
        + "https://coast.example/a")
  }

  @Test("Markdown is a block quote whose title is a link, with its signs escaped")
  func markdown() {
    #expect(
      citation.text(.markdown) == """
        > The quay stays closed & empty\\_handed.
        > For now.
        >
        > — Ada Quill, [Harbour talks "stall" \\[again\\]](<https://coast.example/a>), Coast \
        Gazette, 2024-03-09

        """)
  }

  @Test("BibTeX escapes what TeX would take for itself")
  func bibTeX() {
    #expect(
      citation.text(.bibtex) == """
        @misc{coast2024harbour,
          author = {{Ada Quill}},
          title = {{Harbour talks "stall" [again]}},
          howpublished = {Coast Gazette},
          year = {2024},
          month = mar,
          url = {https://coast.example/a},
          annote = {The quay stays closed \\& empty\\_handed.
        For now.}
        }

        """)
  }

  @Test("CSL-JSON is an array of one item whose strings are escaped")
  func csl() {
    #expect(
      citation.text(.csl) == """
        [
          {
            "id": "coast2024harbour",
            "type": "article-newspaper",
            "author": [{ "literal": "Ada Quill" }],
            "title": "Harbour talks \\"stall\\" [again]",
            "container-title": "Coast Gazette",
            "issued": { "date-parts": [[2024, 3, 9]] },
            "URL": "https://coast.example/a",
            "language": "en",
            "note": "The quay stays closed & empty_handed.\\nFor now."
          }
        ]

        """)
  }

  @Test("what is not known of a source is left out")
  func unknown() {
    let bare = Citation(words: "For now.", heading: "?", metadata: Metadata())
    #expect(bare.text(.bibtex) == "@misc{passage,\n  title = {{?}},\n  annote = {For now.}\n}\n")
    #expect(bare.text(.plain) == "“For now.” — ?")
  }

  @Test("y copies in the style of the settings, Y in another")
  func keys() {
    var settings = ReaderSettings()
    settings.citation = .markdown
    var robot = Robot(settings: settings)
    robot.press("2y")
    #expect(robot.copied.last?.hasPrefix("> ") == true)
    robot.press("Y")
    robot.type("bib")
    robot.press("<Enter>")
    #expect(robot.copied.last?.hasPrefix("@misc{") == true)
  }

  @Test("| sends the selection to a program, without one the article")
  func pipe() {
    var robot = Robot()
    robot.press("2v|")
    robot.type("wc -w")
    robot.press("<Enter>|")
    #expect(robot.screen.last?.contains("Tab: wc -w") == true)
    robot.press("<Tab><Enter>")
    let sent = robot.desk.outside.compactMap { effect -> String? in
      if case .pipe(let text, to: "wc -w") = effect { text } else { nil }
    }
    #expect(sent.count == 2)
    #expect(sent.first.map { sent[1].contains($0) } == true)
    #expect(sent.last?.hasPrefix("Harbour talks stall\n\n") == true)
  }
}

extension Robot {
  fileprivate var copied: [String] {
    desk.outside.compactMap { if case .copy(let text) = $0 { text } else { nil } }
  }
}
