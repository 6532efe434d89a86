/// The theme without color: kinds of mentions and backdrops differ by attributes alone.
enum MonoTheme {
  static func appearance(of role: StyleRole, on backdrop: Backdrop) -> Appearance {
    Appearance(.standard, attributes(of: backdrop, with: attributes(of: role)))
  }

  /// No role of the article's text is dim with another attribute: dim is the note's.
  private static func attributes(of role: StyleRole) -> CellStyle.Attributes {
    switch role {
    case .text, .frame, .status: []
    case .faint, .hint, .count: .dim
    case .heading, .organization, .key, .unread, .warning: .bold
    case .title, .person: [.bold, .underline]
    case .caption, .blockquote, .quotation, .note: .italic
    case .state, .paneTitle, .tag, .tagRed, .tagYellow, .tagGreen, .tagCyan, .tagBlue, .tagMagenta:
      .underline
    case .group: [.italic, .underline]
    case .place: [.bold, .italic]
    case .date, .figure: [.dim, .italic]
    case .focusedPaneTitle, .error: [.bold, .reverse]
    }
  }

  /// Notes let the kinds of mentions show through; what is in reverse looks the same all over.
  private static func attributes(
    of backdrop: Backdrop, with role: CellStyle.Attributes
  ) -> CellStyle.Attributes {
    switch backdrop {
    case .none, .overlay: role
    case .note: role.union(.dim)
    case .notes: role.union([.dim, .reverse])
    case .chosen: [.reverse, .underline]
    case .currentMention: [.reverse, .bold]
    case .match: [.reverse, .italic]
    case .currentMatch: [.reverse, .bold, .underline]
    case .selection, .cursorRow: .reverse
    case .statusLine: role.union(.reverse)
    case .dimCursorRow: role.union(.underline)
    }
  }
}
