import Articles

/// Gives each unit of one article its role, by shape, zone and neighbours.
///
/// The zones are the head (before the body), the body and the tail. In the head everything before
/// the title belongs to the page; in the tail nearly everything does.
struct RoleAssigner {
  let sequence: UnitSequence
  let comments: Range<Int>?
  let segment: Range<Int>
  let stamp: ArticleStamp?

  /// The roles of the segment's units, with the title's index where there is one.
  func assign() -> (roles: [BlockRole], title: Int?) {
    guard var body = BodyFinder(sequence: sequence, comments: comments).body(in: segment) else {
      var roles = WordlessRoles(sequence: sequence, comments: comments).roles(segment)
      guard let first = heading(overNotes: roles) else { return (roles, nil) }
      roles[first] = .title
      return (roles, segment.lowerBound + first)
    }
    let head = segment.lowerBound..<body.lowerBound
    let title = TitleFinder(sequence: sequence, head: head, body: body, segment: segment).title()
    if let title, title >= body.lowerBound { body = (title + 1)..<max(title + 1, body.upperBound) }
    let end = body.upperBound
    while body.count > 1, !sequence.opensBody(body.lowerBound) {
      body = (body.lowerBound + 1)..<end
    }
    let roles =
      HeadRoles(sequence: sequence, stamp: stamp, title: title)
      .roles(segment.lowerBound..<body.lowerBound)
      + BodyRoles(sequence: sequence).roles(body)
      + TailRoles(sequence: sequence, comments: comments)
      .roles(body.upperBound..<segment.upperBound)
    return (roles, title)
  }
}

extension RoleAssigner {
  /// Where there are no sentences, or only readers' ones, the heading over them is still what the
  /// whole is called.
  private func heading(overNotes roles: [BlockRole]) -> Int? {
    if let first = roles.firstIndex(of: .heading),
      sequence.units[segment.lowerBound + first].level == 1
    {
      return first
    }
    guard let comments, segment.overlaps(comments) else { return nil }
    return roles.indices.first {
      segment.lowerBound + $0 < comments.lowerBound
        && sequence.isHeadlineLike(segment.lowerBound + $0)
    }
  }
}

/// Roles where there are no sentences: what is not furniture is shown.
private struct WordlessRoles {
  let sequence: UnitSequence
  let comments: Range<Int>?

  func roles(_ range: Range<Int>) -> [BlockRole] {
    let isPage = range.contains { sequence.shapes[$0].isChrome }
    return range.map { index in
      if let comments, comments.contains(index) {
        return sequence.shapes[index].isChrome ? .boilerplate : .comment
      }
      return switch sequence.shapes[index] {
      case .prose, .label, .field, .summaryOpening: .paragraph
      case .marked(let role): role
      case .separator: .separator
      case .time: .dateline
      case .byline, .credit: .byline
      case .caption: isPage ? .caption : .paragraph
      case .signature: .comment
      case .debris, .furniture, .notice, .relatedOpening, .commentsOpening, .formField, .link:
        range.count == 1 ? .paragraph : .boilerplate
      }
    }
  }
}
