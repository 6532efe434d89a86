import Articles

/// Turns a piece of HTML that is content and nothing else into units.
///
/// It is parsed and laid out as a page is, but nothing in it is taken for the page around it.
enum FragmentReader {
  static func units(of html: String) -> [TextUnit] {
    guard html.utf8.contains(.lessThan) || html.utf8.contains(.ampersand) else {
      return [TextUnit(plain(html), marked: .paragraph)].filter { !$0.text.isEmpty }
    }
    return units(of: Array(html.utf8))
  }

  static func units(of html: [UInt8]) -> [TextUnit] {
    let tree = HTMLTree(parsing: MarkupPreparation(html))
    let shown = units(of: tree, PageMeasures(tree))
    // What hides everything until a script shows it has no script here.
    return shown.isEmpty ? units(of: tree, PageMeasures(tree, hidesByStyle: false)) : shown
  }

  /// A text as one line, its markup left out; nil when there is nothing in it.
  static func line(of text: FeedText) -> String? {
    let line =
      switch text.form {
      case .plain: plain(text.value)
      case .html: units(of: text.value).map(\.text).joined(separator: " ")
      }
    return line.isEmpty ? nil : line
  }

  /// The units of a text in either form.
  static func units(of text: FeedText) -> [TextUnit] {
    switch text.form {
    case .html: units(of: text.value)
    case .plain:
      text.value.split(whereSeparator: \.isNewline).map { plain(String($0)) }
        .filter { !$0.isEmpty }.map { TextUnit($0, marked: .paragraph) }
    }
  }

  private static func units(of tree: HTMLTree, _ measures: PageMeasures) -> [TextUnit] {
    guard let body = tree.nodes.indices.first(where: { tree.tag($0) == .body }) else { return [] }
    let zones = [BlockRole?](repeating: nil, count: tree.nodes.count)
    return PageLayout.blocks(of: tree, measures, zones: zones, roots: [body]).compactMap { block in
      let text = plain(block.text, keepsCells: block.role == .table)
      return text.isEmpty ? nil : TextUnit(text, marked: block.role, level: block.level)
    }
  }

  private static func plain(_ text: String, keepsCells: Bool = false) -> String {
    let clean = CharacterReferences.withoutInvisibles(CharacterReferences.withoutControls(text))
    return keepsCells ? clean : clean.collapsingSpaces
  }
}
