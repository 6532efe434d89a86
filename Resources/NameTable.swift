/// A large set of lower-case names, looked up by their UTF-8 bytes without making strings.
///
/// It keeps the file as it is and a table of places in it (open addressing, FNV-1a).
package struct NameTable: Sendable {
  /// The number of names.
  package let count: Int
  private let bytes: [UInt8]
  /// Where the line of a name begins in `bytes`, plus one, below eight bits of its hash, which tell
  /// most other names from it; 0 for an empty slot.
  private let slots: [UInt32]
  private static let placeMask: UInt32 = 0xFF_FFFF

  /// A table whose first column is the name; a name given twice keeps its first row.
  init(_ table: Table, columns: [String]) throws(LexiconError) {
    var (line, start) = (0, 0)
    _ = try table.firstRow(columns: columns, &line, &start)
    guard table.bytes.count < Self.placeMask else {
      throw LexiconError.unreadableFile(path: table.file)
    }
    bytes = table.bytes
    (slots, count) = Self.slots(of: table.bytes, from: start)
  }

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
  private static func slots(of bytes: [UInt8], from first: Int) -> ([UInt32], Int) {
    bytes.withUnsafeBufferPointer { slots(of: $0, from: first) }
  }

  private static func slots(
    of bytes: UnsafeBufferPointer<UInt8>, from first: Int
  ) -> ([UInt32], Int) {
    var lines = 1
    for byte in bytes[first...] where byte == Byte.newline { lines += 1 }
    let mask = (1 << (Int.bitWidth - (lines * 4 / 3).leadingZeroBitCount)) - 1
    var slots = [UInt32](repeating: 0, count: mask + 1)
    var count = 0
    var start = first
    while start < bytes.count {
      var hash = NameHash()
      var end = start
      while end < bytes.count, bytes[end] > Byte.newline {
        hash.add(bytes[end])
        end += 1
      }
      if end > start, bytes[start] != Byte.hash {
        var index = Int(hash.value) & mask
        while slots[index] != 0 { index = (index + 1) & mask }
        slots[index] = tag(hash) | UInt32(start + 1)
        count += 1
      }
      while end < bytes.count, bytes[end] != Byte.newline { end += 1 }
      start = end + 1
    }
    return (slots, count)
  }

  /// Where the name's field ends in `bytes`.
  private func end(of name: Span<UInt8>) -> Int? {
    var hash = NameHash()
    for index in name.indices { hash.add(name[index]) }
    let mask = slots.count - 1
    let tag = Self.tag(hash)
    var index = Int(hash.value) & mask
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

  private static func tag(_ hash: NameHash) -> UInt32 { hash.value & ~placeMask }

  private func match(_ name: Span<UInt8>, at start: Int) -> Int? {
    let end = start + name.count
    guard end <= bytes.count else { return nil }
    for index in name.indices where name[index] != bytes[start + index] { return nil }
    guard end < bytes.count else { return end }
    return bytes[end] == Byte.tab || bytes[end] == Byte.newline ? end : nil
  }
}

/// FNV-1a with 32 bits, by Fowler, Noll and Vo.
struct NameHash {
  private(set) var value: UInt32 = 2_166_136_261

  mutating func add(_ byte: UInt8) {
    value = (value ^ UInt32(byte)) &* 16_777_619
  }
}
