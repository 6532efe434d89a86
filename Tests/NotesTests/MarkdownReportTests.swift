import Articles
import Notes
import Testing

@Suite("Markdown report")
struct MarkdownReportTests {
  private let lock = ArticleSummary(
    id: "a", heading: "Lock gate fails", publisher: "Canal Times",
    published: CalendarDate("2024-05-06"), story: "Canal")
  private let barge = ArticleSummary(
    id: "b", heading: "Barge [raised]", publisher: nil, published: CalendarDate("2024-05"),
    dateEvidence: .inferred, story: "Canal")

  private func placed(_ note: Note, _ placement: Placement = .placed(TextRange(0, 1))) -> PlacedNote
  {
    PlacedNote(note: note, placement: placement)
  }

  @Test("Articles with their quotes, notes, tags, authors and states")
  func whole() {
    let notes = [
      placed(note("n2", text: "Check *this*.", article: "b"), .orphan),
      placed(
        note(
          "n1", on: "gate\nfailed", in: "The gate\nfailed.", text: "Who says?",
          tags: ["claims/gate"])),
      placed(note("n3", created: 90_000_000), .changed(TextRange(20, 30))),
    ]
    let export = MarkdownReport.write(notes, articles: [lock, barge], title: "My notes")
    #expect(
      export.text == """
        # My notes

        ## Lock gate fails

        Canal Times · 2024-05-06 · Canal

        > gate
        >
        > failed

        Who says?

        — `claims/gate` · ada · 1970-01-01

        > barge

        — ada · 1970-01-02 · passage changed since

        ## Barge \\[raised\\]

        ≈ 2024-05 · Canal

        > barge

        Check *this*.

        — ada · 1970-01-01 · passage no longer found

        """)
    #expect(export.notes == 3)
    #expect(export.articles == 2)
  }

  @Test("Notes on articles the library no longer has are not left out")
  func goneArticle() {
    let export = MarkdownReport.write([placed(note("n1", article: "gone"))], articles: [lock])
    #expect(export.notes == 1)
    #expect(export.text.contains("## Article gone\n\nThe library no longer has this article."))
  }

  @Test("Quoted text is shown as it is, whatever Markdown or HTML it looks like")
  func escaping() {
    let quote = "# <b>1*2</b> `x` [y](z)"
    let text = ArticleText(quote)
    let export = MarkdownReport.write([placed(note("n1", on: quote, in: text))], articles: [lock])
    #expect(export.text.contains(##"> \# \<b\>1\*2\</b\> \`x\` \[y\](z)"##))
  }

  @Test(
    "A quote that begins like a list is none", arguments: ["1. One", "- One", "2) Two", "+ One"])
  func listLook(quote: String) {
    let export = MarkdownReport.write(
      [placed(note("n1", on: quote, in: ArticleText(quote)))], articles: [lock])
    #expect(export.text.contains("\\"))
  }

  @Test("No control character of a text comes out")
  func controls() {
    let hostile = "a\u{1B}[31m\u{9B}b\u{7}\u{202E}"
    let words = note(
      "n1", on: hostile, in: ArticleText(hostile), text: hostile, tags: [hostile], author: hostile)
    let summary = ArticleSummary(
      id: "a", heading: hostile, publisher: hostile, published: nil, story: hostile)
    let export = MarkdownReport.write([placed(words)], articles: [summary], title: hostile)
    #expect(
      export.text.unicodeScalars.allSatisfy {
        $0 == "\n" || $0.properties.generalCategory != .control && $0 != "\u{202E}"
      })
  }

  @Test("No notes make an empty report")
  func empty() {
    #expect(MarkdownReport.write([], articles: [lock]).text == "# Notes\n")
  }
}
