package import Articles

/// Reads the dates of feeds and mails, however they are written.
///
/// RFC 822, RFC 3339, W3CDTF and ISO 8601 with all that is made of them, asctime, and forms that
/// blog software in Korean, Greek and Hungarian writes. What is impossible rolls over: 31 June is
/// 1 July, 25 o'clock is one o'clock of the next day.
package enum FeedDate {
  /// The day in UTC; a month or a year where no more is said; nil for what is no date.
  package static func day(_ text: String) -> CalendarDate? {
    let text = text.trimmingSpaces
    guard !text.isEmpty, text.utf8.count <= 120 else { return nil }
    return ISODate.read(text)?.calendarDay ?? WordyDate.read(text)?.calendarDay
      ?? WrittenDate.all(in: text).lazy.compactMap(\.calendarDate).first
  }
}

/// A date and a time of day, as far as they are known, before the zone is taken off.
struct FeedMoment: Equatable {
  var year: Int
  var month: Int?
  var day: Int?
  /// Minutes after midnight where a time is given; may exceed a day.
  var minutes: Int?
  /// Minutes east of Greenwich.
  var zone = 0
}

extension FeedMoment {
  /// The day in UTC, impossible days and hours rolled over.
  var calendarDay: CalendarDate? {
    guard (1900...2200).contains(year) else { return nil }
    guard let month else { return CalendarDate(year: year) }
    guard (1...12).contains(month) else { return nil }
    guard let day else { return CalendarDate(year: year, month: month) }
    guard (1...31).contains(day),
      let first = CalendarDate(year: year, month: month, day: 1)?.daysSinceEpoch
    else { return nil }
    let shift = minutes.map { Self.floorDivide($0 - zone, 1440) } ?? 0
    return CalendarDate(daysSinceEpoch: first + day - 1 + shift)
  }

  private static func floorDivide(_ value: Int, _ by: Int) -> Int {
    (value >= 0 ? value : value - by + 1) / by
  }

  /// Two digits of a year: 90 to 99 are of the last century.
  static func year(_ number: Int, digits: Int) -> Int {
    digits > 2 ? number : number >= 90 ? 1900 + number : 2000 + number
  }
}
