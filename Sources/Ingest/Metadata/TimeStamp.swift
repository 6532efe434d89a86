/// A short line that says when something appeared: "Monday 2 June 2025", "3 hours ago",
/// "Published 10:31 GMT".
struct TimeStamp: Equatable, Sendable {

  var date: WrittenDate?
  /// Whole days, for "3 hours ago" 0.
  var daysAgo: Int?
  var hasClock = false
  /// Words that are no part of a time, in their own spelling: a place, an outlet, a name.
  var others: [Substring] = []

  /// Nil where the line speaks of no time at all.
  init?(_ line: some StringProtocol) {
    let scanner = DateScanner(DateToken.tokens(of: line))
    var index = 0
    while index < scanner.tokens.count { index = read(scanner, at: index) }
    if date == nil, daysAgo == nil, !hasClock { return nil }
  }

  /// A quick look: most lines have neither digits nor a word like "yesterday".
  static func mayStand(in unit: TextUnit) -> Bool {
    unit.features.words <= 24
      && (unit.text.utf8.contains { (0x30...0x39).contains($0) }
        || ageWords.count(in: unit.text) > 0)
  }

  private static let ageWords = PhraseSet([
    " ago", "yesterday", "just now", "gestern", "hier", "ayer", "вчера", "Вчера", "назад",
    "vor ein",
    "hace un", "il y a", "geleden", "önce",
  ])

  /// Whether the line says nothing but the time.
  var isPure: Bool { others.isEmpty }

  private mutating func read(_ scanner: DateScanner, at index: Int) -> Int {
    let tokens = scanner.tokens
    if let found = scanner.date(at: index) {
      // Of "Published 2 June, updated 3 June" the first is when it appeared.
      if date == nil { date = found.date }
      return found.end
    }
    if let (days, end) = Self.age(tokens, at: index) {
      if daysAgo == nil { daysAgo = days }
      return end
    }
    if let end = Self.clock(tokens, at: index) {
      hasClock = true
      return end
    }
    if let word = tokens[index].word {
      if !Self.fillers.contains(word), CalendarWords.weekday(word) == nil {
        others.append(tokens[index].text)
      }
    } else if case .number = tokens[index].kind, !hasClock {
      others.append(tokens[index].text)
    }
    return index + 1
  }

  /// "10:31", "10.31", "10:31:05".
  private static func clock(_ tokens: [DateToken], at index: Int) -> Int? {
    guard index + 2 < tokens.count, let hour = tokens[index].shortNumber, hour < 25,
      tokens[index + 1].isSign(":.h"), case .number(0..<60, 2) = tokens[index + 2].kind
    else { return meridiem(tokens, at: index) }
    if index + 4 < tokens.count, tokens[index + 3].isSign(":"),
      case .number(0..<61, 2) = tokens[index + 4].kind
    {
      return index + 5
    }
    return index + 3
  }

  /// "10 am".
  private static func meridiem(_ tokens: [DateToken], at index: Int) -> Int? {
    guard index + 1 < tokens.count, tokens[index].shortNumber != nil,
      ["am", "pm"].contains(tokens[index + 1].word)
    else { return nil }
    return index + 2
  }

  /// "3 hours ago", "2h ago", "an hour ago", "yesterday", "vor 3 Stunden", "il y a 2 heures".
  private static func age(_ tokens: [DateToken], at index: Int) -> (days: Int, end: Int)? {
    guard index < tokens.count else { return nil }
    if let word = tokens[index].word {
      if ["yesterday", "gestern", "hier", "ayer", "вчера"].contains(word) { return (1, index + 1) }
      if word == "just", index + 1 < tokens.count, tokens[index + 1].word == "now" {
        return (0, index + 2)
      }
      if ["vor", "hace"].contains(word) {
        return amount(tokens, at: index + 1).map { ($0.days, $0.end) }
      }
      if word == "il", index + 3 < tokens.count, tokens[index + 1].word == "y",
        tokens[index + 2].word == "a"
      {
        return amount(tokens, at: index + 3).map { ($0.days, $0.end) }
      }
    }
    guard let (days, end) = amount(tokens, at: index), end < tokens.count,
      ["ago", "назад", "geleden", "önce"].contains(tokens[end].word)
    else { return nil }
    return (days, end + 1)
  }

  private static func amount(_ tokens: [DateToken], at index: Int) -> (days: Int, end: Int)? {
    guard index + 1 < tokens.count else { return nil }
    let count: Int
    switch tokens[index].kind {
    case .number(let value, 1...3): count = value
    case .word:
      guard let number = numberWords[tokens[index].text.lowered] else { return nil }
      count = number
    default: return nil
    }
    guard let unit = tokens[index + 1].word else { return nil }
    for (words, days) in units where words.contains(unit) { return (count * days, index + 2) }
    return nil
  }

  private static let numberWords = [
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "einer": 1,
    "einem": 1, "une": 1, "un": 1, "una": 1,
  ]

  private static let units: [(Set<String>, Int)] = [
    (
      [
        "second", "seconds", "sec", "secs", "s", "minute", "minutes", "min", "mins", "m", "hour",
        "hours", "hr", "hrs", "h", "minuten", "stunde", "stunden", "heure", "heures", "minuto",
        "minutos", "hora", "horas", "минут", "минуты", "минуту", "час", "часа", "часов",
      ], 0
    ),
    (
      ["day", "days", "d", "tag", "tagen", "jour", "jours", "día", "días", "день", "дня", "дней"], 1
    ),
    (["week", "weeks", "w", "woche", "wochen", "semaine", "semaines", "semana", "semanas"], 7),
  ]

  private static let fillers: Set<String> = [
    "published", "updated", "posted", "last", "modified", "on", "at", "am", "pm", "gmt", "utc",
    "est", "edt", "et", "pst", "pdt", "pt", "bst", "cet", "cest", "msk", "ist", "sgt", "hkt", "jst",
    "eet", "eest", "local", "time", "first", "created", "date", "dated", "issued", "the", "of",
    "and", "min", "mins", "minute", "read", "a", "p", "m", "z", "t", "publié", "le", "à",
    "mis", "jour", "veröffentlicht", "aktualisiert", "stand", "uhr", "am", "um", "publicado",
    "actualizado", "el", "a", "las", "опубликовано", "обновлено", "в", "г", "года", "release",
    "printed", "accessed", "today", "h", "as", "original", "publication", "added", "edited",
  ]
}
