import Articles

/// What is laid out at a time: a block, a part of a very long one, or a line of the reader's own.
struct ArticleStretch: Equatable, Sendable {
  enum Kind: Equatable, Sendable {
    /// The heading of an article that has no title in its text.
    case heading
    /// Outlet, date, minutes, notes.
    case details
    case text
    /// Stands for blocks that are hidden.
    case fold
    /// The line above blocks that could be hidden.
    case unfolded
  }

  var kind: Kind
  /// Scalars of the text; empty, at the start of what follows, for lines of the reader's own.
  var range: TextRange
  /// The blocks it shows or stands for; for a table's row all rows of the table.
  var blocks: Range<Int>
  /// The block of a text.
  var block: Int
  /// Blank rows above.
  var blanks: Int

  /// Whether the cursor can stand in it.
  var holdsCursor: Bool { !range.isEmpty }
}
