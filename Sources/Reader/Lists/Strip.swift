package import Articles

/// Where in a text something occurs, as bars from its beginning to its end.
///
/// Each character stands for one of `slices` equal parts of the `length` scalars; its height says
/// how many of the ranges begin there. A part with none is blank.
///
/// - Parameter fullest: the number that the highest bar stands for, as for strips that are compared;
///   nil for that of the fullest part.
package func strip(
  of ranges: [TextRange], length: Int, slices: Int, fullest: Int? = nil, glyphs: Glyphs = .unicode
) -> String {
  let counts = sliceCounts(of: ranges, length: length, slices: slices)
  let bars = glyphs.bars
  let most = max(1, fullest ?? counts.max() ?? 1)
  return String(
    counts.map { count in
      count == 0 ? " " : bars[min(bars.count, (count * bars.count + most - 1) / most) - 1]
    })
}

/// How many ranges begin in each of so many equal parts of a text.
func sliceCounts(of ranges: [TextRange], length: Int, slices: Int) -> [Int] {
  var counts = Array(repeating: 0, count: max(0, slices))
  guard slices > 0, length > 0 else { return counts }
  for range in ranges {
    counts[min(slices - 1, max(0, range.start * slices / length))] += 1
  }
  return counts
}
