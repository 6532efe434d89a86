import Articles
import Foundation
import Notes
import TestSupport
import Testing

@Suite("Taking back and doing again")
struct UndoTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func store(_ author: String = "ada") -> NoteStore {
    NoteStore(directory: folder.path, author: author)
  }

  private func at(_ second: Int) -> Instant { Instant(milliseconds: second * 1000) }

  @Test("A new note is taken back and made again, each time in another session")
  func create() throws {
    try store().put(note("n1", text: "one"))
    #expect(try store().undo(at: at(1)) == .changed([Note.ID("n1")]))
    #expect(try store().load().notes == [])
    #expect(try store().redo(at: at(2)) == .changed([Note.ID("n1")]))
    #expect(try store().load().notes.map(\.text) == ["one"])
    #expect(try store().undo(at: at(3)) == .changed([Note.ID("n1")]))
    #expect(try store().load().notes == [])
  }

  @Test("Changes are taken back one by one, the last first")
  func change() throws {
    let store = store()
    for text in ["one", "two", "three"] { try store.put(note("n1", text: text)) }
    var seen: [String?] = []
    for second in 0..<3 {
      _ = try store.undo(at: at(second))
      seen.append(store.note(Note.ID("n1"))?.text)
    }
    #expect(seen == ["two", "one", nil])
    #expect(try store.undo(at: at(4)) == .nothing)
  }

  @Test("A deleted note comes back with its words and tags")
  func deletion() throws {
    let store = store()
    try store.put(note("n1", text: "why", tags: ["t"]))
    try store.delete(Note.ID("n1"), at: at(1))
    _ = try store.undo(at: at(2))
    #expect(store.note(Note.ID("n1"))?.text == "why")
    #expect(store.note(Note.ID("n1"))?.tags == ["t"])
  }

  @Test("After something new there is nothing to do again")
  func redoEnds() throws {
    let store = store()
    try store.put(note("n1"))
    _ = try store.undo(at: at(1))
    try store.put(note("n2"))
    #expect(try store.redo(at: at(2)) == .nothing)
  }

  @Test("What was imported together is taken back together")
  func group() throws {
    let store = store()
    _ = try store.importNotes([note("n1"), note("n2"), note("n3")])
    _ = try store.undo(at: at(1))
    #expect(store.notes == [])
    _ = try store.redo(at: at(2))
    #expect(store.notes.count == 3)
  }

  @Test("A note that another author changed since is left alone")
  func others() throws {
    try store("ada").put(note("n1", text: "mine"))
    let other = store("bo")
    _ = try other.load()
    try other.put(note("n1", text: "his"))
    #expect(try store("ada").undo(at: at(1)) == .changedSince(by: "bo"))
    #expect(try store("cy").load().notes.map(\.text) == ["his"])
  }

  @Test("A renamed tag gets its name back, on every note")
  func retag() throws {
    let store = store()
    try store.put(note("n1", tags: ["claims/fuel", "tone"]))
    try store.put(note("n2", tags: ["claims"]))
    #expect(try store.retag(Retagging(from: "claims", to: ["said"]), at: at(1)) == 2)
    #expect(store.notes.map(\.tags) == [["said/fuel", "tone"], ["said"]])
    _ = try store.undo(at: at(2))
    #expect(store.notes.map(\.tags) == [["claims/fuel", "tone"], ["claims"]])
    _ = try store.redo(at: at(3))
    #expect(store.notes.map(\.tags) == [["said/fuel", "tone"], ["said"]])
  }

  @Test("A settled place is open again")
  func settlement() throws {
    let store = store()
    try store.put(note("n1"))
    let id = Note.ID("n1")
    try store.settle(id, Settlement(textHash: "h", place: .orphan), at: at(1))
    try store.settle(id, Settlement(textHash: "h", place: .at(TextRange(1, 2))), at: at(2))
    _ = try store.undo(at: at(3))
    #expect(store.settlement(of: id, in: "h")?.place == .orphan)
    _ = try store.undo(at: at(4))
    #expect(store.settlement(of: id, in: "h") == nil)
  }

  @Test("Nothing is ever removed from the file")
  func appendsOnly() throws {
    let store = store()
    try store.put(note("n1", text: "one"))
    let before = try folder.contents(of: "ada.jsonl")
    _ = try store.undo(at: at(1))
    #expect(try folder.contents(of: "ada.jsonl").hasPrefix(before))
  }

  @Test("Random actions taken back one by one lead through the same states", arguments: 1...10)
  func random(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let folder = try TemporaryFolder()
    func contents() throws -> [String] {
      try NoteStore(directory: folder.path, author: "ada").load().notes
        .map { "\($0.id) \($0.text) \($0.tags)" }
    }
    var states = [try contents()]
    for step in 0..<12 {
      let store = NoteStore(directory: folder.path, author: "ada")
      _ = try store.load()
      let id = "n\(Int.random(in: 0..<3, using: &random))"
      switch Int.random(in: 0..<5, using: &random) {
      case 0 where store.note(Note.ID(id)) != nil: try store.delete(Note.ID(id), at: at(step))
      case 1:
        let tag = ["a", "b"].randomElement(using: &random) ?? "a"
        guard try store.retag(Retagging(from: tag, to: ["c"]), at: at(step)) > 0 else { continue }
      default:
        try store.put(
          note(
            id, text: "step \(step)",
            tags: [["a"], ["b", "c"]].randomElement(using: &random) ?? []))
      }
      states.append(try contents())
    }
    for state in states.dropLast().reversed() {
      _ = try NoteStore(directory: folder.path, author: "ada").undo(at: at(100))
      #expect(try contents() == state)
    }
    for state in states.dropFirst() {
      _ = try NoteStore(directory: folder.path, author: "ada").redo(at: at(200))
      #expect(try contents() == state)
    }
  }
}
