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
  static func scan<Result>(
    _ text: some StringProtocol, _ body: (inout ClusterScanner) -> Result
  ) -> Result {
    var text = substring(text)
    text.makeContiguousUTF8()
    let result = text.utf8.withContiguousStorageIfAvailable { bytes in
      var scanner = ClusterScanner(text: text, bytes: bytes)
      return body(&scanner)
    }
    guard let result else { preconditionFailure("the text has just been made contiguous") }
    return result
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
  private static func substring(_ text: some StringProtocol) -> Substring {
    if let text = text as? Substring { return text }
    if let text = text as? String { return text[...] }
    return Substring(String(text))
  }

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
