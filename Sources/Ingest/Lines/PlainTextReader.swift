import Articles

/// Turns lines without markup into units: paragraphs put together, bullets and "> " understood.
struct PlainTextReader {
  private let joiner: ParagraphJoiner
  private var units: [TextUnit] = []
  private var open: OpenUnit?
  private var blanks = 0

  static func units(of lines: ArraySlice<SourceLine>) -> [TextUnit] {
    var reader = PlainTextReader(joiner: ParagraphJoiner(lines))
    var isInTable = false
    for index in lines.indices {
      let next = index + 1 < lines.endIndex ? lines[index + 1] : nil
      // Cells need company: a tab in a single line is only a wide blank.
      isInTable = lines[index].hasCells && (isInTable || next?.hasCells ?? false)
      if isInTable { reader.readRow(lines[index]) } else { reader.read(lines[index]) }
    }
    reader.closeUnit()
    return reader.units
  }

  private init(joiner: ParagraphJoiner) { self.joiner = joiner }

  /// A unit whose last line may not be its end.
  private struct OpenUnit {
    var text: String
    var marker: LineMarker
    var indent: Int
    var lastLine: SourceLine
    var blanksBefore: Int
  }

  private mutating func read(_ line: SourceLine) {
    if line.isBlank {
      closeUnit()
      blanks += 1
      return
    }
    let marker = LineMarker(line.text)
    if marker.quoteDepth > 0, marker.rest.isEmpty {
      closeUnit()
      return
    }
    var inner = line
    if marker.quoteDepth > 0 {
      inner.text = String(marker.rest)
      inner.width = marker.rest.count
    }
    if let current = open, continues(current, marker, inner) {
      append(inner)
    } else {
      closeUnit()
      open = OpenUnit(
        text: String(marker.rest), marker: marker, indent: line.indent, lastLine: inner,
        blanksBefore: blanks)
      blanks = 0
    }
  }

  private mutating func readRow(_ line: SourceLine) {
    closeUnit()
    units.append(TextUnit(line.text, marked: .table, blanksBefore: blanks))
    blanks = 0
  }

  private func continues(_ unit: OpenUnit, _ marker: LineMarker, _ line: SourceLine) -> Bool {
    guard marker.kind == .none, marker.quoteDepth == unit.marker.quoteDepth else { return false }
    var last = unit.lastLine
    if unit.marker.kind != .none { last.indent = max(last.indent, line.indent) }
    return joiner.joins(last, line)
  }

  private mutating func append(_ line: SourceLine) {
    // A word cut at a hyphen goes on at once; the hyphen stays, it may belong to the word.
    let isCut = open?.text.last == "-" && open?.text.dropLast().last?.isLetter == true
    open?.text += (isCut ? "" : " ") + line.text
    open?.lastLine = line
  }

  private mutating func closeUnit() {
    guard let unit = open else { return }
    open = nil
    var result = TextUnit(
      unit.text.replacingTabs, marked: nil, level: 0, blanksBefore: unit.blanksBefore)
    result.marker = unit.marker.bullet
    result.isNumbered = unit.marker.kind == .number
    if unit.marker.quoteDepth > 0 {
      result.marked = .blockquote
      result.level = unit.marker.quoteDepth
    } else if unit.marker.kind == .bullet {
      result.marked = .listItem
      result.level = 1 + min(unit.indent, 20) / 2
    }
    units.append(result)
  }
}

extension String {
  /// One blank for each tab: only the cells of a table are told apart by tabs.
  var replacingTabs: String {
    holds(byte: 0x09) ? String(map { $0 == "\t" ? " " : $0 }) : self
  }
}
