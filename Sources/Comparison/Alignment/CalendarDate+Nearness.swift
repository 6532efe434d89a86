import Articles

extension CalendarDate {
  /// Whether another date lies in this year, month or day.
  func contains(_ other: CalendarDate) -> Bool {
    year == other.year && (month == nil || month == other.month && (day == nil || day == other.day))
  }

  /// Whether two dates can be rival accounts of one event: some weeks apart, or months told as such.
  func isNear(_ other: CalendarDate) -> Bool {
    if let one = daysSinceEpoch, let two = other.daysSinceEpoch { return abs(one - two) <= 45 }
    guard let month, let otherMonth = other.month else { return false }
    return abs(year * 12 + month - other.year * 12 - otherMonth) <= 1
  }

  /// Whether two dates are at most so many months apart; a year alone counts as all its months.
  func isWithinMonths(_ months: Int, of other: CalendarDate) -> Bool {
    guard let month, let otherMonth = other.month else { return year == other.year }
    return abs(year * 12 + month - other.year * 12 - otherMonth) <= months
  }

  /// The first day of this year, month or day, counted from 1970.
  var firstDay: Int? { CalendarDate(year: year, month: month ?? 1, day: day ?? 1)?.daysSinceEpoch }

  /// The last one; of a month or a year, near enough, a day before the next begins.
  var lastDay: Int? {
    if day != nil { return firstDay }
    let next =
      month.map { $0 == 12 ? (year + 1, 1) : (year, $0 + 1) } ?? (year + 1, 1)
    return CalendarDate(year: next.0, month: next.1, day: 1)?.daysSinceEpoch.map { $0 - 1 }
  }
}
