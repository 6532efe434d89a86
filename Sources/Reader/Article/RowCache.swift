/// Rows made lately, so that scrolling back and forth lays nothing out twice.
struct RowCache: Sendable {
  /// Stretches kept; a screen shows far fewer.
  private static let limit = 128

  private var rows: [Int: [ArticleRow]] = [:]
  /// Column starts of tables by their first block; empty for a table too wide for them.
  var tables: [Int: [Int]] = [:]

  subscript(stretch: Int) -> [ArticleRow]? {
    get { rows[stretch] }
    set {
      if rows.count >= Self.limit {
        rows = rows.filter { abs($0.key - stretch) < Self.limit / 4 }
      }
      rows[stretch] = newValue
    }
  }
}
