/// The line that says where a long quoted passage is from: "Headline (archived) – Outlet, Date".
enum Citation {
  static func matches(_ unit: TextUnit) -> Bool {
    guard unit.marked == nil, (20...500).contains(unit.features.length),
      unit.text.utf8.contains(where: { (0x30...0x39).contains($0) }),
      let dash = dash(in: unit.text)
    else { return false }
    let before = unit.text[..<dash]
    let after = unit.text[dash...].prefix(80)
    if before.hasSuffix("(archived) ") { return true }
    return after.contains(",") && after.dropFirst(2).first?.isUppercase ?? false
      && before.count <= 200 && WrittenDate.all(in: after).contains { $0.isWholeDay }
      && Dateline(unit.text) == nil
  }

  /// Whether a passage shows that words were left out, as long quotations do.
  static func isElided(_ text: String) -> Bool { text.contains("…") || text.holds("...") }

  private static func dash(in text: String) -> String.Index? {
    [" – ", " — ", " - "].compactMap { text.bytes(of: $0) }.map(\.lowerBound).min()
      .map { text.index(after: $0) }
  }
}
