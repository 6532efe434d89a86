/// Attributes that are kept of a page's elements.
enum HTMLAttribute: String, CaseIterable, Sendable {
  case id, `class`, role, rel, href, hidden, style, datetime, content, property, name, itemprop
  case itemtype, lang, type, charset
  case ariaHidden = "aria-hidden"
  case httpEquiv = "http-equiv"

  static let longestName = 11

  /// Names are told apart by their first letters and length.
  static func named(_ name: UnsafeBufferPointer<UInt8>) -> HTMLAttribute? {
    var key = TagName.Key()
    for byte in name { key.add(byte) }
    return byKey[key]
  }

  private static let byKey = Dictionary(
    uniqueKeysWithValues: allCases.map { (TagName.Key($0.rawValue), $0) })
}
