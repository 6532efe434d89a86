import Articles
import TestSupport
import Testing

@testable import Ingest

/// Text that the page parser does not see must come out as if it had.
@Suite("Text held from the page parser")
struct HeldTextTests {
  /// All text of a page, its parts one behind the other.
  private func text(_ markup: String) -> String {
    HTMLTree(parsing: MarkupPreparation(Array(markup.utf8))).text(of: 0)
  }

  @Test("long and short pieces, blanks and references come out in order")
  func order() {
    let markup = "<p>A long enough opening <b>bold</b> and &amp; then<!-- x --> more of it\n</p>"
    #expect(text(markup) == "A long enough opening bold and & then more of it")
  }

  @Test("a text in a table that the parser moves in front of it keeps its words")
  func moved() {
    #expect(
      text("<table>Ferries halted at noon<tr><td>A cell of words</td></tr></table>")
        == "Ferries halted at noon A cell of words")
  }

  @Test("the markup holds neither the text nor the values")
  func held() {
    let preparation = MarkupPreparation(
      Array("<p class='article-body wide'>Ferries halted at noon</p>".utf8))
    #expect(preparation.markup.count < 30)
    let tree = HTMLTree(parsing: preparation)
    let paragraph = tree.nodes.firstIndex { $0.tag == .p } ?? 0
    #expect(tree.value(.class, of: paragraph) == "article-body wide")
    #expect(tree.text(of: paragraph) == "Ferries halted at noon")
  }

  @Test("a page that writes the standing character itself gets a piece once, not often")
  func forged() {
    let forged = String(repeating: "&#x108000;", count: 50)
    let markup = "<p>\(forged)</p><p>Ferries halted at noon</p>"
    #expect(text(markup).utf8.count < 300)
    #expect(text("<p>\u{108000}\u{108001} Ferries at noon</p>").hasSuffix("Ferries at noon"))
  }

  @Test("more pieces than there are characters for are all read")
  func many() {
    let markup = (0..<40_000).map { "<p>Paragraph \($0)</p>" }.joined()
    let words = text(markup).split(separator: " ")
    #expect(words.count == 80_000)
    #expect(words.last == "39999")
  }

  @Test("blanks stay in preformatted text and go elsewhere")
  func preformatted() {
    let markup = "<pre>  one of two\n    <b>  and the other</b></pre><p>\n   then   this  </p>"
    let preparation = MarkupPreparation(Array(markup.utf8))
    let tree = HTMLTree(parsing: preparation)
    let texts = tree.nodes.indices.filter { tree.tag($0) == .text }.map {
      String(decoding: tree.bytes[tree.textBytes($0)], as: UTF8.self)
    }
    #expect(
      texts == ["  one of two\n    ", "  and the other", "\nthen   this  "])
  }
}
