import Articles

/// Dates as lists write them.
enum DateColumn {
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// "2 Jun 2025", "Jun 2025" or "2025"; without the year where `isShort` and a month is known.
  static func text(_ date: CalendarDate, isShort: Bool = false) -> String {
    var words: [String] = []
    if let day = date.day { words.append(String(day)) }
    if let month = date.month { words.append(months[month - 1]) }
    if !isShort || words.isEmpty { words.append(String(date.year)) }
    return words.joined(separator: " ")
  }

  /// The date of an article, marked when it was concluded; empty when unknown.
  static func text(_ article: ArticleSummary, isShort: Bool, glyphs: Glyphs) -> String {
    guard let date = article.published else { return "" }
    let mark = article.dateEvidence == .inferred ? glyphs.approximate : ""
    return mark + text(date, isShort: isShort)
  }
}
