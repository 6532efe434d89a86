import Articles

/// Dates that are numbers from the year down: ISO 8601, W3CDTF, RFC 3339, databases.
///
/// Year, month and day with dashes, slashes, dots or nothing between them, the day of the year, the
/// week, years of two digits; a time after "T" or a blank; Korean words for year, month and day.
enum ISODate {
  static func read(_ text: String) -> FeedMoment? {
    if text.utf8.contains(where: { $0 >= 0x80 }) {
      return korean(text) ?? hungarian(text)
    }
    var cursor = DateCursor(text)
    guard var moment = date(&cursor) else { return nil }
    cursor.passSpaces()
    guard moment.day != nil, !cursor.isAtEnd else { return cursor.isAtEnd ? moment : nil }
    _ = cursor.takeAny(of: "Tt:")
    cursor.passSpaces()
    guard DateTime.read(&cursor, into: &moment) else { return nil }
    return moment
  }

  private static func date(_ cursor: inout DateCursor) -> FeedMoment? {
    if cursor.take("-") { return shortYear(&cursor) }
    switch cursor.digitCount {
    case 4: return afterYear(cursor.number(4) ?? 0, &cursor)
    case 8:
      return FeedMoment(year: cursor.number(4) ?? 0, month: cursor.number(2), day: cursor.number(2))
    case 14:
      return FeedMoment(year: cursor.number(4) ?? 0, month: cursor.number(2), day: cursor.number(2))
    case 7: return ordinal(year: cursor.number(4) ?? 0, day: cursor.number(3) ?? 0)
    case 6:
      let year = FeedMoment.year(cursor.number(2) ?? 0, digits: 2)
      return FeedMoment(year: year, month: cursor.number(2), day: cursor.number(2))
    case 5:
      let year = FeedMoment.year(cursor.number(2) ?? 0, digits: 2)
      return ordinal(year: year, day: cursor.number(3) ?? 0)
    case 10...13: return seconds(&cursor)
    default: return nil
    }
  }

  private static func afterYear(_ year: Int, _ cursor: inout DateCursor) -> FeedMoment? {
    guard cursor.takeAny(of: "-/.") else {
      return cursor.isAtEnd ? FeedMoment(year: year) : nil
    }
    if cursor.takeAny(of: "Ww") { return week(year, &cursor) }
    let digits = cursor.digitCount
    if digits == 3 { return ordinal(year: year, day: cursor.number(3) ?? 0) }
    guard (1...2).contains(digits), let month = cursor.number(2) else { return nil }
    guard cursor.takeAny(of: "-/.") else { return FeedMoment(year: year, month: month) }
    return cursor.number(2).map { FeedMoment(year: year, month: month, day: $0) }
  }

  /// `-03-12`, `-0312`, `-03-12-31`.
  private static func shortYear(_ cursor: inout DateCursor) -> FeedMoment? {
    guard let short = cursor.number(2) else { return nil }
    let year = FeedMoment.year(short, digits: 2)
    _ = cursor.take("-")
    guard let month = cursor.number(2) else { return nil }
    _ = cursor.take("-")
    return FeedMoment(year: year, month: month, day: cursor.number(2))
  }

  private static func ordinal(year: Int, day: Int) -> FeedMoment? {
    guard (1...366).contains(day) else { return nil }
    return FeedMoment(year: year, month: 1, day: 1, minutes: (day - 1) * 1440).settled
  }

  /// `2004-W27-3`: weeks begin on Monday, the first one holds 4 January.
  private static func week(_ year: Int, _ cursor: inout DateCursor) -> FeedMoment? {
    guard let week = cursor.number(2), (1...53).contains(week) else { return nil }
    _ = cursor.take("-")
    let day = cursor.number(1) ?? 1
    guard let fourth = FeedMoment(year: year, month: 1, day: 4).calendarDay,
      let weekday = fourth.weekday, let first = fourth.adding(days: -weekday),
      let found = first.adding(days: (week - 1) * 7 + day - 1), let month = found.month
    else { return nil }
    return FeedMoment(year: found.year, month: month, day: found.day)
  }

  /// Seconds or milliseconds since 1970.
  private static func seconds(_ cursor: inout DateCursor) -> FeedMoment? {
    let digits = cursor.digitCount
    guard let value = cursor.number(13), digits == 10 || digits == 13, cursor.isAtEnd else {
      return nil
    }
    let minutes = value / (digits == 13 ? 60_000 : 60)
    return FeedMoment(year: 1970, month: 1, day: 1, minutes: minutes).settled
  }

  /// "2004년 05월 28일 01:31:15" and "2004-05-25 오후 11:23:17", in the time of Seoul.
  private static func korean(_ text: String) -> FeedMoment? {
    guard text.contains("년") || text.contains("오전") || text.contains("오후") else { return nil }
    let isAfternoon = text.contains("오후")
    var numbers: [Int] = []
    for part in text.split(whereSeparator: { !$0.isASCII || !$0.isNumber }).prefix(6) {
      guard let number = Int(part) else { return nil }
      numbers.append(number)
    }
    guard numbers.count >= 3 else { return nil }
    var moment = FeedMoment(year: numbers[0], month: numbers[1], day: numbers[2])
    if numbers.count >= 5 {
      let hour = isAfternoon && numbers[3] < 12 ? numbers[3] + 12 : numbers[3]
      moment.minutes = hour * 60 + numbers[4]
      moment.zone = 540
    }
    return moment
  }

  /// "2004-július-13T9:15-05:00".
  private static func hungarian(_ text: String) -> FeedMoment? {
    let parts = text.split(separator: "-", maxSplits: 2)
    guard parts.count == 3, let year = Int(parts[0]), parts[0].count == 4,
      let month = MonthNames.month(parts[1])
    else { return nil }
    var cursor = DateCursor(parts[2])
    guard let day = cursor.number(2) else { return nil }
    var moment = FeedMoment(year: year, month: month, day: day)
    if cursor.takeAny(of: "T ") { _ = DateTime.read(&cursor, into: &moment) }
    return moment
  }
}

extension FeedMoment {
  /// The same moment with its days counted into the date.
  fileprivate var settled: FeedMoment? {
    guard let day = calendarDay, let month = day.month else { return nil }
    return FeedMoment(year: day.year, month: month, day: day.day)
  }
}
