import Screen

/// A screen as a terminal would show it, drawn as SVG: the same canvas through the same theme.
struct ScreenPicture {
  let canvas: Canvas
  let theme: Theme

  /// Of one cell; the font's size is what fits into it.
  private static let cell = (width: 9, height: 18)
  private static let margin = 10

  var svg: String {
    let width = canvas.size.width * Self.cell.width + 2 * Self.margin
    let height = canvas.size.height * Self.cell.height + 2 * Self.margin
    let rows = (0..<canvas.size.height).flatMap(row)
    let head = """
      <svg xmlns="http://www.w3.org/2000/svg" width="\(width)" height="\(height)" \
      viewBox="0 0 \(width) \(height)" font-family="DejaVu Sans Mono, monospace" font-size="15" \
      xml:space="preserve">
      <rect width="100%" height="100%" rx="6" fill="\(colors.paper)"/>
      """
    return ([head] + rows + [cursor, "</svg>"]).filter { !$0.isEmpty }.joined(separator: "\n")
      + "\n"
  }

  private var colors: TerminalColors { TerminalColors(isDark: theme.scheme != .light) }

  /// Cells side by side that look the same.
  private struct Run {
    var x: Int
    var text = ""
    var columns = 0
    var look: Appearance
  }

  private func row(_ y: Int) -> [String] {
    var runs: [Run] = []
    for (x, cell) in canvas.row(y).enumerated() {
      let look = theme.appearance(of: cell.style)
      if runs.last?.look != look { runs.append(Run(x: x, look: look)) }
      runs[runs.count - 1].text += cell.text
      runs[runs.count - 1].columns += 1
    }
    return runs.flatMap { [background(of: $0, y), text(of: $0, y)] }.filter { !$0.isEmpty }
  }

  private func background(of run: Run, _ y: Int) -> String {
    let fill = colors.shown(run.look).background
    guard fill != colors.paper else { return "" }
    return rectangle(x: run.x, y: y, columns: run.columns, "fill=\"\(fill)\"")
  }

  private func rectangle(x: Int, y: Int, columns: Int, _ look: String) -> String {
    let (left, top) = (Self.margin + x * Self.cell.width, Self.margin + y * Self.cell.height)
    return "<rect x=\"\(left)\" y=\"\(top)\" width=\"\(columns * Self.cell.width)\" "
      + "height=\"\(Self.cell.height)\" \(look)/>"
  }

  private func text(of run: Run, _ y: Int) -> String {
    let start = run.text.prefix { $0 == " " }.count
    let words = run.text.dropFirst(start)
    guard let end = words.lastIndex(where: { $0 != " " }) else { return "" }
    let shown = words[...end]
    let columns = CellText(shown).width
    let (left, base) = (
      Self.margin + (run.x + start) * Self.cell.width, Self.margin + (y + 1) * Self.cell.height - 5
    )
    let fill = colors.shown(run.look).foreground
    return "<text x=\"\(left)\" y=\"\(base)\" textLength=\"\(columns * Self.cell.width)\" "
      + "fill=\"\(fill)\"\(Self.attributes(run.look.attributes))>\(Self.escaped(shown))</text>"
  }

  private static func attributes(_ attributes: CellStyle.Attributes) -> String {
    var text = ""
    if attributes.contains(.bold) { text += " font-weight=\"bold\"" }
    if attributes.contains(.italic) { text += " font-style=\"italic\"" }
    if attributes.contains(.underline) { text += " text-decoration=\"underline\"" }
    if attributes.contains(.dim) { text += " opacity=\"0.6\"" }
    return text
  }

  /// An outline where the terminal's cursor stands.
  private var cursor: String {
    guard let point = canvas.cursor else { return "" }
    let ink = colors.ink
    return rectangle(
      x: point.x, y: point.y, columns: 1, "fill=\"none\" stroke=\"\(ink)\" stroke-width=\"1.5\"")
  }

  private static func escaped(_ text: some StringProtocol) -> String {
    text.map { character in
      switch character {
      case "&": "&amp;"
      case "<": "&lt;"
      case ">": "&gt;"
      default: String(character)
      }
    }.joined()
  }
}
