extension RandomAccessCollection where Index == Int {
  /// Where the elements begin for which something holds that holds for none before the first and for
  /// all behind it.
  func firstSorted(_ holds: (Element) -> Bool) -> Int {
    var range = startIndex..<endIndex
    while !range.isEmpty {
      let middle = (range.lowerBound + range.upperBound) / 2
      range = holds(self[middle]) ? range.lowerBound..<middle : middle + 1..<range.upperBound
    }
    return range.lowerBound
  }
}
