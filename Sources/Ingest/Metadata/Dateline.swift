import Articles

/// The place, date and agency that open a news report.
///
/// As in "KYIV, June 2 (Reuters) -", "MOSCOW, June 2. /TASS/.", "SEOUL: " or "Harbour Times- ".
struct Dateline: Equatable, Sendable {
  var agency: String?
  var date: WrittenDate?
  /// The sign between dateline and text, by which the habits of outlets can be told apart.
  var separator: Character

  /// Nil where the paragraph opens without one.
  init?(_ paragraph: String) {
    let opening = paragraph.clipped(toBytes: 140)
    if let named = Self.agencyInSigns(opening) {
      self = named
    } else if let place = Self.placeInCapitals(opening) {
      self = place
    } else if let outlet = Self.outletBeforeDash(opening) {
      self = outlet
    } else {
      return nil
    }
  }

  private init(agency: String?, date: WrittenDate?, separator: Character) {
    self.agency = agency
    self.date = date
    self.separator = separator
  }

  /// "(Reuters) -", "/TASS/.", "(Xinhua) --".
  private static func agencyInSigns(_ opening: String) -> Dateline? {
    for (open, close) in [("(", ")"), ("/", "/")] as [(Unicode.Scalar, Unicode.Scalar)] {
      guard let start = opening.utf8.firstIndex(of: UInt8(ascii: open)),
        let end = opening.utf8[start...].dropFirst().firstIndex(of: UInt8(ascii: close))
      else { continue }
      let name = String(opening[opening.index(after: start)..<end])
      let rest = opening[opening.index(after: end)...].drop { $0 == " " }
      guard let sign = rest.first, "-–—.:".contains(sign), Outlet.looksLikeName(name),
        isShouted(opening[..<start]) || Vocabulary.isAgency(name.lowercased())
      else { continue }
      return Dateline(
        agency: name, date: WrittenDate.all(in: opening[..<start]).first, separator: sign)
    }
    return nil
  }

  /// "SEOUL/WASHINGTON: ", "PORT HOPE, Canada: ", "MOSCOW - ".
  private static func placeInCapitals(_ opening: String) -> Dateline? {
    for (mark, sign) in [(": ", ":"), (" - ", "-"), (" — ", "—"), (" – ", "–"), (" -- ", "-")]
      as [(String, Character)]
    {
      guard let found = opening.prefix(70).bytes(of: mark) else { continue }
      let place = opening[..<found.lowerBound]
      let rest = opening[found.upperBound...].prefix(24)
      guard isShouted(place.prefix { !",(".contains($0) }),
        place.split(separator: " ").count <= 7
      else { continue }
      // "KARO — June 2, 2024 — The commission …"
      let second = rest.bytes(of: mark).map { rest[..<$0.lowerBound] } ?? ""
      return Dateline(
        agency: nil, date: WrittenDate.all(in: place).first ?? WrittenDate.all(in: second).first,
        separator: sign)
    }
    return nil
  }

  /// "Harbour Times- While the …": a name glued to a dash.
  private static func outletBeforeDash(_ opening: String) -> Dateline? {
    guard let found = opening.prefix(40).bytes(of: "- ") else { return nil }
    let name = String(opening[..<found.lowerBound])
    guard Outlet.looksLikeName(name), !name.hasSuffix(" ") else { return nil }
    return Dateline(agency: name, date: nil, separator: "-")
  }

  /// Whether a text is written in capitals alone, but for months.
  private static func isShouted(_ text: Substring) -> Bool {
    let place = text.prefix { $0 != "," }
    let letters = place.filter(\.isLetter)
    return letters.count >= 3 && letters.allSatisfy { $0.isUppercase || !$0.isCased }
  }
}
