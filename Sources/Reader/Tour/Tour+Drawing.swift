import Screen

extension Tour {
  /// Rows under the screen that the tour takes.
  static let height = 5
  /// A screen with fewer rows has no room for it.
  static let leastHeight = 16

  /// - Parameter context: where the keys are pressed that are told of.
  func draw(
    on canvas: inout Canvas, in rect: Rect, keymap: Keymap, context: CommandContext,
    glyphs: Glyphs
  ) {
    canvas.fill(rect, style: CellStyle(.text, on: .overlay))
    let keys = TourKeys(keymap: keymap, context: context)
    let rule = String(repeating: glyphs.horizontal, count: rect.width)
    canvas.draw(rule, at: Point(x: rect.x, y: rect.y), style: CellStyle(.frame, on: .overlay))
    let right = canvas.drawRightAligned(
      " \(footer(keys)) ", before: rect.right - 1, y: rect.y, width: rect.width - 20,
      style: CellStyle(.hint, on: .overlay))
    canvas.drawClipped(
      " \(title) ", at: Point(x: rect.x + 1, y: rect.y), width: right - rect.x - 2,
      style: CellStyle(.focusedPaneTitle, on: .overlay, .bold), glyphs: glyphs)
    let lines = ListText.wrapped(keys.filled(words), width: rect.width - 2)
    for (row, line) in lines.prefix(rect.height - 1).enumerated() {
      canvas.draw(
        line, at: Point(x: rect.x + 1, y: rect.y + 1 + row),
        style: CellStyle(.text, on: .overlay), width: rect.width - 1)
    }
  }

  private var title: String {
    guard let step else { return "Tour: the end" }
    return "Tour \(index + 1)/\(Self.steps.count): \(step.title)"
  }

  private func footer(_ keys: TourKeys) -> String {
    step == nil
      ? keys.filled("{tour} closes it")
      : keys.filled("{skip-step} goes on  {tour} leaves the tour")
  }

  private var words: String {
    step?.words
      ?? "That was all you need for your own articles: “dragoman add FILE…” in a shell, or "
      + "{palette} and add-source here. {tour} closes the tour, and begins it again."
  }
}

/// The keys that commands have, in place of their names.
struct TourKeys {
  let keymap: Keymap
  let context: CommandContext

  /// The text with `{command}` replaced by the command's key.
  func filled(_ text: String) -> String {
    var filled = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      filled += rest[..<open] + key(of: String(rest[rest.index(after: open)..<close]))
      rest = rest[rest.index(after: close)...]
    }
    return filled + rest
  }

  /// Its first key here, else in any other place, else its name in the palette.
  private func key(of name: String) -> String {
    guard let command = Command(rawValue: name) else { return name }
    let contexts = [context] + CommandContext.allCases
    let keys = contexts.lazy.compactMap { keymap.keys(for: command, in: $0).first }
    return keys.first.map(KeyWords.of) ?? ":\(name)"
  }
}
