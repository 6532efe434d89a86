import Articles
import Notes
import Testing

@Suite("Filtering notes")
struct NoteFilterTests {
  private static let notes = [
    PlacedNote(
      note: note("n1", text: "Doubtful", tags: ["claims/ceasefire", "x"]),
      placement: .placed(TextRange(0, 1))),
    PlacedNote(
      note: note("n2", tags: ["claimsman"], author: "bo", article: "b"), placement: .orphan),
    PlacedNote(
      note: note("n3", on: "sank", tags: ["claims"]), placement: .moved(TextRange(2, 3))),
  ]
  private static let articles: [Article.ID: ArticleSummary] = [
    "a": ArticleSummary(
      id: "a", heading: "Ferry délayed", publisher: "Port News", published: nil, story: "S")
  ]

  private func ids(_ filter: NoteFilter) -> [String] {
    filter.apply(to: Self.notes, articles: Self.articles).map(\.id.rawValue)
  }

  @Test("Nothing asked for gives all, in the order given")
  func all() { #expect(ids(NoteFilter()) == ["n1", "n2", "n3"]) }

  @Test("A tag stands for those below it, not for those that begin like it")
  func tag() { #expect(ids(NoteFilter(tag: "claims")) == ["n1", "n3"]) }

  @Test("By author") func author() { #expect(ids(NoteFilter(author: "bo")) == ["n2"]) }

  @Test("By article") func article() { #expect(ids(NoteFilter(articles: ["b"])) == ["n2"]) }

  @Test("By state")
  func states() { #expect(ids(NoteFilter(states: [.orphan, .moved])) == ["n2", "n3"]) }

  @Test("Words are looked for in note, quote, tags, heading and outlet together")
  func words() {
    #expect(ids(NoteFilter(words: "doubt")) == ["n1"])
    #expect(ids(NoteFilter(words: "SANK port")) == ["n3"])
    #expect(ids(NoteFilter(words: "delayed")) == ["n1", "n3"])
    #expect(ids(NoteFilter(words: "claimsman")) == ["n2"])
    #expect(ids(NoteFilter(words: "nowhere")) == [])
  }

  @Test("All that is asked for must hold")
  func together() { #expect(ids(NoteFilter(tag: "claims", words: "barge")) == ["n1"]) }
}
