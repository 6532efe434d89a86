package import Articles
package import Screen

/// A note's text being written over several lines.
package struct NoteEditor: Equatable, Sendable {
  /// What the text is for.
  package enum Target: Hashable, Sendable {
    case new(NoteDraft)
    case existing(Note)
  }

  package let target: Target
  package private(set) var lines: [LineEditor]
  package private(set) var row: Int
  /// Whether Esc was pressed once on changed text.
  var wasAskedToDrop = false
  /// Text as it was, to know whether anything would be lost.
  private let original: String

  package init(target: Target) {
    self.target = target
    original =
      switch target {
      case .new(let draft): draft.text
      case .existing(let note): note.text
      }
    lines = Self.lines(of: original)
    row = lines.count - 1
  }

  package var text: String { lines.map(\.text).joined(separator: "\n") }
  package var isChanged: Bool { text != original }

  /// Takes a key that edits or moves; Enter begins a new line.
  package mutating func handle(_ key: Key) {
    switch key {
    case .enter: breakLine()
    case .paste(let pasted): paste(pasted)
    case .up: moveRow(by: -1)
    case .down: moveRow(by: 1)
    case .backspace where lines[row].cursor == 0: joinWithPrevious()
    default: _ = lines[row].handle(key)
    }
  }

  /// Takes the text as an outside editor left it.
  package mutating func replaceText(with text: String) {
    lines = Self.lines(of: text)
    row = lines.count - 1
  }
}

extension NoteEditor {
  private static func lines(of text: String) -> [LineEditor] {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map { LineEditor(String($0)) }
  }

  private mutating func breakLine() {
    let line = lines[row]
    var before = LineEditor(String(line.text.prefix(line.cursor)))
    _ = before.handle(.end)
    var after = LineEditor(String(line.text.dropFirst(line.cursor)))
    _ = after.handle(.home)
    lines.replaceSubrange(row...row, with: [before, after])
    row += 1
  }

  private mutating func joinWithPrevious() {
    guard row > 0 else { return }
    let tail = lines.remove(at: row).text
    row -= 1
    let head = lines[row].text
    lines[row].replace(with: head + tail)
    for _ in 0..<tail.count { _ = lines[row].handle(.left) }
  }

  private mutating func moveRow(by step: Int) {
    let target = row + step
    guard lines.indices.contains(target) else { return }
    let column = lines[row].cursor
    row = target
    _ = lines[row].handle(.home)
    for _ in 0..<min(column, lines[row].text.count) { _ = lines[row].handle(.right) }
  }

  private mutating func paste(_ text: String) {
    for (index, line) in Self.lines(of: text).enumerated() {
      if index > 0 { breakLine() }
      _ = lines[row].handle(.paste(line.text))
    }
  }
}
