/// High contrast: the brightest colors on black, and nothing dim, tinted or in italics alone.
///
/// It asks for the black itself. Every color is at least seven times as bright as black (WCAG's AAA).
struct ContrastTheme {
  let depth: Theme.Depth

  func appearance(of role: StyleRole, on backdrop: Backdrop) -> Appearance {
    // What is lit looks the same all over, so that no color stands on a color.
    if let behind = background(of: backdrop) {
      return Appearance(black, on: behind, attributes(of: backdrop))
    }
    return Appearance(
      color(of: role), on: black, attributes(of: role).union(attributes(of: backdrop)))
  }

  private var black: Appearance.Color { .indexed(depth == .full ? 16 : 0) }
  private var white: Appearance.Color { bright(7, full: 231) }

  private func bright(_ ansi: UInt8, full: UInt8) -> Appearance.Color {
    switch depth {
    case .full: .indexed(full)
    case .sixteen: .indexed(ansi + 8)
    case .eight, .mono: .indexed(ansi)
    }
  }

  private func color(of role: StyleRole) -> Appearance.Color {
    switch role {
    case .person, .tagYellow: bright(3, full: 226)
    case .state, .date, .figure, .tagCyan, .tagBlue: bright(6, full: 51)
    case .organization, .place, .tagGreen, .tag: bright(2, full: 46)
    case .group, .tagMagenta: bright(7, full: 225)
    case .error, .warning, .tagRed: bright(3, full: 226)
    default: white
    }
  }

  private func attributes(of role: StyleRole) -> CellStyle.Attributes {
    switch role {
    case .heading, .key, .unread, .warning: .bold
    case .title, .person, .error: [.bold, .underline]
    case .focusedPaneTitle: [.bold, .reverse]
    case .state, .organization, .group, .place, .paneTitle: .underline
    case .tag, .tagRed, .tagYellow, .tagGreen, .tagCyan, .tagBlue, .tagMagenta: .underline
    default: []
    }
  }

  /// Nil where there is no other background than black.
  private func background(of backdrop: Backdrop) -> Appearance.Color? {
    switch backdrop {
    case .none, .overlay, .note, .dimCursorRow: nil
    case .notes: bright(2, full: 46)
    case .chosen: bright(6, full: 51)
    case .match: bright(3, full: 226)
    case .currentMention, .currentMatch, .selection, .cursorRow, .statusLine: white
    }
  }

  private func attributes(of backdrop: Backdrop) -> CellStyle.Attributes {
    switch backdrop {
    case .none, .overlay, .statusLine: []
    case .note, .notes, .dimCursorRow: .underline
    case .chosen, .match, .selection, .cursorRow: .bold
    case .currentMention, .currentMatch: [.bold, .underline]
    }
  }
}
