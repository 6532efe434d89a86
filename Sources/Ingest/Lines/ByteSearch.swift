import Glibc

/// Searching texts by their UTF-8 bytes: many times faster than by characters, and never slower
/// for text made of huge clusters.
extension StringProtocol {
  /// Where the bytes of `needle` first stand.
  func bytes(of needle: String) -> Range<String.Index>? {
    var needle = needle
    let count = needle.utf8.count
    let found: Int?? = needle.withUTF8 { pattern in
      utf8.withContiguousStorageIfAvailable { Self.offset(of: pattern, in: $0) }
    }
    guard let offset = found ?? nil else { return nil }
    let start = utf8.index(utf8.startIndex, offsetBy: offset)
    return start..<utf8.index(start, offsetBy: count)
  }

  func holds(_ needle: String) -> Bool { bytes(of: needle) != nil }

  func holds(byte: UInt8) -> Bool {
    utf8.withContiguousStorageIfAvailable { $0.contains(byte) } ?? utf8.contains(byte)
  }

  private static func offset(
    of pattern: UnsafeBufferPointer<UInt8>, in text: UnsafeBufferPointer<UInt8>
  ) -> Int? {
    guard let base = text.baseAddress, let start = pattern.baseAddress else { return nil }
    // Blanks are everywhere: it is looked for by the first byte that is none.
    let anchor = pattern.firstIndex { $0 != 0x20 } ?? 0
    var offset = 0
    while offset + pattern.count <= text.count {
      let from = offset + anchor
      guard let match = memchr(base + from, Int32(pattern[anchor]), text.count - from) else {
        return nil
      }
      offset = UnsafeRawPointer(match) - UnsafeRawPointer(base) - anchor
      guard offset + pattern.count <= text.count else { return nil }
      if memcmp(base + offset, start, pattern.count) == 0 { return offset }
      offset += 1
    }
    return nil
  }
}

extension StringProtocol {
  /// In small letters; of ASCII without the tables of Unicode.
  var lowered: String { utf8.allSatisfy { $0 < 0x80 } ? asciiLowered : lowercased() }

  /// With A to Z as small letters and all else as it is.
  var asciiLowered: String {
    utf8.withContiguousStorageIfAvailable(Self.asciiLowered)
      ?? Array(utf8).withUnsafeBufferPointer(Self.asciiLowered)
  }

  private static func asciiLowered(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    String(
      unsafeUninitializedCapacity: bytes.count,
      initializingUTF8With: { buffer in
        for index in 0..<bytes.count {
          let byte = bytes[index]
          buffer[index] = byte &- 0x41 < 26 ? byte | 0x20 : byte
        }
        return bytes.count
      })
  }
}

extension String {
  /// The first `limit` bytes, or a few less where that would cut a scalar.
  func clipped(toBytes limit: Int) -> String {
    guard utf8.count > limit else { return self }
    var end = utf8.index(startIndex, offsetBy: limit)
    while end > startIndex, utf8[end] & 0xC0 == 0x80 { end = utf8.index(before: end) }
    return String(self[..<end])
  }

  /// The last `limit` bytes, or a few less.
  func lastBytes(_ limit: Int) -> Substring {
    guard utf8.count > limit else { return self[...] }
    var start = utf8.index(endIndex, offsetBy: -limit)
    while start < endIndex, utf8[start] & 0xC0 == 0x80 { start = utf8.index(after: start) }
    return self[start...]
  }
}

/// Phrases that are looked for all at once, without regard to ASCII case.
final class PhraseSet: Sendable {
  /// The phrases, those whose first two bytes are of one pair together.
  private let phrases: [[UInt8]]
  /// Where the phrases of each group stand; the first group is empty.
  private let groups: [Range<Int>]
  private let groupOfPair: [UInt8]
  /// A bit for each three bytes, told apart as in pairs, that a phrase can begin with: most of a
  /// text is passed over by this small table.
  private let begins: [UInt64]
  private static let pairs = 1 << 10

  /// Phrases in lower case, of two bytes or more.
  init(_ phrases: [String]) {
    let bytes = Set(phrases.map { Array($0.utf8) }.filter { $0.count >= 2 })
    var grouped: [[UInt8]] = []
    var groups = [0..<0]
    var table = [UInt8](repeating: 0, count: Self.pairs)
    var begins = [UInt64](repeating: 0, count: Self.pairs / 2)
    for phrase in bytes {
      // Of two bytes any third goes on.
      for third in phrase.count > 2 ? [phrase[2]] : Array(0..<32) {
        let triple = Self.pair(phrase[0], phrase[1]) << 5 | Int(third & 31)
        begins[triple / 64] |= 1 << UInt64(triple % 64)
      }
    }
    for (pair, phrases) in Dictionary(grouping: bytes, by: { Self.pair($0[0], $0[1]) }) {
      precondition(groups.count < 256, "a set has at most 255 different openings")
      table[pair] = UInt8(groups.count)
      groups.append(grouped.count..<grouped.count + phrases.count)
      grouped += phrases
    }
    self.phrases = grouped
    self.groups = groups
    groupOfPair = table
    self.begins = begins
  }

  /// How many different phrases a text holds.
  func count(in text: some StringProtocol) -> Int {
    text.utf8.withContiguousStorageIfAvailable(count)
      ?? Array(text.utf8).withUnsafeBufferPointer(count)
  }

  private func count(in text: UnsafeBufferPointer<UInt8>) -> Int {
    guard text.count >= 2 else { return 0 }
    var found: Set<Int> = []
    begins.withUnsafeBufferPointer { begins in
      var triple = Self.pair(text[0], text[1])
      for index in 0..<text.count - 1 {
        let third = index + 2 < text.count ? text[index + 2] : 0
        triple = (triple << 5 | Int(third & 31)) & (Self.pairs * 32 - 1)
        guard begins[triple / 64] >> UInt64(triple % 64) & 1 != 0 else { continue }
        let group = groupOfPair[Self.pair(text[index], text[index + 1])]
        find(groups[Int(group)], at: index, in: text, &found)
      }
    }
    return found.count
  }

  private func find(
    _ group: Range<Int>, at index: Int, in text: UnsafeBufferPointer<UInt8>,
    _ found: inout Set<Int>
  ) {
    for number in group where Self.starts(text, at: index, with: phrases[number]) {
      found.insert(number)
    }
  }

  /// Letters are told apart, in small letters or not; other bytes may share a pair with them.
  private static func pair(_ first: UInt8, _ second: UInt8) -> Int {
    Int(first & 31) << 5 | Int(second & 31)
  }

  private static func starts(
    _ text: UnsafeBufferPointer<UInt8>, at index: Int, with phrase: [UInt8]
  ) -> Bool {
    guard index + phrase.count <= text.count else { return false }
    return phrase.indices.allSatisfy { lower(text[index + $0]) == phrase[$0] }
  }

  private static func lower(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte + 0x20 : byte
  }
}

/// Openings that are looked for at the start of lines.
struct OpeningSet: Sendable {
  private let byByte: [UInt8: [String]]

  init(_ openings: [String]) {
    byByte = Dictionary(grouping: openings) { $0.utf8.first ?? 0 }
  }

  /// The first opening that `line`, in lower case, starts with.
  func opening(of line: some StringProtocol) -> String? {
    line.utf8.first.flatMap { byByte[$0] }?.first { line.hasPrefix($0) }
  }

  func opens(_ line: some StringProtocol) -> Bool { opening(of: line) != nil }
}
