/// A half-open range of Unicode scalar offsets in one text.
///
/// Ranges made by our own code never split a grapheme cluster.
package struct TextRange: Hashable, Sendable, Codable {
  /// Offset of the first scalar inside.
  package var start: Int
  /// Offset of the first scalar after.
  package var end: Int

  /// Requires `start <= end`.
  package init(_ start: Int, _ end: Int) {
    precondition(start <= end, "a text range runs forward")
    self.start = start
    self.end = end
  }

  /// Number of scalars inside.
  package var count: Int { end - start }
  package var isEmpty: Bool { start == end }

  package func contains(_ offset: Int) -> Bool { start <= offset && offset < end }

  package func contains(_ other: TextRange) -> Bool { start <= other.start && other.end <= end }

  package func overlaps(_ other: TextRange) -> Bool { start < other.end && other.start < end }

  /// The scalars in both, or nil when there are none.
  package func intersection(_ other: TextRange) -> TextRange? {
    let low = max(start, other.start)
    let high = min(end, other.end)
    return low < high ? TextRange(low, high) : nil
  }

  /// The same length, `distance` scalars further on.
  package func shifted(by distance: Int) -> TextRange {
    TextRange(start + distance, end + distance)
  }
}

extension TextRange: Comparable {
  /// By start; of two with one start the longer comes first, so that what encloses precedes.
  package static func < (left: TextRange, right: TextRange) -> Bool {
    left.start == right.start ? left.end > right.end : left.start < right.start
  }
}
