package import Screen

/// The line that tells what the keys do here: as many hints of the command table as fit.
package struct HintLine: Equatable, Sendable {
  /// One command: its key and a word or two.
  package struct Hint: Hashable, Sendable {
    package let key: String
    package let words: String

    var width: Int { CellText(key).width + 1 + CellText(words).width }
  }

  private static let gap = 2

  private let context: CommandContext
  private let keymap: Keymap

  package init(context: CommandContext, keymap: Keymap) {
    self.context = context
    self.keymap = keymap
  }

  /// What is shown of it in so many columns: what helps most in this place comes first, and help
  /// itself is always kept.
  package func shown(width: Int) -> [Hint] {
    let rows = rows
    let help = rows.first { $0.command == .help }.flatMap(hint)
    var room = width - 1 - (help.map { $0.width + Self.gap } ?? 0)
    var shown: [Hint] = []
    for hint in rows.lazy.filter({ $0.command != .help }).compactMap(hint) {
      room -= hint.width + Self.gap
      guard room >= -Self.gap else { break }
      shown.append(hint)
    }
    return (shown + [help].compactMap { $0 }).filter { $0.width < width }
  }

  private var rows: [CommandDescription] {
    let first = Self.foremost(in: context)
    return first.map(\.description)
      + Command.table.filter { $0.contexts.contains(context) && !first.contains($0.command) }
  }

  private func hint(_ row: CommandDescription) -> Hint? {
    guard !row.hint.isEmpty, let key = keymap.keys(for: row.command, in: context).first
    else { return nil }
    // What lies over the panes is closed first.
    let closes = row.command == .close && (context == .comparing || context == .listing)
    return Hint(key: KeyWords.of(key), words: closes ? "close" : row.hint)
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
