import Articles

/// Makes an article of a feed's entry.
struct EntryArticle {
  let feed: Feed
  /// Path or address of the feed.
  let file: String

  /// - Parameter index: of the entry in its feed.
  func article(of entry: FeedEntry, index: Int) -> Article {
    let title = entry.title.flatMap { FragmentReader.line(of: $0) }
    var units: [TextUnit] = []
    if let title { units.append(TextUnit(title, marked: .title)) }
    units += body(of: entry, title: title)
    // An entry that is a link and no more.
    if units.isEmpty, let link = entry.link.flatMap({ Self.safe($0) }) {
      units = [TextUnit(link, marked: .paragraph)]
    }
    let metadata = Metadata(
      title: title, byline: entry.author, publisher: publisher(of: entry),
      published: entry.published, dateEvidence: entry.published == nil ? nil : .stated,
      url: entry.link.flatMap { Self.safe($0) }, language: language(of: entry, units), file: file,
      indexInFile: index)
    return ArticleBuilder.article(units, metadata: metadata)
  }

  /// The content; before it the summary, where that says something else.
  private func body(of entry: FeedEntry, title: String?) -> [TextUnit] {
    let content = entry.content.map { FragmentReader.units(of: $0) } ?? []
    let summary = entry.summary.map { FragmentReader.units(of: $0) } ?? []
    let units = content.isEmpty || !isIn(content, summary) ? summary + content : content
    // Many feeds repeat the headline on top of the text.
    let isRepeated = units.count > 1 && units.first?.text == title
    return FeedBoilerplate.marking(isRepeated ? Array(units.dropFirst()) : units)
  }

  /// Whether the words of a summary stand in the content: cut off with "…" or not, or with
  /// "Continue reading" behind.
  private func isIn(_ content: [TextUnit], _ summary: [TextUnit]) -> Bool {
    let words = Self.words(content).joined(separator: " ")
    let sought = Self.words(summary)
    guard sought.count > 4 else { return words.hasPrefix(sought.joined(separator: " ")) }
    let head = sought.prefix(max(5, sought.count * 2 / 3)).joined(separator: " ")
    return words.holds(head)
  }

  private static func words(_ units: [TextUnit]) -> [Substring] {
    units.flatMap { $0.text.lowered.split { !$0.isLetter && !$0.isNumber } }
      .map { Substring($0) }
  }

  private func publisher(of entry: FeedEntry) -> String? {
    (entry.source ?? feed.title).map { FeedName.outlet(in: $0) }
  }

  private func language(of entry: FeedEntry, _ units: [TextUnit]) -> String? {
    let sample = units.map(\.sample).joined(separator: "\n").clippedText(8000)
    return LanguageGuess.language(of: sample) ?? entry.language
  }

  /// Only addresses that may be opened.
  static func safe(_ address: String) -> String? {
    switch WebAddress.scheme(of: address) {
    case nil, "http", "https": address
    default: nil
    }
  }
}

extension String {
  fileprivate func clippedText(_ limit: Int) -> Substring { prefix(limit) }
}

/// What publishing software puts under every entry of a feed.
enum FeedBoilerplate {
  /// The units with those that are not the author's marked as such.
  static func marking(_ units: [TextUnit]) -> [TextUnit] {
    units.enumerated().map { index, unit in
      // Never the only thing there is.
      guard units.count > 1, index > 0, isBoilerplate(unit.text) else { return unit }
      return TextUnit(unit.text, marked: .boilerplate)
    }
  }

  private static func isBoilerplate(_ text: String) -> Bool {
    guard text.utf8.count < 400 else { return false }
    let lower = text.lowercased()
    if lower.hasPrefix("the post "), lower.holds(" appeared first on ") {
      return true
    }
    if lines.contains(lower.trimmingMarks) { return true }
    return lower.utf8.count < 120 && openings.contains { lower.hasPrefix($0) }
  }

  private static let lines: Set<String> = [
    "read more", "continue reading", "read full article", "read the full article",
    "read full story",
    "full story", "comments", "share this", "like this", "weiterlesen", "lire la suite", "leer más",
    "read the rest", "view original", "permalink", "discuss",
  ]

  private static let openings = [
    "continue reading ", "read more at ", "sign up for our ", "subscribe to our ",
    "share this:", "like this:", "[link] [comments]", "submitted by /u/",
  ]
}

extension String {
  fileprivate var trimmingMarks: String {
    let start = drop { !$0.isLetter && !$0.isNumber }
    return String(start.lastIndex { $0.isLetter || $0.isNumber }.map { start[...$0] } ?? "")
  }
}

/// Finds the outlet in the name of a feed.
enum FeedName {
  /// "The Tidewater Herald" of "World news | The Tidewater Herald"; else the whole name.
  static func outlet(in name: String) -> String {
    for separator in [" | ", " – ", " — ", " - ", " » ", " > ", ": "] {
      let parts = name.split(separator: separator).map { $0.trimmingSpaces }.filter { !$0.isEmpty }
      guard parts.count > 1 else { continue }
      let outlets = parts.filter { Outlet.hasTradeName($0) }
      if outlets.count == 1 { return outlets[0] }
    }
    return name
  }
}
