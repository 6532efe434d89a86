/// The themes with color, for dark and for light backgrounds.
struct ColorTheme {
  let isDark: Bool
  let depth: Theme.Depth
  let changes: ThemeChanges

  init(scheme: Theme.Scheme, depth: Theme.Depth, changes: ThemeChanges = ThemeChanges()) {
    isDark = scheme != .light
    self.depth = depth
    self.changes = changes
  }

  func appearance(of role: StyleRole, on backdrop: Backdrop) -> Appearance {
    let role = changes.appearance(of: role, depth) ?? appearance(of: role)
    var cell = changes.appearance(of: backdrop, depth) ?? appearance(of: backdrop)
    if cell.attributes.contains(.reverse) { return cell }
    if cell.foreground == .standard { cell.foreground = role.foreground }
    if cell.background == .standard { cell.background = role.background }
    cell.attributes.formUnion(role.attributes)
    return cell
  }
}

extension ColorTheme {
  /// One color in the three palettes; of the ANSI ones yellow, green and cyan are left out where the
  /// background is light and blue where it is dark, for they vanish there.
  private func color(ansi: UInt8, dark: UInt8, light: UInt8) -> Appearance.Color {
    switch depth {
    case .full: .indexed(isDark ? dark : light)
    case .sixteen: .indexed(isDark ? ansi + 8 : ansi)
    case .eight, .mono: .indexed(ansi)
    }
  }

  private var red: Appearance.Color { color(ansi: 1, dark: 210, light: 124) }
  private var green: Appearance.Color { color(ansi: 2, dark: 150, light: 22) }
  private var magenta: Appearance.Color { color(ansi: 5, dark: 216, light: 88) }
  private var violet: Appearance.Color { color(ansi: 5, dark: 183, light: 54) }
  private var cyan: Appearance.Color { color(ansi: isDark ? 6 : 4, dark: 117, light: 24) }
  private var sand: Appearance.Color { color(ansi: isDark ? 2 : 5, dark: 187, light: 58) }
  /// Green, or red where that could not be read.
  private var leaf: Appearance.Color { color(ansi: isDark ? 2 : 1, dark: 150, light: 22) }

  /// A gray that can be told from text; the terminal's own dimming where there are few colors.
  private var faint: Appearance {
    depth == .full ? Appearance(.indexed(isDark ? 248 : 240)) : Appearance(.standard, .dim)
  }

  private func appearance(of role: StyleRole) -> Appearance {
    switch role {
    case .text, .status: Appearance()
    case .faint, .hint, .count, .frame: faint
    case .heading, .unread, .key: Appearance(.standard, .bold)
    case .title: Appearance(.standard, [.bold, .underline])
    case .caption, .blockquote, .quotation: Appearance(.standard, .italic)
    case .person: Appearance(magenta, .bold)
    case .state: Appearance(cyan, .underline)
    case .organization: Appearance(leaf, .underline)
    case .group: Appearance(violet, [.italic, .underline])
    case .place: Appearance(sand, [.bold, .italic])
    case .date, .figure: Appearance(cyan)
    case .paneTitle: Appearance(faint.foreground, .underline)
    case .focusedPaneTitle: Appearance(.standard, [.bold, .reverse])
    case .error: Appearance(red, [.bold, .reverse])
    case .warning: Appearance(red, .bold)
    case .tag: Appearance(leaf, .underline)
    case .note: Appearance(sand, .italic)
    case .tagRed: Appearance(red, .underline)
    case .tagYellow: Appearance(color(ansi: 3, dark: 222, light: 58), .underline)
    case .tagGreen: Appearance(green, .underline)
    case .tagCyan: Appearance(color(ansi: 6, dark: 117, light: 24), .underline)
    case .tagBlue: Appearance(color(ansi: 4, dark: 111, light: 18), .underline)
    case .tagMagenta: Appearance(magenta, .underline)
    }
  }

  /// A tinted background that every role's color can be read on, or black on an ANSI color.
  private func tint(
    ansi: UInt8, dark: UInt8, light: UInt8, _ attributes: CellStyle.Attributes
  ) -> Appearance {
    if depth == .full {
      return Appearance(on: .indexed(isDark ? dark : light), attributes)
    }
    return Appearance(.indexed(0), on: .indexed(ansi), attributes)
  }

  private func appearance(of backdrop: Backdrop) -> Appearance {
    switch backdrop {
    case .none: Appearance()
    case .note: tint(ansi: 3, dark: 235, light: 230, .underline)
    case .notes: tint(ansi: 3, dark: 237, light: 223, [.bold, .underline])
    case .chosen: tint(ansi: 6, dark: 17, light: 195, [.bold, .underline])
    case .currentMention: Appearance(.standard, [.bold, .reverse])
    case .match: tint(ansi: 2, dark: 53, light: 193, .bold)
    case .currentMatch: Appearance(.standard, [.bold, .underline, .reverse])
    case .selection, .cursorRow: Appearance(.standard, .reverse)
    case .dimCursorRow: dimRow
    case .statusLine: depth == .full ? bar : Appearance(.standard, .reverse)
    case .overlay: depth == .full ? Appearance(on: .indexed(isDark ? 234 : 255)) : Appearance()
    }
  }

  private var bar: Appearance { Appearance(on: .indexed(isDark ? 236 : 254)) }

  /// The cursor's row in a pane without the focus.
  private var dimRow: Appearance {
    var row = depth == .full ? bar : Appearance()
    row.attributes = .underline
    return row
  }
}
