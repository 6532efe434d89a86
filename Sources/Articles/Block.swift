/// What a stretch of a source is for.
///
/// Raw values are those of the `inspect` JSON.
package enum BlockRole: String, CaseIterable, Hashable, Sendable, Codable {
  case title, byline, dateline, heading, paragraph
  case listItem = "list-item"
  case blockquote
  /// One row of a table; cells are separated by a tab.
  case table
  case caption, comment, related, boilerplate, separator

  /// Whether the reader shows it without being asked.
  package var isBody: Bool {
    switch self {
    case .title, .byline, .dateline, .heading, .paragraph, .listItem, .blockquote, .table,
      .caption:
      true
    case .comment, .related, .boilerplate, .separator: false
    }
  }
}

extension BlockRole {
  /// Whether it is the account's own text rather than what names, dates or illustrates it.
  var isProse: Bool {
    switch self {
    case .title, .heading, .paragraph, .listItem, .blockquote: true
    case .byline, .dateline, .table, .caption, .comment, .related, .boilerplate, .separator: false
    }
  }
}

/// One paragraph, heading, list item … of an article: a role and a range of its text.
///
/// Blocks stand in order, do not overlap and are separated by one line feed; a block's own text
/// holds no line feed.
package struct Block: Hashable, Sendable, Codable {
  package var role: BlockRole
  /// Scalar offsets in the article's text.
  package var range: TextRange
  /// For headings 1 to 6, for list items the depth from 1; 0 where it says nothing.
  package var level: Int

  package init(role: BlockRole, range: TextRange, level: Int = 0) {
    self.role = role
    self.range = range
    self.level = level
  }
}
