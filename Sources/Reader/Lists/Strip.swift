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
  var counts = Array(repeating: 0, count: max(0, slices))
  for range in ranges where slices > 0 && length > 0 {
    counts[min(slices - 1, max(0, range.start * slices / length))] += 1
  }
  return bars(for: counts, fullest: fullest ?? counts.max() ?? 0, glyphs: glyphs)
}

/// One bar for each number, a blank for none; the highest stands for `fullest`.
func bars(for counts: [Int], fullest: Int, glyphs: Glyphs) -> String {
  let bars = glyphs.bars
  let most = max(1, fullest)
  return String(
    counts.map { count in
      count == 0 ? " " : bars[min(bars.count, (count * bars.count + most - 1) / most) - 1]
    })
}
