/// A role somebody holds or held, as in `president@france:2017-05-`.
package struct Office: Equatable, Sendable {
  /// In plain lower-case words: `foreign minister`.
  package let role: String
  /// The id of the state or organization the role belongs to.
  package let actor: String
  /// The first month or year, included; nil when not known.
  package let from: Month?
  /// The last month or year, included; nil when still held.
  package let to: Month?

  /// A month of a year, or the whole year.
  package struct Month: Equatable, Sendable {
    package let year: Int
    /// 1 to 12; nil for the whole year.
    package let month: Int?

    package init(year: Int, month: Int? = nil) {
      self.year = year
      self.month = month
    }
  }

  package init(role: String, actor: String, from: Month? = nil, to: Month? = nil) {
    self.role = role
    self.actor = actor
    self.from = from
    self.to = to
  }

  /// Whether it was held for some of the month; without `month`, for some of the year.
  package func isHeld(year: Int, month: Int? = nil) -> Bool {
    let first = year * 12 + (month ?? 1)
    let last = year * 12 + (month ?? 12)
    return (from?.firstMonth ?? .min) <= last && first <= (to?.lastMonth ?? .max)
  }
}

extension Office {
  /// From a value of the list: `role@actor:from-to`, both ends a year or year and month, each
  /// of which may be left out; without a hyphen a single year or month.
  init?(_ value: String) {
    let halves = value.split(separator: ":", omittingEmptySubsequences: false)
    let names = halves[0].split(separator: "@", omittingEmptySubsequences: false)
    guard halves.count <= 2, names.count == 2, !names[0].isEmpty, !names[1].isEmpty else {
      return nil
    }
    role = String(names[0])
    actor = String(names[1])
    guard halves.count == 2 else {
      (from, to) = (nil, nil)
      return
    }
    guard let span = Self.span(halves[1]) else { return nil }
    (from, to) = span
  }

  private static func span(_ text: Substring) -> (Month?, Month?)? {
    var parts = text.split(separator: "-", omittingEmptySubsequences: false)[...]
    if parts.count == 1 || parts.count == 2 && parts[1].utf8.count == 2 {
      guard let month = takeMonth(&parts), parts.isEmpty else { return nil }
      return (month, month)
    }
    let from = takeMonth(&parts)
    if from == nil, parts.popFirst() != "" { return nil }
    let to = takeMonth(&parts)
    if to == nil, parts.popFirst() != "" { return nil }
    return parts.isEmpty && (from != nil || to != nil) ? (from, to) : nil
  }

  /// Takes four digits, and two more where they follow.
  private static func takeMonth(_ parts: inout ArraySlice<Substring>) -> Month? {
    guard let first = parts.first, first.utf8.count == 4, let year = Int(first) else { return nil }
    parts.removeFirst()
    guard let second = parts.first, second.utf8.count == 2, let month = Int(second),
      (1...12).contains(month)
    else { return Month(year: year) }
    parts.removeFirst()
    return Month(year: year, month: month)
  }
}

extension Office.Month {
  fileprivate var firstMonth: Int { year * 12 + (month ?? 1) }
  fileprivate var lastMonth: Int { year * 12 + (month ?? 12) }
}
