import Articles
import Foundation
import Notes
import TestSupport
import Testing

@Suite("Lines of a journal")
struct JournalLineTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func read(_ line: String) throws -> (notes: [Note], problems: [JournalProblem]) {
    try folder.write(line + "\n", to: "x.jsonl")
    return try NoteStore(directory: folder.path, author: "ada").load()
  }

  private let plain = """
    {"action":"put","author":"ada","clock":1,"note":{"article":"a","author":"ada",\
    "created":"2025-06-02T08:15:30.250Z","end":9,"id":"n1","modified":"2025-06-02T08:15:30Z",\
    "prefix":"The ","quote":"barge","start":4,"suffix":" sank.","tags":["t"],"text":"Why?",\
    "textHash":"h"},"v":1}
    """

  @Test(
    "A line by another writer of JSON is read: blanks, escapes, members in any order, unknown ones")
  func lenient() throws {
    let line = """
      { "v" : 1 , "later" : [ { "x" : [ -1.5e3 , null , true ] } ] , "clock" : 1, \
      "author" : "ad\\u0061", "action":"put", "note" : { "id":"n1","article":"a", \
      "start":4,"end":9,"quote":"b\\u00e4rge \\ud83d\\ude92\\/","prefix":"","suffix":"", \
      "textHash":"h","author":"ada","tags":[ ],"text":"\\t","created":"2024-02-29T00:00:00Z", \
      "modified":"2024-02-29T00:00:00.5Z" } }
      """
    let note = try #require(try read(line).notes.first)
    #expect(note.anchor.exact == "bärge 🚒/")
    #expect(note.text == "\t")
    #expect(note.created.description == "2024-02-29T00:00:00Z")
    #expect(note.modified.description == "2024-02-29T00:00:00.500Z")
    #expect(note.author == "ada")
  }

  @Test(
    "Every cut of a line is set aside, and never crashes",
    arguments: Array(stride(from: 0, to: 270, by: 7)))
  func cuts(length: Int) throws {
    let found = try read(String(plain.prefix(length)))
    #expect(found.notes == [])
    #expect(found.problems.count == (length == 0 ? 0 : 1))
  }

  @Test(
    "What cannot be meant is set aside",
    arguments: [
      ("\"clock\":1", "\"clock\":-1"), ("\"clock\":1", "\"clock\":99999999999999999999"),
      ("\"clock\":1", "\"clock\":1.5"), ("\"start\":4", "\"start\":10"),
      ("\"start\":4", "\"start\":-4"), ("2025-06-02T08:15:30.250Z", "2025-02-30T08:15:30Z"),
      ("2025-06-02T08:15:30.250Z", "yesterday"), ("\"id\":\"n1\"", "\"id\":\"\""),
      ("\"Why?\"", "\"\\ud800\""), ("\"Why?\"", "\"\\x\""), ("\"put\"", "\"putt\""),
      ("\"v\":1}", "\"v\":1}}"), ("\"v\":1}", "\"v\":1,}"), ("\"tags\":[\"t\"]", "\"tags\":\"t\""),
    ])
  func malformed(pair: (String, String)) throws {
    let found = try read(plain.replacing(pair.0, with: pair.1))
    #expect(found.notes == [])
    #expect(found.problems.count == 1)
  }

  @Test("Nesting without end is set aside")
  func deep() throws {
    let line = "{\"v\":1,\"x\":" + String(repeating: "[", count: 100_000)
    #expect(try read(line).problems.count == 1)
  }

  @Test("Bytes that are no UTF-8 are set aside, and the lines around them are read")
  func notUTF8() throws {
    var bytes = Array((plain + "\n").utf8)
    bytes += [0x7B, 0x22, 0xFF, 0xFE, 0x0A]
    bytes += Array(plain.replacing("\"n1\"", with: "\"n2\"").utf8) + [0x0A]
    try Data(bytes).write(to: URL(fileURLWithPath: folder.path + "/x.jsonl"))
    let found = try NoteStore(directory: folder.path, author: "ada").load()
    #expect(found.notes.count == 2)
    #expect(found.problems == [.unreadableLine(path: folder.path + "/x.jsonl", line: 2)])
  }

  @Test("Notes with every field come back as they were written", arguments: 1...20)
  func roundTrip(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let notes = RandomNotes.notes(50, using: &random)
    let store = NoteStore(directory: folder.path, author: "ada")
    try store.put(notes)
    let read = try NoteStore(directory: folder.path, author: "bo").load()
    #expect(read.problems == [])
    #expect(Set(read.notes) == Set(notes))
  }

  @Test("A large file, read in parts, counts its lines right")
  func largeFile() throws {
    let lines = (0..<8000).map { plain.replacing("\"n1\"", with: "\"n\($0)\"") }
    try folder.write(
      lines.joined(separator: "\n") + "\nbroken\n" + plain + "\n", to: "x.jsonl")
    let found = try NoteStore(directory: folder.path, author: "ada").load()
    #expect(found.notes.count == 8000)
    #expect(found.problems == [.unreadableLine(path: folder.path + "/x.jsonl", line: 8001)])
  }
}
