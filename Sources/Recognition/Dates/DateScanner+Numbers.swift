import Articles

extension DateScanner {
  /// "2025-05-16", "16.05.2025", "5/16/2025".
  func numeric(at index: Int) -> WrittenDate? {
    guard let separator = token(index + 1), !separator.isSpaced, separator.kind == .mark,
      let last = token(index + 4), isMark(index + 3, Unicode.Scalar(separator.mark) ?? "-"),
      let first = text.integer(text[index]), let second = number(index + 2),
      let third = number(index + 4), !text[index + 3].isSpaced,
      !(token(index + 5).map { !$0.isSpaced && $0.kind == .number } ?? false)
    else { return nil }
    let parts = Numbers(first: first, second: second, third: third)
    let isYearLast = last.byteCount == 4
    let isYearFirst = text[index].byteCount == 4 && last.byteCount <= 2
    let date: CalendarDate? =
      switch separator.mark {
      case 0x2D where isYearFirst, 0x2F where isYearFirst, 0x2E where isYearFirst: parts.yearFirst
      case 0x2E where isYearLast, 0x2D where isYearLast: parts.dayFirst ?? parts.monthFirst
      case 0x2F where isYearLast: slashed(parts)
      default: nil
      }
    return date.map {
      WrittenDate(
        tokens: index..<index + 5,
        value: .calendar(year: $0.year, month: $0.month, day: $0.day, weekday: nil))
    }
  }

  /// "on the 15th", "the evening of the 15th": a day of a month not said here.
  func ordinalDay(at index: Int) -> WrittenDate? {
    guard let day = dayNumber(index), let ending = token(index + 1), !ending.isSpaced,
      words[ending, text] == .ordinalEnding, isWord(index - 1, "the"), isDatePlace(index - 2),
      !(token(index + 2).map { $0.kind == .word } ?? false) || contains(\.followers, index + 2)
    else { return nil }
    // "of the 20th of those" counts; "of the 15th century" has failed above.
    if isWord(index + 2, "of"), !isWord(index - 2, "on") { return nil }
    return WrittenDate(tokens: index..<index + 2, value: .dayOfMonth(day))
  }

  /// A year, or the two of "2010-11".
  func years(at index: Int) -> [WrittenDate] {
    guard let first = year(at: index), case .calendar(let year?, _, _, _) = first.value else {
      return []
    }
    guard isDash(index + 1), let token = token(index + 2), !token.isSpaced, token.byteCount == 2,
      let short = text.integer(token), short == (year + 1) % 100, !isContinuedNumber(index + 2)
    else { return [first] }
    let second = WrittenDate.Value.calendar(year: year + 1, month: nil, day: nil, weekday: nil)
    return [first, WrittenDate(tokens: index + 2..<index + 3, value: second)]
  }

  /// A year that stands alone: "in 2022", "the 1991 borders", "2020 and 2021".
  func year(at index: Int) -> WrittenDate? {
    guard let year = yearNumber(index), !isAmount(index, year), !isCode(index),
      (1900...2050).contains(year) || isHistoric(index)
    else { return nil }
    return WrittenDate(
      tokens: index..<index + 1,
      value: .calendar(year: year, month: nil, day: nil, weekday: nil))
  }

  /// "today", unless it is a name or means these days.
  func day(_ offset: Int, at index: Int) -> WrittenDate? {
    let token = text[index]
    let isName = token.isCapitalized && (self.token(index - 1)?.isCapitalized ?? false)
    let isWorld = isWord(index + 1, "world") || isWord(index + 1, "standards")
    guard !isName, !isWorld else { return nil }
    return WrittenDate(tokens: index..<index + 1, value: .day(offset))
  }

  /// "last November", "next Monday", "this year", "last month", "this morning", "last night".
  func relative(_ direction: Int, at index: Int) -> WrittenDate? {
    guard !isWord(index - 1, "the"), let next = token(index + 1), next.isSpaced else { return nil }
    let value: WrittenDate.Value
    switch words[next, text] {
    case .month(let month, false): value = .relativeMonth(month, direction: direction)
    case .weekday(let day, false): value = .weekday(day, direction: direction)
    case .year: value = .yearOffset(direction)
    case .monthUnit: value = .monthOffset(direction)
    case .dayPart where direction <= 0: value = .day(direction)
    default: return nil
    }
    if case .relativeMonth = value, token(index + 2)?.kind == .number { return nil }
    return WrittenDate(tokens: index..<index + 2, value: value)
  }
}

extension DateScanner {
  /// Three numbers of a date, to be read in one order or another.
  private struct Numbers {
    var first: Int
    var second: Int
    var third: Int

    var yearFirst: CalendarDate? { CalendarDate(year: first, month: second, day: third) }
    var dayFirst: CalendarDate? { CalendarDate(year: third, month: second, day: first) }
    var monthFirst: CalendarDate? { CalendarDate(year: third, month: first, day: second) }
  }

  private func number(_ index: Int) -> Int? {
    guard let token = token(index), !token.isSpaced, token.byteCount <= 4 else { return nil }
    return text.integer(token)
  }

  /// With slashes the month comes first, as in the United States, where that is possible.
  private func slashed(_ numbers: Numbers) -> CalendarDate? {
    numbers.monthFirst ?? numbers.dayFirst
  }

  private func isDatePlace(_ index: Int) -> Bool {
    contains(\.prepositions, index) || isWord(index, "of") || isWord(index, "to")
  }

  /// Whether four digits count something: "about 2000", "2000 soldiers".
  private func isAmount(_ index: Int, _ year: Int) -> Bool {
    if contains(\.counted, index + 1) { return true }
    if contains(\.amounts, index - 1), year % 100 == 0 || isNoun(index + 1) { return true }
    if isDash(index + 1), contains(\.counted, index + 2) || isWord(index + 2, "strong") {
      return true
    }
    return year % 100 == 0 && isNoun(index + 1) && !isWord(index - 1, "the")
      && !contains(\.prepositions, index - 1)
  }

  /// Whether a word stands here that may be counted: none a clause goes on with after a date.
  private func isNoun(_ index: Int) -> Bool {
    guard let token = token(index), token.kind == .word, token.isSpaced else { return false }
    return !token.isCapitalized && !contains(\.followers, index)
  }

  /// Whether the word before makes four digits a name's number: "Resolution 1701".
  private func isCode(_ index: Int) -> Bool {
    guard let before = token(index - 1) else { return false }
    if before.isMark("#") || before.isMark("№") || before.isMark("/") { return true }
    if contains(\.designators, index - 1) { return true }
    guard before.kind == .word, before.isCapitalized, index - 1 > block.lowerBound else {
      return false
    }
    return !contains(\.prepositions, index - 1) && words[before, text] == nil
      && !before.traits.contains(.possessive) && !begins(index - 1)
  }

  /// Whether a word begins a sentence, so that its capital says nothing.
  private func begins(_ index: Int) -> Bool {
    guard let before = token(index - 1) else { return true }
    return before.kind == .mark && !before.isMark(",")
  }

  /// A year far from ours needs a preposition before it and nothing counted behind.
  private func isHistoric(_ index: Int) -> Bool {
    guard contains(\.prepositions, index - 1), !isWord(index - 1, "of"), !isWord(index - 1, "to")
    else { return false }
    let next = token(index + 1)
    return next == nil || next?.kind == .mark || contains(\.followers, index + 1)
  }
}
