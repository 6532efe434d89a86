import Articles
import Foundation
import Notes
import Testing

@Suite("Journal")
struct JournalTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func store(_ author: String = "ada") -> NoteStore {
    NoteStore(directory: folder.path, author: author)
  }

  @Test("A folder that does not exist holds no notes")
  func empty() throws {
    let store = NoteStore(directory: folder.path + "/none", author: "ada")
    let loaded = try store.load()
    #expect(loaded.notes == [])
    #expect(loaded.problems == [])
  }

  @Test("A note that was put is there for the next reader")
  func persistence() throws {
    let original = note(
      "n1", on: "👩‍🚒 \"brave\"\n\\ crew", in: "A 👩‍🚒 \"brave\"\n\\ crew came.",
      text: "So?\n\u{2028}Yes",
      tags: ["claims/fire", "ü"], created: 1_700_000_000_001, modified: 1_700_000_000_002)
    try store().put(original)
    #expect(try store().load().notes == [original])
  }

  @Test("Folders are made where they do not exist")
  func deepFolder() throws {
    let path = folder.path + "/deep/down"
    try NoteStore(directory: path, author: "ada").put(note("n1"))
    #expect(try NoteStore(directory: path, author: "bo").load().notes.count == 1)
  }

  @Test("An action is one line of JSON that people can read")
  func line() throws {
    try store().put(note("n1", text: "Why?", tags: ["t"], created: 0))
    #expect(
      try folder.contents(of: "ada.jsonl") == """
        {"action":"put","author":"ada","clock":1,"note":{"article":"a","author":"ada",\
        "created":"1970-01-01T00:00:00Z","end":9,"id":"n1","modified":"1970-01-01T00:00:00Z",\
        "prefix":"The ","quote":"barge","start":4,"suffix":" sank.","tags":["t"],"text":"Why?",\
        "textHash":"The barge sank."},"v":1}

        """)
  }

  @Test("The last change of a note counts, and the file keeps the earlier ones")
  func change() throws {
    let store = store()
    try store.put(note("n1", text: "one"))
    try store.put(note("n1", text: "two"))
    #expect(store.notes.map(\.text) == ["two"])
    #expect(try folder.contents(of: "ada.jsonl").split(separator: "\n").count == 2)
  }

  @Test("A deleted note is gone, and putting it again brings it back")
  func deletion() throws {
    let store = store()
    try store.put(note("n1"))
    try store.delete("n1", at: Instant(milliseconds: 5))
    #expect(try self.store().load().notes == [])
    try store.put(note("n1"))
    #expect(try self.store().load().notes.count == 1)
  }

  @Test("Authors have a file each, and everybody sees all notes")
  func authors() throws {
    try store("ada").put(note("n1", created: 1))
    try store("bo").put(note("n2", author: "bo", created: 2))
    #expect(try store("cy").load().notes.map(\.author) == ["ada", "bo"])
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        == ["ada.jsonl", "bo.jsonl"])
  }

  @Test("What somebody deletes of another's is deleted for all")
  func foreignDeletion() throws {
    try store("ada").put(note("n1"))
    try store("bo").delete("n1", at: Instant(milliseconds: 1))
    #expect(try store("ada").load().notes == [])
  }

  @Test("No author's name leads out of the folder")
  func authorNames() throws {
    for author in ["../../etc", "", ".", "a/b", "Jürgen", "x\0y"] {
      try store(author).put(note("n-\(author)", author: author))
    }
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    #expect(
      names == [
        "%.jsonl", "%2E%2E%2F%2E%2E%2Fetc.jsonl", "%2E.jsonl", "J%C3%BCrgen.jsonl", "a%2Fb.jsonl",
        "x%00y.jsonl",
      ])
    #expect(try store().load().notes.count == 6)
  }

  @Test("A line torn off by a crash is named and keeps what it holds")
  func tornLine() throws {
    try store().put(note("n1"))
    try folder.append(#"{"action":"put","au"#, to: "ada.jsonl")
    let file = folder.path + "/ada.jsonl"
    let store = store()
    #expect(try store.load().problems == [.tornLine(path: file, line: 2)])
    try store.put(note("n2"))
    let again = try self.store().load()
    #expect(again.notes.count == 2)
    #expect(again.problems == [.unreadableLine(path: file, line: 2)])
    #expect(try folder.contents(of: "ada.jsonl").contains("\n{\"action\":\"put\",\"au\n{"))
  }

  @Test("A last line that lacks only its line feed counts")
  func missingLineFeed() throws {
    try store().put(note("n1"))
    let line = try folder.contents(of: "ada.jsonl").dropLast()
    try folder.write(String(line), to: "ada.jsonl")
    let store = store()
    #expect(try store.load().notes.count == 1)
    try store.put(note("n2"))
    let again = try self.store().load()
    #expect(again.notes.count == 2)
    #expect(again.problems == [])
  }

  @Test("At whatever byte a journal is cut, all whole lines before it are read")
  func everyCut() throws {
    let store = store()
    for number in 1...3 { try store.put(note("n\(number)", text: "né")) }
    let bytes = [UInt8](try folder.contents(of: "ada.jsonl").utf8)
    for length in 0...bytes.count {
      try Data(bytes[..<length]).write(to: URL(fileURLWithPath: folder.path + "/ada.jsonl"))
      let whole = bytes[..<length].count { $0 == UInt8(ascii: "\n") }
      let read = try self.store().load().notes.count
      #expect(read == whole || read == whole + 1, "cut at \(length)")
    }
  }

  @Test("Line ends that another system has changed do no harm")
  func carriageReturns() throws {
    try store().put(note("n1"))
    try store().put(note("n2"))
    let text = try folder.contents(of: "ada.jsonl")
    try folder.write(text.replacing("\n", with: "\r\n"), to: "ada.jsonl")
    let loaded = try store().load()
    #expect(loaded.notes.count == 2)
    #expect(loaded.problems == [])
  }

  @Test("Unreadable lines are named, kept and hide nothing behind them")
  func unreadableLines() throws {
    try store().put(note("n1"))
    let good = try folder.contents(of: "ada.jsonl")
    try folder.write(
      "garbage\n" + good + "\n{\"v\":2,\"verb\":\"x\"}\n{\"v\":1,\"action\":\"put\"}\n",
      to: "ada.jsonl")
    let loaded = try store().load()
    let file = folder.path + "/ada.jsonl"
    #expect(loaded.notes.count == 1)
    #expect(
      loaded.problems == [
        .unreadableLine(path: file, line: 1), .newerLine(path: file, line: 4),
        .unreadableLine(path: file, line: 5),
      ])
  }

  @Test("Numbers nobody can mean make a line unreadable and nothing else")
  func absurdNumbers() throws {
    try store().put(note("n1"))
    let good = try folder.contents(of: "ada.jsonl")
    try folder.append(
      good.replacing("\"clock\":1", with: "\"clock\":9223372036854775807")
        + good.replacing("\"start\":4", with: "\"start\":40")
        + good.replacing("\"start\":4", with: "\"start\":-4"), to: "ada.jsonl")
    let store = store()
    #expect(try store.load().problems.count == 3)
    try store.put(note("n1", text: "still works"))
    #expect(try self.store().load().notes.map(\.text) == ["still works"])
  }

  @Test("A file that cannot be read is named, the others are read")
  func unreadableFile() throws {
    try store().put(note("n1"))
    try FileManager.default.createDirectory(
      atPath: folder.path + "/folder.jsonl", withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/gone.jsonl", withDestinationPath: "nowhere")
    #expect(try store().load().notes.count == 1)
  }

  @Test("A folder that is a file can be neither read nor written, and the error names it")
  func notAFolder() throws {
    try folder.write("", to: "plain")
    let store = NoteStore(directory: folder.path + "/plain", author: "ada")
    #expect(throws: NotesError.self) { try store.load() }
    #expect(
      throws: NotesError.cannotWrite(path: folder.path + "/plain", .other("File exists"))
    ) { try store.put(note("n1")) }
  }

  @Test("A note that could not be written is not taken for kept")
  func failedWrite() throws {
    try folder.write("", to: "plain")
    let store = NoteStore(directory: folder.path + "/plain", author: "ada")
    try? store.put(note("n1"))
    #expect(store.notes == [])
  }

  @Test("A full disk is reported as such")
  func fullDisk() throws {
    // /dev/full answers every write as a full disk does.
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/ada.jsonl", withDestinationPath: "/dev/full")
    #expect(
      throws: NotesError.cannotWrite(path: folder.path + "/ada.jsonl", .full)
    ) { try store().put(note("n1")) }
  }

  @Test("Refreshing reads what another process has written, and says whether there was news")
  func refresh() throws {
    let mine = store("ada")
    let theirs = store("bo")
    try mine.put(note("n1"))
    #expect(try theirs.refresh())
    #expect(try !theirs.refresh())
    try mine.put(note("n1", text: "more"))
    #expect(try theirs.refresh())
    #expect(theirs.notes.map(\.text) == ["more"])
    try mine.delete("n1", at: Instant(milliseconds: 0))
    #expect(try theirs.refresh())
    #expect(theirs.notes == [])
  }

  @Test("One's own writing is no news")
  func ownWriting() throws {
    let store = store()
    try store.put(note("n1"))
    #expect(try !store.refresh())
  }

  @Test("A file that was replaced is read anew")
  func replacedFile() throws {
    let store = store()
    try store.put(note("n1"))
    let first = try folder.contents(of: "ada.jsonl")
    try store.put(note("n2"))
    try folder.write(first, to: "ada.jsonl")
    #expect(try store.refresh())
    #expect(store.notes.map(\.id) == ["n1"])
  }

  @Test("Two stores of one author that write in turn lose nothing, and the later change counts")
  func sameAuthor() throws {
    let left = store("ada")
    let right = store("ada")
    try left.put(note("n1", text: "left"))
    try right.put(note("n1", text: "right"))
    try left.put(note("n2"))
    try right.put(note("n1", text: "right again"))
    let loaded = try store().load()
    #expect(loaded.notes.map(\.text).sorted() == ["", "right again"])
    #expect(loaded.problems == [])
  }

  @Test("Threads that write at the same time lose nothing")
  func concurrentWriters() async throws {
    let path = folder.path
    try await withThrowingTaskGroup { group in
      for writer in 0..<4 {
        group.addTask {
          let store = NoteStore(directory: path, author: "ada")
          for number in 0..<10 { try store.put(note("n\(writer)-\(number)")) }
        }
      }
      try await group.waitForAll()
    }
    let loaded = try store().load()
    #expect(loaded.notes.count == 40)
    #expect(loaded.problems == [])
  }
}

extension Note.ID: ExpressibleByStringLiteral {
  package init(stringLiteral value: String) { self.init(value) }
}

extension Article.ID: ExpressibleByStringLiteral {
  package init(stringLiteral value: String) { self.init(value) }
}
