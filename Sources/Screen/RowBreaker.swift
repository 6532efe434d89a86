/// Finds the rows of one text from left to right.
struct RowBreaker {
  let wrap: Wrap
  /// Scalar offset of the next row.
  private var offset: Int
  private var isFirst: Bool

  init(wrap: Wrap, offset: Int, isFirst: Bool) {
    self.wrap = wrap
    self.offset = offset
    self.isFirst = isFirst
  }

  /// A place between two clusters: bytes and scalars from the row's start.
  private struct Place {
    var bytes = 0
    var scalars = 0
  }

  /// A row as far as it has been read.
  private struct Draft {
    /// End of what has been read, and its columns with blanks.
    var end = Place()
    var width = 0
    /// End and columns of what would be drawn, had the row to end here.
    var shown = Place()
    var shownWidth = 0
    /// The last place where the row may end, with what it would draw.
    var breakPlace: Place?
    var breakShown = Place()
    var breakWidth = 0
    var lastClass = BreakClass.blank
    /// Whether the last cluster is a hyphen or dash with nothing before it.
    var isLeading = false

    mutating func markBreak() {
      breakPlace = end
      breakShown = shown
      breakWidth = shownWidth
    }
  }

  /// The row at the scanner's position, which moves behind it; nil at the end of the text.
  mutating func next(in scanner: inout ClusterScanner) -> Wrap.Row? {
    let start = scanner.position
    guard start < scanner.bytes.count else { return nil }
    let columns = max(1, wrap.columns)
    let indent = max(0, min(columns - 1, isFirst ? wrap.firstIndent : wrap.hangingIndent))
    let room = columns - indent
    var draft = Draft()
    while let cluster = scanner.next() {
      let kind = BreakClass(cluster)
      let end = Place(
        bytes: scanner.position - start, scalars: draft.end.scalars + cluster.scalars)
      if kind == .newline {
        draft.end = end
        return finish(draft, indent: indent, endsLine: true)
      }
      let width = scanner.columns(of: cluster)
      if kind == .blank {
        draft.end = end
        draft.width += width
        draft.lastClass = .blank
        continue
      }
      if canBreak(draft, before: kind) { draft.markBreak() }
      if draft.width + width > room, draft.end.bytes > 0 {
        return breakRow(draft, start: start, indent: indent, in: &scanner)
      }
      draft.isLeading = draft.lastClass == .blank
      draft.lastClass = kind
      draft.end = end
      draft.width += width
      draft.shown = end
      draft.shownWidth = draft.width
    }
    return finish(draft, indent: indent, endsLine: true)
  }

  private func canBreak(_ draft: Draft, before kind: BreakClass) -> Bool {
    if draft.end.bytes == 0 { return false }
    if draft.lastClass == .blank { return kind.mayStartRow }
    return BreakClass.allows(draft.lastClass, kind, isLeading: draft.isLeading)
  }

  /// Ends a row that is full at its last good place, or where it is when it has none.
  private mutating func breakRow(
    _ full: Draft, start: Int, indent: Int, in scanner: inout ClusterScanner
  ) -> Wrap.Row {
    var draft = full
    if let place = full.breakPlace {
      draft.end = place
      draft.shown = full.breakShown
      draft.shownWidth = full.breakWidth
    }
    scanner.position = start + draft.end.bytes
    return finish(draft, indent: indent, endsLine: false)
  }

  private mutating func finish(_ draft: Draft, indent: Int, endsLine: Bool) -> Wrap.Row {
    let row = Wrap.Row(
      range: offset..<offset + draft.end.scalars, shown: offset..<offset + draft.shown.scalars,
      width: draft.shownWidth, indent: indent, endsLine: endsLine, bytes: draft.end.bytes)
    offset = row.range.upperBound
    isFirst = endsLine
    return row
  }
}
