/// How far the segmentation of a run has come.
struct SegmentCursor {
  var start: Int
  let end: Int
  /// The title directly before `start`.
  var title: Range<Int>?
  /// Where the last name taken ends.
  var named: Int?

  /// Whether a name of the same run ends right before a token.
  func follows(_ index: Int) -> Bool { named == index }

  mutating func skip(to index: Int) {
    start = index
    title = nil
  }

  mutating func takeTitle(upTo index: Int) {
    title = (title?.upperBound == start ? title?.lowerBound ?? start : start)..<index
    start = index
  }
}
