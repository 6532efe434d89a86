/// A large set of lower-case names, looked up by their UTF-8 bytes without making strings.
///
/// It keeps the file as it is and a table of places in it (open addressing, FNV-1a).
package struct NameTable: Sendable {
  /// The number of names.
  package let count: Int
  private let bytes: [UInt8]
  /// Where the line of a name begins in `bytes`, plus one; 0 for an empty slot.
  private let slots: [UInt32]

  /// A table whose first column is the name; a name given twice keeps its first row.
  init(_ table: Table, columns: [String]) throws(LexiconError) {
    var starts: [(start: UInt32, hash: UInt32)] = []
    try table.readLines(columns: columns) { starts.append(($0, $1)) }
    var size = 16
    while size < starts.count * 2 { size *= 2 }
    var slots = [UInt32](repeating: 0, count: size)
    for (start, hash) in starts {
      var index = Int(hash) & (size - 1)
      while slots[index] != 0 { index = (index + 1) & (size - 1) }
      slots[index] = start + 1
    }
    count = starts.count
    bytes = table.bytes
    self.slots = slots
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
  /// Where the name's field ends in `bytes`.
  private func end(of name: Span<UInt8>) -> Int? {
    var hash = NameHash()
    for index in name.indices { hash.add(name[index]) }
    let mask = slots.count - 1
    var index = Int(hash.value) & mask
    while slots[index] != 0 {
      if let end = match(name, at: Int(slots[index]) - 1) { return end }
      index = (index + 1) & mask
    }
    return nil
  }

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

extension Table {
  /// Calls `body` with the start of each row and the hash of its first field; fields are not
  /// looked at, so that a hundred thousand rows take a millisecond.
  fileprivate func readLines(
    columns: [String], _ body: (UInt32, UInt32) -> Void
  ) throws(LexiconError) {
    var hasHeader = false
    var start = 0
    while start < bytes.count {
      var end = start
      var hash = NameHash()
      while end < bytes.count, bytes[end] != Byte.tab, bytes[end] != Byte.newline {
        hash.add(bytes[end])
        end += 1
      }
      let isRow = end > start && bytes[start] != Byte.hash
      let rowStart = start
      while end < bytes.count, bytes[end] != Byte.newline { end += 1 }
      start = end + 1
      guard isRow else { continue }
      if hasHeader {
        body(UInt32(rowStart), hash.value)
      } else {
        _ = try TableRow(table: self, header: rowStart..<end, columns: columns)
        hasHeader = true
      }
    }
  }
}
