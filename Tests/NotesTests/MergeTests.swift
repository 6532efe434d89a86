import Articles
import Foundation
import Notes
import TestSupport
import Testing

/// Random histories of several authors, told through files alone: what is read must not depend on
/// how lines are spread over files, in which order they stand, or how often they are there.
@Suite("Merging journals")
struct MergeTests {
  /// The lines that authors write who see each other's notes only now and then.
  private static func history(seed: UInt64) throws -> [String] {
    var random = SeededGenerator(seed: seed)
    let authors = ["ada", "bo", "cy"]
    let folders = try authors.map { _ in try TemporaryFolder() }
    for step in 0..<24 {
      let index = Int.random(in: 0..<3, using: &random)
      let store = NoteStore(directory: folders[index].path, author: authors[index])
      let id = Note.ID("n\(Int.random(in: 0..<5, using: &random))")
      switch Int.random(in: 0..<6, using: &random) {
      case 0: try store.delete(id, at: Instant(milliseconds: step))
      case 1:
        let other = Int.random(in: 0..<3, using: &random)
        for name in try FileManager.default.contentsOfDirectory(atPath: folders[other].path) {
          try folders[index].write(try folders[other].contents(of: name), to: name)
        }
      default: try store.put(note(id.rawValue, text: "step \(step)", author: authors[index]))
      }
    }
    return try folders.flatMap { folder in
      try FileManager.default.contentsOfDirectory(atPath: folder.path).flatMap { name in
        try folder.contents(of: name).split(separator: "\n").map(String.init)
      }
    }
  }

  /// What is read when the lines lie in files of these names.
  private static func read(_ lines: [String], in files: [String]) throws -> [Note] {
    let folder = try TemporaryFolder()
    var parts = files.map { _ in "" }
    for (number, line) in lines.enumerated() { parts[number % files.count] += line + "\n" }
    for (file, part) in zip(files, parts) { try folder.write(part, to: file) }
    return try NoteStore(directory: folder.path, author: "reader").load().notes
  }

  @Test("The order of lines makes no difference", arguments: 1...4)
  func commutative(seed: Int) throws {
    let lines = try Self.history(seed: UInt64(seed))
    var random = SeededGenerator(seed: UInt64(seed))
    let expected = try Self.read(lines, in: ["a.jsonl"])
    #expect(!expected.isEmpty)
    for _ in 0..<5 {
      #expect(try Self.read(lines.shuffled(using: &random), in: ["a.jsonl"]) == expected)
    }
  }

  @Test("How lines are spread over files makes no difference", arguments: 1...4)
  func associative(seed: Int) throws {
    let lines = try Self.history(seed: UInt64(seed))
    let expected = try Self.read(lines, in: ["a.jsonl"])
    #expect(try Self.read(lines, in: ["a.jsonl", "b.jsonl"]) == expected)
    #expect(try Self.read(lines, in: ["z.jsonl", "y.jsonl", "x.jsonl"]) == expected)
  }

  @Test("Reading lines twice makes no difference", arguments: 1...4)
  func idempotent(seed: Int) throws {
    let lines = try Self.history(seed: UInt64(seed))
    let expected = try Self.read(lines, in: ["a.jsonl"])
    #expect(try Self.read(lines + lines, in: ["a.jsonl", "b.jsonl"]) == expected)
  }

  @Test("Of two changes nobody saw coming all readers choose the same")
  func conflict() throws {
    let left = try TemporaryFolder()
    let right = try TemporaryFolder()
    try NoteStore(directory: left.path, author: "ada").put(note("n1", text: "left"))
    try NoteStore(directory: right.path, author: "bo").put(note("n1", text: "right"))
    let lines = [try left.contents(of: "ada.jsonl"), try right.contents(of: "bo.jsonl")]
      .map { String($0.dropLast()) }
    let first = try Self.read(lines, in: ["a.jsonl"])
    #expect(first.count == 1)
    #expect(try Self.read(lines.reversed(), in: ["a.jsonl"]) == first)
  }

  @Test("One author on two machines: all readers choose the same")
  func sameAuthorConflict() throws {
    let left = try TemporaryFolder()
    let right = try TemporaryFolder()
    try NoteStore(directory: left.path, author: "ada").put(note("n1", text: "left"))
    try NoteStore(directory: right.path, author: "ada").put(note("n1", text: "right"))
    let lines = [try left.contents(of: "ada.jsonl"), try right.contents(of: "ada.jsonl")]
      .map { String($0.dropLast()) }
    let first = try Self.read(lines, in: ["a.jsonl"])
    #expect(try Self.read(lines.reversed(), in: ["a.jsonl"]) == first)
  }
}
