/// A line that says who wrote an article: "By Ana Petrova", "[By Daily Star columnist Jo Hall,
/// translated by Kim Lee]".
struct Byline: Equatable, Sendable {
  /// Who wrote it, as written, without titles and translators.
  var author: String
  /// The outlet the line names before an author's office ("Daily Star columnist Jo Hall").
  var outlet: String?

  /// Nil where the line is no byline.
  init?(_ line: String) {
    guard line.utf8.count <= 200, let rest = Self.afterOpening(line) else { return nil }
    let names = Self.names(in: rest)
    guard !names.isEmpty, Self.looksLikeNames(names) else { return nil }
    author = names
    let words = names.split(separator: " ")
    if let office = words.firstIndex(where: { Self.offices.contains($0.lowercased()) }) {
      let name = words[(office + 1)...].joined(separator: " ")
      let before = words[..<office].filter { $0.first?.isUppercase ?? false }
      if !name.isEmpty {
        author = name
        outlet = before.isEmpty ? nil : before.joined(separator: " ")
      }
    }
  }

  /// "June 3, 2024 by Ida Holm".
  init?(afterDate line: String) {
    guard let by = line.bytes(of: " by "), let byline = Byline("By " + line[by.upperBound...])
    else {
      return nil
    }
    self = byline
  }

  /// What follows "By", "Written by", "Автор:" …; nil where nothing of the kind opens the line.
  private static func afterOpening(_ line: String) -> Substring? {
    let inner = line.drop { "[(—–-* ".contains($0) }
    guard let opening = openings.opening(of: inner.prefix(16).lowercased()) else { return nil }
    let rest = inner.dropFirst(opening.count).drop { $0 == ":" || $0 == " " }
    return rest.isEmpty ? nil : rest
  }

  /// The names alone: up to a date, a translator, a place or an end of the list of names.
  private static func names(in rest: Substring) -> String {
    var end = rest.endIndex
    for mark in ["|", "•", "·", "]", ")", " / ", " - ", " – ", " — "] {
      if let found = rest.bytes(of: mark) { end = min(end, found.lowerBound) }
    }
    var names = rest[..<end]
    let lower = names.lowercased()
    for stop in stops {
      if let found = lower.bytes(of: stop) {
        let distance = lower.distance(from: lower.startIndex, to: found.lowerBound)
        let cut = names.index(names.startIndex, offsetBy: min(distance, names.count))
        names = names[..<cut]
        return String(names.trimmingBlanksAndCommas)
      }
    }
    if let comma = names.firstIndex(of: ","), isOfficeOrPlace(names[comma...].dropFirst()) {
      names = names[..<comma]
    }
    return String(names.trimmingBlanksAndCommas)
  }

  /// What follows the comma in "Jo Hall, Harbour News" or "Jo Hall, Karo"; a second name has two
  /// words.
  private static func isOfficeOrPlace(_ text: Substring) -> Bool {
    let words = text.split(separator: " ").map { $0.lowercased() }
    return words.count == 1 || text.allSatisfy { !$0.isUppercase } && words.count <= 3
      || words.contains { offices.contains($0) || Vocabulary.isAgency($0) || $0 == "news" }
      || text.contains { $0.isNumber }
  }

  private static func looksLikeNames(_ names: String) -> Bool {
    let words = names.split(whereSeparator: { $0 == " " || $0 == "," })
    guard (1...14).contains(words.count), let first = words.first?.first, first.isLetter,
      names.last.map({ !".!?:".contains($0) || words.count <= 4 }) ?? false
    else { return false }
    let key = words[0].lowercased()
    guard CalendarWords.weekday(key) == nil, CalendarWords.month(key) == nil || words.count <= 3
    else { return false }
    let small = words.filter { !($0.first?.isUppercase ?? false) }
    if words.count == 1 { return !notNames.contains(key) }
    return small.count < words.count && small.allSatisfy { allowed.contains($0.lowercased()) }
  }

  private static let openings = OpeningSet([
    "by ", "by: ", "written by", "interview by", "interview:", "story by", "words by", "text by",
    "report by", "article by",
    "opinion by", "analysis by", "commentary by", "posted by", "published by", "author:",
    "authors:", "author ", "byline:", "von ", "par ", "por ", "autor:", "auteur:", "di ", "автор:",
    "авторы:", "текст:", "作者", "文/",
  ])

  private static let stops = [
    ", translated by", " translated by", "; translated", ", translation", " on ", ", additional",
    " with additional", " in ", " at ", " for ", ", special to", ", updated", " published",
  ]

  private static let offices: Set<String> = [
    "columnist", "correspondent", "reporter", "editor", "writer", "contributor", "analyst",
    "journalist", "commentator", "columnists", "reporters", "editors", "correspondents",
  ]

  private static let allowed: Set<String> = offices.union([
    "and", "the", "of", "staff", "special", "senior", "chief", "our", "de", "da", "do", "dos",
    "di", "du", "del", "la", "le", "von", "van", "der", "den", "bin", "al", "el", "y", "e", "und",
    "et", "&", "guest", "political", "diplomatic", "foreign", "bureau", "desk", "и",
  ])

  private static let notNames: Set<String> = [
    "the", "all", "then", "now", "it", "this", "that", "email", "post", "invitation", "mail",
  ]
}

extension Substring {
  var trimmingBlanksAndCommas: Substring {
    var text = self
    while let last = text.last, " ,;.:".contains(last) {
      // "J. R. Smith Jr." keeps its stop.
      if last == ".", text.dropLast().last?.isLetter ?? false, text.count > 2,
        text.hasSuffix("Jr.") || text.hasSuffix("Sr.")
      {
        break
      }
      text.removeLast()
    }
    while let first = text.first, " ,;:".contains(first) { text.removeFirst() }
    return text
  }
}
