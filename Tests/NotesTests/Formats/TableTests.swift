import Articles
import Foundation
import Notes
import Testing

@Suite("Tables of notes")
struct TableTests {
  /// Reads comma-separated values as RFC 4180 has them.
  private func rows(_ text: String) -> [[String]] {
    var rows: [[String]] = [[]]
    var field = ""
    var isQuoted = false
    var rest = text.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      switch scalar {
      case "\"" where isQuoted && rest.first == "\"":
        rest.removeFirst()
        field.append("\"")
      case "\"": isQuoted.toggle()
      case "," where !isQuoted:
        rows[rows.count - 1].append(field)
        field = ""
      case "\r" where !isQuoted && rest.first == "\n":
        rest.removeFirst()
        rows[rows.count - 1].append(field)
        field = ""
        rows.append([])
      default: field.unicodeScalars.append(scalar)
      }
    }
    return rows.dropLast()
  }

  @Test("A row a note, as many fields in each, every line ended by CRLF")
  func notes() {
    let export = NoteTable.write(RandomNotes.collection(200, seed: 14), row: .note)
    let rows = rows(export.text)
    #expect(rows.count == 201)
    #expect(Set(rows.map(\.count)) == [18])
    #expect(export.notes == 200 && export.given == 200)
  }

  @Test("A row a tag of a note; a note without tags is not lost")
  func tags() {
    let collection = RandomNotes.collection(200, seed: 15)
    let notes = collection.articles.flatMap(\.notes).map(\.note)
    let rows = rows(NoteTable.write(collection, row: .tag).text)
    #expect(rows.count - 1 == notes.reduce(0) { $0 + max(1, $1.tags.count) })
    #expect(Set(rows.dropFirst().map { $0[0] }).count == 200)
  }

  @Test(
    "What a spreadsheet would take for a formula is made text",
    arguments: ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "  =1", "＝1"])
  func formulas(text: String) {
    var collection = RandomNotes.collection(5, seed: 16)
    collection.articles = [collection.articles[0]]
    collection.articles[0].notes[0].note.text = text
    let rows = rows(NoteTable.write(collection, row: .note).text)
    #expect(rows[1][11] == "'" + text)
  }

  @Test("Counts stand in a table of tags and sources")
  func counts() {
    let notes: [(note: Note, source: String?)] = [
      (note("n1", tags: ["a", "b"]), "Pilot"), (note("n2", tags: ["a"]), nil),
      (note("n3"), "Pilot"),
    ]
    let counts = NoteCounts(notes)
    #expect(
      counts.table == "tag,total,Pilot,unknown source\r\na,2,1,1\r\nb,1,1,0\r\n(no tag),1,1,0\r\n")
    #expect(counts.notes == 3)
  }
}

@Suite("Page of notes")
struct PageTests {
  private func page(_ words: String, notes: [(String, String)]) -> String {
    let text = ArticleText(words)
    let article = Article(
      id: Article.ID("a"), text: text,
      blocks: [Block(role: .paragraph, range: TextRange(0, text.count))])
    let placed = notes.enumerated().map { number, pair in
      let note = note("n\(number)", on: pair.0, in: text, text: pair.1)
      return PlacedNote(note: note, placement: .placed(note.anchor.position))
    }
    let home = NoteCollection.NotedArticle(
      summary: ArticleSummary(
        id: article.id, heading: "<h>", publisher: nil, published: nil, story: ""),
      article: article, textHash: "h", notes: placed)
    return NotePage.write(NoteCollection(articles: [home])).text
  }

  @Test("Overlapping marks are cut where they begin and end, each with its number")
  func overlap() {
    let page = page("one two three four", notes: [("one two three", ""), ("three four", "")])
    #expect(page.contains("data-notes=\"1\" title=\"\">one two </mark>"))
    #expect(page.contains("class=\"mark several\" data-notes=\"1 2\" title=\"\">three</mark>"))
    #expect(page.contains("<sup><a href=\"#note-2\" id=\"mark-2\">2</a></sup>"))
  }

  @Test("Nothing of an article or a note becomes part of the page")
  func escaped() {
    let page = page("<script>alert(1)</script> & \"x\"", notes: [("&", "<img onerror='x'>")])
    #expect(!page.contains("<script"))
    #expect(!page.contains("<img"))
    #expect(page.contains("&lt;script&gt;"))
    #expect(page.contains("&lt;img onerror=&#39;x&#39;&gt;"))
  }

  @Test(
    "Every random note is on the page, and the page is well-formed", .enabled(if: XMLLint.isThere))
  func all() throws {
    let export = NotePage.write(RandomNotes.collection(100, seed: 17))
    #expect(export.notes == 100)
    for number in 1...100 { #expect(export.text.contains("id=\"note-\(number)\"")) }
    let folder = try TemporaryFolder()
    try folder.write(export.text, to: "page.html")
    let words = try QDAFiles.run(
      XMLLint.path ?? "", ["--html", "--noout", folder.path + "/page.html"])
    // The checker knows the elements of HTML 4 alone.
    let faults = words.split(separator: "\n").filter {
      $0.contains("error") && !$0.contains("Tag ")
    }
    #expect(faults == [])
  }
}

@Suite("Report by groups")
struct GroupedReportTests {
  @Test("Notes stand under each of their tags, those without under a heading of their own")
  func tags() {
    let collection = RandomNotes.collection(20, seed: 18)
    let export = MarkdownReport.write(collection, by: .tag)
    #expect(export.notes == 20)
    let headings = export.text.split(separator: "\n").filter { $0.hasPrefix("## ") }
    let tags = Set(collection.articles.flatMap(\.notes).flatMap(\.note.tags))
    #expect(headings.count == tags.count + 1)
    #expect(headings.last?.hasPrefix("## Without a tag") == true)
  }

  @Test("A link leads to the words on the page, else it is said how to show the article")
  func links() {
    let text = MarkdownReport.write(RandomNotes.collection(20, seed: 19), by: .source).text
    #expect(text.contains("[In the article](<https://example.org/0?a=1&b=2#:~:text="))
    #expect(text.contains("`dragoman show article 1`"))
  }

  @Test("Every grouping holds every note", arguments: MarkdownReport.Grouping.allCases)
  func complete(grouping: MarkdownReport.Grouping) {
    let collection = RandomNotes.collection(30, seed: 20)
    let text = MarkdownReport.write(collection, by: grouping).text
    let quotes = text.split(separator: "\n").count { $0.hasPrefix("— ") }
    #expect(quotes >= 30)
  }
}
