/// A large set of lower-case names, looked up by their UTF-8 bytes without making strings.
///
/// It keeps the file as it is and a table of places in it (open addressing).
package struct NameTable: Sendable {
  private let bytes: [UInt8]
  /// Where the line of a name begins in `bytes`, plus one, below eight bits of its hash, which tell
  /// most other names from it; 0 for an empty slot.
  private let slots: [UInt32]
  private static let placeMask: UInt32 = 0xFF_FFFF

  /// A table whose first column is the name; a name given twice keeps its first row.
  ///
  /// - Parameter compiled: gives the places as they were worked out earlier of the same list.
  init(
    _ table: Table, columns: [String], _ compiled: inout FlatReader?
  ) throws(LexiconError) {
    var (line, start) = (0, 0)
    _ = try table.firstRow(columns: columns, &line, &start)
    guard table.bytes.count < Self.placeMask else {
      throw LexiconError.unreadableFile(path: table.file)
    }
    bytes = table.bytes
    slots =
      Self.slots(from: &compiled, places: bytes.count) ?? Self.slots(of: table.bytes, from: start)
  }

  /// The number of names.
  package var count: Int { slots.count { $0 != 0 } }

  /// Whether the name is in the table; `name` in lower case.
  package func contains(_ name: Span<UInt8>) -> Bool {
    end(of: name) != nil
  }

  /// As above, for callers that hold a string.
  package func contains(_ name: String) -> Bool {
    contains(name.utf8.span)
  }

  /// The first byte of the second column; nil when the name is unknown or has none.
  func mark(of name: Span<UInt8>) -> UInt8? {
    guard let end = end(of: name), end + 1 < bytes.count, bytes[end] == Byte.tab else { return nil }
    return bytes[end + 1]
  }
}

extension NameTable {
  /// A quarter of the slots at least stays empty; the fields are not looked at, so that a hundred
  /// thousand rows take a millisecond.
  private static func slots(of bytes: [UInt8], from first: Int) -> [UInt32] {
    bytes.withUnsafeBufferPointer { slots(of: $0, from: first) }
  }

  private static func slots(
    of bytes: UnsafeBufferPointer<UInt8>, from first: Int
  ) -> [UInt32] {
    let lines = bytes[first...].reduce(1) { $0 &+ ($1 == Byte.newline ? 1 : 0) }
    let mask = (1 << (Int.bitWidth - (lines * 4 / 3).leadingZeroBitCount)) - 1
    var slots = [UInt32](repeating: 0, count: mask + 1)
    var start = first
    while start < bytes.count {
      var end = start
      while end < bytes.count, bytes[end] > Byte.newline { end += 1 }
      if end > start, bytes[start] != Byte.hash {
        let hash = hash(of: start..<end, in: UnsafeRawBufferPointer(bytes))
        var index = Int(hash) & mask
        while slots[index] != 0 { index = (index + 1) & mask }
        slots[index] = tag(hash) | UInt32(start + 1)
      }
      while end < bytes.count, bytes[end] != Byte.newline { end += 1 }
      start = end + 1
    }
    return slots
  }

  /// Where the name's field ends in `bytes`.
  private func end(of name: Span<UInt8>) -> Int? {
    let hash = name.withUnsafeBytes { Self.hash(of: 0..<$0.count, in: $0) }
    let mask = slots.count - 1
    let tag = Self.tag(hash)
    var index = Int(hash) & mask
    while slots[index] != 0 {
      if slots[index] & ~Self.placeMask == tag,
        let end = match(name, at: Int(slots[index] & Self.placeMask) - 1)
      {
        return end
      }
      index = (index + 1) & mask
    }
    return nil
  }

  private static func tag(_ hash: UInt32) -> UInt32 { hash & ~placeMask }

  /// Eight bytes at a time, the last ones filled up with zeros; the steps between are those of
  /// MurmurHash3, by Austin Appleby.
  private static func hash(of name: Range<Int>, in bytes: UnsafeRawBufferPointer) -> UInt32 {
    var hash: UInt64 = 0
    var place = name.lowerBound
    while place < name.upperBound {
      hash ^= word(at: place, count: min(name.upperBound - place, 8), in: bytes)
      hash = (hash ^ hash >> 33) &* 0xFF51_AFD7_ED55_8CCD
      hash = (hash ^ hash >> 33) &* 0xC4CE_B9FE_1A85_EC53
      place += 8
    }
    return UInt32(truncatingIfNeeded: hash >> 32)
  }

  private static func word(
    at place: Int, count: Int, in bytes: UnsafeRawBufferPointer
  ) -> UInt64 {
    if place + 8 <= bytes.count {
      let word = bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)
      return UInt64(littleEndian: word) & UInt64.max >> UInt64(64 - 8 * count)
    }
    return (0..<count).reduce(0) { $0 | UInt64(bytes[place + $1]) << UInt64(8 * $1) }
  }

  private func match(_ name: Span<UInt8>, at start: Int) -> Int? {
    let end = start + name.count
    guard end <= bytes.count else { return nil }
    for index in name.indices where name[index] != bytes[start + index] { return nil }
    guard end < bytes.count else { return end }
    return bytes[end] == Byte.tab || bytes[end] == Byte.newline ? end : nil
  }
}

extension NameTable {
  func write(to writer: inout FlatWriter) { writer.add(slots) }

  /// Nil, and no further reading, where what is read cannot be slots of so many bytes.
  private static func slots(from compiled: inout FlatReader?, places: Int) -> [UInt32]? {
    let slots = try? compiled?.numbers(UInt32.self)
    if let slots, slots.count & (slots.count - 1) == 0, slots.contains(0),
      slots.allSatisfy({ $0 == 0 || 1...places ~= Int($0 & placeMask) })
    {
      return slots
    }
    compiled = nil
    return nil
  }
}
