import Articles

/// Roles of the units of an article's body.
struct BodyRoles {
  let sequence: UnitSequence

  func roles(_ range: Range<Int>) -> [BlockRole] {
    var roles: [BlockRole] = []
    var related = false
    var quoted = false
    for index in range {
      related =
        sequence.shapes[index] == .relatedOpening
        || related && sequence.shapes[index].isLabel
      var role = role(index, range, isRelated: related)
      if Citation.matches(sequence.units[index]) {
        (role, quoted) = (.blockquote, true)
      } else if quoted {
        quoted = role == .paragraph && Citation.isElided(sequence.units[index].text)
        if quoted { role = .blockquote }
      }
      roles.append(role)
    }
    return roles
  }

  private func role(_ index: Int, _ range: Range<Int>, isRelated: Bool) -> BlockRole {
    switch sequence.shapes[index] {
    case .prose: .paragraph
    case .separator: .separator
    case .marked(let role): role
    case .time(let time): time.isPure ? .dateline : labelRole(index, range)
    case .byline: .byline
    case .credit: .byline
    case .caption: .caption
    case .field(let field): field.kind == .title || field.kind == .other ? .paragraph : field.role
    case .label: isRelated ? .related : labelRole(index, range)
    case .debris, .furniture, .notice, .relatedOpening, .commentsOpening, .formField, .link:
      .boilerplate
    case .signature: .comment
    }
  }

  private func labelRole(_ index: Int, _ range: Range<Int>) -> BlockRole {
    let features = sequence.units[index].features
    if features.length > 160 || features.ending == .comma { return .paragraph }
    if features.ending == .colon, features.words > 3 || features.small > 1 { return .paragraph }
    if startsSmall(index), features.small == features.words { return .paragraph }
    let run = labelRun(around: index, range)
    if run.count >= 3 { return features.isSentenceEnd ? .paragraph : .listItem }
    guard let next = sequence.next(from: index + 1, before: range.upperBound) else {
      return .paragraph
    }
    switch sequence.shapes[next] {
    case .prose, .marked, .caption, .label, .time, .byline, .field: return .heading
    case .separator, .debris, .credit, .furniture, .notice, .relatedOpening, .commentsOpening,
      .formField, .signature, .link:
      return .paragraph
    }
  }

  private func startsSmall(_ index: Int) -> Bool {
    sequence.units[index].text.first?.isLowercase ?? false
  }

  /// The labels that stand together with this one.
  private func labelRun(around index: Int, _ range: Range<Int>) -> Range<Int> {
    var start = index
    var end = index + 1
    while start > range.lowerBound, index - start < 3, sequence.shapes[start - 1].isLabel {
      start -= 1
    }
    while end < range.upperBound, end - index < 3, sequence.shapes[end].isLabel { end += 1 }
    return start..<end
  }
}

/// The line that says where a long quoted passage is from: "Headline (archived) – Outlet, Date".
enum Citation {
  static func matches(_ unit: TextUnit) -> Bool {
    guard unit.marked == nil, (20...500).contains(unit.features.length),
      let dash = dash(in: unit.text)
    else { return false }
    let before = unit.text[..<dash]
    let after = unit.text[dash...].prefix(80)
    let hasDate = WrittenDate.all(in: after).contains { $0.isWholeDay }
    if before.hasSuffix("(archived) ") { return true }
    return hasDate && after.contains(",") && before.count <= 200
      && after.dropFirst(2).first?.isUppercase ?? false
  }

  /// Whether a passage shows that words were left out, as long quotations do.
  static func isElided(_ text: String) -> Bool { text.contains("…") || text.contains("...") }

  private static func dash(in text: String) -> String.Index? {
    [" – ", " — ", " - "].compactMap { text.firstRange(of: $0) }.map(\.lowerBound).min()
      .map { text.index(after: $0) }
  }
}
