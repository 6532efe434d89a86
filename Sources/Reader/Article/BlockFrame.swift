import Articles
import Screen

/// What surrounds the text of a block: indents, a mark, a style.
struct BlockFrame: Equatable {
  enum Label: Equatable {
    case none, bar, bullet, caption
  }

  var label = Label.none
  /// Blank columns before the first row and before the others.
  var indent = 0
  var hanging = 0
  var style: CellStyle = .plain

  /// The frame of a block in rows of `width` columns; in narrow ones it is left out.
  init(_ block: Block, in text: ArticleText, width: Int) {
    style = Self.style(of: block.role)
    guard width >= 12 else { return }
    switch block.role {
    case .blockquote, .comment: setFrame(.bar, indent: 2)
    case .caption: setFrame(.caption, indent: 2)
    case .listItem: setBullet(block, in: text, width: width)
    case .title, .byline, .dateline, .heading, .paragraph, .table, .related, .boilerplate,
      .separator:
      break
    }
  }

  private mutating func setFrame(_ label: Label, indent: Int) {
    self.label = label
    self.indent = indent
    hanging = indent
  }

  /// An item that brings its own marker keeps it; another gets a bullet.
  private mutating func setBullet(_ block: Block, in text: ArticleText, width: Int) {
    let depth = min(2 * max(0, block.level - 1), width / 3)
    if let marker = Self.marker(of: block.range, in: text), marker <= 8 {
      indent = depth
      hanging = depth + marker
    } else {
      setFrame(.bullet, indent: depth + 2)
    }
  }

  /// Columns of a marker at the start of a block with the blank behind it: of a dash, "3." or "(b)".
  private static func marker(of block: TextRange, in text: ArticleText) -> Int? {
    let start = text[TextRange(block.start, min(block.end, block.start + 8))]
    guard let blank = start.firstIndex(where: \.isWhitespace) else { return nil }
    let marker = start[..<blank]
    let isSign = marker.count == 1 && "-–—•‣◦▪●○■□*+·".contains(marker)
    return isSign || isNumbering(marker) ? CellWidth.of(marker) + 1 : nil
  }

  /// "3.", "iv)", "(b)", "12:".
  private static func isNumbering(_ marker: Substring) -> Bool {
    let isBracketed = marker.first == "("
    let inner = marker.drop { $0 == "(" }
    guard let last = inner.last, last == ")" || !isBracketed && (last == "." || last == ":"),
      inner.count > 1
    else { return false }
    let name = inner.dropLast()
    return name.allSatisfy(\.isNumber) || name.count == 1 && name.allSatisfy(\.isLetter)
      || name.allSatisfy { "ivxIVX".contains($0) }
  }

  static func style(of role: BlockRole) -> CellStyle {
    switch role {
    case .title: CellStyle(.title, .bold)
    case .heading: CellStyle(.heading, .bold)
    case .blockquote: CellStyle(.blockquote)
    case .caption: CellStyle(.caption, [.dim, .italic])
    case .byline, .dateline, .related, .boilerplate, .separator: CellStyle(.faint)
    case .paragraph, .listItem, .table, .comment: .plain
    }
  }
}
