import Articles
package import Screen

extension SidePane {
  package var title: PaneTitle {
    PaneTitle(
      view == .actors && order != .count ? "\(view.title) \(order.words)" : view.title,
      detail: opened == nil ? "" : String(count(of: view)))
  }

  /// Draws list, details and footer; the terminal's cursor goes to the cursor's row.
  package func draw(on canvas: inout Canvas, in rect: Rect, isFocused: Bool) {
    let rowHeight = Self.rowHeight(of: view)
    let shown = cursor.visible(count: count(of: view), height: listHeight(of: view))
    if shown.isEmpty { drawEmpty(on: &canvas, in: rect, isFocused: isFocused) }
    for row in shown {
      let y = rect.y + (row - cursor.top) * rowHeight
      let line = Rect(x: rect.x, y: y, width: rect.width, height: rowHeight)
      draw(row, on: &canvas, in: line)
      guard row == cursor.index else { continue }
      canvas.markCursorRow(line, isFocused: isFocused)
      if isFocused { canvas.cursor = Point(x: rect.x, y: y) }
    }
    drawDetails(on: &canvas, in: rect)
    drawFooter(on: &canvas, in: rect)
  }
}

extension SidePane {
  private func draw(_ row: Int, on canvas: inout Canvas, in line: Rect) {
    guard let opened else { return }
    switch view {
    case .actors: draw(actors[row], on: &canvas, in: line)
    case .quotes: draw(opened.findings.quotations[row], on: &canvas, in: line)
    case .dates: draw(opened.findings.dates[row], on: &canvas, in: line)
    case .figures: draw(opened.findings.figures[row], on: &canvas, in: line)
    case .notes: draw(notes[row], on: &canvas, in: line)
    }
  }

  /// Mark, kind, name, count and strip, as in `▸s Ukraine     41 ▂▅█▃`.
  private func draw(_ count: ActorCount, on canvas: inout Canvas, in line: Rect) {
    let actor = count.actor
    let isChosen = actor.id == chosen?.id
    let style = CellStyle(actor.kind.styleRole, isChosen ? .bold : [])
    if isChosen { canvas.draw(glyphs.chosen, at: Point(x: line.x, y: line.y), width: line.width) }
    canvas.draw(
      actor.kind.letter, at: Point(x: line.x + 1, y: line.y), style: CellStyle(.faint),
      width: line.width - 1)
    var right = line.right
    if line.width >= 22 {
      let strip = occurrences.strip(of: actor.id, isNarrow: line.width < 36, glyphs: glyphs)
      let style = CellStyle(actor.kind.styleRole)
      right = line.right - 1 - (line.width < 36 ? Occurrences.parts / 2 : Occurrences.parts)
      canvas.draw(strip, at: Point(x: right, y: line.y), style: style, width: line.right - right)
      right -= 1
    }
    let start = line.x + 3
    let number = canvas.drawRightAligned(
      String(count.mentions), before: right, y: line.y, width: right - start - 4,
      style: CellStyle(.count))
    if number < right { right = number - 1 }
    canvas.drawClipped(
      ListText.oneLine(actor.name), at: Point(x: start, y: line.y), width: right - start,
      style: style, glyphs: glyphs)
  }

  /// The speaker and how the words are told, then the first of them.
  private func draw(_ quote: Quotation, on canvas: inout Canvas, in line: Rect) {
    let start = line.x + 1
    let right = drawNote(quote.form.rawValue, on: &canvas, in: line)
    let actor = quote.speaker.flatMap { actorsByID[$0] }
    let name = actor?.name ?? quote.speaker?.rawValue ?? "speaker not named"
    canvas.drawClipped(
      ListText.oneLine(name), at: Point(x: start, y: line.y), width: right - start,
      style: CellStyle(actor?.kind.styleRole ?? .faint), glyphs: glyphs)
    let words = self.words(of: quote.range)
    canvas.drawClipped(
      quote.form == .quoted ? glyphs.openQuote + words + glyphs.closeQuote : words,
      at: Point(x: start + 1, y: line.y + 1), width: line.width - 2, style: CellStyle(.quotation),
      glyphs: glyphs)
  }

  /// The day and the words for it, as in `2 Jun 2025  last Monday`.
  private func draw(_ date: DateExpression, on canvas: inout Canvas, in line: Rect) {
    canvas.drawRightAligned(
      DateColumn.text(date.value), before: min(line.x + 12, line.right), y: line.y,
      width: min(11, line.width),
      style: CellStyle(.date))
    canvas.drawClipped(
      words(of: date.range), at: Point(x: line.x + 14, y: line.y), width: line.width - 14,
      style: CellStyle(.faint), glyphs: glyphs)
  }

  /// The words, what is counted and the unit, as in `≈over 40 aircraft   count`.
  private func draw(_ figure: Figure, on canvas: inout Canvas, in line: Rect) {
    if figure.isApproximate {
      canvas.draw(glyphs.approximate, at: Point(x: line.x, y: line.y), width: line.width)
    }
    let start = line.x + 1
    let right = drawNote(figure.unit, on: &canvas, in: line)
    let end = canvas.drawClipped(
      words(of: figure.range), at: Point(x: start, y: line.y), width: right - start,
      style: CellStyle(.figure), glyphs: glyphs)
    canvas.drawClipped(
      ListText.oneLine(figure.of), at: Point(x: end + 1, y: line.y), width: right - end - 1,
      style: CellStyle(.faint), glyphs: glyphs)
  }

  /// The marked words, then tags and text; an orphan with the words it was made on.
  private func draw(_ placed: PlacedNote, on canvas: inout Canvas, in line: Rect) {
    let start = line.x + 2
    let isOrphan = placed.placement == .orphan
    canvas.draw(
      isOrphan ? glyphs.orphan : glyphs.note, at: Point(x: line.x, y: line.y),
      style: CellStyle(isOrphan ? .warning : .note), width: line.width)
    let right = drawNote(placed.remark, on: &canvas, in: line)
    canvas.drawClipped(
      glyphs.openQuote + ListText.oneLine(placed.note.anchor.exact) + glyphs.closeQuote,
      at: Point(x: start, y: line.y), width: right - start, style: CellStyle(.quotation),
      glyphs: glyphs)
    var x = start
    for tag in placed.note.tags {
      x = canvas.drawClipped(
        "#" + ListText.oneLine(tag), at: Point(x: x, y: line.y + 1), width: line.right - x,
        style: CellStyle(tagColors.color(of: tag)?.role ?? .tag), glyphs: glyphs)
      x += 1
    }
    canvas.drawClipped(
      ListText.oneLine(placed.note.text), at: Point(x: x, y: line.y + 1), width: line.right - x,
      glyphs: glyphs)
  }

  /// A faint word at the right end, where it leaves room for a dozen columns.
  ///
  /// - Returns: the column before which there is room.
  private func drawNote(_ word: String, on canvas: inout Canvas, in line: Rect) -> Int {
    let left = canvas.drawRightAligned(
      word, before: line.right, y: line.y, width: line.width - 13, style: CellStyle(.faint))
    return left < line.right ? left - 1 : left
  }

  private func words(of range: TextRange) -> String {
    guard let text = opened?.article.text, range.end <= text.count else { return "" }
    return ListText.oneLine(text[range])
  }

  private func drawDetails(on canvas: inout Canvas, in rect: Rect) {
    let height = detailHeight(of: view)
    guard height > 0, !details.isEmpty else { return }
    let top = rect.bottom - footerHeight - height
    for x in rect.x..<rect.right {
      canvas.draw(glyphs.horizontal, at: Point(x: x, y: top), style: CellStyle(.frame))
    }
    let lines = details.enumerated().flatMap { index, paragraph in
      ListText.wrapped(paragraph, width: rect.width - 1)
        .map { (text: $0, style: index == 0 ? CellStyle(.text, .bold) : CellStyle(.faint)) }
    }
    for (row, line) in lines.prefix(height - 1).enumerated() {
      canvas.draw(
        line.text, at: Point(x: rect.x + 1, y: top + 1 + row), style: line.style,
        width: rect.width - 1)
    }
  }

  /// What the other views hold.
  private func drawFooter(on canvas: inout Canvas, in rect: Rect) {
    guard footerHeight > 0, opened != nil else { return }
    let parts = View.allCases.filter { $0 != view && (count(of: $0) > 0 || $0 != .notes) }
      .map { "\($0.title) \(count(of: $0))" }
    let point = Point(x: rect.x + 1, y: rect.bottom - 1)
    canvas.draw(
      Self.fitting(parts, separator: " \(glyphs.dot) ", width: rect.width - 1), at: point,
      style: CellStyle(.faint), width: rect.width - 1)
  }

  /// All parts when they fit, if need be closer together, else as many as do.
  private static func fitting(_ parts: [String], separator: String, width: Int) -> String {
    let line = parts.joined(separator: separator)
    if CellText(line).width <= width { return line }
    let close = parts.joined(separator: " ")
    if parts.count < 2 || CellText(close).width <= width { return close }
    return fitting(parts.dropLast(), separator: separator, width: width)
  }

  private func drawEmpty(on canvas: inout Canvas, in rect: Rect, isFocused: Bool) {
    guard rect.height > 0 else { return }
    if isFocused { canvas.cursor = Point(x: rect.x, y: rect.y) }
    guard opened != nil else { return }
    canvas.drawClipped(
      "No \(view.title.lowercased()) in this article.", at: Point(x: rect.x + 1, y: rect.y),
      width: rect.width - 1, style: CellStyle(.faint), glyphs: glyphs)
  }
}

extension PlacedNote {
  /// What a person should know about it; empty for the common case.
  var remark: String {
    if isDisputed { return "two versions" }
    return switch placement {
    case .placed: ""
    case .moved: isSettled ? "" : "moved"
    case .changed: isSettled ? "" : "changed"
    case .orphan: isSettled ? "kept apart" : "not found"
    }
  }
}
