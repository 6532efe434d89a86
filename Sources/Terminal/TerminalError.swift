/// Why a terminal cannot be used.
package enum TerminalError: Error, Hashable, Sendable {
  /// Standard input or output is not a terminal, but a file or a pipe.
  case notATerminal
  /// `TERM` is not set.
  case unnamed
  /// `TERM` names a terminal that cannot show a screen, as `dumb`.
  case incapable(String)
  /// `TERM` names a terminal that terminfo does not describe.
  case unknown(String)
  /// No UTF-8 locale could be set.
  case noUTF8Locale
  /// The system refused something; `code` is `errno`.
  case system(code: Int32)
}

extension TerminalError {
  /// One or two sentences: what is wrong, and what to do.
  package var message: String {
    switch self {
    case .notATerminal:
      "Standard input and output are not a terminal. Start the reader in a terminal window."
    case .unnamed:
      "TERM is not set, so the terminal's abilities are not known. Try TERM=xterm-256color."
    case .incapable(let name):
      "The terminal \(name.debugDescription) cannot show a screen: it has no way to move the "
        + "cursor. Use another terminal, or set TERM to what this one is."
    case .unknown(let name):
      "No description of the terminal \(name.debugDescription) is installed. "
        + "Try TERM=xterm-256color, or install ncurses-term."
    case .noUTF8Locale:
      "No UTF-8 locale is installed. Set LANG to one that is; locale -a lists them."
    case .system(let code):
      "The terminal could not be set up: error \(code) of the system."
    }
  }
}
