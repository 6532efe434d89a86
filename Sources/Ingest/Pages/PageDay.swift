import Articles

/// Reads days as pages write them.
enum PageDay {
  /// "2024-05-03T10:00:00Z", "20240503", "May 3, 2024", a count of seconds.
  static func day(_ text: String) -> CalendarDate? {
    let text = String(Substring(text).trimmingBlanks.prefix(60))
    if let date = CalendarDate(String(text.prefix(10))) { return date }
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    if digits.count == 8 || digits.count == 14, let date = compact(digits) { return date }
    if digits.count == text.count, digits.count == 10 || digits.count == 13,
      let count = Int(digits)
    {
      return CalendarDate(daysSinceEpoch: count / (digits.count == 13 ? 86_400_000 : 86_400))
    }
    return WrittenDate.all(in: text).lazy.compactMap(\.calendarDate).first
  }

  private static func compact(_ digits: Substring) -> CalendarDate? {
    let values = [digits.prefix(4), digits.dropFirst(4).prefix(2), digits.dropFirst(6).prefix(2)]
      .compactMap { Int($0) }
    guard values.count == 3, (1900...2100).contains(values[0]) else { return nil }
    return CalendarDate(year: values[0], month: values[1], day: values[2])
  }

  /// The day in ".../2024/05/03/..." or ".../2024-05-03-...".
  static func inAddress(_ address: String) -> CalendarDate? {
    let parts = address.prefix(500).split { !$0.isNumber }
    for index in parts.indices where index + 2 < parts.count {
      guard parts[index].count == 4, let year = Int(parts[index]), (1995...2100).contains(year),
        parts[index + 1].count <= 2, parts[index + 2].count <= 2, let month = Int(parts[index + 1]),
        let day = Int(parts[index + 2])
      else { continue }
      if let date = CalendarDate(year: year, month: month, day: day) { return date }
    }
    return nil
  }
}
