import Articles

/// Roles of the units before an article's body.
struct HeadRoles {
  let sequence: UnitSequence
  let stamp: ArticleStamp?
  let title: Int?

  func roles(_ range: Range<Int>) -> [BlockRole] {
    var roles: [BlockRole] = []
    var isRelated = false
    for index in range {
      isRelated = staysRelated(index, isRelated)
      roles.append(role(index, range, isRelated: isRelated))
    }
    return roles
  }

  /// A list of other articles opens with its own line and goes on while headlines follow, above
  /// the title; below it, up to the body.
  private func staysRelated(_ index: Int, _ isRelated: Bool) -> Bool {
    if sequence.shapes[index] == .relatedOpening { return true }
    return isRelated && (title.map { index > $0 } ?? true || sequence.isHeadlineLike(index))
  }

  private func role(_ index: Int, _ range: Range<Int>, isRelated: Bool) -> BlockRole {
    if let stamp, stamp.range.contains(index) { return .dateline }
    if let title, sequence.units[index].text == sequence.units[title].text { return .title }
    let isNear = title.map { index > $0 || $0 - index <= 3 } ?? true
    switch sequence.shapes[index] {
    case .separator: return .separator
    case .time: return isNear ? .dateline : .boilerplate
    case .byline, .credit: return isNear ? .byline : .boilerplate
    case .field(let field): return isNear ? field.role : .boilerplate
    case .caption: return isAfterTitle(index) && !isRelated ? .caption : .boilerplate
    case .marked(let role): return isAfterTitle(index) ? role : .boilerplate
    case .prose: return isAfterTitle(index) ? (isRelated ? .related : .paragraph) : .boilerplate
    case .label: return labelRole(index, range, isRelated: isRelated)
    case .debris, .furniture, .notice, .relatedOpening, .commentsOpening, .formField, .signature,
      .link:
      return .boilerplate
    }
  }

  private func isAfterTitle(_ index: Int) -> Bool { title.map { index > $0 } ?? true }

  private func labelRole(_ index: Int, _ range: Range<Int>, isRelated: Bool) -> BlockRole {
    let unit = sequence.units[index]
    if isRelated { return sequence.isHeadlineLike(index) ? .related : .boilerplate }
    guard isAfterTitle(index) else { return .boilerplate }
    if Vocabulary.isSection(Vocabulary.key(of: unit.text)) { return .boilerplate }
    if isAgencyOrPlace(index) { return .dateline }
    if isBareName(unit), isBesideTime(index) { return .byline }
    if unit.features.words >= 6 || index + 1 == range.upperBound { return .heading }
    return .boilerplate
  }

  private func isAgencyOrPlace(_ index: Int) -> Bool {
    Vocabulary.isAgency(Vocabulary.key(of: sequence.units[index].text))
  }

  /// Two to four capitalised words and nothing else.
  private func isBareName(_ unit: TextUnit) -> Bool {
    (2...4).contains(unit.features.words) && unit.features.capitalized == unit.features.words
      && unit.features.ending == .none && unit.features.numbers == 0
  }

  private func isBesideTime(_ index: Int) -> Bool {
    [index - 1, index + 1].contains { near in
      guard sequence.shapes.indices.contains(near) else { return false }
      if case .time = sequence.shapes[near] { return true }
      return near == title
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
