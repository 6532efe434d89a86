import Articles
import Comparison
import Testing

@Suite("Report of a comparison")
struct ReportTests {
  private static let comparison = MarkedAccounts([
    "⟨p ana-reyes:Reyes⟩ began her term on ⟨d 2024-06-04:4 June⟩ <b>.",
    "⟨p ana-reyes:Reyes⟩ began her term on ⟨d 2024-06-11:11 June⟩ | today.",
  ]).comparison()

  @Test("Markdown cites outlet, value and sentence, and its marks are no markup")
  func markdown() {
    let text = MarkdownComparison(Self.comparison).text
    #expect(text.contains("## Where accounts differ"))
    #expect(
      text.contains(
        "| Outlet 1 |  | **2024-06-11** |  | Reyes began her term on **11 June** \\| today. |"))
  }

  @Test("HTML stands alone and takes no text for markup")
  func html() {
    let text = HTMLComparison(Self.comparison).text
    #expect(text.contains("<mark>4 June</mark> &lt;b&gt;."))
    #expect(text.contains("<svg") && text.contains("class=\"differ\""))
    #expect(!text.contains("<script") && !text.contains("http"))
  }

  @Test("CSV has a line a cell, quoted where it must be")
  func csv() {
    let comparison = MarkedAccounts([
      "=Reyes, who began her term on ⟨d 2024-06-04:4 June⟩, said \"no\"."
    ]).comparison()
    let lines = CSVComparison(comparison).text.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines[1].hasSuffix("\"'=Reyes, who began her term on 4 June, said \"\"no\"\".\""))
  }

  @Test("one account makes a report without empty tables")
  func single() {
    let comparison = MarkedAccounts(["Nothing to see."]).comparison()
    #expect(!MarkdownComparison(comparison).text.contains("## "))
    #expect(!HTMLComparison(comparison).text.contains("<h2>"))
  }

  @Test("the timeline names what is disputed, for those who cannot point at it")
  func timeline() {
    let text = HTMLComparison(Self.comparison).text
    #expect(text.contains("class=\"name\">"))
    #expect(text.contains(" Jun</text>"))
  }
}
