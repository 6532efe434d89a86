import Articles
import Screen

/// Where a row stands: in which stretch of the article, and the how many-th row of it.
struct RowPlace: Hashable, Comparable, Sendable {
  var stretch: Int
  var row: Int

  static func < (left: RowPlace, right: RowPlace) -> Bool {
    (left.stretch, left.row) < (right.stretch, right.row)
  }
}

/// One row of the article as laid out, without regard to where on the screen it will be.
///
/// The parts of it that are text remember which scalars they show, so that a column is an offset
/// and an offset a column.
struct ArticleRow: Equatable, Sendable {
  /// Text of the article on a row: one for most rows, one for each cell of a table's row.
  struct Span: Equatable, Sendable {
    /// Scalars shown.
    var range: TextRange
    /// UTF-8 offsets of the same.
    var bytes: Range<Int>
    /// First column, from the left edge of the text.
    var column: Int
    /// Columns taken.
    var width: Int

    var end: Int { column + width }
  }

  /// Words that are not in the article: a bullet, a bar, the line that stands for a fold.
  struct Label: Equatable, Sendable {
    var text: String
    var column: Int
    var style: CellStyle
  }

  var place: RowPlace
  /// The scalars that belong to the row: those of its spans and the blanks between and after
  /// them; for the row of a fold, all that is folded; empty for rows without text.
  var range: TextRange
  var spans: [Span] = []
  var label: Label?
  var style: CellStyle = .plain

  /// Whether the cursor can stand on it.
  var holdsCursor: Bool { !range.isEmpty }
}
