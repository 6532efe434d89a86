import Articles
import Foundation
import Notes
import Testing

@Suite("Hypothesis files")
struct HypothesisTests {
  private let moment = Instant(milliseconds: 1_749_297_600_000)

  @Test("1,000 random notes come back equal but for what they were marked in")
  func roundTrip() throws {
    let collection = RandomNotes.collection(1000, seed: 4)
    let export = HypothesisFile.write(collection, author: "ada", at: moment)
    #expect(export.notes == 1000)
    let read = try HypothesisFile.read(export.bytes)
    #expect(read.unreadable == 0)
    let landed = collection.landed(read)
    let expected = collection.notesByID
    #expect(landed.count == 1000)
    #expect(landed.filter { expected[$0.id] != $0 } == [])
  }

  @Test("Offsets are UTF-16 units, as browsers count")
  func utf16() throws {
    let text: ArticleText = "🚒🚒 The barge sank."
    let article = Article(id: Article.ID("a"), text: text, blocks: [])
    let note = note("n1", on: "barge", in: text)
    let home = NoteCollection.NotedArticle(
      summary: ArticleSummary(
        id: article.id, heading: "H", publisher: nil, published: nil, story: ""),
      article: article, textHash: text.string,
      notes: [PlacedNote(note: note, placement: .placed(note.anchor.position))])
    let export = HypothesisFile.write(NoteCollection(articles: [home]), author: "ada", at: moment)
    #expect(export.text.contains("\"start\": 9"))
    #expect(export.text.contains("\"end\": 14"))
  }

  @Test("An export of the client is taken in; replies and page notes are counted")
  func client() throws {
    let text = """
      {"export_date": "2025-01-02T00:00:00Z", "export_userid": "acct:kim@hypothes.is",
       "client_version": "1.1600.0", "annotations": [
        {"id": "aBc", "created": "2025-01-01T00:00:00.123456+00:00", "user": "acct:kim@hypothes.is",
         "uri": "https://example.org/a", "text": "Hm", "tags": ["doubt"],
         "target": [{"source": "https://example.org/a", "selector": [
           {"type": "RangeSelector", "startContainer": "/p[1]"},
           {"type": "TextPositionSelector", "start": 40, "end": 45},
           {"type": "TextQuoteSelector", "exact": "barge", "prefix": "The ", "suffix": " sank."}]}]},
        {"id": "reply", "references": ["aBc"], "target": [{"source": "https://example.org/a"}]},
        {"id": "page", "target": [{"source": "https://example.org/a"}]},
        {"text": "lost"}]}
      """
    let read = try HypothesisFile.read(Array(text.utf8))
    #expect(read.notes.map(\.note.id.rawValue) == ["aBc"])
    #expect(read.notes.first?.note.author == "kim")
    #expect(read.notes.first?.note.tags == ["doubt"])
    #expect(read.notes.first?.home.url == "https://example.org/a")
    #expect(read.unreadable == 1)
    #expect(read.omissions.count == 1)
  }

  @Test("What the format has no place for is said")
  func omissions() {
    let export = HypothesisFile.write(
      RandomNotes.collection(100, seed: 5), author: "ada", at: moment)
    #expect(export.omissions.count == 2)
  }
}
