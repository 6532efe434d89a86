/// One line of a source, cleaned for the screen.
struct SourceLine: Equatable, Sendable {
  /// Without white space at its ends, without control characters, runs of blanks as one.
  var text: String
  /// Columns of white space before the text; a tab reaches to the next multiple of four.
  var indent: Int
  /// Columns between its first and last character in the source, blanks counted as they stand.
  var width: Int

  /// Whether tabs set parts of it apart.
  var hasCells: Bool { text.holds(byte: 0x09) }

  var isBlank: Bool { text.isEmpty }
}
