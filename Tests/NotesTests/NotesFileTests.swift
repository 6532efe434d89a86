import Articles
import Foundation
import Notes
import TestSupport
import Testing

@Suite("File of notes")
struct NotesFileTests {
  private let article = ArticleSummary(
    id: "a", heading: "Lock gate fails", publisher: "Canal Times",
    published: CalendarDate("2024-05-06"), story: "Canal")

  @Test("A thousand random notes come back equal", arguments: 1...4)
  func roundTrip(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let pieces = ["a", "é", "👩‍🚒", "\"", "\\", "\n", "\u{202E}", "水", " ", "/", "\u{0}", "\r\n"]
    func text(_ length: Int) -> String {
      (0..<Int.random(in: 0...length, using: &random))
        .map { _ in pieces.randomElement(using: &random)! }.joined()
    }
    let notes = (0..<250).map { number in
      Note(
        id: Note.ID("n\(number)"), article: Article.ID(text(5)),
        anchor: Anchor(
          exact: text(9), prefix: text(9), suffix: text(9),
          position: TextRange(number, number + Int.random(in: 0...9, using: &random)),
          textHash: text(9)),
        text: text(20), tags: [text(4), text(4)], author: text(4),
        created: Instant(milliseconds: Int.random(in: 0...2_000_000_000_000, using: &random)),
        modified: Instant(milliseconds: Int.random(in: 0...2_000_000_000_000, using: &random)))
    }
    let export = try NotesFile.write(notes, articles: [article])
    let read = try NotesFile.read(export.text.utf8)
    #expect(read.notes == notes)
    #expect(read.unreadable == 0)
  }

  @Test("It says how many notes on how many articles it holds")
  func counts() throws {
    let export = try NotesFile.write(
      [note("n1"), note("n2"), note("n3", article: "b")], articles: [article])
    #expect(export.notes == 3)
    #expect(export.articles == 2)
  }

  @Test("It names the articles for people who read it")
  func articles() throws {
    let text = try NotesFile.write([note("n1")], articles: [article]).text
    #expect(text.contains(#""heading" : "Lock gate fails""#))
    #expect(text.contains(#""published" : "2024-05-06""#))
  }

  @Test("Another file is refused")
  func foreign() {
    #expect(throws: NotesError.unknownFormat) { try NotesFile.read("".utf8) }
    #expect(throws: NotesError.unknownFormat) { try NotesFile.read("{}".utf8) }
    #expect(throws: NotesError.unknownFormat) {
      try NotesFile.read(#"{"format":"other","version":1,"notes":[]}"#.utf8)
    }
  }

  @Test("A later version is refused by its number")
  func newer() {
    #expect(throws: NotesError.newerFormat(version: 7)) {
      try NotesFile.read(#"{"format":"dragoman-notes","version":7,"marks":[]}"#.utf8)
    }
  }

  @Test("An entry that cannot be read is counted and spoils no other")
  func unreadableEntry() throws {
    let text = try NotesFile.write([note("n1"), note("n2")], articles: []).text
    let damaged = text.replacing(#""id" : "n1""#, with: #""id" : 1"#)
    let read = try NotesFile.read(damaged.utf8)
    #expect(read.notes.map(\.id) == ["n2"])
    #expect(read.unreadable == 1)
  }
}
