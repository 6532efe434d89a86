import CNcurses
import Glibc

/// What a terminal can do for a painter, and the bytes that ask for it, as terminfo knows them.
///
/// Abilities that are missing are empty; a terminal without `cup` or `clear` is not used at all.
package struct TerminalAbilities: Sendable {
  let moveCursor = TerminalFormula("cup")
  let moveRight = TerminalFormula("cuf")
  let clear = Terminfo.bytes("clear")
  let eraseToEndOfRow = Terminfo.bytes("el")
  let eraseCells = TerminalFormula("ech")
  let showCursor = Terminfo.bytes("cnorm")
  let hideCursor = Terminfo.bytes("civis")

  let setScrollRegion = TerminalFormula("csr")
  let scrollUp = TerminalFormula("indn")
  let scrollDown = TerminalFormula("rin")
  let lineFeed = Terminfo.bytes("ind")
  let reverseLineFeed = Terminfo.bytes("ri")

  let reset = Terminfo.bytes("sgr0")
  let bold = Terminfo.bytes("bold")
  let dim = Terminfo.bytes("dim")
  let italic = Terminfo.bytes("sitm")
  let underline = Terminfo.bytes("smul")
  let reverse = Terminfo.bytes("rev")
  let foreground = TerminalFormula("setaf")
  let background = TerminalFormula("setab")
  let colors = Terminfo.number("colors")
  /// Attributes that cannot stand on a color, as curses numbers them from bit 0 on.
  let attributesWithoutColor = max(0, Terminfo.number("ncv"))

  /// Begins (1) and ends (2) an update that is to be shown at once; an extension of terminfo that
  /// only those terminals have which know the mode.
  let synchronize = TerminalFormula("Sync")

  /// Whether a character in the last cell of the screen scrolls it at once.
  let scrollsAtLastCell = Terminfo.flag("am") && !Terminfo.flag("xenl")

  /// Reads what `setupterm` or `newterm` has found.
  init() {}

  /// Those of a terminal by its name; nil when terminfo does not describe it.
  package init?(terminal name: String) {
    var found: Int32 = 0
    guard setupterm(name, STDOUT_FILENO, &found) == OK, found == 1 else { return nil }
    self.init()
  }

  /// Whether a range of rows can be scrolled both ways.
  var canScroll: Bool {
    !setScrollRegion.isEmpty && !(scrollUp.isEmpty && lineFeed.isEmpty)
      && !(scrollDown.isEmpty && reverseLineFeed.isEmpty)
  }
}
