/// Attributes that are kept of a page's elements.
enum HTMLAttribute: String, CaseIterable, Sendable {
  case id, `class`, role, rel, href, hidden, style, datetime, content, property, name, itemprop
  case itemtype, lang, type, charset
  case ariaHidden = "aria-hidden"
  case httpEquiv = "http-equiv"

  static let longestName = 11
}
