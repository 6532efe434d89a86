/// How a cell looks on a terminal: colors as the terminal numbers them, and attributes.
package struct Appearance: Hashable, Sendable {
  package enum Color: Hashable, Sendable {
    /// What the person has chosen for their terminal.
    case standard
    /// 0 through 7 the ANSI colors, 8 through 15 their bright ones, 16 through 255 xterm's.
    case indexed(UInt8)
  }

  package var foreground: Color
  package var background: Color
  package var attributes: CellStyle.Attributes

  package init(
    _ foreground: Color = .standard, on background: Color = .standard,
    _ attributes: CellStyle.Attributes = []
  ) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
  }
}
