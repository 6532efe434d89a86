import Articles

/// Finds the outlet that published an article, where the text names it.
///
/// In this order: an aggregator's stamp, a labelled line, the site's own line over the article
/// when the name comes back below, the agency of a dateline, the office in a byline, a notice,
/// an agency alone at the end.
struct PublisherFinder {
  let article: SegmentedArticle

  func publisher() -> String? {
    article.stamp?.outlet ?? labelled ?? namedInHead ?? siteLine ?? datelineAgency ?? bylineOffice
      ?? noticed
      ?? closingAgency
  }

  private var labelled: String? {
    for case .field(let field) in article.shapes
    where field.kind == .publisher && !anonymous.contains(field.value.lowercased()) {
      return String(field.value.prefix { !"|,;".contains($0) }.trimmingBlanks)
    }
    return nil
  }

  /// A line of the head that is an outlet's name: "Harbour Times", "BBC News, Karo"; or the name
  /// of a site that its own furniture says again.
  private var namedInHead: String? {
    let head = zip(article.units, article.roles).prefix(article.lead ?? 0)
    for (unit, role) in head where role == .dateline && Outlet.hasTradeName(unit.text) {
      return String(unit.text.prefix { !",(|".contains($0) }[...].trimmingBlanks)
    }
    for (unit, role) in head
    where role == .boilerplate && unit.features.words >= 2 && Outlet.looksLikeName(unit.text) {
      let isRepeated = zip(article.units, article.shapes).contains { other, shape in
        shape.isChrome && other.text != unit.text && other.text.contains(unit.text)
          && other.features.length <= 400
      }
      if isRepeated, !Vocabulary.isFurniture(Vocabulary.key(of: unit.text)) { return unit.text }
    }
    return nil
  }

  private var anonymous: Set<String> { ["news agencies", "agencies", "wire services", "wires"] }

  /// "Harbour Times | News and Views" in the head, or "Headline - Harbour Times" over the headline.
  private var siteLine: String? {
    let head = article.units.prefix(article.lead ?? 0)
    for unit in head where unit.features.length <= 160 {
      for sign in [" | ", " – ", " - ", " :: ", " » ", " — "] {
        guard let cut = unit.text.bytes(of: sign) else { continue }
        let first = String(unit.text[..<cut.lowerBound])
        let last = String(unit.text[cut.upperBound...])
        for name in [first, last] where Outlet.looksLikeName(name) {
          if isTitle(name == first ? last : first) || comesBack(name, besides: unit.text) {
            return name
          }
        }
      }
    }
    return nil
  }

  private func isTitle(_ text: String) -> Bool {
    article.title.map { article.units[$0].text == text } ?? false
  }

  /// Whether a name opens the lead ("Name- While …"), stands in an address or under the article.
  private func comesBack(_ name: String, besides line: String) -> Bool {
    let lower = name.lowercased()
    let joined = lower.filter { $0.isLetter || $0.isNumber }
    if let lead = article.lead, article.units[lead].sample.lowercased().hasPrefix(lower) {
      return true
    }
    return zip(article.units, article.shapes).contains { unit, shape in
      guard unit.text != line, unit.features.length <= 400 else { return false }
      let text = unit.text.lowercased()
      return shape == .link && text.contains(joined + ".") || shape.isChrome && text.contains(lower)
    }
  }

  /// The agency in "KYIV, June 2 (Reuters) -" at the start of the lead.
  private var datelineAgency: String? {
    article.lead.flatMap { Dateline(article.units[$0].text)?.agency }
  }

  private var bylineOffice: String? {
    for case .byline(let byline) in article.shapes {
      if let outlet = byline.outlet { return outlet }
    }
    return nil
  }

  /// "This article first appeared in the Harbour Times", "© 2024 Harbour Times".
  private var noticed: String? {
    for (unit, shape) in zip(article.units, article.shapes)
    where shape.isChrome || shape.isProse && unit.features.length <= 400 {
      if let name = NoticeName.publisher(in: unit.text) { return name }
    }
    return nil
  }

  private var closingAgency: String? {
    for index in article.roles.indices.reversed() where article.roles[index].isBody {
      let text = article.units[index].text
      if text.utf8.count <= 60, Vocabulary.isAgency(Vocabulary.key(of: text)) { return text }
      let last = text.lastBytes(60).split(separator: " ").last.map(String.init) ?? ""
      guard article.units[index].features.length > 60, last.count >= 3, last == last.uppercased()
      else { return nil }
      return Vocabulary.isAgency(last.lowercased()) ? last : nil
    }
    return nil
  }
}

/// The name of an outlet inside a notice.
private enum NoticeName {
  static func publisher(in text: String) -> String? {
    guard marks.count(in: text) > 0 else { return nil }
    let lower = text.lowercased()
    for phrase in phrases {
      guard let found = lower.bytes(of: phrase) else { continue }
      let distance = lower.distance(from: lower.startIndex, to: found.upperBound)
      guard distance <= text.count else { continue }
      let rest = text[text.index(text.startIndex, offsetBy: distance)...]
      if let name = name(at: rest) { return name }
    }
    return nil
  }

  /// The capitalised words at the start of a text, after "the" and a year.
  private static func name(at text: Substring) -> String? {
    var words: [Substring] = []
    for word in text.split(separator: " ").prefix(8) {
      let bare = word.trimmingBlanksAndCommas
      if words.isEmpty, bare == "the" || bare.allSatisfy({ $0.isNumber || $0 == "-" || $0 == "–" })
      {
        continue
      }
      guard bare.first?.isUppercase ?? false, words.count < 5 else { break }
      words.append(bare)
      if bare.endIndex != word.endIndex { break }
    }
    if let end = words.firstIndex(where: { $0.lowercased() == "all" }) {
      words.removeSubrange(end...)
    }
    let name = words.joined(separator: " ")
    return name.count >= 2 && Outlet.looksLikeName(name) ? name : nil
  }

  private static let marks = PhraseSet(phrases)

  private static let phrases = [
    "first appeared in ", "first appeared on ", "first published in ", "first published by ",
    "first published on ", "originally published in ", "originally published by ",
    "originally published on ", "originally appeared in ", "originally appeared on ",
    "exclusive contribution from ", "exclusive contribution to ", "republished from ",
    "reprinted from ", "published with permission of ", "© ", "copyright © ", "copyright ",
  ]
}
