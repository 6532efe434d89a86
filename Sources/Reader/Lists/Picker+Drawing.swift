import Articles
package import Screen

extension Picker {
  /// Draws a box in the middle of the screen; the terminal's cursor stands in the filter.
  ///
  /// - Parameter rect: the whole screen.
  package func draw(on canvas: inout Canvas, in rect: Rect, isFocused: Bool) {
    let box = box(on: rect)
    box.draw(title: title, detail: detail, footer: footer, glyphs: glyphs, on: &canvas)
    let inside = box.inside
    drawFilter(on: &canvas, in: inside, isFocused: isFocused)
    let visible = cursor.visible(count: count, height: max(0, inside.height - 1) / rowHeight)
    for index in visible {
      guard let row = row(index) else { continue }
      let line = Rect(
        x: inside.x, y: inside.y + 1 + (index - cursor.top) * rowHeight, width: inside.width,
        height: rowHeight)
      draw(row, on: &canvas, in: line)
      if index == cursor.index { canvas.markCursorRow(line, isFocused: isFocused) }
    }
    guard visible.isEmpty, inside.height > 1 else { return }
    canvas.drawClipped(
      emptyLine, at: Point(x: inside.x + 1, y: inside.y + 1), width: inside.width - 1,
      style: CellStyle(.faint, on: .overlay), glyphs: glyphs)
  }
}

extension Picker {
  private var title: String {
    switch purpose {
    case .actors: "Actor"
    case .corrections: ListText.oneLine(target?.heading ?? "", limit: 60)
    case .otherActor: otherActorTitle
    case .actorKinds: "\(target?.actor?.name ?? "") is a"
    case .commands: "Command"
    case .notes: "Notes"
    case .kinds: "Jump to"
    case .tags: "Tag"
    case .articles: "The same text in"
    case .citations: "Copy as"
    case .welcome: "Welcome to Dragoman: what would you like to read?"
    }
  }

  /// How many of how many; of actors, which come filtered, only how many.
  private var detail: String {
    switch purpose {
    case .actors, .otherActor: answered == nil ? glyphs.ellipsis : String(count)
    case .corrections, .actorKinds, .citations, .welcome: ""
    case .commands, .notes, .kinds, .tags, .articles: "\(shown.count)/\(rows.count)"
    }
  }

  private var footer: String {
    switch purpose {
    case .kinds: "Space switch  Esc close"
    case .notes: "Enter go  Esc close  tag:x by tag"
    case .otherActor: "Type a name  Enter choose  Esc close"
    case .actors, .commands, .tags, .articles, .corrections, .actorKinds, .citations,
      .welcome:
      "Enter choose  Esc close"
    }
  }

  private var otherActorTitle: String {
    guard let target, let step = target.step else { return "Actor" }
    let title =
      switch step {
      case .merge: target.words(for: .merge)
      case .relink(let reach): target.words(for: .other(reach))
      case .alias: target.words(for: .nameOfAnother)
      }
    return ListText.oneLine(title, limit: 60)
  }

  private var emptyLine: String {
    if listsActors, answered == nil { return glyphs.ellipsis }
    return filter.text.isEmpty && purpose == .notes ? "No notes yet." : "Nothing fits."
  }

  private func drawFilter(on canvas: inout Canvas, in inside: Rect, isFocused: Bool) {
    guard inside.height > 0 else { return }
    let style = CellStyle(.text, on: .overlay)
    canvas.draw(
      ">", at: Point(x: inside.x, y: inside.y), style: CellStyle(.key, on: .overlay, .bold),
      width: inside.width)
    let before = canvas.cursor
    filter.draw(
      on: &canvas, at: Point(x: inside.x + 2, y: inside.y), width: inside.width - 2, style: style)
    if !isFocused { canvas.cursor = before }
  }

  private func draw(_ row: PickerRow, on canvas: inout Canvas, in line: Rect) {
    var x = line.x + 1
    if case .kind(let kind) = row.choice {
      let mark = checked.contains(kind) ? glyphs.checked : glyphs.unchecked
      x =
        1
        + canvas.draw(
          mark, at: Point(x: x, y: line.y), style: CellStyle(.key, on: .overlay),
          width: line.right - x)
    }
    let left = canvas.drawRightAligned(
      row.trailing, before: line.right - 1, y: line.y, width: line.right - 1 - x - 12,
      style: CellStyle(purpose == .commands ? .key : .count, on: .overlay))
    let right = left - 1
    x = canvas.drawClipped(
      row.label, at: Point(x: x, y: line.y), width: right - x,
      style: CellStyle(row.role, on: .overlay), glyphs: glyphs)
    // Sentences of commands stand under each other where that leaves them room.
    if purpose == .commands, line.width >= 70 { x = max(x, line.x + 25) }
    canvas.drawClipped(
      row.detail, at: Point(x: x + 2, y: line.y), width: right - x - 2,
      style: CellStyle(.faint, on: .overlay), glyphs: glyphs)
    guard rowHeight > 1 else { return }
    canvas.drawClipped(
      ListText.oneLine(row.second), at: Point(x: line.x + 3, y: line.y + 1), width: line.width - 4,
      style: CellStyle(.faint, on: .overlay), glyphs: glyphs)
  }
}
