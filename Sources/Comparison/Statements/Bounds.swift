import Articles

/// Reads how exact a figure is from the words before it.
enum Bounds {
  static func bound(
    before figure: Figure, in account: AccountText, sentence: Int
  ) -> ComparisonCell.Bound {
    let start = max(account.sentences[sentence].start, figure.range.start - 28)
    var before = account.text(TextRange(start, figure.range.start)).lowercased()
      .split { !$0.isLetter }.suffix(4).map(String.init)
    // "control over the four regions", "18 percent over three years".
    if let last = before.last, articles.contains(last) { before.removeAll { places.contains($0) } }
    if isLength(figure), before.last == "over", !before.dropLast().contains(where: openers.contains)
    {
      before.removeLast()
    }
    for word in before.reversed() {
      if word == "than" || word == "least" || word == "most" || word == "to" { continue }
      if least.contains(word) { return .least }
      if most.contains(word) { return .most }
      if about.contains(word) { return .about }
      if !fillers.contains(word) { break }
    }
    let phrase = before.suffix(2).joined(separator: " ")
    if phrase == "at least" || phrase == "no fewer" { return .least }
    if phrase == "at most" || phrase == "up to" { return .most }
    return figure.isApproximate ? .about : .exact
  }

  private static func isLength(_ figure: Figure) -> Bool {
    ["day", "month", "year", "hour"].contains(figure.unit)
  }

  private static let articles: Set<String> = [
    "the", "its", "their", "his", "her", "these", "those",
  ]
  /// Prepositions of place that are also bounds.
  private static let places: Set<String> = ["over", "above", "under", "below", "beyond"]
  /// What stands before "over" where it means "more than".
  private static let openers: Set<String> = [
    "for", "lasted", "lasting", "took", "in", "after", "just", "well", "of", "by", "than", "s",
  ]

  private static let least: Set<String> = [
    "over", "more", "exceeding", "exceeded", "exceeds", "above", "exceed", "topped", "surpassed",
    "minimum", "beyond", "upwards",
  ]
  private static let most: Set<String> = [
    "less", "fewer", "under", "below", "nearly", "almost", "maximum", "close",
  ]
  private static let about: Set<String> = [
    "about", "around", "roughly", "approximately", "some", "circa", "estimated", "an", "almost",
  ]
  private static let fillers: Set<String> = ["the", "a", "of", "as", "many", "just", "only", "at"]
}
