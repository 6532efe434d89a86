import Articles

/// Turns Markdown into units: headings, lists with their depth, quotations, tables, captions,
/// separators, and paragraphs with their lines put together.
struct MarkdownReader {
  private var units: [TextUnit] = []
  private var paragraph: [String] = []
  private var paragraphDepth = 0
  /// Depths of indent of the lists that are open.
  private var listIndents: [Int] = []
  private var item: Item?
  private var fence: (sign: Character, count: Int)?
  private var table: [[String]] = []
  private var blanks = 0
  private var followsImage = false

  private struct Item {
    var lines: [String]
    var level: Int
  }

  static func units(of lines: some Sequence<SourceLine>) -> [TextUnit] {
    var reader = MarkdownReader()
    for line in lines { reader.read(line) }
    reader.close()
    return reader.units
  }

  private mutating func read(_ line: SourceLine) {
    let marker = LineMarker(line.text)
    let depth = fence == nil ? marker.quoteDepth : 0
    let inner =
      depth > 0 ? Substring(line.text.drop { $0 == ">" || $0 == " " }) : Substring(line.text)
    let kind = MarkdownLine(inner)
    if readFence(kind, line) { return }
    if depth != paragraphDepth { closeParagraph() }
    paragraphDepth = depth
    if kind != .row { closeTable() }
    read(kind, inner, line)
    if kind == .blank { blanks += 1 } else { blanks = 0 }
  }

  private mutating func read(_ kind: MarkdownLine, _ inner: Substring, _ line: SourceLine) {
    switch kind {
    case .blank: closeParagraph()
    case .heading(let level, let text): add(String(text), .heading, level: level)
    case .underline(let level): underline(level, line)
    case .rule: add(line.text, .separator)
    case .fence(let sign, let count):
      closeParagraph()
      fence = (sign, count)
    case .item(let text): openItem(text, indent: line.indent)
    case .image(let alternative):
      closeParagraph()
      if !alternative.isEmpty { add(String(alternative), .caption) }
      followsImage = true
    case .row: row(inner)
    case .definition: closeParagraph()
    case .text: text(inner)
    }
  }

  /// Whether the line is inside a block of code or ends one; its text is shown as it stands.
  private mutating func readFence(_ kind: MarkdownLine, _ line: SourceLine) -> Bool {
    guard let open = fence else { return false }
    if case .fence(open.sign, let count) = kind, count >= open.count {
      fence = nil
    } else if !line.isBlank {
      units.append(TextUnit(line.text.replacingTabs, marked: .paragraph, blanksBefore: blanks))
    }
    return true
  }

  private mutating func text(_ inner: Substring) {
    if item != nil {
      item?.lines.append(String(inner))
      return
    }
    paragraph.append(String(inner))
    // Two blanks at the end would say so too, but lines come without them.
    if inner.last == "\\" {
      paragraph[paragraph.count - 1].removeLast()
      closeParagraph()
    }
  }

  private mutating func underline(_ level: Int, _ line: SourceLine) {
    if paragraph.isEmpty || level == 2 && line.text.count < 2 {
      add(line.text, .separator)
    } else {
      let text = paragraph.joined(separator: " ")
      paragraph = []
      add(text, .heading, level: level)
    }
  }

  private mutating func openItem(_ text: Substring, indent: Int) {
    closeParagraph()
    while let last = listIndents.last, indent < last { listIndents.removeLast() }
    if listIndents.last.map({ indent > $0 }) ?? true { listIndents.append(indent) }
    item = Item(lines: [String(text)], level: min(listIndents.count, 9))
  }

  private mutating func row(_ line: Substring) {
    closeParagraph()
    var cells = line.split(separator: "|", omittingEmptySubsequences: false).map {
      String($0.trimmingBlanks)
    }
    if cells.first == "" { cells.removeFirst() }
    if cells.last == "" { cells.removeLast() }
    table.append(cells)
  }

  private mutating func add(_ text: String, _ role: BlockRole, level: Int = 0) {
    closeParagraph()
    let text = role == .separator ? text : MarkdownInline.text(of: text.replacingTabs)
    guard !text.isEmpty else { return }
    let isQuoted = paragraphDepth > 0 && role != .heading
    units.append(
      TextUnit(
        text, marked: isQuoted ? .blockquote : role, level: isQuoted ? paragraphDepth : level,
        blanksBefore: blanks))
    if role != .caption { followsImage = false }
  }

  private mutating func close() {
    closeParagraph()
    closeTable()
  }

  private mutating func closeItem() {
    guard let open = item else { return }
    item = nil
    let text = MarkdownInline.text(of: open.lines.joined(separator: " ").replacingTabs)
    guard !text.isEmpty else { return }
    let isQuoted = paragraphDepth > 0
    var unit = TextUnit(
      text, marked: isQuoted ? .blockquote : .listItem,
      level: isQuoted ? paragraphDepth : open.level)
    unit.isNumbered = LineMarker(text).kind == .number
    units.append(unit)
  }

  private mutating func closeParagraph() {
    closeItem()
    guard !paragraph.isEmpty else { return }
    let source = paragraph.joined(separator: " ").replacingTabs
    paragraph = []
    listIndents = []
    let text = String(MarkdownInline.text(of: source)[...].trimmingBlanks)
    guard !text.isEmpty else { return }
    var unit = TextUnit(text, blanksBefore: blanks)
    if paragraphDepth > 0 {
      unit.marked = .blockquote
      unit.level = paragraphDepth
    } else if followsImage, Self.isEmphasized(source), text.count <= 320 {
      unit.marked = .caption
    }
    followsImage = false
    units.append(unit)
  }

  private static func isEmphasized(_ source: String) -> Bool {
    guard let first = source.first, first == "*" || first == "_" else { return false }
    return source.last == first && !source.hasPrefix("**")
  }

  /// A table needs a row of dashes; without one its lines are text with bars.
  private mutating func closeTable() {
    guard !table.isEmpty else { return }
    let rows = table
    table = []
    let isTable = rows.contains(where: Self.isDashes)
    for row in rows where !(isTable && Self.isDashes(row)) {
      let cells = row.map { MarkdownInline.text(of: $0) }
      let text = cells.joined(separator: isTable ? "\t" : " | ")
      if row.isEmpty {
        units.append(TextUnit("|", blanksBefore: blanks))
      } else {
        units.append(TextUnit(text, marked: isTable ? .table : nil, blanksBefore: blanks))
      }
    }
  }

  private static func isDashes(_ row: [String]) -> Bool {
    !row.isEmpty
      && row.allSatisfy {
        $0.contains("-") && $0.allSatisfy { $0 == "-" || $0 == ":" || $0 == " " }
      }
  }
}

/// Tells Markdown from plain text.
enum MarkdownSigns {
  /// By the ending of the name, else by marks that are rare in plain text.
  static func areIn(_ lines: some Collection<SourceLine>, named name: String) -> Bool {
    let lower = name.lowercased()
    if [".md", ".markdown", ".mdown", ".mkd"].contains(where: { lower.hasSuffix($0) }) {
      return true
    }
    var headings = 0
    var links = 0
    var strong = 0
    for line in lines.prefix(4000) where line.text.utf8.count < 20_000 {
      if case .heading = MarkdownLine(Substring(line.text)) { headings += 1 }
      if line.text.holds("](http") { links += 1 }
      if line.text.hasPrefix("**") || line.text.holds(" **") { strong += 1 }
    }
    return headings > 0 && headings + links + strong >= 2 || links >= 3
  }
}
