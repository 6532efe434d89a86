/// How a text is broken into rows of so many columns.
///
/// A row ends at a blank, behind a hyphen, dash or slash, between East Asian characters with the
/// usual exceptions (no closing punctuation first, no opening last), and inside a word only when
/// the word is longer than a row; never inside a grapheme cluster. Blanks at a break belong to
/// the row they end but take no columns. Every line end (LF, CR, CRLF, U+2028 …) ends a row.
///
/// Rows are made one after the other from any row's start, so only those that are looked at cost
/// anything:
///
/// ```swift
/// let wrap = Wrap(columns: 72, firstIndent: 2)
/// let top = wrap.rows(of: text, limit: 50)
/// let next = wrap.rows(of: text[end...], at: top.last!.range.upperBound, limit: 50)
/// ```
package struct Wrap: Hashable, Sendable {
  /// Columns of a row with its indent; below 1 it counts as 1.
  package var columns: Int
  /// Blank columns before the first row of a line, and before its others; one column of text is
  /// always left.
  package var firstIndent: Int
  package var hangingIndent: Int

  package init(columns: Int, firstIndent: Int = 0, hangingIndent: Int = 0) {
    self.columns = columns
    self.firstIndent = firstIndent
    self.hangingIndent = hangingIndent
  }

  /// One row: scalar offsets in the text, half-open.
  package struct Row: Hashable, Sendable {
    /// All scalars of the row, blanks and line end at its end included: rows adjoin.
    package let range: Range<Int>
    /// The scalars to draw: `range` without blanks and line end at its end.
    package let shown: Range<Int>
    /// Columns of `shown`; with `indent` at most `columns`, unless one cluster alone is wider.
    package let width: Int
    /// Blank columns before it.
    package let indent: Int
    /// Whether a line end or the end of the text ended it, not its length.
    package let endsLine: Bool
    /// Number of UTF-8 bytes in `range`: where the next row starts in the piece given.
    package let bytes: Int
  }

  /// The rows of a text, or of what is left of it.
  ///
  /// - Parameters:
  ///   - text: what to wrap; its first scalar starts a row.
  ///   - offset: the scalar offset of that first scalar in the whole text; rows count from there.
  ///   - isFirst: whether the first row takes `firstIndent`, not `hangingIndent`.
  ///   - limit: at most so many rows.
  /// - Returns: rows that adjoin and, unless cut by `limit`, cover the text; none for an empty one.
  package func rows(
    of text: Substring, at offset: Int = 0, isFirst: Bool = true, limit: Int = .max
  ) -> [Row] {
    ClusterScanner.scan(text) { scanner in
      var rows: [Row] = []
      var breaker = RowBreaker(wrap: self, offset: offset, isFirst: isFirst)
      while rows.count < limit, let row = breaker.next(in: &scanner) { rows.append(row) }
      return rows
    }
  }

  package func rows(
    of text: String, at offset: Int = 0, isFirst: Bool = true, limit: Int = .max
  ) -> [Row] {
    rows(of: text[...], at: offset, isFirst: isFirst, limit: limit)
  }
}
