import Articles

/// Resolves the dates of one article in order, each with what the others tell.
struct DateReader {
  let text: TextTokens
  let words: DateWords
  let published: CalendarDate?
  let dates: [PlacedDate]

  func resolved() -> [DateExpression] {
    let dates = withSharedYears()
    let year = published?.year ?? DocumentYear(text: text, words: words).year(of: dates)
    let resolver = DateResolver(published: published, year: year)
    var values: [CalendarDate?] = []
    for place in dates.indices {
      let around = surroundings(of: place, in: dates, before: values, year: year)
      values.append(resolver.resolve(dates[place].date.value, around))
    }
    alignWeekdays(dates, &values)
    return zip(dates, values).compactMap { placed, value in
      value.map { DateExpression(range: text.range(placed.date.tokens), value: $0) }
    }
  }
}

extension DateReader {
  /// Gives the year said once to every date of a range or list: "March and April 2022".
  private func withSharedYears() -> [PlacedDate] {
    var dates = dates
    for place in dates.indices.dropLast().reversed() {
      guard case .calendar(nil, let month?, let day, let weekday) = dates[place].date.value,
        case .calendar(let year?, let nextMonth?, _, _) = dates[place + 1].date.value,
        isJoined(dates[place].date.tokens.upperBound, dates[place + 1].date.tokens.lowerBound)
      else { continue }
      // "from December to March 2022" begins the year before.
      let ownYear = month > nextMonth ? year - 1 : year
      dates[place].date.value = .calendar(
        year: ownYear, month: month, day: day, weekday: weekday)
    }
    return dates
  }

  /// Whether only "and", "to", a dash or a comma stands between two expressions.
  private func isJoined(_ end: Int, _ start: Int) -> Bool {
    guard (1...2).contains(start - end) else { return false }
    return (end..<start).allSatisfy { index in
      text[index].isMark(",") || text[index].isMark("-") || text[index].isMark("–")
        || text.isWord(index, "and") || text.isWord(index, "to") || text.isWord(index, "or")
        || text.isWord(index, "until") || text.isWord(index, "through")
    }
  }

  private func surroundings(
    of place: Int, in dates: [PlacedDate], before values: [CalendarDate?], year: Int?
  ) -> DateResolver.Surroundings {
    let placed = dates[place]
    var around = DateResolver.Surroundings(isFuture: isFuture(placed))
    switch placed.date.value {
    case .calendar(nil, _, _, _): around.narratedYear = narratedYear(before: place, in: dates)
    case .dayOfMonth(let day): around.month = month(ofDay: day, at: place, dates, values, year)
    default: break
    }
    return around
  }

  /// The year an earlier expression of this or the sentence before sets: "in 2014", not "since".
  private func narratedYear(before place: Int, in dates: [PlacedDate]) -> Int? {
    let here = dates[place]
    for earlier in dates[max(0, place - Self.reach)..<place].reversed() {
      guard earlier.block == here.block, here.sentence - earlier.sentence <= 1 else { return nil }
      guard case .calendar(let year?, _, _, _) = earlier.date.value else { continue }
      let before = earlier.date.tokens.lowerBound - 1
      let isSetting = before >= 0 && (text.isWord(before, "in") || text.isWord(before, "on"))
      return isSetting ? year : nil
    }
    return nil
  }

  /// How many expressions away another may bear on one.
  private static let reach = 12

  /// Month and year of a bare day: of a date in its sentence or the one before, else of the same
  /// day or the nearest one elsewhere.
  private func month(
    ofDay day: Int, at place: Int, _ dates: [PlacedDate], _ values: [CalendarDate?], _ year: Int?
  ) -> CalendarDate? {
    let here = dates[place]
    for earlier in values.indices.suffix(Self.reach).reversed() {
      guard dates[earlier].block == here.block, here.sentence - dates[earlier].sentence <= 1 else {
        break
      }
      if case .dayOfMonth = dates[earlier].date.value, published?.day != nil { continue }
      if let date = values[earlier], date.day != nil { return date }
    }
    guard published?.day == nil, let year else { return nil }
    let near = dates[max(0, place - Self.reach)..<min(dates.count, place + Self.reach * 2)]
    let months = near.compactMap { other -> (month: Int, isSame: Bool, distance: Int)? in
      guard case .calendar(nil, let month?, let number?, _) = other.date.value else { return nil }
      let distance = abs(other.date.tokens.lowerBound - here.date.tokens.lowerBound)
      return (month, number == day, distance)
    }
    let best = months.min { ($0.isSame ? 0 : 1, $0.distance) < ($1.isSame ? 0 : 1, $1.distance) }
    if let best { return CalendarDate(year: year, month: best.month) }
    return values.suffix(Self.reach).last { $0?.month != nil } ?? nil
  }

  /// "Friday (Jun 6)" is one day said twice.
  private func alignWeekdays(_ dates: [PlacedDate], _ values: inout [CalendarDate?]) {
    for place in dates.indices.dropLast() {
      guard case .weekday(let weekday, nil) = dates[place].date.value,
        case .calendar(nil, let month?, let day?, _) = dates[place + 1].date.value
      else { continue }
      let end = dates[place].date.tokens.upperBound
      guard dates[place + 1].date.tokens.lowerBound == end + 1, text[end].isMark("(") else {
        continue
      }
      if values[place + 1] == nil {
        let resolver = DateResolver(published: nil, year: nil)
        values[place + 1] = resolver.resolve(
          .calendar(year: nil, month: month, day: day, weekday: weekday), .init())
      }
      values[place] = values[place + 1]
    }
  }

  /// Whether the clause up to the expression, or just behind it, speaks of what is to come.
  private func isFuture(_ placed: PlacedDate) -> Bool {
    let at = placed.date.tokens.lowerBound
    var index = at - 1
    if index >= placed.tokens.lowerBound, text.isWord(index, "on") { index -= 1 }
    if index >= placed.tokens.lowerBound {
      if words.past.contains(text[index], text) { return false }
      if text.isWord(index, "by") || text.isWord(index, "until") { return true }
    }
    let lowest = max(placed.tokens.lowerBound, at - 25)
    while index >= lowest {
      if words.isFuture(index, text) { return true }
      if text[index].isMark(";") || text[index].isMark(":") { return false }
      index -= 1
    }
    let end = placed.date.tokens.upperBound
    // A date of many words may reach beyond the six looked at.
    let behind = end..<max(end, min(placed.tokens.upperBound, at + 6))
    return !behind.isEmpty && index < placed.tokens.lowerBound && at - placed.tokens.lowerBound <= 2
      && behind.contains { words.isFuture($0, text) }
  }
}
