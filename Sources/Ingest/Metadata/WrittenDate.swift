import Articles

/// A date as it stands in a text, with as much of it as is written.
struct WrittenDate: Equatable, Sendable {
  var year: Int?
  var month: Int?
  var day: Int?
  /// 0 for Monday to 6 for Sunday.
  var weekday: Int?

  /// The date, where its year is written and it exists.
  var calendarDate: CalendarDate? {
    year.flatMap { CalendarDate(year: $0, month: month, day: day) }
  }

  var isWholeDay: Bool { year != nil && day != nil }
}

/// Finds dates in a row of tokens.
///
/// Reads "2 June 2025", "Monday, June 2nd, 2025", "2. Juni 2025", "2025-06-02", "02.06.2025",
/// "2025年6月2日", "June 2025" and the same without a year. In "03/04/2025" nothing says which is
/// the month: only the year is taken.
struct DateScanner {
  let tokens: [DateToken]

  init(_ tokens: [DateToken]) { self.tokens = tokens }

  /// Tokens from the start of a date to its first number at most: weekday, two words or signs, month
  /// and stop.
  static let reach = 5

  /// The date that starts at a token, and the index after it.
  func date(at index: Int) -> (date: WrittenDate, end: Int)? {
    if let word = word(at: index), let weekday = CalendarWords.weekday(word) {
      var next = index + 1
      while next < tokens.count, next < index + 3,
        tokens[next].isSign(",.(") || ["the", "den", "le", "on"].contains(tokens[next].word)
      {
        next += 1
      }
      guard var found = dayAndMonth(at: next) else { return nil }
      found.date.weekday = weekday
      return found
    }
    return dayAndMonth(at: index)
  }

  private func dayAndMonth(at index: Int) -> (date: WrittenDate, end: Int)? {
    numeric(at: index) ?? dayFirst(at: index) ?? monthFirst(at: index)
  }

  /// "2025-06-02", "2025/06/02", "02.06.2025", "2/6/2025", "2025年6月2日".
  private func numeric(at index: Int) -> (date: WrittenDate, end: Int)? {
    guard index + 4 < tokens.count, let middle = tokens[index + 2].shortNumber else { return nil }
    let (first, second) = (tokens[index + 1], tokens[index + 3])
    if let year = tokens[index].year, let last = tokens[index + 4].shortNumber {
      guard first.kind == second.kind && first.isSign("-/.") || first.isSign("年"),
        (1...12).contains(middle), (1...31).contains(last)
      else { return nil }
      let isChinese = index + 5 < tokens.count && tokens[index + 5].isSign("日")
      return (WrittenDate(year: year, month: middle, day: last), index + (isChinese ? 6 : 5))
    }
    guard let start = tokens[index].shortNumber, let year = tokens[index + 4].year,
      first.kind == second.kind, first.isSign("./-")
    else { return nil }
    return dayAndMonthOfNumbers(start, middle, year, isDotted: first.isSign("."))
      .map { ($0, index + 5) }
  }

  private func dayAndMonthOfNumbers(
    _ first: Int, _ second: Int, _ year: Int, isDotted: Bool
  ) -> WrittenDate? {
    guard (1...31).contains(first), (1...31).contains(second) else { return nil }
    if second > 12 {
      return first <= 12 ? WrittenDate(year: year, month: first, day: second) : nil
    }
    if isDotted || first > 12 || first == second {
      return WrittenDate(year: year, month: second, day: first)
    }
    return WrittenDate(year: year)
  }

  /// "2 June 2025", "2nd of June", "2 de junio de 2025".
  private func dayFirst(at index: Int) -> (date: WrittenDate, end: Int)? {
    guard index < tokens.count, let day = tokens[index].shortNumber, (1...31).contains(day) else {
      return nil
    }
    var next = index + 1
    while next < tokens.count, next <= index + 2, isOrdinalOrOf(next) { next += 1 }
    guard let month = word(at: next).flatMap(CalendarWords.month) else { return nil }
    let (year, end) = year(after: next + 1)
    return (WrittenDate(year: year, month: month, day: day), end)
  }

  /// "June 2, 2025", "Jun 2nd", "June 2025".
  private func monthFirst(at index: Int) -> (date: WrittenDate, end: Int)? {
    guard let month = word(at: index).flatMap(CalendarWords.month) else { return nil }
    var next = index + 1
    if next < tokens.count, tokens[next].isSign(".") { next += 1 }
    guard next < tokens.count else { return nil }
    if let year = tokens[next].year { return (WrittenDate(year: year, month: month), next + 1) }
    guard let day = tokens[next].shortNumber, (1...31).contains(day) else { return nil }
    next += 1
    if let suffix = word(at: next), Self.ordinals.contains(suffix) { next += 1 }
    let (year, end) = year(after: next)
    return (WrittenDate(year: year, month: month, day: day), end)
  }

  private func year(after index: Int) -> (Int?, Int) {
    var next = index
    while next < tokens.count, next <= index + 1,
      tokens[next].isSign(",.") || ["de", "del", "of"].contains(tokens[next].word)
    {
      next += 1
    }
    guard next < tokens.count, let year = tokens[next].year ?? gluedYear(at: next) else {
      return (nil, index)
    }
    return (year, next + 1)
  }

  /// The year of "2 June 20245:42 PM", where copying has glued the hour to it.
  private func gluedYear(at index: Int) -> Int? {
    guard case .number(let value, 5...6) = tokens[index].kind, index + 1 < tokens.count,
      tokens[index + 1].isSign(":.")
    else { return nil }
    let year = value / (tokens[index].text.utf8.count == 5 ? 10 : 100)
    return (1990...2099).contains(year) ? year : nil
  }

  private func isOrdinalOrOf(_ index: Int) -> Bool {
    tokens[index].isSign(".º°") || word(at: index).map { Self.ordinals.contains($0) } ?? false
  }

  private func word(at index: Int) -> String? {
    index < tokens.count ? tokens[index].word : nil
  }

  private static let ordinals: Set<String> = [
    "st", "nd", "rd", "th", "of", "de", "er", "di", "the",
  ]
}

extension WrittenDate {
  /// The dates of a text, in order.
  static func all(in text: some StringProtocol) -> [WrittenDate] {
    guard text.utf8.contains(where: { $0.isDigit }) else { return [] }
    let scanner = DateScanner(DateToken.tokens(of: text))
    var found: [WrittenDate] = []
    var index = 0
    for number in scanner.tokens.indices where scanner.tokens[number].isNumber {
      index = max(index, number - DateScanner.reach)
      while index <= number {
        if let (date, end) = scanner.date(at: index) {
          found.append(date)
          index = end
        } else {
          index += 1
        }
      }
    }
    return found
  }
}
