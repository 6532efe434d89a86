import CNcurses
import Glibc

extension Terminal {
  /// Everything that can be known to fail before anything is changed.
  ///
  /// - Returns: the locale set because the person's own is not UTF-8.
  static func checkSurroundings() throws(TerminalError) -> String? {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { throw .notATerminal }
    guard let value = getenv("TERM"), value[0] != 0 else { throw .unnamed }
    let name = String(cString: value)
    let locale = try UTF8Locale.set()
    var found: Int32 = 0
    guard setupterm(name, STDOUT_FILENO, &found) == OK, found == 1 else {
      // 1 is a terminal of paper, or one that can do too little to be used.
      throw found == 1 ? .incapable(name) : .unknown(name)
    }
    guard !Terminfo.bytes("cup").isEmpty, !Terminfo.bytes("clear").isEmpty else {
      throw .incapable(name)
    }
    return locale
  }

  /// Sets the terminal up with curses; from then on it is painted without it.
  ///
  /// `newterm` answers a failure where `initscr` would end the program.
  static func startCurses() throws(TerminalError) {
    // The process's own streams, which Swift does not let us name.
    guard let output = fdopen(STDOUT_FILENO, "w"), let input = fdopen(STDIN_FILENO, "r"),
      newterm(nil, output, input) != nil
    else { throw .system(code: errno) }
    raw()
    noecho()
    nonl()
    curses_begin()
  }

  /// Whether the terminal reorders text from right to left and cannot be asked not to.
  static var isKnownToOrderItself: Bool {
    let name = getenv("TERM").map { String(cString: $0) } ?? ""
    return getenv("KONSOLE_VERSION") != nil || name.hasPrefix("mlterm")
  }
}
