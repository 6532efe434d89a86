/// Times of day and time zones.
enum DateTime {
  /// Reads "10:14:55.25-08:00", "1014Z", "9:15 pm EST" and the like to the end.
  ///
  /// - Returns: false where there is no time.
  static func read(_ cursor: inout DateCursor, into moment: inout FeedMoment) -> Bool {
    let isPacked = cursor.digitCount >= 4
    guard let hour = cursor.number(2) else { return false }
    _ = cursor.takeAny(of: ":.")
    let minute = cursor.number(2) ?? 0
    var second = 0
    if cursor.takeAny(of: ":.") || isPacked { second = cursor.number(2) ?? 0 }
    if cursor.takeAny(of: ".,:") { while cursor.number(9) != nil {} }
    moment.minutes = hour * 60 + minute + second / 60
    let rest = cursor.rest.trimmingSpaces
    for word in rest.split(whereSeparator: \.isWhitespace) {
      if let half = half(word), hour <= 12 {
        moment.minutes = (hour % 12 + half) * 60 + minute
      } else if let zone = zone(word) {
        moment.zone = zone
      }
    }
    return true
  }

  /// Hours that "am" or "pm" adds to those after twelve.
  static func half(_ word: Substring) -> Int? {
    switch word.lowercased() {
    case "am", "a.m.": 0
    case "pm", "p.m.": 12
    default: nil
    }
  }

  /// Minutes east of Greenwich of "+0200", "-05:00", "GMT+1", "EST", "Z"; nil for other words.
  static func zone(_ word: Substring) -> Int? {
    let word = word.uppercased().filter { !"()[]".contains($0) }
    if let known = names[word] { return known }
    guard let sign = word.firstIndex(where: { $0 == "+" || $0 == "-" }) else { return nil }
    let name = word[..<sign]
    guard name.isEmpty || names[String(name)] != nil else { return nil }
    var cursor = DateCursor(word[word.index(after: sign)...])
    let isShort = cursor.digitCount <= 2
    let digits = cursor.digitCount
    guard digits > 0, digits <= 4, let first = cursor.number(digits == 3 ? 1 : 2) else {
      return nil
    }
    if isShort { _ = cursor.take(":") }
    let minutes = first * 60 + (cursor.number(2) ?? 0)
    guard minutes <= 26 * 60 else { return 0 }
    return (word[sign] == "-" ? -minutes : minutes) + (names[String(name)] ?? 0)
  }

  /// Abbreviations by hours, those of the United States first: RFC 822 knows no others.
  private static let names: [String: Int] = {
    var minutes: [String: Int] = ["IST": 330, "ACST": 570, "NST": -210, "NPT": 345]
    let hours: [(Int, String)] = [
      (0, "UT UTC GMT Z WET"), (-5, "EST ET CDT"), (-4, "EDT AST AT"), (-6, "CST CT MDT"),
      (-7, "MST MT PDT"), (-8, "PST PT AKDT"), (-3, "ADT BRT ART"), (-9, "AKST"), (-10, "HST"),
      (1, "CET MEZ BST WEST WAT"), (2, "CEST MESZ EET SAST CAT"), (3, "EEST MSK TRT AST3 EAT"),
      (4, "MSD GST"), (5, "PKT"), (6, "ALMT"), (7, "ICT WIB"), (8, "HKT SGT AWST PHT MYT"),
      (9, "JST KST"), (10, "AEST"), (11, "AEDT"), (12, "NZST"), (13, "NZDT"),
    ]
    for (hour, words) in hours {
      for word in words.split(separator: " ") { minutes[String(word)] = hour * 60 }
    }
    return minutes
  }()
}
