import Foundation
import Synchronization

/// The lines of a journal, told apart and read.
struct JournalLines {
  enum Content {
    case blank
    case entry(JournalEntry)
    case unreadable(JournalEntry.Unreadable)
  }

  struct Line {
    var content: Content
    /// Bytes, with the line feed.
    var count: Int
    /// Whether it ends in a line feed.
    var isWhole: Bool
  }

  /// Bytes from which reading is worth dividing among the processors.
  private static let share = 1 << 20

  /// Reads lines; those without the bytes of `needle`, where it is given, are passed over.
  static func read(
    _ bytes: [UInt8], holding needle: [UInt8]? = nil
  ) -> FlattenSequence<[[Line]]> {
    let parts = bytes.withUnsafeBufferPointer { self.parts(of: $0) }
    let results = Mutex([[Line]](repeating: [], count: parts.count))
    DispatchQueue.concurrentPerform(iterations: parts.count) { part in
      let lines = bytes.withUnsafeBufferPointer { read($0[parts[part]], holding: needle) }
      results.withLock { $0[part] = lines }
    }
    return results.withLock { $0 }.joined()
  }

  /// Stretches of whole lines, one for each processor where there is enough to read.
  private static func parts(of bytes: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
    let wanted = min(ProcessInfo.processInfo.activeProcessorCount, bytes.count / share)
    guard wanted > 1 else { return [0..<bytes.count] }
    var parts: [Range<Int>] = []
    var start = 0
    for part in 1...wanted {
      let end =
        part == wanted ? bytes.count : endOfLine(in: bytes, after: bytes.count / wanted * part)
      if end > start { parts.append(start..<end) }
      start = max(start, end)
    }
    return parts
  }

  private static func endOfLine(in bytes: UnsafeBufferPointer<UInt8>, after index: Int) -> Int {
    bytes[index...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? bytes.count
  }

  private static func read(
    _ bytes: Slice<UnsafeBufferPointer<UInt8>>, holding needle: [UInt8]?
  ) -> [Line] {
    var lines: [Line] = []
    var known = JournalEntry.Reuse()
    var rest = UnsafeBufferPointer(rebasing: bytes)
    while let start = rest.baseAddress, !rest.isEmpty {
      let feed = memchr(start, Int32(UInt8(ascii: "\n")), rest.count)
      let length = feed.map { UnsafeRawPointer($0) - UnsafeRawPointer(start) } ?? rest.count
      let line = UnsafeBufferPointer(rebasing: rest[..<length])
      let count = feed == nil ? length : length + 1
      let content = needle.map { holds(line, $0) } ?? true ? read(line, reusing: &known) : .blank
      lines.append(Line(content: content, count: count, isWhole: feed != nil))
      rest = UnsafeBufferPointer(rebasing: rest[count...])
    }
    return lines
  }

  private static func read(
    _ line: UnsafeBufferPointer<UInt8>, reusing known: inout JournalEntry.Reuse
  ) -> Content {
    guard !line.isEmpty else { return .blank }
    do throws(JournalEntry.Unreadable) {
      return .entry(try JournalEntry(line: line, reusing: &known))
    } catch {
      return .unreadable(error)
    }
  }

  private static func holds(_ line: UnsafeBufferPointer<UInt8>, _ needle: [UInt8]) -> Bool {
    guard let first = needle.first else { return true }
    var rest = line
    while let start = rest.baseAddress, rest.count >= needle.count,
      let found = memchr(start, Int32(first), rest.count - needle.count + 1)
    {
      let place = UnsafeRawPointer(found) - UnsafeRawPointer(start)
      if memcmp(found, needle, needle.count) == 0 { return true }
      rest = UnsafeBufferPointer(rebasing: rest[(place + 1)...])
    }
    return false
  }
}
