import Articles

/// One article of a source: its units, each with a role.
struct SegmentedArticle: Sendable {
  var units: [TextUnit]
  var shapes: [UnitShape]
  var roles: [BlockRole]
  /// Index of the unit that is its title.
  var title: Int?
  var stamp: ArticleStamp?

  /// Texts of the units with a role, in order.
  func texts(_ role: BlockRole) -> [String] {
    zip(units, roles).filter { $0.1 == role }.map(\.0.text)
  }

  /// Index of the first paragraph.
  var lead: Int? { roles.firstIndex(of: .paragraph) }

  /// Index of the first paragraph that another follows: a standfirst has captions and dates
  /// under it.
  var bodyStart: Int? {
    roles.indices.first { index in
      guard roles[index] == .paragraph else { return false }
      guard index + 1 < roles.count else { return true }
      return switch roles[index + 1] {
      case .paragraph, .heading, .listItem, .blockquote, .table: true
      case .title, .byline, .dateline, .caption, .comment, .related, .boilerplate, .separator: false
      }
    } ?? lead
  }

  var leadText: String? { lead.map { units[$0].text } }
}

/// Cuts units into articles and gives every unit its role.
enum Segmenter {
  static func articles(of units: [TextUnit]) -> [SegmentedArticle] {
    let sequence = UnitSequence(units)
    let comments = CommentFinder.comments(in: sequence)
    let starts = ArticleSplitter(sequence: sequence, comments: comments).starts()
    return starts.indices.map { number in
      let end = number + 1 < starts.count ? starts[number + 1].index : sequence.count
      let segment = starts[number].index..<end
      let (roles, title) = RoleAssigner(
        sequence: sequence, comments: comments, segment: segment, stamp: starts[number].stamp
      ).assign()
      return SegmentedArticle(
        units: Array(units[segment]), shapes: Array(sequence.shapes[segment]), roles: roles,
        title: title.map { $0 - segment.lowerBound }, stamp: starts[number].stamp)
    }
  }
}
