package import Articles

/// Where in a text something occurs, as bars from its beginning to its end.
///
/// Each character stands for one of `slices` equal parts of the `length` scalars; its height says
/// how many of the ranges begin there compared with the fullest part. A part with none is blank.
package func strip(
  of ranges: [TextRange], length: Int, slices: Int, glyphs: Glyphs = .unicode
) -> String {
  guard slices > 0 else { return "" }
  var counts = Array(repeating: 0, count: slices)
  for range in ranges where length > 0 {
    counts[min(slices - 1, max(0, range.start * slices / length))] += 1
  }
  let bars = glyphs.bars
  let most = max(1, counts.max() ?? 1)
  return String(
    counts.map { $0 == 0 ? " " : bars[($0 * bars.count + most - 1) / most - 1] })
}
