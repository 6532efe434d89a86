import Screen

/// Rows of a screen that are better moved than written anew.
struct ScrollPlan: Equatable {
  let rows: Range<Int>
  /// Rows up; down when negative.
  let distance: Int

  /// How far rows are looked for.
  private static let distances = [1, -1, 2, -2, 3, -3]
  /// Changed cells up to which nothing is gained.
  private static let few = 400
  /// Rows by which a distance is chosen.
  private static let samples = 6
  /// Of the cells to be written without it, what may be left, in percent: side panes move along
  /// and are put back.
  private static let worth = 60

  /// Nil where writing the changes is as good.
  init?(from old: Canvas, to new: Canvas) {
    let changes = (0..<new.size.height).map {
      (row: $0, cells: new.differences(in: $0, from: old, row: $0))
    }
    .filter { $0.cells > 0 }
    let all = changes.reduce(0) { $0 + $1.cells }
    guard all > Self.few, let first = changes.first?.row, let last = changes.last?.row else {
      return nil
    }
    let rows = first..<last + 1
    let step = max(1, changes.count / Self.samples)
    let samples = stride(from: step / 2, to: changes.count, by: step).map { changes[$0] }
    func left(_ row: Int, _ distance: Int) -> Int {
      rows.contains(row + distance)
        ? new.differences(in: row, from: old, row: row + distance) : new.size.width
    }
    let best = Self.distances.map { distance in
      (distance, samples.reduce(0) { $0 + left($1.row, distance) })
    }.min { $0.1 < $1.1 }
    guard let best, best.1 * 100 <= samples.reduce(0, { $0 + $1.cells }) * Self.worth,
      rows.reduce(0, { $0 + left($1, best.0) }) * 100 <= all * Self.worth
    else { return nil }
    self.rows = rows
    distance = best.0
  }
}
