package import Screen

/// The line that tells what the keys do here: as many hints of the command table as fit.
package struct HintLine: Hashable, Sendable {
  /// One command: its key and a word or two.
  package struct Hint: Hashable, Sendable {
    package let key: String
    package let words: String

    var width: Int { CellText(key).width + 1 + CellText(words).width }
  }

  private static let gap = 2

  /// What helps most in this place comes first; help itself is always kept.
  private let hints: [Hint]
  private let help: Hint?

  package init(context: CommandContext, keymap: Keymap) {
    let first = Self.foremost(in: context)
    let rows =
      first.map(\.description)
      + Command.table.filter { $0.contexts.contains(context) && !first.contains($0.command) }
    func hint(_ row: CommandDescription) -> Hint? {
      guard !row.hint.isEmpty, let key = keymap.keys(for: row.command, in: context).first
      else { return nil }
      // What lies over the panes is closed first.
      let closes = row.command == .close && (context == .comparing || context == .listing)
      return Hint(key: KeyWords.of(key), words: closes ? "close" : row.hint)
    }
    hints = rows.filter { $0.command != .help }.compactMap(hint)
    help = rows.first { $0.command == .help }.flatMap(hint)
  }

  /// What is shown of it in so many columns.
  package func shown(width: Int) -> [Hint] {
    var room = width - 1 - (help.map { $0.width + Self.gap } ?? 0)
    let fitting = hints.prefix {
      room -= $0.width + Self.gap
      return room >= -Self.gap
    }
    return fitting + [help].compactMap { $0 }.filter { $0.width < width }
  }

  package func text(width: Int) -> String {
    shown(width: width).map { "\($0.key) \($0.words)" }.joined(separator: "  ")
  }

  package func draw(on canvas: inout Canvas, in rect: Rect) {
    var x = rect.x + 1
    for hint in shown(width: rect.width) {
      let point = Point(x: x, y: rect.y)
      x = canvas.draw(hint.key, at: point, style: CellStyle(.key, .bold), width: rect.right - x)
      x = canvas.draw(
        " \(hint.words)", at: Point(x: x, y: rect.y), style: CellStyle(.hint),
        width: rect.right - x)
      x += Self.gap
    }
  }

  /// What a person wants most, before the rest in the order of the table.
  private static func foremost(in context: CommandContext) -> [Command] {
    switch context {
    case .sources: [.open, .cycleSourcesView, .nextPane, .close, .palette]
    case .article:
      [.takeActor, .nextMention, .previousMention, .nextArticleWithActor, .select, .find]
    case .side: [.open, .nextPane, .nextMention, .previousMention, .nextArticleWithActor, .why]
    case .comparing: [.open, .cycleScope, .cycleKind, .compare, .timeline, .voices, .close]
    case .listing: [.open, .note, .tags, .find, .listCounts, .retagListed, .close]
    case .selecting: [.highlight, .note, .tags, .selectWords, .selectSentences, .selectParagraphs]
    }
  }
}
