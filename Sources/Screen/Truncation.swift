/// Where a text that is too long for its place is cut; an ellipsis stands for what is missing.
package enum Truncation: Hashable, Sendable {
  /// `The ferry le…`
  case end
  /// `…quay at noon`, for paths.
  case start
  /// `The fer… noon`, for names that differ at their ends.
  case middle
}

extension CellText {
  /// The text in at most `width` columns; the pieces that show it alone know how long it is.
  package func truncated(to width: Int, at place: Truncation = .end) -> CellText {
    guard self.width > width else { return self }
    guard width > 0 else { return CellText(pieces: []) }
    let room = width - 1
    let tailRoom =
      switch place {
      case .end: 0
      case .middle: room / 2
      case .start: room
      }
    let head = Self.fitting(pieces, in: room - tailRoom)
    let tail = Self.fitting(pieces.reversed(), in: tailRoom).reversed()
    return CellText(pieces: head + [.ellipsis] + tail)
  }

  private static func fitting(_ pieces: some Sequence<Piece>, in room: Int) -> [Piece] {
    var left = room
    return Array(
      pieces.prefix { piece in
        left -= piece.width
        return left >= 0
      })
  }
}

extension CellText.Piece {
  /// Stands for the scalars that are left out, which it does not count.
  fileprivate static let ellipsis = Self(shown: 0x2026)
}

extension Canvas {
  /// Draws a text in at most `width` columns, with an ellipsis where it is cut.
  ///
  /// - Returns: the column after the last one drawn on.
  @discardableResult
  package mutating func draw(
    _ text: String, at point: Point, style: CellStyle = .plain, width: Int? = nil,
    truncating place: Truncation
  ) -> Int {
    let room = min(size.width - point.x, width ?? .max)
    return draw(CellText(text).truncated(to: room, at: place), at: point, style: style, width: room)
  }

  /// Draws a text so that its last column is the one before `point`, cut at its end where it needs
  /// more than `width` columns (or than there are to the left edge, when nil).
  ///
  /// - Returns: the first column drawn on.
  @discardableResult
  package mutating func draw(
    _ text: String, endingAt point: Point, style: CellStyle = .plain,
    width: Int? = nil
  ) -> Int {
    let text = CellText(text).truncated(to: min(point.x, width ?? .max))
    let start = point.x - text.width
    draw(text, at: Point(x: start, y: point.y), style: style)
    return start
  }
}
