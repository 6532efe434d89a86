import Articles

/// When an article was published, and how that is known.
struct PublicationDate: Equatable, Sendable {
  var date: CalendarDate
  var evidence: Metadata.DateEvidence
}

/// Finds the dates of publication of the articles of one file.
///
/// What an article states counts first. Then what its text dates: a dateline or "on Friday (Jun
/// 6)" in its first paragraphs, whose year is written, or follows from the weekday and the years
/// the file speaks of; then a full date of the text that lies shortly before its first reader's
/// comment. Last comes "3 hours ago", counted from the page's own day where another article of
/// the file tells it, else from the day of import.
struct PublicationDateFinder {
  let articles: [SegmentedArticle]
  /// A date the file gives outside its text: that of its first article.
  var known: CalendarDate?
  let today: CalendarDate?

  func dates() -> [PublicationDate?] {
    var dates = articles.map(stated)
    // Most articles state their date; only for the others is the whole file gone through.
    if dates.contains(nil) {
      let years = YearContext(articles, known: known, today: today)
      dates = zip(articles, dates).map { $1 ?? inferred($0, years) }
    }
    let pageDay = zip(articles, dates).compactMap { article, date in
      date.flatMap { found in article.stamp?.time.daysAgo.flatMap { found.date.adding(days: $0) } }
    }.max()
    for (index, article) in articles.enumerated() where dates[index] == nil {
      guard let ago = article.daysAgo, let day = (pageDay ?? today)?.adding(days: -ago) else {
        continue
      }
      dates[index] = PublicationDate(date: day, evidence: .relative)
    }
    return dates
  }

  private func stated(_ article: SegmentedArticle) -> PublicationDate? {
    for written in article.statedDates {
      if let date = written.calendarDate, date.month != nil {
        return PublicationDate(date: date, evidence: .stated)
      }
    }
    return nil
  }

  private func inferred(_ article: SegmentedArticle, _ years: YearContext) -> PublicationDate? {
    for written in article.statedDates {
      if let date = years.complete(written) {
        return PublicationDate(date: date, evidence: .inferred)
      }
    }
    return (article.datedLead.flatMap(years.complete) ?? beforeComments(article))
      .map { PublicationDate(date: $0, evidence: .inferred) }
  }

  /// The last full date of the text within the week before the first comment.
  private func beforeComments(_ article: SegmentedArticle) -> CalendarDate? {
    let signed = article.shapes.compactMap { shape in
      if case .signature(let signature) = shape { signature.date } else { nil }
    }
    guard let first = signed.min(), let day = first.daysSinceEpoch else { return nil }
    let written = zip(article.units, article.roles).filter { $0.1.isBody }
      .flatMap { WrittenDate.all(in: $0.0.sample) }.compactMap(\.calendarDate)
    return written.filter { date in
      date.daysSinceEpoch.map { (day - 7...day).contains($0) } ?? false
    }.max() ?? first
  }
}

extension SegmentedArticle {
  fileprivate var daysAgo: Int? {
    if let stamp { return stamp.time.daysAgo }
    for (shape, role) in zip(shapes, roles) where role == .dateline {
      if case .time(let time) = shape, let days = time.daysAgo { return days }
    }
    return nil
  }

  /// Dates written as the article's own: stamp, labels, datelines by the title, bylines.
  fileprivate var statedDates: [WrittenDate] {
    var found: [WrittenDate] = []
    if let date = stamp?.time.date { found.append(date) }
    let end = bodyStart ?? units.count
    for (index, shape) in shapes.enumerated() {
      switch shape {
      case .field(let field) where field.kind == .date || field.kind == .publisher:
        found += WrittenDate.all(in: units[index].text)
      case .time(let time) where roles[index] == .dateline && index < end:
        if let date = time.date { found.append(date) }
      case .byline where roles[index] == .byline:
        found += WrittenDate.all(in: units[index].text)
      default: break
      }
    }
    if let lead, let date = Dateline(units[lead].text)?.date { found.append(date) }
    if lead != nil, found.isEmpty { found += closingDates(after: end) }
    return found
  }

  private func closingDates(after end: Int) -> [WrittenDate] {
    shapes.indices.reversed().prefix(12).filter { $0 >= end && roles[$0] == .dateline }
      .compactMap { if case .time(let time) = shapes[$0] { time.date } else { nil } }
  }

  /// A day the first paragraphs date themselves by: with its weekday, or after "on" in the first.
  fileprivate var datedLead: WrittenDate? {
    let paragraphs = zip(units, roles).filter { $0.1 == .paragraph }.prefix(2).map(\.0.sample)
    for (number, paragraph) in paragraphs.enumerated() {
      let opening = paragraph.prefix(500)
      let dates = WrittenDate.all(in: opening).filter { $0.day != nil }
      if let date = dates.first(where: { $0.weekday != nil }) { return date }
      if number == 0, let date = dates.first(where: { $0.year == nil }) { return date }
    }
    return nil
  }
}

/// The years a file speaks of, from which a date without a year gets its own.
private struct YearContext {
  private let latest: Int?
  private let resolved: Set<CalendarDate>
  private let resolvedYears: Set<Int>
  private let today: CalendarDate?

  init(_ articles: [SegmentedArticle], known: CalendarDate?, today: CalendarDate?) {
    self.today = today
    let dates = articles.flatMap { article in
      zip(article.units, article.shapes).filter { $0.1.isProse || $0.0.features.length < 200 }
        .prefix(40).map(\.0.sample).filter { $0.utf8.contains { $0.isDigit } }
        .flatMap { WrittenDate.all(in: $0) }
    }
    let bare = articles.flatMap { article in
      article.units.prefix(200).flatMap { Self.years(in: $0.sample) }
    }
    let limit = today?.year ?? 9999
    latest = (dates.compactMap(\.year) + bare + [known?.year].compactMap { $0 }).filter {
      $0 <= limit
    }.max()
    let latest = latest
    resolved = Set(
      dates.lazy.compactMap { $0.calendarDate ?? Self.byWeekday($0, from: latest, today: today) }
        .filter { $0.day != nil })
    resolvedYears = Set(resolved.map(\.year))
  }

  /// The date with its year: written, by its weekday, or that of the nearest date the file dates.
  func complete(_ written: WrittenDate) -> CalendarDate? {
    if let date = written.calendarDate { return date.day == nil ? nil : date }
    guard let month = written.month, let day = written.day else { return nil }
    if let date = Self.byWeekday(written, from: latest, today: today) { return date }
    let near = resolvedYears.compactMap { CalendarDate(year: $0, month: month, day: day) }
    if let same = near.filter({ resolved.contains($0) }).max() { return same }
    // Without a day that the file dates, any year would be a guess.
    return resolvedYears.max().flatMap { CalendarDate(year: $0, month: month, day: day) }
  }

  /// The day in a year in which it has its weekday: the last such day before today, or without a
  /// today the first from the latest year the file names.
  private static func byWeekday(
    _ date: WrittenDate, from latest: Int?, today: CalendarDate?
  ) -> CalendarDate? {
    guard date.year == nil, let weekday = date.weekday, let month = date.month, let day = date.day,
      let first = latest ?? today.map({ $0.year - 11 })
    else { return nil }
    let fitting = (first...(first + 11)).lazy
      .compactMap { CalendarDate(year: $0, month: month, day: day) }
      .filter { $0.weekday == weekday }
    return today.flatMap { today in fitting.filter { $0 <= today }.last } ?? fitting.first
  }

  /// Runs of four digits from 1900 to 2099.
  private static func years(in text: String) -> [Int] {
    var found: [Int] = []
    var digits = 0
    var value = 0
    for byte in text.utf8 {
      if (0x30...0x39).contains(byte) {
        digits += 1
        if digits <= 4 { value = value * 10 + Int(byte - 0x30) }
        continue
      }
      if digits == 4, (1900...2099).contains(value) { found.append(value) }
      (digits, value) = (0, 0)
    }
    if digits == 4, (1900...2099).contains(value) { found.append(value) }
    return found
  }
}
