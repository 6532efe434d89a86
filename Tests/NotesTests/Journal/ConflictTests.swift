import Articles
import Foundation
import Notes
import TestSupport
import Testing

@Suite("Changes by authors who did not know of each other")
struct ConflictTests {
  /// A note that ada made and both changed, each in a folder of their own, brought together.
  private func dispute() throws -> TemporaryFolder {
    let left = try TemporaryFolder()
    let right = try TemporaryFolder()
    try NoteStore(directory: left.path, author: "ada").put(note("n1", text: "first"))
    try right.write(try left.contents(of: "ada.jsonl"), to: "ada.jsonl")
    try NoteStore(directory: left.path, author: "ada").put(note("n1", text: "ada's"))
    try NoteStore(directory: right.path, author: "bo").put(note("n1", text: "bo's"))
    try left.write(try right.contents(of: "bo.jsonl"), to: "bo.jsonl")
    return left
  }

  @Test("One counts and the other is kept, with its author")
  func bothKept() throws {
    let folder = try dispute()
    let store = NoteStore(directory: folder.path, author: "cy")
    #expect(try store.load().notes.map(\.text) == ["bo's"])
    #expect(store.disputed == [Note.ID("n1")])
    #expect(store.rivals(of: Note.ID("n1")).map(\.author) == ["ada"])
    #expect(store.rivals(of: Note.ID("n1")).map { $0.note?.text } == ["ada's"])
  }

  @Test("Whoever has seen both and writes again ends it")
  func resolved() throws {
    let folder = try dispute()
    let store = NoteStore(directory: folder.path, author: "cy")
    _ = try store.load()
    try store.put(note("n1", text: "both"))
    #expect(store.disputed == [])
    let other = NoteStore(directory: folder.path, author: "ada")
    #expect(try other.load().notes.map(\.text) == ["both"])
    #expect(other.disputed == [])
  }

  @Test("Changes one after the other are no dispute")
  func sequence() throws {
    let folder = try TemporaryFolder()
    for (author, text) in [("ada", "one"), ("bo", "two"), ("ada", "three"), ("cy", "four")] {
      let store = NoteStore(directory: folder.path, author: author)
      _ = try store.load()
      try store.put(note("n1", text: text))
    }
    let store = NoteStore(directory: folder.path, author: "ada")
    #expect(try store.load().notes.map(\.text) == ["four"])
    #expect(store.disputed == [])
  }

  @Test("A deletion and a change nobody saw coming are both kept")
  func deletion() throws {
    let folder = try TemporaryFolder()
    try NoteStore(directory: folder.path, author: "ada").put(note("n1", text: "first"))
    let other = try TemporaryFolder()
    try other.write(try folder.contents(of: "ada.jsonl"), to: "ada.jsonl")
    try NoteStore(directory: folder.path, author: "ada").put(note("n1", text: "kept"))
    try NoteStore(directory: other.path, author: "bo").delete(
      Note.ID("n1"), at: Instant(milliseconds: 9))
    try folder.write(try other.contents(of: "bo.jsonl"), to: "bo.jsonl")
    let store = NoteStore(directory: folder.path, author: "cy")
    #expect(try store.load().notes == [])
    #expect(store.rivals(of: Note.ID("n1")).map { $0.note?.text } == ["kept"])
  }

  @Test("In whatever order the lines are read, the same is disputed", arguments: 1...6)
  func commutative(seed: Int) throws {
    let folder = try dispute()
    var lines = try ["ada.jsonl", "bo.jsonl"].flatMap {
      try folder.contents(of: $0).split(separator: "\n").map(String.init)
    }
    var random = SeededGenerator(seed: UInt64(seed))
    lines.shuffle(using: &random)
    let read = try TemporaryFolder()
    try read.write(
      (lines + lines.shuffled(using: &random)).joined(separator: "\n") + "\n", to: "x.jsonl")
    let store = NoteStore(directory: read.path, author: "cy")
    #expect(try store.load().notes.map(\.text) == ["bo's"])
    #expect(store.rivals(of: Note.ID("n1")).map { $0.note?.text } == ["ada's"])
  }
}
