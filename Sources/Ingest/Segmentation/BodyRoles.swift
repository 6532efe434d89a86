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
        || related && (sequence.shapes[index].isLabel || sequence.shapes[index] == .furniture)
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
    case .prose: isQuestionHeading(index, range) ? .heading : .paragraph
    case .separator: .separator
    case .marked(let role): role
    case .time(let time): time.isPure ? .dateline : labelRole(index, range)
    case .byline: .byline
    case .credit: .byline
    case .caption: .caption
    case .field(let field): field.kind == .title || field.kind == .other ? .paragraph : field.role
    case .label: isRelated ? .related : labelRole(index, range)
    case .summaryOpening: .heading
    case .debris, .furniture, .notice, .relatedOpening, .commentsOpening, .formField, .link:
      .boilerplate
    case .signature: .comment
    }
  }

  /// Whether it is a question between paragraphs, of one line and without a speaker.
  private func isQuestionHeading(_ index: Int, _ range: Range<Int>) -> Bool {
    let unit = sequence.units[index]
    guard unit.features.ending == .question, (3...10).contains(unit.features.words),
      unit.features.innerStops == 0, index > range.lowerBound, index + 1 < range.upperBound,
      let first = unit.text.first, first.isUppercase, !unit.text.contains(":")
    else { return false }
    let opening = unit.text.prefix { $0 != " " }.lowercased()
    return !["and", "but", "so", "or", "yet"].contains(opening)
      && sequence.units[index - 1].features.ending == .stop
      && sequence.shapes[index + 1].isProse && sequence.units[index + 1].features.ending == .stop
  }

  private func labelRole(_ index: Int, _ range: Range<Int>) -> BlockRole {
    let features = sequence.units[index].features
    if sequence.isAboveCaption(index) { return .caption }
    if index > range.lowerBound, index + 1 < range.upperBound,
      sequence.shapes[index - 1].isBox, sequence.shapes[index + 1].isBox
    {
      return .boilerplate
    }
    if Speech.isRemark(sequence.units[index].sample) { return .paragraph }
    if features.length > 160 || features.ending == .comma { return .paragraph }
    if features.ending == .colon, features.words > 3 || features.small > 1 { return .paragraph }
    if startsSmall(index), features.small == features.words { return .paragraph }
    let run = labelRun(around: index, range)
    if run.count >= 3 { return features.isSentenceEnd ? .paragraph : .listItem }
    guard let next = sequence.next(from: index + 1, before: range.upperBound) else {
      return .paragraph
    }
    switch sequence.shapes[next] {
    case .prose, .marked, .caption, .label, .time, .byline, .field, .summaryOpening:
      return .heading
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
