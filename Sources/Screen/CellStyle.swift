/// What a piece of screen means; a theme says what that looks like.
package enum StyleRole: UInt8, CaseIterable, Hashable, Sendable {
  case text
  /// Less important: counts, dates, hints, folded parts.
  case faint
  case heading, title, caption, blockquote
  /// Mentions by kind of actor.
  case person, state, organization, group, place
  case quotation, date, figure
  /// Frame lines between panes.
  case frame
  /// Titles of panes; of the focused pane.
  case paneTitle, focusedPaneTitle
  case status, hint, key
  case unread, count
  case error, warning
  case tag, note
  /// Tags, and passages that have them, in a color a person chose.
  case tagRed, tagYellow, tagGreen, tagCyan, tagBlue, tagMagenta
}

/// What lies behind a cell's text.
package enum Backdrop: UInt8, CaseIterable, Hashable, Sendable {
  case none
  /// A note's passage.
  case note
  /// A passage with two or more notes.
  case notes
  /// Mentions of the chosen actor; the one the cursor is on.
  case chosen, currentMention
  /// Search matches; the one the cursor is on.
  case match, currentMatch
  case selection
  /// The row of a list that has the cursor, in the focused pane and in another.
  case cursorRow, dimCursorRow
  /// The status line; a box over the panes.
  case statusLine, overlay
}

/// How one cell looks, in terms a theme can translate; cues besides colour are explicit.
package struct CellStyle: Hashable, Sendable {
  package struct Attributes: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }

    package static let bold = Attributes(rawValue: 1)
    package static let dim = Attributes(rawValue: 2)
    package static let italic = Attributes(rawValue: 4)
    package static let underline = Attributes(rawValue: 8)
    package static let reverse = Attributes(rawValue: 16)
  }

  package var role: StyleRole
  package var backdrop: Backdrop
  /// Added to what the theme gives role and backdrop.
  package var attributes: Attributes

  package init(
    _ role: StyleRole = .text, on backdrop: Backdrop = .none, _ attributes: Attributes = []
  ) {
    self.role = role
    self.backdrop = backdrop
    self.attributes = attributes
  }

  package static let plain = CellStyle()
}

extension CellStyle {
  /// Role, backdrop and attributes as one number of fifteen bits; 0 is the plain style.
  @inlinable package var code: UInt16 {
    UInt16(role.rawValue) | UInt16(backdrop.rawValue) << 6 | UInt16(attributes.rawValue & 31) << 10
  }

  /// Requires a number that ``code`` has given.
  @inlinable
  package init(code: UInt16) {
    self.init(
      StyleRole(rawValue: UInt8(truncatingIfNeeded: code & 63)) ?? .text,
      on: Backdrop(rawValue: UInt8(truncatingIfNeeded: code >> 6 & 15)) ?? .none,
      Attributes(rawValue: UInt8(truncatingIfNeeded: code >> 10 & 31)))
  }
}
