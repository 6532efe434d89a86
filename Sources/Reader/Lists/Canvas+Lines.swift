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
  /// The first characters of a text, line ends and tabs as blanks and runs of blanks as one.
  static func oneLine(_ text: some StringProtocol, limit: Int = 400) -> String {
    text.prefix(limit).split { $0.isWhitespace }.joined(separator: " ")
  }

  /// Breaks a text at blanks into lines of at most `width` columns; longer words are cut.
  static func wrapped(_ text: String, width: Int) -> [String] {
    guard width > 0 else { return [] }
    var lines: [String] = []
    var line = ""
    var columns = 0
    for word in text.split(separator: " ").flatMap({ parts(of: $0, width: width) }) {
      if columns > 0, columns + 1 + word.width > width {
        lines.append(line)
        (line, columns) = ("", 0)
      }
      line += columns > 0 ? " " + word.text : word.text
      columns += word.width + (columns > 0 ? 1 : 0)
    }
    return columns > 0 ? lines + [line] : lines
  }

  private static func parts(of word: Substring, width: Int) -> [(text: String, width: Int)] {
    var parts: [(text: String, width: Int)] = []
    for piece in CellText(word).pieces {
      if let last = parts.last, last.width + piece.width <= width {
        parts[parts.count - 1] = (last.text + piece.text, last.width + piece.width)
      } else {
        parts.append((piece.text, piece.width))
      }
    }
    return parts
  }
}
