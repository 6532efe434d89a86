/// The title of an article out of the title of its page, "Headline - Section | Site".
///
/// Cut at the last separator unless that leaves hardly anything, after the manner of Mozilla's
/// Readability.
struct PageTitle {
  let text: String
  /// What stands behind the headline: the name of the site, where it is short.
  private(set) var site: String?

  /// `headline` is the heading over the article.
  init(_ pageTitle: String, headings: [String], headline: String? = nil) {
    let words = { (text: Substring) in
      text.split(separator: " ").count + text.unicodeScalars.count { $0.value > 0x2E80 } / 3
    }
    var title = pageTitle
    var wasCut = false
    if let said = headline.flatMap({ Self.part(of: pageTitle, saidBy: $0) }) {
      text = said
      site = Self.site(in: pageTitle, behind: said)
      return
    } else if let cut = Self.lastSeparator(pageTitle, Self.signs) {
      wasCut = true
      title = String(pageTitle[..<cut.lowerBound])
      if words(title[...]) < 3, let first = Self.firstSeparator(pageTitle, Self.signs) {
        title = String(pageTitle[first.upperBound...])
      }
    } else if let colon = pageTitle.bytes(of: ": ") {
      if !headings.contains(where: { Substring($0).trimmingBlanks == pageTitle }) {
        let last = pageTitle.lastIndex(of: ":") ?? colon.lowerBound
        title = String(pageTitle[pageTitle.index(after: last)...])
        if words(title[...]) < 3 {
          title = String(pageTitle[colon.upperBound...])
        } else if words(pageTitle[..<colon.lowerBound]) > 5 {
          title = pageTitle
        }
      }
    } else if pageTitle.count > 150 || pageTitle.count < 15, headings.count == 1 {
      title = headings[0]
    }
    title = String(Substring(title).trimmingBlanks)
    if let heading = headings.first(where: { pageTitle.hasPrefix($0) && words($0[...]) >= 3 }) {
      title = heading
    } else if words(title[...]) <= 4, wasCut,
      words(pageTitle[...]) > words(title[...]) + 4 || words(title[...]) < 2
    {
      title = pageTitle
    }
    text = String(Substring(title).trimmingBlanks)
    site = Self.site(in: pageTitle, behind: text)
  }

  private static func site(in pageTitle: String, behind text: String) -> String? {
    guard pageTitle.utf8.count > text.utf8.count, pageTitle.hasPrefix(text) else { return nil }
    let rest = pageTitle.dropFirst(text.count).drop { " |-–—»·_:•".contains($0) }.trimmingBlanks
    let last =
      lastSeparator(String(rest), "|-–—»·_").map { _ in
        rest.split { "|–—»·_".contains($0) }.last?.trimmingBlanks ?? rest
      } ?? rest
    return last.isEmpty || last.count > 40 ? nil : String(last)
  }

  /// The whole of a window's title, or the part of it, that the heading of the page says.
  private static func part(of pageTitle: String, saidBy heading: String) -> String? {
    let key = PageHeadline.key(heading)
    guard !key.isEmpty else { return nil }
    return ([pageTitle] + parts(of: pageTitle)).first { PageHeadline.key($0) == key }
  }

  /// What stands between separators, and behind a colon.
  static func parts(of pageTitle: String) -> [String] {
    var parts: [String] = []
    var start = pageTitle.startIndex
    for separator in separators(pageTitle, signs) {
      parts.append(String(pageTitle[start..<separator.lowerBound].trimmingBlanks))
      start = separator.upperBound
    }
    parts.append(String(pageTitle[start...].trimmingBlanks))
    if let colon = pageTitle.bytes(of: ": ") {
      parts.append(String(pageTitle[colon.upperBound...].trimmingBlanks))
    }
    return parts
  }

  private static let signs = "|-–—\\/>»«·"

  private static func lastSeparator(_ text: String, _ signs: String) -> Range<String.Index>? {
    separators(text, signs).last
  }

  private static func firstSeparator(_ text: String, _ signs: String) -> Range<String.Index>? {
    separators(text, signs).first
  }

  /// Signs with blanks around them.
  private static func separators(_ text: String, _ signs: String) -> [Range<String.Index>] {
    var found: [Range<String.Index>] = []
    var before: Character = "x"
    for index in text.indices {
      let next = text.index(after: index)
      if before == " ", next < text.endIndex, text[next] == " ", signs.contains(text[index]) {
        found.append(index..<next)
      }
      before = text[index]
    }
    return found
  }
}
