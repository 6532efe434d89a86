package import Articles

/// Choosing a passage. Both ends are clusters inside it, as in vi's visual mode.
extension ArticlePane {
  /// Begins with the unit at the cursor; opens the fold the cursor is on.
  package mutating func startSelection(_ unit: SelectionUnit = .sentence) {
    guard layout.firstCursorStretch != nil else { return }
    unfold(at: TextRange(cursor, cursor))
    selection = ArticleSelection(unit: unit, anchor: cursor, origin: cursor)
    setSelectionUnit(unit)
  }

  /// Selects exactly a range, with the cursor at its end.
  package mutating func select(_ range: TextRange) {
    guard !range.isEmpty, layout.firstCursorStretch != nil else { return }
    unfold(at: range)
    let start = nearestPlace(to: range.start)
    selection = ArticleSelection(unit: .character, anchor: start, origin: start)
    putActiveEnd(max(start, nearestPlace(to: range.end - 1)))
  }

  /// Selects the unit at the place where the selection began.
  package mutating func setSelectionUnit(_ unit: SelectionUnit) {
    guard let origin = selection?.origin else { return }
    let range = units.unit(unit, at: origin)
    selection?.unit = unit
    selection?.anchor = range.start
    putActiveEnd(units.lastCluster(of: range))
  }

  /// Moves the end at the cursor as the cursor is moved without a selection.
  package mutating func extendSelection(_ movement: Movement, count: Int = 1) {
    guard selection != nil else { return }
    move(movement, count: count)
    unfoldSelection()
  }

  /// Moves the end at the cursor by the selection's unit; the unit it began with stays in it.
  package mutating func extendSelection(forward: Bool, count: Int = 1) {
    for _ in 0..<max(0, count) {
      guard let selection else { return }
      var ends = SelectionEnds(anchor: selection.anchor, head: cursor)
      ends.step(selection.unit, forward: forward, in: units)
      self.selection?.anchor = ends.anchor
      putActiveEnd(ends.head)
    }
  }

  /// Selects from the unit it began with through the unit at an offset: what dragging does.
  package mutating func extendSelection(to offset: Int) {
    guard let selection else { return }
    let units = units
    let first = units.unit(selection.unit, at: selection.origin)
    let place = nearestPlace(to: offset)
    let other = units.unit(selection.unit, at: place)
    let isForward = other.end >= first.end
    self.selection?.anchor = isForward ? first.start : units.lastCluster(of: first)
    putActiveEnd(isForward ? units.lastCluster(of: other) : min(other.start, first.start))
  }

  /// The cursor goes to the other end.
  package mutating func swapSelectionEnds() {
    guard let anchor = selection?.anchor else { return }
    selection?.anchor = cursor
    putActiveEnd(anchor)
  }

  package mutating func endSelection() { selection = nil }

  /// Whole clusters from one end through the other.
  package var selectedRange: TextRange? {
    guard let anchor = selection?.anchor else { return nil }
    return text.wholeClusters(TextRange(min(anchor, cursor), max(anchor, cursor) + 1))
  }

  package var selectedText: String? { selectedRange.map { String(text[$0]) } }

  private mutating func putActiveEnd(_ offset: Int) {
    cursor = offset
    unfoldSelection()
    moveCursor(to: offset)
  }

  /// Shows all that is selected.
  private mutating func unfoldSelection() {
    if let range = selectedRange { unfold(at: range) }
  }
}
