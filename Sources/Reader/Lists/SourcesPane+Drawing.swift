import Articles
package import Screen

extension SourcesPane {
  package var title: PaneTitle {
    switch view {
    case .bySource: PaneTitle("Sources", detail: count(outline?.reduce(0) { $0 + $1.articleCount }))
    case .byDate: PaneTitle("By date", detail: count(totals[.articles(query)]))
    case .byActor: PaneTitle("By actor", detail: count(actors?.count))
    case .annotated: PaneTitle("Annotated", detail: count(totals[.articles(query)]))
    case .with(let actors):
      PaneTitle(
        "With " + actors.map { ListText.oneLine($0.name) }.joined(separator: " + "),
        detail: count(totals[.articles(query)]))
    case .search(let words):
      PaneTitle("Search: \(ListText.oneLine(words))", detail: count(totals[.search(words)]))
    }
  }

  /// Draws the rows on the screen; the terminal's cursor goes to the cursor's row.
  ///
  /// - Parameter rect: as large as the pane.
  package func draw(on canvas: inout Canvas, in rect: Rect, isFocused: Bool) {
    let shown = cursor.visible(count: list.count, height: rect.height / rowHeight)
    guard !shown.isEmpty else { return drawEmpty(on: &canvas, in: rect, isFocused: isFocused) }
    for row in shown {
      let y = rect.y + (row - cursor.top) * rowHeight
      let line = Rect(x: rect.x, y: y, width: rect.width, height: rowHeight)
      draw(row, on: &canvas, in: line, isOpen: row == openRow)
      guard row == cursor.index else { continue }
      canvas.markCursorRow(line, isFocused: isFocused)
      if isFocused { canvas.cursor = Point(x: rect.x, y: y) }
    }
  }
}

extension SourcesPane {
  private func count(_ number: Int?) -> String { number.map(String.init) ?? glyphs.ellipsis }

  private func draw(_ row: Int, on canvas: inout Canvas, in line: Rect, isOpen: Bool) {
    if isOpen { canvas.draw(glyphs.chosen, at: Point(x: line.x, y: line.y), width: line.width) }
    switch list[row] {
    case .branch(let branch): draw(branch, on: &canvas, in: line)
    case .article(let source, let index):
      let depth = list.section(at: row)?.branch.map { $0.depth + 1 } ?? 0
      let inside = line.indented(by: 1 + depth)
      guard let hit = rows.row(index, of: source) else {
        canvas.draw(
          glyphs.ellipsis, at: Point(x: inside.x + 2, y: inside.y), style: CellStyle(.faint),
          width: inside.width - 2)
        return
      }
      drawHeading(of: hit.article, isFlat: depth == 0, on: &canvas, in: inside)
      if rowHeight > 1 { drawSnippet(of: hit, on: &canvas, in: inside) }
    case nil: break
    }
  }

  /// ` ▾ Name      ✎2 ●3    7`: notes and unread only where the name keeps its room.
  private func draw(_ branch: Branch, on canvas: inout Canvas, in line: Rect) {
    let inside = line.indented(by: 1 + branch.depth)
    if case .feed = branch.identity { return drawFeed(branch, on: &canvas, in: inside) }
    canvas.draw(
      branch.isOpen ? glyphs.open : glyphs.closed, at: Point(x: inside.x, y: inside.y),
      style: CellStyle(.faint), width: inside.width)
    let start = inside.x + 2
    var right = inside.right - 1
    if let articles = branch.articles {
      right = canvas.drawRightAligned(
        String(articles), before: right, y: line.y, width: right - start - 3,
        style: CellStyle(.count))
    }
    let name = min(CellText(branch.title).width, 12)
    if let problem = branch.problem {
      right = canvas.drawRightAligned(
        "! \(problem)", before: right - 1, y: line.y, width: right - 2 - start - name,
        style: CellStyle(.error))
    }
    let marks = [
      (branch.unread, glyphs.unread, StyleRole.unread), (branch.notes, glyphs.note, .note),
    ]
    for (number, glyph, role) in marks where number > 0 {
      right = canvas.drawRightAligned(
        "\(glyph)\(number)", before: right - 1, y: line.y, width: right - 2 - start - name,
        style: CellStyle(role))
    }
    canvas.drawClipped(
      branch.title, at: Point(x: start, y: line.y), width: right - 1 - start,
      style: CellStyle(.text, branch.unread > 0 ? .bold : []), glyphs: glyphs)
  }

  /// ` ! Name  what is wrong with it`.
  private func drawFeed(_ branch: Branch, on canvas: inout Canvas, in line: Rect) {
    let start = line.x + 2
    var width = line.right - 1 - start
    if let problem = branch.problem {
      canvas.draw("!", at: Point(x: line.x, y: line.y), style: CellStyle(.error), width: line.width)
      let name = min(CellText(branch.title).width, max(width / 3, 8))
      canvas.drawClipped(
        ListText.oneLine(problem), at: Point(x: start + name + 1, y: line.y),
        width: width - name - 1, style: CellStyle(.error), glyphs: glyphs)
      width = name
    }
    canvas.drawClipped(
      branch.title, at: Point(x: start, y: line.y), width: width, style: CellStyle(.text),
      glyphs: glyphs)
  }

  /// `● 2 Jun Heading  ✎2`; in a tree the date stands at the right, where there is room.
  private func drawHeading(
    of article: ArticleSummary, isFlat: Bool, on canvas: inout Canvas, in line: Rect
  ) {
    var start = line.x + 2
    var right = line.right - 1
    if !article.isRead {
      canvas.draw(
        glyphs.unread, at: Point(x: line.x, y: line.y), style: CellStyle(.unread),
        width: line.width)
    }
    let isWide = line.right >= (isFlat ? 36 : 44)
    let date = DateColumn.text(article, isShort: !isWide, glyphs: glyphs)
    if view == .byDate || view == .annotated {
      let columns = isWide ? 12 : 7
      canvas.drawRightAligned(
        date, before: min(start + columns - 1, line.right), y: line.y,
        width: min(columns, line.width - 1),
        style: CellStyle(.faint))
      start += columns
    } else if line.width >= 28 {
      right = canvas.drawRightAligned(
        date, before: right, y: line.y, width: right - start - 14, style: CellStyle(.faint))
      if right < line.right - 1 { right -= 1 }
    }
    if article.noteCount > 0 {
      let left = canvas.drawRightAligned(
        "\(glyphs.note)\(article.noteCount)", before: right, y: line.y, width: right - start - 6,
        style: CellStyle(.note))
      if left < right { right = left - 1 }
    }
    canvas.drawClipped(
      ListText.oneLine(article.heading), at: Point(x: start, y: line.y), width: right - start,
      style: CellStyle(.text, article.isRead ? [] : .bold), glyphs: glyphs)
  }

  private func drawEmpty(on canvas: inout Canvas, in rect: Rect, isFocused: Bool) {
    let lines = emptyLines.flatMap {
      $0.isEmpty ? [""] : ListText.wrapped($0, width: rect.width - 2)
    }
    for (row, line) in lines.prefix(rect.height).enumerated() {
      canvas.draw(
        line, at: Point(x: rect.x + 1, y: rect.y + row), style: CellStyle(.faint),
        width: rect.width - 1)
    }
    if isFocused, rect.height > 0 { canvas.cursor = Point(x: rect.x, y: rect.y) }
  }

  /// What to say where there is no row: that it is being loaded, or what can be done.
  private var emptyLines: [String] {
    guard outline != nil else { return [glyphs.ellipsis] }
    if isEmptyLibrary {
      return [
        "The library is empty.", "", "Add articles, or a folder of them, from a shell:", "",
        "dragoman add FILE\(glyphs.ellipsis)",
      ]
    }
    switch view {
    case .bySource, .byDate: return [glyphs.ellipsis]
    case .byActor:
      return actors == nil
        ? [glyphs.ellipsis] : ["No actors yet.", "", "They appear as articles are recognised."]
    case .annotated:
      return ["No notes yet.", "", "Select a passage of an article to highlight it or note on it."]
    case .with: return ["No article mentions them all.", "", "Esc lists all articles again."]
    case .search: return ["Nothing found.", "", "Fewer or shorter words may find more."]
    }
  }
}

extension Rect {
  /// Without its first columns.
  fileprivate func indented(by columns: Int) -> Rect {
    Rect(x: x + columns, y: y, width: width - columns, height: height)
  }
}
