import Articles

/// Positions between grapheme clusters, as scalar offsets.
extension ArticleText {
  /// Where the cluster starts that holds the scalar at an offset; offsets outside are clamped.
  func clusterStart(at offset: Int) -> Int {
    guard offset > 0 else { return 0 }
    guard offset < count else { return count }
    let index = index(at: offset)
    let before = string.utf8.index(before: index)
    if string.utf8[index] < 0x80, string.utf8[before] < 0x80, string.utf8[index] != 0x0A {
      return offset
    }
    // `index(after:)` rounds down to a cluster before it moves.
    return self.offset(of: string.index(before: string.index(after: index)))
  }

  /// Where the cluster ends that holds the scalar at an offset; `count` at the end of the text.
  func clusterEnd(at offset: Int) -> Int {
    guard offset < count else { return count }
    let index = index(at: max(0, offset))
    let next = string.utf8.index(after: index)
    if next < string.endIndex, string.utf8[index] < 0x80, string.utf8[next] < 0x80,
      string.utf8[index] != 0x0D
    {
      return max(0, offset) + 1
    }
    return self.offset(of: string.index(after: index))
  }

  /// Where the cluster starts that ends at an offset or holds it.
  func clusterStart(before offset: Int) -> Int {
    offset > 0 ? clusterStart(at: min(offset, count) - 1) : 0
  }

  /// The clusters that a range touches, whole.
  func wholeClusters(_ range: TextRange) -> TextRange {
    let start = clusterStart(at: range.start)
    guard !range.isEmpty else { return TextRange(start, start) }
    return TextRange(start, clusterEnd(at: range.end - 1))
  }

  private func offset(of index: String.Index) -> Int {
    offset(ofByte: string.utf8.distance(from: string.startIndex, to: index))
  }
}

/// Bytes of scalars.
extension ArticleText {
  /// The UTF-8 offset that lies `scalars` scalars before a UTF-8 offset on a scalar boundary.
  func byte(_ byte: Int, before scalars: Int) -> Int {
    var index = string.utf8.index(string.startIndex, offsetBy: byte)
    for _ in 0..<scalars { index = string.unicodeScalars.index(before: index) }
    return string.utf8.distance(from: string.startIndex, to: index)
  }

  /// Text between UTF-8 offsets on scalar boundaries.
  func text(ofBytes bytes: Range<Int>) -> Substring {
    let start = string.utf8.index(string.startIndex, offsetBy: bytes.lowerBound)
    return string[start..<string.utf8.index(start, offsetBy: bytes.count)]
  }
}
