import Articles

/// Finds the day, month or year an expression of time means in one article.
///
/// After HeidelTime's news mode: what is incomplete is counted from the article's own date, back
/// unless the sentence speaks of the future.
struct DateResolver {
  /// The article's own date, where it is known.
  let published: CalendarDate?
  /// The year the article seems to be written in; known from its date or concluded.
  let year: Int?

  /// What stands around an expression.
  struct Surroundings {
    /// Whether the clause speaks of what is to come.
    var isFuture = false
    /// The year the same or the sentence before is about, as 2014 in "in 2014".
    var narratedYear: Int?
    /// Month and year a bare day of the month belongs to, from dates near it.
    var month: CalendarDate?
  }

  /// Nil where the text does not allow to tell.
  func resolve(_ value: WrittenDate.Value, _ around: Surroundings) -> CalendarDate? {
    switch value {
    case .calendar(let year?, let month, let day, _):
      CalendarDate(year: year, month: month, day: day)
    case .calendar(nil, let month?, let day?, let weekday):
      self.day(day, of: month, weekday, around)
    case .calendar(nil, let month?, nil, _): self.month(month, around)
    case .calendar: nil
    case .dayOfMonth(let day): dayOfMonth(day, around)
    case .weekday(let weekday, let direction): self.weekday(weekday, direction, around)
    case .day(let offset): published?.adding(days: offset)
    case .monthOfYear(let month, let offset):
      year.flatMap { .init(year: $0 + offset, month: month) }
    case .relativeMonth(let month, let direction): relativeMonth(month, direction)
    case .yearOffset(let offset): year.flatMap { CalendarDate(year: $0 + offset) }
    case .monthOffset(let offset): monthOffset(offset)
    }
  }
}

extension DateResolver {
  /// How far ahead of its own date an article may speak of a day without saying so.
  private static let plainAhead = 45

  private func day(
    _ day: Int, of month: Int, _ weekday: Int?, _ around: Surroundings
  ) -> CalendarDate? {
    if let narrated = around.narratedYear,
      let date = CalendarDate(
        year: narrated, month: month, day: day)
    {
      return date
    }
    guard let year else { return weekday.flatMap { self.day(day, of: month, onWeekday: $0) } }
    let candidates = (year - 1...year + 1).compactMap {
      CalendarDate(year: $0, month: month, day: day)
    }
    if let weekday, let date = nearest(candidates.filter { $0.weekday == weekday }, around) {
      return date
    }
    guard published?.daysSinceEpoch != nil else {
      return CalendarDate(year: year, month: month, day: day)
    }
    return nearest(candidates, around)
  }

  /// The day nearest to the article's; days ahead count double unless the future is spoken of.
  private func nearest(_ days: [CalendarDate], _ around: Surroundings) -> CalendarDate? {
    guard let today = published?.daysSinceEpoch else { return days.last }
    func distance(_ date: CalendarDate) -> Int {
      let ahead = (date.daysSinceEpoch ?? 0) - today
      if ahead <= 0 { return around.isFuture ? -ahead * 2 : -ahead }
      return around.isFuture || ahead <= Self.plainAhead ? ahead : ahead * 4
    }
    return days.min { distance($0) < distance($1) }
  }

  /// The one year of those news texts come from in which a day falls on a weekday.
  private func day(_ day: Int, of month: Int, onWeekday weekday: Int) -> CalendarDate? {
    (2015...2030).compactMap { CalendarDate(year: $0, month: month, day: day) }
      .filter { $0.weekday == weekday }
      .min { abs($0.year - Self.usualYear) < abs($1.year - Self.usualYear) }
  }

  /// Around which most texts are read; used only where a text names no year at all.
  private static let usualYear = 2025

  private func month(_ month: Int, _ around: Surroundings) -> CalendarDate? {
    if let narrated = around.narratedYear { return CalendarDate(year: narrated, month: month) }
    guard let year else { return nil }
    guard let now = published?.month else { return CalendarDate(year: year, month: month) }
    if month == now { return CalendarDate(year: year, month: month) }
    let isPast = month < now
    if around.isFuture {
      // "by March", said in November, is next year's; "in March", said in May, is this year's.
      let isNext = isPast && now - month > 4
      return CalendarDate(year: isNext ? year + 1 : year, month: month)
    }
    return CalendarDate(year: isPast ? year : year - 1, month: month)
  }

  private func dayOfMonth(_ day: Int, _ around: Surroundings) -> CalendarDate? {
    if let near = around.month { return CalendarDate(year: near.year, month: near.month, day: day) }
    guard let published, let month = published.month, let today = published.day else { return nil }
    if day <= today || around.isFuture && day > today || day - today <= 2 {
      return CalendarDate(year: published.year, month: month, day: day)
    }
    let before = CalendarDate(year: published.year, month: month, day: 1)?.adding(days: -1)
    return before.flatMap { CalendarDate(year: $0.year, month: $0.month, day: day) }
  }

  private func weekday(
    _ weekday: Int, _ direction: Int?, _ around: Surroundings
  ) -> CalendarDate? {
    guard let published, let today = published.weekday else { return nil }
    let back = (today - weekday + 7) % 7
    let ahead = (weekday - today + 7) % 7
    return switch direction {
    case -1: published.adding(days: back == 0 ? -7 : -back)
    case 0: published.adding(days: ahead)
    case 1: published.adding(days: ahead == 0 ? 7 : ahead)
    default: published.adding(days: around.isFuture ? ahead : -back)
    }
  }

  private func relativeMonth(_ month: Int, _ direction: Int) -> CalendarDate? {
    guard let year else { return nil }
    guard let now = published?.month else {
      return CalendarDate(year: year + direction, month: month)
    }
    let offset =
      switch direction {
      case -1: month < now ? 0 : -1
      case 1: month > now ? 0 : 1
      default: 0
      }
    return CalendarDate(year: year + offset, month: month)
  }

  private func monthOffset(_ offset: Int) -> CalendarDate? {
    guard let published, let month = published.month else { return nil }
    let count = published.year * 12 + month - 1 + offset
    return CalendarDate(year: count / 12, month: count % 12 + 1)
  }
}
