import Screen

/// Rows of a screen that are better moved than written anew.
struct ScrollPlan: Equatable {
  let rows: Range<Int>
  /// Rows up; down when negative.
  let distance: Int

  /// How far rows are looked for.
  private static let distances = [1, -1, 2, -2, 3, -3]
  /// Rows by which it is seen whether to look any further, and by which a distance is chosen.
  private static let samples = 4
  /// Changed cells up to which nothing is gained.
  private static let few = 400
  /// Of the cells to be written without it, what may be left, in percent: side panes move along
  /// and are put back.
  private static let worth = 60

  /// Nil where writing the changes is as good.
  init?(from old: Canvas, to new: Canvas) {
    let height = new.size.height
    let step = max(1, height / Self.samples)
    let samples = Array(stride(from: step / 2, to: height, by: step))
    let sampled = Self.differences(of: samples, 0, old, new)
    guard sampled * step > Self.few else { return nil }
    let best = Self.distances.map { ($0, Self.differences(of: samples, $0, old, new)) }
      .min { $0.1 < $1.1 }
    guard let best, best.1 * 100 <= sampled * Self.worth else { return nil }
    let changes = (0..<height).filter { new.differences(in: $0, from: old, row: $0) > 0 }
    guard let first = changes.first, let last = changes.last else { return nil }
    rows = first..<last + 1
    distance = best.0
    let all = Self.differences(of: changes, 0, old, new)
    let left = rows.reduce(0) { sum, y in
      let isNew = !rows.contains(y + best.0)
      return sum + (isNew ? new.size.width : new.differences(in: y, from: old, row: y + best.0))
    }
    guard all > Self.few, left * 100 <= all * Self.worth else { return nil }
  }

  /// Cells of some rows that differ from those so many rows below.
  private static func differences(
    of rows: [Int], _ distance: Int, _ old: Canvas, _ new: Canvas
  ) -> Int {
    rows.reduce(0) { sum, y in
      let isInside = (0..<old.size.height).contains(y + distance)
      return sum
        + (isInside ? new.differences(in: y, from: old, row: y + distance) : new.size.width)
    }
  }
}
