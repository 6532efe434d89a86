import Articles
import Foundation

/// One line of a journal: what an author did to a note.
struct JournalEntry: Hashable {
  enum Action: Hashable {
    case put(Note)
    case delete(Note.ID, at: Instant)
  }

  /// Higher than that of every entry its author had read (Lamport's logical clock).
  let clock: Int
  let author: String
  let action: Action

  /// Clocks stay below, whatever a file says, so that there is always a next one.
  static let clockLimit = 1 << 52

  var id: Note.ID {
    switch action {
    case .put(let note): note.id
    case .delete(let id, _): id
    }
  }

  /// A total order: of two entries for a note the later one counts, wherever it is read.
  func precedes(_ other: JournalEntry) -> Bool {
    if clock != other.clock { return clock < other.clock }
    if author != other.author { return author < other.author }
    // One author with one clock on two machines: any order will do that all agree on.
    return self != other && line.lexicographicallyPrecedes(other.line)
  }
}

// MARK: - Lines

extension JournalEntry {
  /// Why a line is no entry.
  enum Unreadable: Error {
    case malformed, newer
  }

  private struct Record: Codable {
    var v: Int
    var action: String
    var clock: Int
    var author: String
    var note: NoteRecord?
    var id: String?
    var at: String?
  }

  private static let version = 1

  /// JSON without the line feed at its end.
  var line: [UInt8] {
    var record = Record(v: Self.version, action: "", clock: clock, author: author)
    switch action {
    case .put(let note):
      record.action = "put"
      record.note = NoteRecord(note)
    case .delete(let id, let instant):
      record.action = "delete"
      record.id = id.rawValue
      record.at = instant.description
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    // Strings and whole numbers always encode.
    return (try? encoder.encode(record)).map { [UInt8]($0) } ?? []
  }

  init(line: some Collection<UInt8>) throws(Unreadable) {
    guard let record = try? JSONDecoder().decode(Record.self, from: Data(line)) else {
      throw Self.isNewer(line) ? .newer : .malformed
    }
    guard record.v <= Self.version else { throw .newer }
    guard let action = Self.action(of: record), (0..<Self.clockLimit).contains(record.clock) else {
      throw .malformed
    }
    self.init(clock: record.clock, author: record.author, action: action)
  }

  private static func action(of record: Record) -> Action? {
    switch record.action {
    case "put":
      return record.note?.note.map { .put($0) }
    case "delete":
      guard let id = record.id, let instant = record.at.flatMap({ Instant($0) }) else { return nil }
      return .delete(Note.ID(id), at: instant)
    default:
      return nil
    }
  }

  private struct Version: Codable {
    var v: Int
  }

  private static func isNewer(_ line: some Collection<UInt8>) -> Bool {
    (try? JSONDecoder().decode(Version.self, from: Data(line))).map { $0.v > version } ?? false
  }
}
