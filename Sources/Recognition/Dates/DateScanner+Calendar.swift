import Articles

extension DateScanner {
  /// "May 16, 2025", "May 10-11", "May 2025", "in May".
  func monthFirst(at index: Int) -> [WrittenDate] {
    guard let token = token(index), token.isCapitalized,
      case .month(let month, let isAbbreviation) = word(index)
    else { return [] }
    let next = isAbbreviation && isMark(index + 1, ".") ? index + 2 : index + 1
    let days = dayList(at: next)
    if !days.isEmpty { return withYear(days, month, from: index) }
    if let (year, end) = yearAfter(next, allowing: "of") {
      let value = WrittenDate.Value.calendar(year: year, month: month, day: nil, weekday: nil)
      return [WrittenDate(tokens: index..<end, value: value)]
    }
    if let offset = yearOffset(at: next) {
      return [WrittenDate(tokens: index..<next + 2, value: .monthOfYear(month, yearOffset: offset))]
    }
    guard !isAbbreviation, standsAlone(index) else { return [] }
    return [
      WrittenDate(
        tokens: index..<index + 1,
        value: .calendar(year: nil, month: month, day: nil, weekday: nil))
    ]
  }

  /// "16 May 2025", "15th of March", "10-11 May".
  func dayFirst(at index: Int) -> [WrittenDate] {
    guard dayNumber(index) != nil else { return [] }
    let days = dayList(at: index)
    guard let last = days.last else { return [] }
    let at = isWord(last.end, "of") ? last.end + 1 : last.end
    guard let token = token(at), token.isCapitalized, token.isSpaced,
      case .month(let month, let isAbbreviation) = word(at)
    else { return [] }
    let next = isAbbreviation && isMark(at + 1, ".") ? at + 2 : at + 1
    let year = yearAfter(next, allowing: nil)
    return days.enumerated().map { place, day in
      let end = place == days.count - 1 ? year?.end ?? at + 1 : day.end
      return WrittenDate(
        tokens: day.start..<end,
        value: .calendar(year: year?.year, month: month, day: day.number, weekday: nil))
    }
  }

  /// "Monday", "Monday, June 2, 2025", "Mon 2 June".
  func weekday(_ day: Int, _ isAbbreviation: Bool, at index: Int) -> [WrittenDate] {
    guard text[index].isCapitalized else { return [] }
    var next = index + 1
    if isAbbreviation, isMark(next, ".") { next += 1 }
    if isMark(next, ",") { next += 1 }
    if isWord(next, "the") { next += 1 }
    var dates = dayFirst(at: next)
    if dates.isEmpty, !isMark(next - 1, ".") || isAbbreviation { dates = monthFirst(at: next) }
    if let first = dates.first, case .calendar(let year, let month, let number?, _) = first.value {
      dates[0] = WrittenDate(
        tokens: index..<first.tokens.upperBound,
        value: .calendar(year: year, month: month, day: number, weekday: day))
      return dates
    }
    guard !isAbbreviation, !isPartOfName(index) else { return [] }
    return [WrittenDate(tokens: index..<index + 1, value: .weekday(day, direction: nil))]
  }

  /// "spring 2022" and "the summer of 2014" fix a year.
  func season(at index: Int) -> [WrittenDate] {
    guard let (year, end) = yearAfter(index + 1, allowing: "of") else { return [] }
    let value = WrittenDate.Value.calendar(year: year, month: nil, day: nil, weekday: nil)
    return [WrittenDate(tokens: index..<end, value: value)]
  }

  /// "late 2024", "mid-June", "early April".
  func part(at index: Int) -> [WrittenDate] {
    let next = isDash(index + 1) ? index + 2 : index + 1
    var dates: [WrittenDate] = []
    if case .month = word(next) {
      dates = monthFirst(at: next)
    } else if let date = year(at: next) {
      dates = [date]
    }
    guard let first = dates.first else { return [] }
    dates[0].tokens = index..<first.tokens.upperBound
    return dates
  }
}

// MARK: - Parts

extension DateScanner {
  struct Day {
    var start: Int
    var end: Int
    var number: Int
  }

  /// One day of the month, or those of a range or list: "10", "10-11", "10 and 11".
  func dayList(at index: Int) -> [Day] {
    guard let first = singleDay(at: index) else { return [] }
    var days = [first]
    while let last = days.last, days.count < 8 {
      let end = last.end
      let joins = isDash(end) || isWord(end, "to") || isWord(end, "and") || isWord(end, "through")
      guard joins || isMark(end, ",") && isMoreDays(after: end),
        let next = singleDay(at: end + 1), next.number > last.number
      else { break }
      days.append(next)
    }
    return days
  }

  /// Whether a comma is followed by a day and "and", as in "May 3, 4 and 5".
  private func isMoreDays(after comma: Int) -> Bool {
    guard let day = singleDay(at: comma + 1) else { return false }
    return isWord(day.end, "and") && singleDay(at: day.end + 1) != nil
  }

  private func singleDay(at index: Int) -> Day? {
    guard let number = dayNumber(index) else { return nil }
    var end = index + 1
    if let ending = token(end), !ending.isSpaced, words[ending, text] == .ordinalEnding {
      end += 1
    } else if isContinuedNumber(index) {
      return nil
    }
    guard !contains(\.counted, end), !isMark(end, "%") else { return nil }
    return Day(start: index, end: end, number: number)
  }

  /// Days before which the month stands, the last with the year where there is one.
  private func withYear(_ days: [Day], _ month: Int, from index: Int) -> [WrittenDate] {
    let year = days.last.flatMap { yearAfter($0.end, allowing: nil) }
    return days.enumerated().map { place, day in
      let start = place == 0 ? index : day.start
      let end = place == days.count - 1 ? year?.end ?? day.end : day.end
      return WrittenDate(
        tokens: start..<end,
        value: .calendar(year: year?.year, month: month, day: day.number, weekday: nil))
    }
  }

  /// A year here or behind a comma (or the given word), and the token after it.
  func yearAfter(_ index: Int, allowing word: StaticString?) -> (year: Int, end: Int)? {
    var at = index
    if isMark(at, ",") { at += 1 } else if let word, isWord(at, word) { at += 1 }
    guard let year = yearNumber(at), token(at)?.isSpaced ?? false, !contains(\.counted, at + 1)
    else { return nil }
    return (year, at + 1)
  }

  /// "this year", "last year", "next year" from here.
  private func yearOffset(at index: Int) -> Int? {
    guard case .relative(let direction) = word(index), word(index + 1) == .year else { return nil }
    return direction
  }

  /// Whether a month without day and year is meant as a month and not as a name or a verb.
  private func standsAlone(_ index: Int) -> Bool {
    if isDash(index - 1) { return word(index - 2) == .part }
    if word(index - 1) == .part { return true }
    if case .relative = word(index - 1) { return true }
    if contains(\.prepositions, index - 1) { return !isAmbiguousName(index) }
    // "its March offensive", "the June meeting"
    let isModifier = token(index + 1).map { $0.kind == .word && !$0.isCapitalized } ?? false
    return isModifier && isDetermined(index) && !contains(\.followers, index + 1)
  }

  /// "by May", "for May to …": May may be somebody.
  private func isAmbiguousName(_ index: Int) -> Bool {
    guard text.isWord(index, "may") else { return false }
    return isWord(index - 1, "by") || isWord(index - 1, "for") || isWord(index - 1, "of")
      || isWord(index - 1, "to") || isWord(index - 1, "and") || isWord(index - 1, "or")
      || isWord(index - 1, "on") || isWord(index - 1, "from") && token(index + 1)?.kind == .word
  }

  private func isDetermined(_ index: Int) -> Bool {
    guard let before = token(index - 1), before.kind == .word else { return false }
    if before.traits.contains(.possessive) { return true }
    return isWord(index - 1, "the") || isWord(index - 1, "a") || isWord(index - 1, "its")
      || isWord(index - 1, "his") || isWord(index - 1, "her") || isWord(index - 1, "their")
  }

  /// "Black Friday", "the Sunday Times".
  private func isPartOfName(_ index: Int) -> Bool {
    if contains(\.namedDays, index - 1), token(index - 1)?.isCapitalized ?? false { return true }
    guard let next = token(index + 1), next.isCapitalized, next.isSpaced else { return false }
    return isWord(index - 1, "the")
  }
}
