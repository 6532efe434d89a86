import CNcurses

/// The bytes that take the terminal and give it back, besides its modes.
struct TerminalSequences {
  var isMouseOn: Bool
  /// Whether the terminal is asked to leave the order of cells alone.
  var ordersRightToLeft: Bool

  static let pasteOn = Array("\u{1B}[?2004h".utf8)
  static let pasteOff = Array("\u{1B}[?2004l".utf8)
  /// Presses, releases and drags, reported in decimal (1006) so that no column is too far.
  static let mouseOn = Array("\u{1B}[?1000h\u{1B}[?1002h\u{1B}[?1006h".utf8)
  static let mouseOff = Array("\u{1B}[?1006l\u{1B}[?1002l\u{1B}[?1000l".utf8)

  /// ECMA-48's bidirectional support mode, off and on: VTE and others then show cells in the order
  /// in which they come.
  static let explicitOrder = Array("\u{1B}[8l".utf8)
  static let implicitOrder = Array("\u{1B}[8h".utf8)

  /// What curses does not write by itself when it starts.
  var start: [UInt8] {
    Self.pasteOn + (ordersRightToLeft ? Self.explicitOrder : []) + (isMouseOn ? Self.mouseOn : [])
  }

  /// Takes the terminal again after it was given back; the screen must be painted anew.
  var enter: [UInt8] { Terminfo.bytes("smcup") + Terminfo.bytes("smkx") + start }

  /// Gives the terminal back as it was; one without a second screen is cleared.
  var leave: [UInt8] {
    let end = Terminfo.bytes("rmcup")
    return Terminfo.bytes("sgr0") + Terminfo.bytes("cnorm") + Self.mouseOff + Self.pasteOff
      + (ordersRightToLeft ? Self.implicitOrder : []) + Terminfo.bytes("rmkx")
      + (end.isEmpty ? Terminfo.bytes("clear") : end)
  }
}
