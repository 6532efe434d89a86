import Articles

/// Roles of the units before an article's body.
struct HeadRoles {
  let sequence: UnitSequence
  let stamp: ArticleStamp?
  let title: Int?

  /// What the lines above a unit opened.
  private struct Zone {
    var isRelated: Bool
    var isSummary: Bool
  }

  func roles(_ range: Range<Int>) -> [BlockRole] {
    var roles: [BlockRole] = []
    var isRelated = false
    var isSummary = false
    for index in range {
      isRelated = staysRelated(index, isRelated)
      let zone = Zone(isRelated: isRelated, isSummary: isSummary)
      roles.append(role(index, range, zone))
      isSummary =
        sequence.shapes[index] == .summaryOpening
        || isSummary && sequence.shapes[index].isLabel
    }
    return roles
  }

  /// A list of other articles opens with its own line and goes on while headlines follow, above
  /// the title; below it, up to the body.
  private func staysRelated(_ index: Int, _ isRelated: Bool) -> Bool {
    if sequence.shapes[index] == .relatedOpening { return true }
    return isRelated && (title.map { index > $0 } ?? true || sequence.isHeadlineLike(index))
  }

  private func role(_ index: Int, _ range: Range<Int>, _ zone: Zone) -> BlockRole {
    if let stamp, stamp.range.contains(index) { return .dateline }
    if let title, sequence.units[index].text == sequence.units[title].text { return .title }
    let isNear = title.map { index > $0 || $0 - index <= 3 } ?? true
    switch sequence.shapes[index] {
    case .separator: return .separator
    case .time: return isNear ? .dateline : .boilerplate
    case .byline, .credit: return isNear ? .byline : .boilerplate
    case .field(let field): return isNear ? field.role : .boilerplate
    case .caption: return isAfterTitle(index) && !zone.isRelated ? .caption : .boilerplate
    case .marked(let role): return isAfterTitle(index) ? role : .boilerplate
    case .prose:
      return isAfterTitle(index) ? (zone.isRelated ? .related : .paragraph) : .boilerplate
    case .label: return labelRole(index, range, zone)
    case .summaryOpening: return isAfterTitle(index) ? .heading : .boilerplate
    case .debris, .furniture, .notice, .relatedOpening, .commentsOpening, .formField, .signature,
      .link:
      return .boilerplate
    }
  }

  private func isAfterTitle(_ index: Int) -> Bool { title.map { index > $0 } ?? true }

  private func labelRole(_ index: Int, _ range: Range<Int>, _ zone: Zone) -> BlockRole {
    let unit = sequence.units[index]
    if zone.isRelated { return sequence.isHeadlineLike(index) ? .related : .boilerplate }
    guard isAfterTitle(index) else {
      return title.map { $0 - index <= 2 } ?? false && isSource(unit) ? .dateline : .boilerplate
    }
    if isSource(unit) { return .dateline }
    if isBareName(unit), isBesideSign(index) { return .byline }
    if unit.text.hasPrefix("in "), unit.features.words <= 4, index > range.lowerBound,
      isBareName(sequence.units[index - 1])
    {
      return .byline
    }
    if sequence.isAboveCaption(index) { return .caption }
    if zone.isSummary { return .listItem }
    if Vocabulary.isSection(Vocabulary.key(of: unit.text))
      || unit.features.small == 0
        && unit.features.capitalized == 0
    {
      return .boilerplate
    }
    if unit.features.ending == .comma || unit.features.ending == .colon && unit.features.words > 3 {
      return .paragraph
    }
    if unit.features.words >= 6 || index + 1 == range.upperBound || isSubtitle(index) {
      return .heading
    }
    return .boilerplate
  }

  /// A line of some words directly under the title, or under the time of an entry.
  private func isSubtitle(_ index: Int) -> Bool {
    guard index > 0, sequence.units[index].features.words >= 4 else { return false }
    if case .time = sequence.shapes[index - 1] { return true }
    return index - 1 == title
  }

  /// An agency, or an outlet with a word of the trade in its name.
  private func isSource(_ unit: TextUnit) -> Bool {
    guard let title, unit.text != sequence.units[title].text else { return false }
    return Vocabulary.isAgency(Vocabulary.key(of: unit.text)) || Outlet.hasTradeName(unit.text)
  }

  /// Two to four capitalised words and nothing else.
  private func isBareName(_ unit: TextUnit) -> Bool {
    (2...4).contains(unit.features.words) && unit.features.capitalized == unit.features.words
      && unit.features.ending == .none && unit.features.numbers == 0
  }

  /// Whether the time, the title, an outlet or "in Karo" stands next to it.
  private func isBesideSign(_ index: Int) -> Bool {
    [index - 1, index + 1].contains { near in
      guard sequence.shapes.indices.contains(near) else { return false }
      if case .time = sequence.shapes[near] { return true }
      let text = sequence.units[near].text
      return near == title || text.hasPrefix("in ") || isSource(sequence.units[near])
        || text.lowercased().holds("correspondent") || text.lowercased().holds("editor")
    }
  }
}

extension HeadField {
  /// The role of the labelled line as a whole.
  var role: BlockRole {
    switch kind {
    case .title: .title
    case .byline: .byline
    case .date, .publisher: .dateline
    case .address, .language, .other: .boilerplate
    }
  }
}
