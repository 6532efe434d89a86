import Articles

/// The line under the title: "Alwaght · 2 Jun 2025 · 9 min · 3 notes".
enum DetailsLine {
  /// Words of running text a person reads in a minute.
  private static let wordsPerMinute = 220

  static func words(for opened: OpenedArticle, glyphs: Glyphs) -> String {
    let metadata = opened.article.metadata
    var parts = [metadata.publisher ?? opened.summary.publisher].compactMap { $0 }
    if let byline = metadata.byline, !opened.article.blocks.contains(where: { $0.role == .byline })
    {
      parts.append(byline)
    }
    if let date = metadata.published {
      let sign = metadata.dateEvidence == .inferred ? glyphs.approximate : ""
      parts.append(sign + words(for: date))
    }
    let words = opened.summary.wordCount
    if words > 0 { parts.append("\((words + wordsPerMinute - 1) / wordsPerMinute) min") }
    let versions = opened.summary.versionCount
    if versions > 1 { parts.append("\(versions) versions") }
    if !opened.copies.isEmpty { parts.append("also in \(outlets(of: opened.copies))") }
    if opened.notes.count == 1 { parts.append("1 note") }
    if opened.notes.count > 1 { parts.append("\(opened.notes.count) notes") }
    if opened.article.isRecognizedInPart {
      parts.append("names of the first \(Article.recognizedBytes >> 20) MiB")
    }
    return parts.joined(separator: " \(glyphs.dot) ")
  }

  /// Each once, at most three.
  private static func outlets(of copies: [ArticleSummary]) -> String {
    var names: [String] = []
    for copy in copies {
      let name = copy.publisher ?? "another article"
      if !names.contains(name) { names.append(name) }
    }
    let rest = names.count > 3 ? " and \(names.count - 3) more" : ""
    return names.prefix(3).joined(separator: ", ") + rest
  }

  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// "2 Jun 2025", "Jun 2025" or "2025".
  static func words(for date: CalendarDate) -> String {
    let day = date.day.map { "\($0) " } ?? ""
    let month = date.month.map { "\(months[$0 - 1]) " } ?? ""
    return day + month + "\(date.year)"
  }
}
