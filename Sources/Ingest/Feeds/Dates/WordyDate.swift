/// Dates with the name of the month: RFC 822 and what is made of it, asctime.
///
/// The parts are told by what they look like, not by where they stand, as mail programs have to.
enum WordyDate {
  static func read(_ text: String) -> FeedMoment? {
    var parts = Parts()
    for word in text.split(whereSeparator: { $0.isWhitespace || $0 == "," }) { parts.take(word) }
    return parts.moment
  }

  private struct Parts {
    private var month: Int?
    private var year: Int?
    private var numbers: [(value: Int, digits: Int)] = []
    private var time: FeedMoment?
    private var zone: Int?
    private var half: Int?

    mutating func take(_ word: Substring) {
      if word.contains(":") { return takeTime(word) }
      if let first = word.utf8.first, first.isDigit { return takeNumber(word) }
      // The last one: "mar., 05 févr. 2019" opens with a Tuesday.
      if let found = MonthNames.month(word) {
        month = found
      } else if let found = DateTime.half(word) {
        half = found
      } else if time != nil || year != nil, let found = DateTime.zone(word) {
        zone = found
      } else if word.contains("-") {
        takeJoined(word, separator: "-")
      }
    }

    private mutating func takeTime(_ word: Substring) {
      guard time == nil else {
        // "+05:30" by itself.
        zone = DateTime.zone(word) ?? zone
        return
      }
      var cursor = DateCursor(word)
      var moment = FeedMoment(year: 0)
      guard DateTime.read(&cursor, into: &moment) else {
        zone = DateTime.zone(word) ?? zone
        return
      }
      time = moment
      // What trails the digits without a blank: "10:00:00Z".
      if let cut = word.lastIndex(where: { $0.isNumber }), cut < word.index(before: word.endIndex) {
        half = DateTime.half(word[word.index(after: cut)...])
      }
    }

    private mutating func takeNumber(_ word: Substring) {
      for separator in ["-", "/", "."] as [Character] where word.contains(separator) {
        let parts = word.split(separator: separator)
        if parts.count == 3 { return takeJoined(word, separator: separator) }
      }
      let digits = word.prefix { $0.isNumber }
      guard let value = Int(digits), digits.count <= 4 else { return }
      // "1st", "2nd", "3rd".
      guard digits.count == word.count || word.dropFirst(digits.count).allSatisfy(\.isLetter) else {
        return
      }
      numbers.append((value, digits.count))
    }

    /// "01-Jan-2004", "2006/09/15", "09/15/2006", "15.9.2006".
    private mutating func takeJoined(_ word: Substring, separator: Character) {
      let parts = word.split(separator: separator)
      guard parts.count == 3 else { return }
      if let name = MonthNames.month(parts[1]) {
        month = name
        for part in [parts[0], parts[2]] { Int(part).map { numbers.append(($0, part.count)) } }
        return
      }
      let values = parts.compactMap { Int($0) }
      guard values.count == 3 else { return }
      if parts[0].count == 4 {
        (year, month) = (values[0], values[1])
        numbers = [(values[2], 2)]
      } else {
        let isDayFirst = separator == "." || values[0] > 12
        year = FeedMoment.year(values[2], digits: parts[2].count)
        month = isDayFirst ? values[1] : values[0]
        numbers = [(isDayFirst ? values[0] : values[1], 2)]
      }
    }

    var moment: FeedMoment? {
      guard let month else { return nil }
      var rest = numbers
      var year = self.year
      if year == nil, let index = rest.firstIndex(where: { $0.digits >= 3 }) {
        year = rest.remove(at: index).value
      }
      let day = rest.isEmpty ? nil : rest.removeFirst().value
      if year == nil, let short = rest.first {
        year = FeedMoment.year(short.value, digits: short.digits)
      }
      guard let year else { return nil }
      var moment = FeedMoment(year: year, month: month, day: day)
      moment.minutes = time?.minutes
      if let half, let minutes = moment.minutes, minutes < 13 * 60 {
        moment.minutes = minutes % 720 + half * 60
      }
      moment.zone = zone ?? time?.zone ?? 0
      return moment
    }
  }
}
