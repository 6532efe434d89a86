import Screen

extension Canvas {
  /// Draws as much of one line as fits into `width` columns, an ellipsis at its end when cut.
  ///
  /// - Returns: the column after the last one drawn on.
  @discardableResult
  mutating func drawClipped(
    _ text: String, at point: Point, width: Int, style: CellStyle = .plain, glyphs: Glyphs
  ) -> Int {
    guard width > 0 else { return point.x }
    // A cluster takes a column or more: nothing behind these can be seen.
    let pieces = CellText(text.prefix(width + 1)).pieces
    guard pieces.reduce(0, { $0 + $1.width }) > width else {
      return draw(text, at: point, style: style, width: width)
    }
    var columns = 0
    let shown = pieces.prefix {
      columns += $0.width
      return columns < width
    }
    let end = draw(shown.map(\.text).joined(), at: point, style: style, width: width - 1)
    return draw(glyphs.ellipsis, at: Point(x: end, y: point.y), style: style, width: 1)
  }

  /// Draws with its last column before `right`; nothing when it takes more than `width` columns.
  ///
  /// - Returns: the column of its first character, `right` when nothing was drawn.
  @discardableResult
  mutating func drawRightAligned(
    _ text: String, before right: Int, y: Int, width: Int, style: CellStyle
  ) -> Int {
    let columns = CellText(text).width
    guard columns > 0, columns <= width else { return right }
    draw(text, at: Point(x: right - columns, y: y), style: style, width: columns)
    return right - columns
  }

  /// Shows which row of a list has the cursor; what lies behind matches stays.
  mutating func markCursorRow(_ rect: Rect, isFocused: Bool) {
    restyle(rect) { style in
      guard style.backdrop == .none || style.backdrop == .overlay else { return }
      style.backdrop = isFocused ? .cursorRow : .dimCursorRow
    }
  }
}

/// Text on its way into a row of a list.
enum ListText {
  /// The first scalars of a text, line ends, tabs and runs of blanks as one blank each.
  static func oneLine(_ text: some StringProtocol, limit: Int = 600) -> String {
    var line = String.UnicodeScalarView()
    var isAfterBlank = true
    for scalar in text.unicodeScalars.prefix(limit) {
      let isBlank = isBlank(scalar)
      if !isBlank { line.append(scalar) } else if !isAfterBlank { line.append(" ") }
      isAfterBlank = isBlank
    }
    if isAfterBlank, !line.isEmpty { line.removeLast() }
    return String(line)
  }

  /// Asks Unicode only about what is not ASCII: that is slow.
  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII
      ? scalar == " " || (0x09...0x0D).contains(scalar.value) : scalar.properties.isWhitespace
  }

  /// A text in lines of at most `width` columns.
  static func wrapped(_ text: String, width: Int) -> [String] {
    guard width > 0 else { return [] }
    let scalars = Array(text.unicodeScalars)
    return Wrap(columns: width).rows(of: text).map { row in
      String(String.UnicodeScalarView(scalars[row.shown]))
    }
  }
}
