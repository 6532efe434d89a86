/// The title of an article out of the title of its page, "Headline - Section | Site".
///
/// Cut at the last separator unless that leaves hardly anything, after the manner of Mozilla's
/// Readability.
struct PageTitle {
  let text: String
  /// What stands behind the headline: the name of the site, where it is short.
  private(set) var site: String?

  /// `own` are those of the headings that may be the article's.
  init(_ pageTitle: String, headings: [String], own: [String] = []) {
    let words = { (text: Substring) in
      text.split(separator: " ").count + text.unicodeScalars.count { $0.value > 0x2E80 } / 3
    }
    var title = pageTitle
    var wasCut = false
    if let part = Self.part(of: pageTitle, in: own) {
      title = part
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
    if pageTitle.utf8.count > text.utf8.count, pageTitle.hasPrefix(text) {
      let rest = pageTitle.dropFirst(text.count).drop { " |-–—»·_:•".contains($0) }.trimmingBlanks
      let last =
        Self.lastSeparator(String(rest), "|-–—»·_").map { _ in
          rest.split { "|–—»·_".contains($0) }.last?.trimmingBlanks ?? rest
        } ?? rest
      site = last.isEmpty || last.count > 40 ? nil : String(last)
    }
  }

  /// The part of a title, before its last, that a heading of the page says.
  private static func part(of pageTitle: String, in headings: [String]) -> String? {
    var parts: [String] = []
    var start = pageTitle.startIndex
    for separator in separators(pageTitle, signs) {
      parts.append(String(pageTitle[start..<separator.lowerBound].trimmingBlanks))
      start = separator.upperBound
    }
    let keys = Set(headings.map(PageHeadline.key))
    return parts.first { part in
      let key = PageHeadline.key(part)
      return !key.isEmpty && keys.contains(key)
    }
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
