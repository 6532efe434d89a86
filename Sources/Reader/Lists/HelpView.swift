package import Screen

/// What a key comes to while the help is open.
package enum HelpOutcome: Hashable, Sendable {
  case stays, closed
}

/// The keys that hold in one place with what they do, made from the command table; over the panes.
package struct HelpView: Equatable, Sendable {
  /// A line of the help.
  enum Line: Hashable, Sendable {
    case group(String)
    /// A command's keys and sentence; the keys are empty where the sentence goes on.
    case command(keys: String, sentence: String)
    case blank
  }

  private struct Entry: Hashable, Sendable {
    let group: CommandDescription.Group
    let keys: String
    let sentence: String
    let name: String
  }

  package let context: CommandContext
  package var glyphs: Glyphs
  private let keymap: Keymap
  private let entries: [Entry]
  private var pending: [Key] = []
  private var filter = LineEditor()
  private var isSearching = false
  private var lines: [Line] = []
  private var top = 0
  private var size: Size

  /// - Parameter size: of the screen.
  package init(context: CommandContext, keymap: Keymap, size: Size, glyphs: Glyphs = .unicode) {
    self.context = context
    self.keymap = keymap
    self.glyphs = glyphs
    self.size = size
    entries = Command.table.filter { $0.contexts.contains(context) }.map { row in
      let keys = keymap.keys(for: row.command, in: context).map(KeyWords.of)
      return Entry(
        group: row.group, keys: keys.joined(separator: ", "), sentence: row.sentence,
        name: row.command.rawValue)
    }
    layOut()
  }

  package mutating func resize(to size: Size) {
    self.size = size
    layOut()
  }

  /// Moves and closes by the keymap's own keys; those of `find` begin a search.
  package mutating func handle(_ key: Key) -> HelpOutcome {
    if isSearching { return search(key) }
    if case .mouse(let event) = key { return point(event) }
    pending.append(key)
    switch keymap.match(pending, in: context) {
    case .incomplete: return .stays
    case .command(let command):
      pending = []
      return perform(command)
    case .none:
      pending = []
      // While selecting no key means `find`, and a person may have unbound all that close.
      if key == .character("/") { isSearching = true }
      return key == .escape ? .closed : .stays
    }
  }

  package func draw(on canvas: inout Canvas, in rect: Rect, isFocused: Bool) {
    let box = Box(on: rect, width: Self.width, height: rect.height)
    let last = min(lines.count, top + height)
    box.draw(
      title: "Keys \(context.title)", detail: lines.isEmpty ? "0" : "\(last)/\(lines.count)",
      footer: footer, glyphs: glyphs, on: &canvas)
    let inside = box.inside
    for (row, line) in lines[top..<last].enumerated() {
      draw(line, on: &canvas, at: Point(x: inside.x + 1, y: inside.y + row), in: inside)
    }
    if lines.isEmpty {
      canvas.draw(
        "Nothing found.", at: Point(x: inside.x + 1, y: inside.y),
        style: CellStyle(.faint, on: .overlay), width: inside.width - 1)
    }
    guard isFocused else { return }
    canvas.cursor = Point(x: inside.x, y: inside.y)
    guard isSearching else { return }
    let point = Point(x: box.rect.x + 2, y: box.rect.bottom - 1)
    let style = CellStyle(.text, on: .overlay)
    canvas.fill(Rect(x: point.x, y: point.y, width: box.rect.width - 4, height: 1), style: style)
    canvas.draw("/", at: point, style: style)
    filter.draw(
      on: &canvas, at: Point(x: point.x + 1, y: point.y), width: box.rect.width - 5, style: style)
  }
}

extension HelpView {
  private static let width = 84

  private var box: Box { Box(on: Rect(size), width: Self.width, height: size.height) }

  private var height: Int { max(0, box.inside.height) }

  private var footer: String {
    func key(_ command: Command) -> String? {
      keymap.keys(for: command, in: context).first.map(KeyWords.of)
    }
    let find = keymap.keys(for: .find, in: context).first.map(KeyWords.of) ?? "/"
    let found = filter.text.isEmpty ? "" : " “\(filter.text)”"
    let parts = [
      "\(find) search\(found)", key(.pageDown).map { "\($0) page" },
      "\(key(.close) ?? "Esc") close",
    ]
    return parts.compactMap { $0 }.joined(separator: "  ")
  }

  private mutating func perform(_ command: Command) -> HelpOutcome {
    let page = max(1, height - 1)
    switch command {
    case .down, .extendDown: scroll(to: top + 1)
    case .up, .extendUp: scroll(to: top - 1)
    case .pageDown: scroll(to: top + page)
    case .pageUp: scroll(to: top - page)
    case .halfPageDown: scroll(to: top + max(1, height / 2))
    case .halfPageUp: scroll(to: top - max(1, height / 2))
    case .top: scroll(to: 0)
    case .bottom: scroll(to: lines.count)
    case .find: isSearching = true
    case .close, .cancel, .help, .quit: return .closed
    default: break
    }
    return .stays
  }

  private mutating func search(_ key: Key) -> HelpOutcome {
    switch key {
    case .enter: isSearching = false
    case .escape, .control("c"):
      isSearching = false
      filter = LineEditor()
      layOut()
    case .up: scroll(to: top - 1)
    case .down: scroll(to: top + 1)
    default:
      guard filter.handle(key) else { return .stays }
      top = 0
      layOut()
    }
    return .stays
  }

  private mutating func point(_ event: MouseEvent) -> HelpOutcome {
    switch event.action {
    case .wheelUp: scroll(to: top - 3)
    case .wheelDown: scroll(to: top + 3)
    case .press where !box.rect.contains(event.point): return .closed
    case .press, .drag, .release, .doublePress: break
    }
    return .stays
  }

  private mutating func scroll(to line: Int) {
    top = min(max(0, line), max(0, lines.count - height))
  }

  /// Makes the lines for the width there is and what is searched for.
  private mutating func layOut() {
    let words = filter.text.lowercased().split(separator: " ")
    let shown = entries.filter { entry in
      let text = "\(entry.keys) \(entry.sentence) \(entry.name)".lowercased()
      return words.allSatisfy { text.contains($0) }
    }
    lines = []
    for group in CommandDescription.Group.allCases {
      let rows = shown.filter { $0.group == group }
      guard !rows.isEmpty else { continue }
      lines += (lines.isEmpty ? [] : [.blank]) + [.group(group.rawValue)]
      lines += rows.flatMap(wrapped)
    }
    scroll(to: top)
  }

  /// Columns for keys: a third at most, so that sentences stay readable on narrow screens.
  private var keyColumns: Int { min(18, max(6, box.inside.width / 3)) }

  private func wrapped(_ entry: Entry) -> [Line] {
    let keys = ListText.wrapped(entry.keys.isEmpty ? "no key" : entry.keys, width: keyColumns)
    let sentence = ListText.wrapped(entry.sentence, width: box.inside.width - keyColumns - 4)
    return (0..<max(keys.count, sentence.count)).map { row in
      .command(
        keys: row < keys.count ? keys[row] : "", sentence: row < sentence.count ? sentence[row] : ""
      )
    }
  }

  private func draw(_ line: Line, on canvas: inout Canvas, at point: Point, in inside: Rect) {
    let width = inside.right - point.x
    switch line {
    case .blank: break
    case .group(let name):
      canvas.draw(
        name, at: point, style: CellStyle(.heading, on: .overlay, .bold), width: width)
    case .command(let keys, let sentence):
      canvas.draw(
        keys, at: Point(x: point.x + 1, y: point.y), style: CellStyle(.key, on: .overlay, .bold),
        width: width - 1)
      canvas.draw(
        sentence, at: Point(x: point.x + keyColumns + 2, y: point.y),
        style: CellStyle(.text, on: .overlay), width: width - keyColumns - 2)
    }
  }
}
