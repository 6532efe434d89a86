/// Pairs rows with columns so that the sum of what the pairs share is greatest.
///
/// The Hungarian method with potentials, after Kuhn and Munkres.
struct Assignment {
  /// For each row its column; nil where pairing it gains nothing.
  let columns: [Int?]

  /// - Parameter gains: rows of equal length, none negative.
  init(_ gains: [[Int]]) {
    let rows = gains.count
    let width = max(rows, gains.first?.count ?? 0)
    func cost(_ row: Int, _ column: Int) -> Int {
      column < gains[row].count ? -gains[row][column] : 0
    }
    var rowPotential = [Int](repeating: 0, count: rows + 1)
    var columnPotential = [Int](repeating: 0, count: width + 1)
    var rowOf = [Int](repeating: 0, count: width + 1)
    for row in 1..<(rows + 1) {
      var way = [Int](repeating: 0, count: width + 1)
      var least = [Int](repeating: .max, count: width + 1)
      var isUsed = [Bool](repeating: false, count: width + 1)
      rowOf[0] = row
      var column = 0
      repeat {
        isUsed[column] = true
        let current = rowOf[column]
        var delta = Int.max
        var next = 0
        for other in 1..<(width + 1) where !isUsed[other] {
          let reduced =
            cost(current - 1, other - 1) - rowPotential[current] - columnPotential[other]
          if reduced < least[other] { (least[other], way[other]) = (reduced, column) }
          if least[other] < delta { (delta, next) = (least[other], other) }
        }
        for other in 0...width {
          if isUsed[other] {
            rowPotential[rowOf[other]] += delta
            columnPotential[other] -= delta
          } else if least[other] < .max {
            least[other] -= delta
          }
        }
        column = next
      } while rowOf[column] != 0
      while column != 0 {
        rowOf[column] = rowOf[way[column]]
        column = way[column]
      }
    }
    var columns = [Int?](repeating: nil, count: rows)
    for column in 1..<(width + 1) where rowOf[column] > 0 {
      let row = rowOf[column] - 1
      if column <= gains[row].count, gains[row][column - 1] > 0 { columns[row] = column - 1 }
    }
    self.columns = columns
  }
}
