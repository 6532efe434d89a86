import Articles

/// Turns a piece of HTML that is content and nothing else into units.
struct FragmentReader {
  private var scanner: MarkupScanner
  private var units: [TextUnit] = []
  private var text: [UInt8] = []
  private var lists = 0
  private var quotes = 0
  private var marked: BlockRole?
  private var level = 0
  private var isPreformatted = false
  /// Elements open whose content is not shown.
  private var hidden: [String] = []
  /// Line breaks since the last character.
  private var breaks = 0
  /// The cells of the table row that is open.
  private var cells: [String]?

  static func units(of html: String) -> [TextUnit] {
    var reader = FragmentReader(html)
    reader.run()
    return reader.units
  }

  /// A text as one line, its markup left out; nil when there is nothing in it.
  static func line(of text: FeedText) -> String? {
    let line =
      switch text.form {
      case .plain: clean(text.value)
      case .html: units(of: text.value).map(\.text).joined(separator: " ")
      }
    let result = line.collapsingSpaces
    return result.isEmpty ? nil : result
  }

  /// The units of a text in either form.
  static func units(of text: FeedText) -> [TextUnit] {
    switch text.form {
    case .html: return units(of: text.value)
    case .plain:
      return text.value.split(whereSeparator: \.isNewline).map { clean(String($0)).collapsingSpaces }
        .filter { !$0.isEmpty }.map { TextUnit($0) }
    }
  }

  private static func clean(_ text: String) -> String {
    CharacterReferences.withoutInvisibles(CharacterReferences.withoutControls(text))
  }

  private init(_ html: String) {
    scanner = MarkupScanner(Array(html.utf8), isHTML: true)
  }

  private mutating func run() {
    while let event = scanner.next() {
      switch event {
      case .start(let tag): start(tag)
      case .end(let name, _): end(Self.local(name))
      case .text(let range), .cdata(let range): if hidden.isEmpty { add(scanner.bytes[range]) }
      }
    }
    flush()
    closeRow()
  }
}

extension FragmentReader {
  private mutating func start(_ tag: MarkupTag) {
    let name = Self.local(tag.name)
    if Self.hiddenElements.contains(name) {
      if !tag.isClosed, hidden.count < 64 { hidden.append(name) }
      return
    }
    guard hidden.isEmpty else { return }
    switch name {
    case "br":
      breaks += 1
      if isPreformatted || breaks > 1 { flush() } else { text.append(0x20) }
      return
    case "blockquote":
      flush()
      quotes += 1
    case "ul", "ol", "menu", "dir":
      flush()
      lists += 1
    case "li": open(.listItem, level: max(1, lists))
    case "dt", "dd": open(nil, level: 0)
    case "h1", "h2", "h3", "h4", "h5", "h6":
      open(.heading, level: Int(name.dropFirst()) ?? 2)
    case "figcaption", "caption": open(.caption, level: 0)
    case "pre":
      flush()
      isPreformatted = true
    case "tr":
      flush()
      closeRow()
      cells = []
    case "td", "th": closeCell()
    default: if Self.blocks.contains(name) { flush() }
    }
  }

  private mutating func end(_ name: String) {
    if !hidden.isEmpty {
      if let index = hidden.lastIndex(of: name) { hidden.removeSubrange(index...) }
      return
    }
    switch name {
    case "blockquote":
      flush()
      quotes = max(0, quotes - 1)
    case "ul", "ol", "menu", "dir":
      flush()
      lists = max(0, lists - 1)
    case "li", "h1", "h2", "h3", "h4", "h5", "h6", "figcaption", "caption":
      flush()
      marked = nil
    case "pre":
      flush()
      isPreformatted = false
    case "tr", "table":
      closeCell()
      closeRow()
    case "td", "th": closeCell()
    default: if Self.blocks.contains(name) { flush() }
    }
  }

  private mutating func open(_ role: BlockRole?, level: Int) {
    flush()
    marked = role
    self.level = level
  }

  private mutating func add(_ source: ArraySlice<UInt8>) {
    if isPreformatted {
      for (index, line) in source.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
        if index > 0 { flush() }
        text += line
      }
      return
    }
    guard source.contains(where: { !$0.isSpace }) else {
      if let last = text.last, !last.isSpace { text.append(0x20) }
      return
    }
    breaks = 0
    text += source
  }

  /// Ends the unit that is being written.
  private mutating func flush() {
    guard !text.isEmpty else { return }
    let line = CharacterReferences.withoutInvisibles(CharacterReferences.decoded(text[...]))
      .collapsingSpaces
    text = []
    breaks = 0
    guard !line.isEmpty else { return }
    if let row = cells {
      let last = row.last ?? ""
      cells = row.dropLast() + [last.isEmpty ? line : last + " " + line]
      return
    }
    let isQuoted = quotes > 0 && marked != .heading
    units.append(
      TextUnit(
        line, marked: isQuoted ? .blockquote : marked ?? .paragraph,
        level: isQuoted ? min(9, quotes) : marked == nil ? 0 : min(9, level)))
  }

  private mutating func closeCell() {
    flush()
    if cells != nil { cells?.append("") }
  }

  private mutating func closeRow() {
    flush()
    guard let row = cells else { return }
    cells = nil
    let filled = row.map { $0.filter { $0 != "\t" } }.filter { !$0.isEmpty }
    if filled.count == 1 { units.append(TextUnit(filled[0], marked: .paragraph)) }
    if filled.count > 1 { units.append(TextUnit(filled.joined(separator: "\t"), marked: .table)) }
  }

  private static func local(_ name: String) -> String {
    let lower = name.lowercased()
    return lower.firstIndex(of: ":").map { String(lower[lower.index(after: $0)...]) } ?? lower
  }

  private static let hiddenElements: Set<String> = [
    "script", "style", "head", "template", "noscript", "svg", "math", "select", "button",
    "textarea", "iframe", "object", "audio", "video", "canvas", "applet",
  ]

  private static let blocks: Set<String> = [
    "p", "div", "section", "article", "aside", "header", "footer", "main", "nav", "address", "dl",
    "figure", "fieldset", "form", "hr", "table", "tbody", "thead", "tfoot", "body", "html",
    "center", "details", "summary", "hgroup", "noframes",
  ]
}
