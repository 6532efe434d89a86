import Articles
import Screen

extension NotesView {
  /// Draws a box in the middle of the screen.
  ///
  /// - Parameter rect: the whole screen.
  func draw(on canvas: inout Canvas, in rect: Rect, colors: [String: TagColor]) {
    let box = box(on: rect)
    box.draw(title: title, detail: detail, footer: footer, glyphs: glyphs, on: &canvas)
    let inside = box.inside
    drawFilter(on: &canvas, in: inside)
    let visible = cursor.visible(count: count, height: max(0, inside.height - 1) / rowHeight)
    for index in visible {
      let line = Rect(
        x: inside.x, y: inside.y + 1 + (index - cursor.top) * rowHeight, width: inside.width,
        height: rowHeight)
      if showsCounts {
        if let counts { draw(counts.rows[index], on: &canvas, in: line) }
      } else if let row = row(index) {
        draw(row, on: &canvas, in: line, colors: colors)
      }
      if index == cursor.index { canvas.markCursorRow(line, isFocused: !isTyping) }
    }
    guard visible.isEmpty, inside.height > 1 else { return }
    canvas.drawClipped(
      emptyLine, at: Point(x: inside.x + 1, y: inside.y + 1), width: inside.width - 1,
      style: CellStyle(.faint, on: .overlay), glyphs: glyphs)
  }

  private var title: String {
    if showsCounts { return "Notes by tag and source" }
    return query.review ? "Notes to review" : "Notes"
  }

  private var detail: String {
    if showsCounts { return counts.map { "\($0.notes) notes" } ?? glyphs.ellipsis }
    return report?.words ?? glyphs.ellipsis
  }

  private var footer: String {
    if isTyping { return "words tag:x actor:x source:x author:x state:x since:2025-05  Enter done" }
    if showsCounts {
      return words([
        (.listCounts, "list"), (.find, "filter"), (.cancel, isForCounts ? "close" : "back"),
      ])
    }
    let common: [(Command, String)] =
      query.review
      ? [
        (.acceptPlace, "accept"), (.pickPlace, "pick place"), (.keepAsOrphan, "keep as orphan"),
        (.takeOtherVersion, "other version"), (.reviewNotes, "all"),
      ]
      : [
        (.note, "edit"), (.tags, "tags"), (.deleteNote, "delete"), (.find, "filter"),
        (.retagListed, "retag"), (.listCounts, "counts"), (.reviewNotes, "review"),
      ]
    return words([(.open, "go")] + common + [(.cancel, "close")])
  }

  /// Commands by their keys; those without one are left out.
  private func words(_ commands: [(Command, String)]) -> String {
    commands.compactMap { command, words in
      keymap.keys(for: command, in: .listing).first.map { "\(KeyWords.of($0)) \(words)" }
    }.joined(separator: "  ")
  }

  private var emptyLine: String {
    guard let report, report.total == 0 else { return glyphs.ellipsis }
    if !query.words.isEmpty { return "Nothing fits." }
    return query.review
      ? "Every note stands where it stood."
      : "There are no notes yet: v selects, Enter highlights, a writes."
  }

  private func drawFilter(on canvas: inout Canvas, in inside: Rect) {
    guard inside.height > 0 else { return }
    canvas.draw(
      "/", at: Point(x: inside.x, y: inside.y), style: CellStyle(.key, on: .overlay, .bold),
      width: inside.width)
    let before = canvas.cursor
    filter.draw(
      on: &canvas, at: Point(x: inside.x + 2, y: inside.y), width: inside.width - 2,
      style: CellStyle(.text, on: .overlay))
    if !isTyping { canvas.cursor = before }
  }

  /// The words with where they are from, then tags and text.
  private func draw(
    _ row: NoteRow, on canvas: inout Canvas, in line: Rect, colors: [String: TagColor]
  ) {
    let note = row.note.note
    let isOrphan = row.note.placement == .orphan
    canvas.draw(
      isOrphan ? glyphs.orphan : glyphs.note, at: Point(x: line.x, y: line.y),
      style: CellStyle(isOrphan ? .warning : .note, on: .overlay), width: line.width)
    let place = ListText.oneLine(row.article.publisher ?? row.article.heading, limit: 30)
    let remark = [row.note.remark, place].filter { !$0.isEmpty }.joined(
      separator: " \(glyphs.dot) ")
    let right =
      canvas.drawRightAligned(
        remark, before: line.right - 1, y: line.y, width: line.width - 14,
        style: CellStyle(.faint, on: .overlay)) - 1
    canvas.drawClipped(
      glyphs.openQuote + ListText.oneLine(note.anchor.exact) + glyphs.closeQuote,
      at: Point(x: line.x + 2, y: line.y), width: right - line.x - 2,
      style: CellStyle(.quotation, on: .overlay), glyphs: glyphs)
    var x = line.x + 3
    for tag in note.tags {
      x = canvas.drawClipped(
        "#" + ListText.oneLine(tag), at: Point(x: x, y: line.y + 1), width: line.right - x,
        style: CellStyle(colors.color(of: tag)?.role ?? .tag, on: .overlay), glyphs: glyphs)
      x += 1
    }
    canvas.drawClipped(
      ListText.oneLine(note.text), at: Point(x: x, y: line.y + 1), width: line.right - 1 - x,
      style: CellStyle(.text, on: .overlay), glyphs: glyphs)
  }

  /// A tag, how often, and where.
  private func draw(_ row: NoteCountTable.Row, on canvas: inout Canvas, in line: Rect) {
    canvas.drawRightAligned(
      String(row.total), before: line.x + 7, y: line.y, width: 7,
      style: CellStyle(.count, on: .overlay))
    let tag = row.tag.map { "#" + ListText.oneLine($0) } ?? "(no tag)"
    let width = min(30, (line.width - 8) / 2)
    canvas.drawClipped(
      tag, at: Point(x: line.x + 8, y: line.y), width: width,
      style: CellStyle(.tag, on: .overlay), glyphs: glyphs)
    let sources = row.sources.map { "\(ListText.oneLine($0.name)) \($0.count)" }
      .joined(separator: " \(glyphs.dot) ")
    let x = line.x + width + 10
    canvas.drawClipped(
      sources, at: Point(x: x, y: line.y), width: line.right - x,
      style: CellStyle(.faint, on: .overlay), glyphs: glyphs)
  }
}
