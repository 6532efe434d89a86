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
    let bytes = value.utf8
    let colon = bytes.firstIndex(of: UInt8(ascii: ":")) ?? bytes.endIndex
    guard let at = bytes[..<colon].firstIndex(of: UInt8(ascii: "@")) else { return nil }
    role = String(value[..<at])
    actor = String(value[bytes.index(after: at)..<colon])
    if role.isEmpty || actor.isEmpty { return nil }
    guard colon < bytes.endIndex else {
      (from, to) = (nil, nil)
      return
    }
    guard let span = Self.span(bytes[bytes.index(after: colon)...]) else { return nil }
    (from, to) = span
  }

  private static func span(_ text: Substring.UTF8View) -> (Month?, Month?)? {
    var text = text
    let from = takeMonth(&text)
    if text.isEmpty { return from.map { ($0, $0) } }
    guard text.popFirst() == UInt8(ascii: "-") else { return nil }
    let to = takeMonth(&text)
    return text.isEmpty && (from != nil || to != nil) ? (from, to) : nil
  }

  /// Takes four digits, and a hyphen and two more where they follow.
  private static func takeMonth(_ text: inout Substring.UTF8View) -> Month? {
    guard let year = takeNumber(&text, digits: 4) else { return nil }
    var rest = text
    guard rest.popFirst() == UInt8(ascii: "-"), let month = takeNumber(&rest, digits: 2),
      (1...12).contains(month), rest.isEmpty || rest.first == UInt8(ascii: "-")
    else { return Month(year: year) }
    text = rest
    return Month(year: year, month: month)
  }

  /// Takes a number of just so many digits.
  private static func takeNumber(_ text: inout Substring.UTF8View, digits: Int) -> Int? {
    var rest = text
    var number = 0
    for _ in 0..<digits {
      guard let byte = rest.popFirst(), (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      else { return nil }
      number = number * 10 + Int(byte - UInt8(ascii: "0"))
    }
    text = rest
    return number
  }
}

extension Office.Month {
  fileprivate var firstMonth: Int { year * 12 + (month ?? 1) }
  fileprivate var lastMonth: Int { year * 12 + (month ?? 12) }
}
