import Articles
import Reader
import Screen
import Testing

@Suite("The view of what changed")
struct VersionsViewTests {
  private func view(
    _ pieces: [VersionDifference.Piece], versions: Int = 2, newer: Int = 2, width: Int = 30,
    height: Int = 6
  ) -> VersionsView {
    let summary = ArticleSummary(
      id: Article.ID("a"), heading: "Talks", publisher: nil, published: nil, story: "S",
      versionCount: versions)
    return VersionsView(
      VersionDifference(
        article: summary, older: .init(number: newer - 1, added: nil),
        newer: .init(number: newer, added: nil), pieces: pieces),
      size: Size(width: width, height: height))
  }

  private func screen(_ view: VersionsView, width: Int = 30, height: Int = 6) -> [String] {
    var canvas = Canvas(size: Size(width: width, height: height))
    view.draw(on: &canvas, in: Rect(x: 0, y: 0, width: width, height: height))
    return canvas.lines
  }

  @Test("brackets tell what went and what came, a bar the rows with a change")
  func marks() {
    let lines = screen(
      view([
        .init(.same, "It was a"), .init(.deleted, " cold"), .init(.inserted, " warm"),
        .init(.same, " day.\nThe end."),
      ]))
    #expect(lines[0] == "▌ It was a [-cold-] {+warm+}")
    #expect(lines[1] == "  day.")
    #expect(lines[2] == "")
    #expect(lines[3] == "  The end.")
  }

  @Test("it opens at the first change, and braces go to the next")
  func changes() {
    let filler = (0..<12).map { "Line \($0).\n" }.joined()
    var shown = view([
      .init(.same, filler), .init(.inserted, "New."), .init(.same, "\n" + filler),
      .init(.deleted, "Old."),
    ])
    #expect(screen(shown).contains("▌ {+New.+}"))
    _ = shown.handle(.nextParagraph)
    #expect(screen(shown).contains("▌ [-Old.-]"))
    _ = shown.handle(.previousParagraph)
    #expect(screen(shown).contains("▌ {+New.+}"))
  }

  @Test("brackets of the articles go to the version before and after, as far as there are")
  func otherVersions() {
    var middle = view([.init(.inserted, "x")], versions: 3, newer: 2)
    let effect = ReaderEffect.loadDifference(Article.ID("a"), to: 3)
    #expect(middle.handle(.nextArticleWithActor) == .wanted(effect))
    #expect(middle.handle(.previousArticleWithActor) == .notice("This is the first change"))
    var last = view([.init(.inserted, "x")], versions: 3, newer: 3)
    #expect(last.handle(.nextArticleWithActor) == .notice("This is the newest version"))
  }

  @Test("any size can be drawn", arguments: [(1, 1), (2, 3), (5, 2), (200, 50)])
  func sizes(width: Int, height: Int) {
    var shown = view([.init(.deleted, "水坝 was longwordwithoutany break"), .init(.inserted, "é")])
    shown.resize(to: Size(width: width, height: height))
    #expect(screen(shown, width: width, height: height).count == height)
  }
}
