package import Screen

/// One line of text being typed.
package struct LineEditor: Equatable, Sendable {
  package private(set) var text: String
  /// Number of characters left of the cursor.
  package private(set) var cursor: Int

  package init(_ text: String = "") {
    self.text = text
    cursor = text.count
  }

  /// Takes a key that edits or moves; false for one that does neither.
  package mutating func handle(_ key: Key) -> Bool {
    switch key {
    case .character(let character): insert(String(character))
    case .paste(let pasted): insert(Self.oneLine(pasted))
    case .backspace: remove(cursor - 1..<cursor)
    case .delete: remove(cursor..<cursor + 1)
    case .left, .control("b"): cursor = max(0, cursor - 1)
    case .right, .control("f"): cursor = min(text.count, cursor + 1)
    case .home, .control("a"): cursor = 0
    case .end, .control("e"): cursor = text.count
    case .control("u"): remove(0..<cursor)
    case .control("k"): remove(cursor..<text.count)
    case .control("w"), .alt(.backspace): remove(wordStart..<cursor)
    default: return false
    }
    return true
  }

  /// Replaces everything; the cursor goes to the end.
  package mutating func replace(with text: String) { self = LineEditor(text) }

  /// Draws the end of the text that fits, with the terminal's cursor in it.
  func draw(on canvas: inout Canvas, at point: Point, width: Int, style: CellStyle) {
    guard width > 1 else { return }
    var before = CellText(text.prefix(cursor)).pieces
    var columns = before.reduce(0) { $0 + $1.width }
    while columns > width - 1, let first = before.first {
      columns -= first.width
      before.removeFirst()
    }
    let shown = before.map(\.text).joined() + text.dropFirst(cursor)
    canvas.draw(shown, at: point, style: style, width: width)
    canvas.cursor = Point(x: point.x + columns, y: point.y)
  }
}

extension LineEditor {
  private mutating func insert(_ piece: String) {
    let before = text.prefix(cursor) + piece
    // Counted anew: a combining mark joins the character before it.
    let count = before.count
    text = String(before + text.dropFirst(cursor))
    cursor = min(count, text.count)
  }

  private mutating func remove(_ range: Range<Int>) {
    let range = range.clamped(to: 0..<text.count)
    text = String(text.prefix(range.lowerBound) + text.dropFirst(range.upperBound))
    cursor = range.lowerBound
  }

  private var wordStart: Int {
    let before = Array(text.prefix(cursor))
    var start = before.count
    while start > 0, before[start - 1] == " " { start -= 1 }
    while start > 0, before[start - 1] != " " { start -= 1 }
    return start
  }

  private static func oneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).joined(separator: " ")
  }
}
