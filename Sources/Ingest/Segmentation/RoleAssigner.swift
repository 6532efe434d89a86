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
    guard let body = BodyFinder(sequence: sequence, comments: comments).body(in: segment) else {
      return (WordlessRoles(sequence: sequence, comments: comments).roles(segment), nil)
    }
    let head = segment.lowerBound..<body.lowerBound
    let title = TitleFinder(sequence: sequence, head: head, body: body).title()
    let roles =
      HeadRoles(sequence: sequence, stamp: stamp, title: title).roles(head)
      + BodyRoles(sequence: sequence).roles(body)
      + TailRoles(sequence: sequence, comments: comments)
      .roles(body.upperBound..<segment.upperBound)
    return (roles, title)
  }
}

/// Roles where there are no sentences: what is not furniture is shown.
private struct WordlessRoles {
  let sequence: UnitSequence
  let comments: Range<Int>?

  func roles(_ range: Range<Int>) -> [BlockRole] {
    let isPage = range.contains { sequence.shapes[$0].isChrome }
    return range.map { index in
      if let comments, comments.contains(index) { return .comment }
      return switch sequence.shapes[index] {
      case .prose, .label, .field: .paragraph
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
