import Articles
import Foundation
import Notes
import Testing

@Suite("Corrections on disk")
struct CorrectionJournalTests {
  private let folder = NSTemporaryDirectory() + "corrections-" + UUID().uuidString

  private func correction(_ id: String, story: String = "s") -> ComparisonCorrection {
    ComparisonCorrection(
      id: id, story: story, kind: .figure,
      change: .rename(.init(article: Article.ID("a"), range: TextRange(1, 3)), "boats"))
  }

  private func moment(_ day: Int) throws -> Instant {
    try #require(Instant("2024-06-0\(day)T10:00:00Z"))
  }

  @Test("what is kept is read again, oldest first, story by story")
  func keep() throws {
    let journal = CorrectionJournal(directory: folder, author: "ann")
    try journal.put(correction("1"), at: moment(1))
    try journal.put(correction("2"), at: moment(2))
    try journal.put(correction("3", story: "other"), at: moment(3))
    #expect(try journal.corrections(of: "s").corrections.map(\.id) == ["1", "2"])
  }

  @Test("what is taken back is gone until it is made again")
  func takeBack() throws {
    let journal = CorrectionJournal(directory: folder, author: "ann")
    try journal.put(correction("1"), at: moment(1))
    try journal.remove("1", at: moment(2))
    #expect(try journal.corrections(of: "s").corrections.isEmpty)
    try journal.put(correction("1"), at: moment(3))
    #expect(try journal.corrections(of: "s").corrections.count == 1)
  }

  @Test("a damaged line is named and the others are read")
  func damaged() throws {
    let journal = CorrectionJournal(directory: folder, author: "ann")
    try journal.put(correction("1"), at: moment(1))
    let path = folder + "/ann.jsonl"
    try ("{oops\n" + String(contentsOfFile: path, encoding: .utf8))
      .write(toFile: path, atomically: true, encoding: .utf8)
    let read = try journal.corrections(of: "s")
    #expect(read.corrections.count == 1)
    #expect(read.problems == [.unreadableLine(path: path, line: 1)])
  }

  @Test("one's own corrections are known among those of others")
  func own() throws {
    try CorrectionJournal(directory: folder, author: "bo").put(correction("1"), at: moment(1))
    let journal = CorrectionJournal(directory: folder, author: "ann")
    try journal.put(correction("2"), at: moment(2))
    let read = try journal.corrections(of: "s")
    #expect(read.corrections.map(\.id) == ["1", "2"])
    #expect(read.own.map(\.id) == ["2"])
  }
}
