import CNcurses

/// The locale that curses needs to know UTF-8 by.
package enum UTF8Locale {
  /// Sets the person's character set, or another UTF-8 one where theirs is none.
  ///
  /// - Returns: nil where theirs is UTF-8, else the name of the one set in its place.
  package static func set() throws(TerminalError) -> String? {
    if setlocale(LC_CTYPE, "") != nil, isUTF8 { return nil }
    for name in ["C.UTF-8", "C.utf8", "en_US.UTF-8"] where setlocale(LC_CTYPE, name) != nil {
      if isUTF8 { return name }
    }
    throw .noUTF8Locale
  }

  private static var isUTF8: Bool {
    guard let codeset = nl_langinfo(nl_item(CODESET)) else { return false }
    return String(cString: codeset).uppercased() == "UTF-8"
  }
}
