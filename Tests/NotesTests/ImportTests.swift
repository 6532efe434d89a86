import Articles
import Notes
import Testing

@Suite("Taking notes in")
struct ImportTests {
  let folder: TemporaryFolder
  let store: NoteStore

  init() throws {
    folder = try TemporaryFolder()
    store = NoteStore(directory: folder.path, author: "ada")
  }

  @Test("Notes taken in twice are there once")
  func idempotent() throws {
    let notes = [note("n1", author: "bo"), note("n2", author: "cy")]
    #expect(try store.importNotes(notes) == ImportCounts(added: 2))
    #expect(try store.importNotes(notes) == ImportCounts(unchanged: 2))
    #expect(store.notes.map(\.author) == ["bo", "cy"])
  }

  @Test("Of two forms of a note the one modified later counts")
  func newerWins() throws {
    try store.put(note("n1", text: "mine", modified: 5))
    try store.put(note("n2", text: "mine", modified: 5))
    let theirs = [
      note("n1", text: "theirs", modified: 4), note("n2", text: "theirs", modified: 6),
    ]
    #expect(try store.importNotes(theirs) == ImportCounts(updated: 1, older: 1))
    #expect(store.note("n1")?.text == "mine")
    #expect(store.note("n2")?.text == "theirs")
  }

  @Test("A note deleted here stays deleted")
  func deletedStays() throws {
    try store.put(note("n1"))
    try store.delete("n1", at: Instant(milliseconds: 1))
    #expect(try store.importNotes([note("n1")]) == ImportCounts(deletedHere: 1))
    #expect(store.notes == [])
  }

  @Test("A file that names a note twice adds it once")
  func twiceInOneFile() throws {
    #expect(
      try store.importNotes([note("n1"), note("n1")]) == ImportCounts(added: 1, unchanged: 1))
  }
}
