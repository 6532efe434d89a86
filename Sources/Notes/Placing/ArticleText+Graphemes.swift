import Articles

extension ArticleText {
  /// The range, widened where it cuts a grapheme in two.
  func wholeGraphemes(_ range: TextRange) -> TextRange {
    var start = range.start
    var end = range.end
    while start > 0, !isGraphemeBoundary(start) { start -= 1 }
    while end < count, !isGraphemeBoundary(end) { end += 1 }
    return TextRange(start, end)
  }

  private func isGraphemeBoundary(_ offset: Int) -> Bool {
    String.Index(index(at: offset), within: string) != nil
  }
}
