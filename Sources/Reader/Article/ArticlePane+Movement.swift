package import Articles
import Screen

/// Moving the cursor.
extension ArticlePane {
  package mutating func move(_ movement: Movement, count: Int = 1) {
    guard count > 0, layout.firstCursorStretch != nil else { return }
    switch movement {
    case .rowUp: moveRows(-count)
    case .rowDown: moveRows(count)
    case .halfPageUp: turnPage(by: -max(1, size.height / 2), count)
    case .halfPageDown: turnPage(by: max(1, size.height / 2), count)
    case .pageUp: turnPage(by: -pageRows, count)
    case .pageDown: turnPage(by: pageRows, count)
    case .top: moveToEnd(of: layout.firstCursorStretch, last: false)
    case .bottom: moveToEnd(of: layout.lastCursorStretch, last: true)
    case .rowStart: moveInRow { $0.spans.first?.range.start }
    case .rowEnd: moveInRow { $0.spans.last.map { max($0.range.start, $0.range.end - 1) } }
    case .characterLeft: moveUnits(.character, forward: false, count)
    case .characterRight: moveUnits(.character, forward: true, count)
    case .wordLeft: moveUnits(.word, forward: false, count)
    case .wordRight: moveUnits(.word, forward: true, count)
    case .sentenceBack: moveUnits(.sentence, forward: false, count)
    case .sentenceForward: moveUnits(.sentence, forward: true, count)
    case .paragraphBack: moveUnits(.paragraph, forward: false, count)
    case .paragraphForward: moveUnits(.paragraph, forward: true, count)
    }
  }

  /// Puts the cursor on the cluster at an offset, or on the nearest that can hold it.
  package mutating func moveCursor(to offset: Int) {
    aim = nil
    cursor = nearestPlace(to: offset)
    reveal(context: Self.context)
  }

  /// Puts the cursor on the start of a passage and shows it, a third from the top unless it is on
  /// the screen already; opens what is folded there.
  package mutating func jump(to range: TextRange) {
    unfold(at: range)
    land(on: range)
  }

  /// Goes where an opening says.
  package mutating func open(_ opening: Opening) {
    moveToBeginning()
    switch opening {
    case .lastPlace: if let place = opened.place { land(on: TextRange(place, place)) }
    case .offset(let offset): land(on: TextRange(offset, offset))
    case .passage(let range): jump(to: range)
    case .firstMention(let actor):
      if let first = mentions(of: actor).first { jump(to: first.range) }
    case .lastMention(let actor): if let last = mentions(of: actor).last { jump(to: last.range) }
    }
  }

  /// The cluster at an offset, or the nearest one the cursor can stand on.
  func nearestPlace(to offset: Int) -> Int {
    guard let stretch = layout.stretch(at: offset).map({ layout.stretches[$0] }) else { return 0 }
    guard stretch.kind == .text else { return stretch.range.start }
    let last = text.clusterStart(before: stretch.range.end)
    let inside = max(stretch.range.start, min(offset, last))
    return max(stretch.range.start, text.clusterStart(at: inside))
  }

  var units: TextUnits { TextUnits(layout: layout) }
}

extension ArticlePane {
  private mutating func land(on range: TextRange) {
    aim = nil
    cursor = nearestPlace(to: range.start)
    let last = nearestPlace(to: max(range.start, range.end - 1))
    let rows = (first: cursorRow, last: visible.firstIndex { $0.range.contains(last) })
    let isShown = visible.indices.contains(rows.first)
    if !isShown || rows.last == nil && rows.first > size.height / 3 {
      show(cursorAt: size.height / 3)
    }
  }

  /// Rows a page moves by: two of the old page stay.
  private var pageRows: Int { max(1, size.height - 2) }

  private mutating func moveToBeginning() {
    top = ArticleLayout.start
    let first =
      layout.stretches.first { $0.kind == .text } ?? layout.stretches.first(where: \.holdsCursor)
    cursor = first?.range.start ?? 0
    aim = nil
    reveal(context: Self.context)
  }

  private mutating func moveToEnd(of stretch: Int?, last: Bool) {
    guard let stretch else { return }
    let range = layout.stretches[stretch].range
    aim = nil
    cursor = nearestPlace(to: last ? range.end : range.start)
    top = last ? layout.lastPlace() : ArticleLayout.start
    fillView()
    reveal(context: Self.context)
  }

  private mutating func moveRows(_ count: Int) {
    let column = aim ?? cursorColumn
    var place = layout.place(of: cursor)
    var goal = place
    var left = abs(count)
    while left > 0, let next = count > 0 ? layout.place(after: place) : layout.place(before: place)
    {
      place = next
      guard layout.row(at: place).holdsCursor else { continue }
      goal = place
      left -= 1
    }
    let row = layout.row(at: goal)
    if !row.range.contains(cursor) { cursor = offset(atColumn: column, on: row) }
    aim = column
    reveal(context: Self.context)
  }

  /// Moves view and cursor by so many rows; at an end of the article the cursor goes to it.
  private mutating func turnPage(by rows: Int, _ count: Int) {
    let column = aim ?? cursorColumn
    let row = cursorRow
    for _ in 0..<count {
      let before = top
      top = layout.place(top, movedBy: rows)
      fillView()
      aim = column
      let goal = rows > 0 ? size.height - 1 : 0
      putCursor(onRow: top == before ? goal : row, isDown: rows > 0)
      if top == before { break }
    }
  }

  private mutating func moveInRow(to offset: (ArticleRow) -> Int?) {
    let place = layout.place(of: cursor)
    guard let offset = offset(layout.row(at: place)) else { return }
    moveCursor(to: offset)
  }

  private mutating func moveUnits(_ unit: SelectionUnit, forward: Bool, _ count: Int) {
    for _ in 0..<count {
      let found =
        forward ? units.next(unit, after: cursor) : units.previous(unit, before: cursor)
      guard let found else {
        if forward, unit != .character { cursor = lastTextPlace }
        break
      }
      cursor = nearestPlace(to: found.start)
    }
    aim = nil
    reveal(context: Self.context)
  }

  /// The last cluster of the last text that is not folded.
  private var lastTextPlace: Int {
    guard let last = layout.stretches.last(where: { $0.kind == .text }) else { return cursor }
    return max(cursor, nearestPlace(to: last.range.end))
  }
}
