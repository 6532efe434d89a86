import Articles

/// Finds words in a text as a person means them: in any case unless the query has capitals,
/// with or without diacritics, with whatever quotes and dashes.
struct TextSearch {
  /// Matches that are kept; in a text with more the rest is not counted.
  static let limit = 500_000
  /// Bytes of UTF-8 looked through at a time: milliseconds.
  static let slice = 1 << 20

  /// How far a text has been looked through.
  struct Place: Hashable, Sendable {
    var byte = 0
    /// The same in scalars.
    var offset = 0
  }

  private let needle: [UInt32]
  private let table: FoldTable

  init(_ query: String) {
    let hasCapitals = query.unicodeScalars.contains { $0.properties.isUppercase }
    table = hasCapitals ? .cased : .caseless
    needle = table.fold(query)
  }

  /// Looks on through one slice of a text: the matches in order, without overlaps and in whole
  /// grapheme clusters.
  ///
  /// - Parameters:
  ///   - place: where to go on; nil from then on when all has been looked through.
  ///   - last: the end of the match before.
  func matches(
    in text: ArticleText, from place: inout Place?, after last: Int, bytes: Int = slice
  ) -> [TextRange] {
    guard let first = needle.first, let start = place else {
      place = nil
      return []
    }
    let found = text.string.utf8.withContiguousStorageIfAvailable { all in
      table.withFastFold { fold in
        needle.withUnsafeBufferPointer { needle in
          var scan = Scan(
            text: text, bytes: all, fold: fold, needle: needle, place: start, lastEnd: last)
          scan.run(from: first, through: bytes)
          return (matches: scan.matches, place: scan.place)
        }
      }
    }
    place = found.flatMap { $0.place.byte < text.string.utf8.count ? $0.place : nil }
    return found?.matches ?? []
  }
}

/// One walk over the UTF-8 of a text.
private struct Scan {
  let text: ArticleText
  let bytes: UnsafeBufferPointer<UInt8>
  let fold: FoldTable.Fast
  let needle: UnsafeBufferPointer<UInt32>
  /// The second scalar of `needle`; 0 when it has none.
  private let second: UInt32
  private(set) var matches: [TextRange] = []
  private(set) var place: TextSearch.Place
  /// Where the last match ended, in scalars.
  private var lastEnd: Int

  init(
    text: ArticleText, bytes: UnsafeBufferPointer<UInt8>, fold: FoldTable.Fast,
    needle: UnsafeBufferPointer<UInt32>, place: TextSearch.Place, lastEnd: Int
  ) {
    self.place = place
    self.lastEnd = lastEnd
    self.text = text
    self.bytes = bytes
    self.fold = fold
    self.needle = needle
    second = needle.count > 1 ? needle[1] : 0
  }

  /// Goes on through so many bytes and to the end of the match it is in then.
  mutating func run(from first: UInt32, through count: Int) {
    var (byte, offset) = (place.byte, place.offset)
    let end = min(bytes.count, byte + count)
    while byte < end {
      let start = bytes[byte]
      var next = byte + 1
      let folded: UInt32
      if start < 0x80 {
        folded = fold.table[Int(start)]
      } else {
        let scalar = scalar(at: byte)
        folded = UInt32(truncatingIfNeeded: fold(scalar.value))
        next = scalar.end
      }
      if folded == first, start >= 0x80 || mayGoOn(at: next), let end = matchEnd(at: byte) {
        next = end.byte
        add(from: (byte, offset), to: (end.byte, offset + end.scalars))
        offset += end.scalars
      } else {
        offset += 1
      }
      byte = next
    }
    place = TextSearch.Place(byte: byte, offset: offset)
  }

  /// Whether the second letter of the query may stand at a byte: a cheap no for most places.
  @inline(__always)
  private func mayGoOn(at byte: Int) -> Bool {
    guard second != 0, byte < bytes.count, bytes[byte] < 0x80 else { return true }
    return fold.table[Int(bytes[byte])] == second
  }

  /// Where a match that begins at a byte ends, with what combines with its last letter.
  private func matchEnd(at start: Int) -> (byte: Int, scalars: Int)? {
    var byte = start
    var scalars = 0
    var matched = 0
    while byte < bytes.count {
      let scalar = scalar(at: byte)
      let folded = fold(scalar.value)
      if folded != 0 {
        if matched == needle.count { break }
        guard UInt32(truncatingIfNeeded: folded) == needle[matched] else { return nil }
        matched += 1
        if folded >> 32 != 0, matched < needle.count {
          guard UInt32(folded >> 32) == needle[matched] else { return nil }
          matched += 1
        }
      }
      byte = scalar.end
      scalars += 1
    }
    return matched == needle.count ? (byte, scalars) : nil
  }

  private mutating func add(from start: (byte: Int, offset: Int), to end: (byte: Int, offset: Int))
  {
    var range = TextRange(start.offset, end.offset)
    if !isSimpleBoundary(start.byte) { range.start = text.clusterStart(at: range.start) }
    if !isSimpleBoundary(end.byte) { range.end = text.clusterEnd(at: range.end - 1) }
    guard lastEnd <= range.start else { return }
    matches.append(range)
    lastEnd = range.end
  }

  /// Whether the scalars on both sides of a byte are of those that never join.
  private func isSimpleBoundary(_ byte: Int) -> Bool {
    guard byte > 0, byte < bytes.count else { return true }
    if bytes[byte] < 0x80, bytes[byte - 1] < 0x80 { return true }
    var before = byte - 1
    while before > 0, bytes[before] & 0xC0 == 0x80 { before -= 1 }
    return Self.isSimple(scalar(at: before).value) && Self.isSimple(scalar(at: byte).value)
  }

  private static func isSimple(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x20..<0xAD, 0xAE..<0x300, 0x370..<0x483, 0x48A..<0x530, 0x2010...0x2027, 0x3000...0x3029,
      0x3041...0x3096, 0x30A1...0x30FA, 0x4E00...0x9FFF:
      true
    default: false
    }
  }

  @inline(__always)
  private func scalar(at start: Int) -> (value: UInt32, end: Int) {
    let lead = UInt32(bytes[start])
    func tail(_ distance: Int) -> UInt32 { UInt32(bytes[start + distance]) & 0x3F }
    switch lead {
    case 0..<0x80: return (lead, start + 1)
    case 0..<0xE0: return ((lead & 0x1F) << 6 | tail(1), start + 2)
    case 0..<0xF0: return ((lead & 0x0F) << 12 | tail(1) << 6 | tail(2), start + 3)
    default: return ((lead & 7) << 18 | tail(1) << 12 | tail(2) << 6 | tail(3), start + 4)
    }
  }
}
