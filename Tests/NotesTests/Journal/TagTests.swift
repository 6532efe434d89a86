import Articles
import Foundation
import Notes
import Testing

@Suite("Tags as such")
struct TagTests {
  let folder: TemporaryFolder
  let store: NoteStore

  init() throws {
    folder = try TemporaryFolder()
    store = NoteStore(directory: folder.path, author: "ada")
  }

  private let now = Instant(milliseconds: 1000)

  @Test("Renaming takes the tags below along, and touches no others")
  func rename() {
    let change = Retagging(from: "claims", to: ["said"])
    #expect(
      change.applied(to: ["claims", "claims/fuel", "claimsmith"], of: Note.ID("n"))
        == ["said", "said/fuel", "claimsmith"])
  }

  @Test("Merging leaves each tag once")
  func merge() {
    let change = Retagging(from: "a", to: ["b"])
    #expect(change.applied(to: ["b", "a"], of: Note.ID("n")) == ["b"])
  }

  @Test("Splitting puts several in the place of one, on the notes named")
  func split() {
    let change = Retagging(from: "a", to: ["b", "c"], notes: [Note.ID("n1")])
    #expect(change.applied(to: ["a"], of: Note.ID("n1")) == ["b", "c"])
    #expect(change.applied(to: ["a"], of: Note.ID("n2")) == ["a"])
  }

  @Test("A tag moved below itself is moved once")
  func below() {
    let change = Retagging(from: "a", to: ["a/old"])
    #expect(change.applied(to: ["a", "a/x"], of: Note.ID("n")) == ["a/old", "a/old/x"])
  }

  @Test("Removing a tag leaves its notes")
  func remove() throws {
    try store.put(note("n1", text: "kept", tags: ["a"]))
    #expect(try store.retag(Retagging(from: "a", to: []), at: now) == 1)
    #expect(store.notes.map(\.text) == ["kept"])
    #expect(store.notes.map(\.tags) == [[]])
  }

  @Test("A note written after the change keeps what it was written with")
  func later() throws {
    try store.put(note("n1", tags: ["a"]))
    try store.retag(Retagging(from: "a", to: ["b"]), at: now)
    try store.put(note("n2", tags: ["a"]))
    #expect(store.notes.map(\.tags) == [["b"], ["a"]])
  }

  @Test("What a tag means and its color are there in the next session, under its new name too")
  func describe() throws {
    try store.put(note("n1", tags: ["a"]))
    try store.describe(TagDescription("a", text: "said in public", color: .red), at: now)
    try store.retag(Retagging(from: "a", to: ["b"]), at: now)
    let next = NoteStore(directory: folder.path, author: "bo")
    _ = try next.load()
    #expect(next.descriptions == ["b": TagDescription("b", text: "said in public", color: .red)])
  }

  @Test("Tags in use come with their counts, the one used last first")
  func use() throws {
    try store.put(note("n1", tags: ["a", "b"], modified: 1))
    try store.put(note("n2", tags: ["b"], modified: 2))
    #expect(
      store.tagUse == [
        TagUse(tag: "b", count: 2, lastUsed: Instant(milliseconds: 2)),
        TagUse(tag: "a", count: 1, lastUsed: Instant(milliseconds: 1)),
      ])
  }
}

@Suite("Settled places")
struct SettlementTests {
  private let old: ArticleText = "The barge sank. The crew swam ashore."
  private let new: ArticleText = "The crew swam ashore. Nobody was hurt."

  @Test("A place that was decided holds in that text alone, and the anchor stays as it was made")
  func settled() throws {
    let folder = try TemporaryFolder()
    let store = NoteStore(directory: folder.path, author: "ada")
    let original = note("n1", on: "barge", in: old)
    try store.put(original)
    try store.settle(
      original.id, Settlement(textHash: new.string, place: .at(TextRange(4, 8))),
      at: Instant(milliseconds: 1))
    var placer = NotePlacer(text: new, textHash: new.string)
    let placed = store.place(store.notes, with: &placer)
    #expect(placed.map(\.placement) == [.changed(TextRange(4, 8))])
    #expect(placed.map(\.awaitsReview) == [false])
    #expect(placed.map(\.note) == [original])
    var there = NotePlacer(text: old, textHash: old.string)
    #expect(store.place(store.notes, with: &there).map(\.placement) == [.placed(TextRange(4, 9))])
  }

  @Test("An orphan that was kept as one is not asked about again")
  func orphan() throws {
    let folder = try TemporaryFolder()
    let store = NoteStore(directory: folder.path, author: "ada")
    try store.put(note("n1", on: "barge", in: old))
    var placer = NotePlacer(text: new, textHash: new.string)
    #expect(store.place(store.notes, with: &placer).map(\.awaitsReview) == [true])
    try store.settle(
      Note.ID("n1"), Settlement(textHash: new.string, place: .orphan), at: Instant(milliseconds: 1))
    #expect(store.place(store.notes, with: &placer).map(\.awaitsReview) == [false])
  }

  @Test("A place outside the text, in a damaged line, is not believed")
  func outside() throws {
    let folder = try TemporaryFolder()
    let store = NoteStore(directory: folder.path, author: "ada")
    try store.put(note("n1", on: "barge", in: old))
    try store.settle(
      Note.ID("n1"), Settlement(textHash: old.string, place: .at(TextRange(4, 4000))),
      at: Instant(milliseconds: 1))
    var placer = NotePlacer(text: old, textHash: old.string)
    #expect(store.place(store.notes, with: &placer).map(\.placement) == [.placed(TextRange(4, 9))])
  }
}
