import Articles
import Reader
import Screen
import Testing

/// Articles as long as books, and paragraphs as long as articles.
@Suite("Long articles")
struct LongArticleTests {
  @Test("the line of details says that names are only of the beginning")
  func details() {
    let paragraph = String(repeating: "Fog came in again. ", count: 120_000)
    let opened = OpenedArticle.sample(
      "long", outlet: "Coast Gazette", title: "A long night", paragraphs: [paragraph], actors: [])
    let pane = ArticlePane(opened, size: Size(width: 90, height: 12))
    var canvas = Canvas(size: pane.size)
    pane.draw(on: &canvas, in: Rect(pane.size), isFocused: true)
    #expect(canvas.lines.contains { $0.contains("names of the first 2 MiB") })
  }

  @Test(
    "who stands in one sentence is told also of a paragraph without end", .timeLimit(.minutes(1)))
  func companions() {
    let filling = String(repeating: "The fleet stayed in. ", count: 30_000)
    let words = (0..<300).map { _ in filling.prefix(2100) + "Norway met Ingrid Dahl there. " }
    let opened = OpenedArticle.sample(
      "long", outlet: nil, title: "A long day", paragraphs: [words.joined()],
      actors: [
        (.init(id: .init("norway"), name: "Norway", kind: .state), [("Norway", .name)]),
        (.init(id: .init("dahl"), name: "Ingrid Dahl", kind: .person), [("Ingrid Dahl", .name)]),
      ])
    var pane = SidePane()
    pane.resize(to: Size(width: 44, height: 40))
    pane.show(opened)
    var canvas = Canvas(size: Size(width: 44, height: 40))
    pane.draw(on: &canvas, in: Rect(canvas.size), isFocused: true)
    #expect(canvas.lines.contains { $0.contains("in one sentence with") })
  }
}
