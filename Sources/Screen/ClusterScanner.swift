/// One grapheme cluster in a text's UTF-8.
struct Cluster {
  /// Byte offsets.
  var bytes: Range<Int>
  var scalars: Int
  /// Value and kind of its first scalar.
  var first: UInt32
  var kind: ScalarKind

  /// Whether one scalar is all of it.
  var isSingle: Bool { scalars == 1 }
}

/// Walks a text's UTF-8 cluster by cluster.
///
/// Swift's own grapheme breaking is asked only where the table says that neighbors may join.
struct ClusterScanner {
  let text: Substring
  let bytes: UnsafeBufferPointer<UInt8>
  /// Byte offset of the next cluster.
  var position = 0

  /// Runs `body` on the scanner of a text, whose UTF-8 is copied only when it is not contiguous.
  ///
  /// Through the string a substring is of: its own view of UTF-8 is generic, and slow.
  static func scan<Result>(
    _ text: Substring, _ body: (inout ClusterScanner) -> Result
  ) -> Result {
    let base = text.base.utf8
    let start = base.distance(from: base.startIndex, to: text.startIndex)
    let count = base.distance(from: text.startIndex, to: text.endIndex)
    let result = base.withContiguousStorageIfAvailable { bytes in
      var scanner = ClusterScanner(
        text: text, bytes: UnsafeBufferPointer(rebasing: bytes[start..<start + count]))
      return body(&scanner)
    }
    if let result { return result }
    var copy = String(text)
    copy.makeContiguousUTF8()
    return scan(copy[...], body)
  }

  /// The next cluster; nil at the end.
  @inline(__always)
  mutating func next() -> Cluster? {
    guard position < bytes.count else { return nil }
    let start = position
    let byte = bytes[start]
    if byte < 0x80, start + 1 == bytes.count || bytes[start + 1] < 0x80, byte != 0x0D {
      position = start + 1
      return Cluster(
        bytes: start..<position, scalars: 1, first: UInt32(byte), kind: ScalarKind(UInt32(byte)))
    }
    return nextBesideOthers()
  }

  /// Whether a printable ASCII character stands at a byte offset that nothing can join.
  @inline(__always)
  func isPlain(at offset: Int) -> Bool {
    let byte = bytes[offset]
    guard byte >= 0x20, byte < 0x7F else { return false }
    return offset + 1 == bytes.count || bytes[offset + 1] < 0x80
  }

  /// Passes over characters of one column each; answers how many.
  mutating func skipPrintableASCII() -> Int {
    let start = position
    while position < bytes.count, isPlain(at: position) { position += 1 }
    return position - start
  }

  /// The scalar at a byte offset, and the offset behind it.
  func scalar(at start: Int) -> (value: UInt32, end: Int) {
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

extension ClusterScanner {
  /// The next cluster where something besides ASCII stands here or right behind.
  private mutating func nextBesideOthers() -> Cluster {
    let start = position
    let (first, end) = scalar(at: start)
    let kind = ScalarKind(first)
    if kind.isSimple, standsAlone(upTo: end) {
      position = end
      return Cluster(bytes: start..<end, scalars: 1, first: first, kind: kind)
    }
    return nextJoined(first: first, kind: kind)
  }

  /// Whether the scalar at `end` cannot belong to a simple one before it.
  private func standsAlone(upTo end: Int) -> Bool {
    if end == bytes.count || bytes[end] < 0x80 { return true }
    return ScalarKind(scalar(at: end).value).isSimple
  }

  /// The next cluster as Swift breaks graphemes.
  private mutating func nextJoined(first: UInt32, kind: ScalarKind) -> Cluster {
    let start = position
    let from = text.utf8.index(text.startIndex, offsetBy: start)
    let rest = text[from...]
    position += text.utf8.distance(from: from, to: rest.index(after: rest.startIndex))
    var scalars = 0
    for byte in bytes[start..<position] where byte & 0xC0 != 0x80 { scalars += 1 }
    return Cluster(bytes: start..<position, scalars: scalars, first: first, kind: kind)
  }
}
