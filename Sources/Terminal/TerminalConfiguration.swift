package import Screen

/// What a person may choose about the terminal.
package struct TerminalConfiguration: Hashable, Sendable {
  package var scheme: Theme.Scheme
  /// What differs from the scheme.
  package var themeChanges: ThemeChanges
  /// False where `NO_COLOR` or a setting asks for none.
  package var isColorAllowed: Bool
  package var isMouseOn: Bool
  /// False draws frame lines in ASCII.
  package var hasLineDrawing: Bool
  /// Whether text from right to left is put into order here, not by the terminal.
  ///
  /// It must be false where the terminal does so and cannot be asked not to; when nil, what is
  /// known of the terminal decides.
  package var ordersRightToLeft: Bool?
  /// How long a lone Escape is waited with, in case it begins the sequence of a key.
  package var escapeDelayMilliseconds: Int

  package init(
    scheme: Theme.Scheme = .dark, themeChanges: ThemeChanges = ThemeChanges(),
    isColorAllowed: Bool = true, isMouseOn: Bool = false,
    hasLineDrawing: Bool = true, ordersRightToLeft: Bool? = nil,
    escapeDelayMilliseconds: Int = 30
  ) {
    self.scheme = scheme
    self.themeChanges = themeChanges
    self.isColorAllowed = isColorAllowed
    self.isMouseOn = isMouseOn
    self.hasLineDrawing = hasLineDrawing
    self.ordersRightToLeft = ordersRightToLeft
    self.escapeDelayMilliseconds = escapeDelayMilliseconds
  }
}
