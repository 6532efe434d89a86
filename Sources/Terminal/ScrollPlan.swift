import Screen

/// Rows of a screen that are better moved than written anew.
///
/// It looks at some rows only: a bad guess costs bytes, and what is shown is right all the same.
struct ScrollPlan: Equatable {
  let move: RowMove

  /// How far rows are looked for.
  private static let distances = [1, -1, 2, -2, 3, -3]
  /// Rows by which a distance is found, and by which it is seen whether it is worth it.
  private static let few = 4
  private static let many = 8
  /// Changed cells up to which nothing is gained.
  private static let least = 400
  /// Of the cells to be written without it, what may be left, in percent: side panes move along
  /// and are put back.
  private static let worth = 60
  /// Rows at the top and the bottom stay when at most one cell in so many has changed, as titles
  /// and the status line do.
  private static let edge = 8

  /// Nil where writing the changes is as good.
  init?(from old: Canvas, to new: Canvas) {
    let all = 0..<new.size.height
    let sight = Self.samples(of: all, Self.few)
    let still = RowMove(rows: all, distance: 0)
    let seen = Self.differences(of: sight, still, old, new)
    guard seen * all.count > Self.least * sight.count else { return nil }
    let distance = Self.distances.first {
      let move = RowMove(rows: all, distance: $0)
      return Self.differences(of: sight, move, old, new) * 100 <= seen * Self.worth
    }
    func isChanged(_ y: Int) -> Bool {
      new.differences(in: y, from: old, row: y) > new.size.width / Self.edge
    }
    guard let distance, let first = all.first(where: isChanged),
      let last = all.last(where: isChanged)
    else { return nil }
    move = RowMove(rows: first..<last + 1, distance: distance)
    let samples = Self.samples(of: move.rows, Self.many)
    let left = Self.differences(of: samples, move, old, new)
    guard left * 100 <= Self.differences(of: samples, still, old, new) * Self.worth else {
      return nil
    }
  }

  private static func samples(of rows: Range<Int>, _ count: Int) -> [Int] {
    let step = max(1, rows.count / count)
    return Array(stride(from: rows.lowerBound + step / 2, to: rows.upperBound, by: step))
  }

  /// Cells of some rows that differ from those that were there before a move.
  private static func differences(
    of rows: [Int], _ move: RowMove, _ old: Canvas, _ new: Canvas
  ) -> Int {
    rows.reduce(0) { sum, y in
      sum
        + (move.source(of: y).map { new.differences(in: y, from: old, row: $0) } ?? new.size.width)
    }
  }
}
