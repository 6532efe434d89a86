package import Articles

/// Finds which of many ranges touch a stretch of text, in time that grows with what it finds.
///
/// An implicit interval tree over the sorted ranges (Cormen et al., "Augmenting data structures";
/// laid out as in Li's cgranges): each node knows the greatest end below it.
package struct SpanIndex: Equatable, Sendable {
  /// Sorted: by start, enclosing ranges first.
  private let ranges: [TextRange]
  /// For each sorted range its place in the list that was given; empty when they are the same.
  private let order: [Int]
  /// The greatest end in the subtree whose root is the range of the same place.
  private let reach: [Int]

  package init(_ given: [TextRange]) {
    let isSorted = zip(given, given.dropFirst()).allSatisfy { !($1 < $0) }
    order = isSorted ? [] : given.indices.sorted { (given[$0], $0) < (given[$1], $1) }
    ranges = isSorted ? given : order.map { given[$0] }
    var reach = Array(repeating: 0, count: ranges.count)
    Self.measure(ranges, 0, ranges.count, &reach)
    self.reach = reach
  }

  package var isEmpty: Bool { ranges.isEmpty }

  /// Places, in the given list, of the ranges that share a scalar with `range`; by start,
  /// enclosing ones first.
  package func indices(overlapping range: TextRange) -> [Int] {
    var found: [Int] = []
    collect(range, 0, ranges.count, &found)
    return order.isEmpty ? found : found.map { order[$0] }
  }

  /// Places, in the given list, of the ranges that hold an offset; enclosing ones first.
  package func indices(at offset: Int) -> [Int] {
    indices(overlapping: TextRange(offset, offset + 1))
  }

  private static func measure(
    _ ranges: [TextRange], _ low: Int, _ high: Int, _ reach: inout [Int]
  ) {
    guard low < high else { return }
    let middle = (low + high) / 2
    measure(ranges, low, middle, &reach)
    measure(ranges, middle + 1, high, &reach)
    let left = low < middle ? reach[(low + middle) / 2] : 0
    let right = middle + 1 < high ? reach[(middle + 1 + high) / 2] : 0
    reach[middle] = max(ranges[middle].end, left, right)
  }

  private func collect(_ range: TextRange, _ low: Int, _ high: Int, _ found: inout [Int]) {
    guard low < high else { return }
    let middle = (low + high) / 2
    guard reach[middle] > range.start else { return }
    collect(range, low, middle, &found)
    guard ranges[middle].start < range.end else { return }
    if ranges[middle].overlaps(range) { found.append(middle) }
    collect(range, middle + 1, high, &found)
  }
}
