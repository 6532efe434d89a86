import Articles

/// The dated events of all accounts on one axis, as SVG: a lane for each account, a dot for each
/// event, a line between the dots of one event, red where the dates differ.
struct TimelinePicture {
  let table: ComparisonTable

  private struct Dot {
    var account: Int
    var day: Int
    var cell: ComparisonCell
    var isMonth: Bool
  }

  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
  private static let left = 190
  private static let width = 940
  private static let lane = 34
  private static let top = 34

  /// Nil when fewer than two days are told.
  var svg: String? {
    let events = table.rows.filter { $0.kind == .date }.map { row in
      (row: row, dots: row.cells.compactMap(dot))
    }
    let days = events.flatMap { $0.dots.map(\.day) }
    guard let range = Self.focus(of: days), range.count > 1 else { return nil }
    let shown = events.map { ($0.row, $0.dots.filter { range.contains($0.day) }) }
      .filter { !$0.1.isEmpty }
    let height = Self.top + table.accounts.count * Self.lane + 40
    var parts = [
      "<svg viewBox=\"0 0 \(Self.width) \(height)\" role=\"img\" "
        + "aria-label=\"Timeline of the dated events\" class=\"timeline\">"
    ]
    parts += axis(range, height) + lanes()
    var taken: [Point: Int] = [:]
    for (row, dots) in shown {
      let points = dots.map { free(Point(x: x($0.day, range), y: y($0.account)), &taken) }
      parts += event(row, dots, points)
    }
    return (parts + ["</svg>"]).joined(separator: "\n")
  }

  private struct Point: Hashable {
    var x: Int
    var y: Int
  }

  /// Dots of one day and account stand on one another, as high as the lane.
  private func free(_ point: Point, _ taken: inout [Point: Int]) -> Point {
    let count = taken[point, default: 0]
    taken[point] = count + 1
    return Point(x: point.x, y: point.y - 6 * min(count, 3))
  }

  /// The stretch of time most dates lie in: without far outliers, so that days can be told apart.
  static func focus(of days: [Int]) -> ClosedRange<Int>? {
    let sorted = days.sorted()
    guard !sorted.isEmpty else { return nil }
    let middle = sorted[sorted.count * 3 / 4]
    let near = sorted.filter { abs($0 - middle) <= 60 }
    guard let first = near.first, let last = near.last else { return nil }
    return first - 1...last + 1
  }

  private func dot(_ cell: ComparisonCell) -> Dot? {
    guard case .date(let date) = cell.value, let month = date.month else { return nil }
    let day = CalendarDate(year: date.year, month: month, day: date.day ?? 15)?.daysSinceEpoch
    return day.map { Dot(account: cell.account, day: $0, cell: cell, isMonth: date.day == nil) }
  }

  private func x(_ day: Int, _ range: ClosedRange<Int>) -> Int {
    let room = Self.width - Self.left - 20
    return Self.left + (day - range.lowerBound) * room / max(1, range.count - 1)
  }

  private func y(_ account: Int) -> Int { Self.top + account * Self.lane + Self.lane / 2 }

  private func axis(_ range: ClosedRange<Int>, _ height: Int) -> [String] {
    let step = [1, 2, 7, 14, 30].first { range.count / $0 <= 12 } ?? 30
    return stride(from: range.lowerBound, through: range.upperBound, by: step).flatMap { day in
      let date = CalendarDate(daysSinceEpoch: day)
      let label = "\(date.day ?? 0) \(Self.months[(date.month ?? 1) - 1])"
      let x = x(day, range)
      return [
        "<line x1=\"\(x)\" y1=\"\(Self.top - 6)\" x2=\"\(x)\" y2=\"\(height - 26)\" class=\"tick\"/>",
        "<text x=\"\(x)\" y=\"\(height - 10)\" class=\"axis\">\(label)</text>",
      ]
    } + [
      "<text x=\"\(Self.left)\" y=\"18\" class=\"label\">\(CalendarDate(daysSinceEpoch: range.lowerBound).year)</text>"
    ]
  }

  private func lanes() -> [String] {
    table.accounts.indices.flatMap { account in
      let label = HTMLText.escaped(HTMLText.short(table.accounts[account].label, 28))
      return [
        "<text x=\"8\" y=\"\(y(account) + 4)\" class=\"label\">\(account + 1) \(label)</text>",
        "<line x1=\"\(Self.left)\" y1=\"\(y(account))\" x2=\"\(Self.width - 20)\" "
          + "y2=\"\(y(account))\" class=\"lane\"/>",
      ]
    }
  }

  private func event(_ row: ComparisonRow, _ dots: [Dot], _ points: [Point]) -> [String] {
    let style = row.verdict.rawValue
    var parts: [String] = []
    for (from, to) in zip(points, points.dropFirst()) where from != to {
      parts.append(
        "<line x1=\"\(from.x)\" y1=\"\(from.y)\" x2=\"\(to.x)\" y2=\"\(to.y)\" class=\"\(style)\"/>"
      )
    }
    for (dot, point) in zip(dots, points) {
      let words = "\(dot.cell.shortWords): \(HTMLText.short(dot.cell.sentence, 200))"
      parts.append(
        "<circle cx=\"\(point.x)\" cy=\"\(point.y)\" r=\"\(dot.isMonth ? 3 : 5)\" class=\"\(style)\">"
          + "<title>\(HTMLText.escaped(words))</title></circle>")
    }
    // On paper there is nothing to point at: what is disputed is named.
    if row.verdict == .differ, let first = points.first {
      let topic = HTMLText.escaped(HTMLText.short(row.topic, 28))
      let (x, anchor) =
        first.x > Self.width / 2 ? (first.x - 9, "end") : (first.x + 9, "start")
      parts.append(
        "<text x=\"\(x)\" y=\"\(first.y - 7)\" text-anchor=\"\(anchor)\" class=\"name\">"
          + "\(topic)</text>")
    }
    return parts
  }
}
