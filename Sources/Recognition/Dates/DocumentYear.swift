import Articles

/// Concludes the year an undated text was written in from the years it speaks of.
struct DocumentYear {
  let text: TextTokens
  let words: DateWords

  /// The year most often said to be "three years" after one the text names; else a year of a full
  /// date or the latest named; nil when the text names none.
  func year(of dates: [PlacedDate]) -> Int? {
    let named = dates.compactMap { placed -> (year: Int, placed: PlacedDate, isDay: Bool)? in
      guard case .calendar(let year?, _, let day, _) = placed.date.value else { return nil }
      return (year, placed, day != nil)
    }
    let past = named.filter { !isAhead($0.placed) }
    guard let latest = past.map(\.year).max() ?? named.map(\.year).min() else { return nil }
    var votes: [Int: Int] = [:]
    for date in past {
      for distance in yearsCounted(near: date.placed) where date.year + distance >= latest {
        votes[date.year + distance, default: 0] += 1
      }
    }
    for date in past where date.isDay && date.year == latest { votes[latest, default: 0] += 2 }
    let best = votes.max { ($0.value, $1.key) < ($1.value, $0.key) }
    return best?.key ?? latest
  }

  /// The numbers of "three years" within two dozen words of a date.
  private func yearsCounted(near placed: PlacedDate) -> [Int] {
    let low = max(0, placed.date.tokens.lowerBound - 24)
    let high = min(text.count - 1, placed.date.tokens.upperBound + 24)
    guard low < high else { return [] }
    return (low..<high).compactMap { index in
      // "three years", "three long years"
      guard
        text.isWord(index + 1, "years") || index + 2 < text.count && text.isWord(index + 2, "years")
      else { return nil }
      if case .cardinal(let number) = words[text[index], text] { return number }
      guard let number = text.integer(text[index]), number <= 30 else { return nil }
      return number
    }
  }

  /// Words before a date that can say it is still to come.
  private static let clause = 25

  private func isAhead(_ placed: PlacedDate) -> Bool {
    let before = placed.date.tokens.lowerBound - 1
    guard before >= placed.tokens.lowerBound else { return false }
    return text.isWord(before, "until") || text.isWord(before, "by")
      || (max(placed.tokens.lowerBound, before - Self.clause)...before).contains {
        words.isFuture($0, text)
      }
  }
}
