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
}
