/// The signs that frames and lists are made of, for terminals with and without Unicode.
package enum Glyphs: Hashable, Sendable {
  case unicode, ascii

  /// A branch whose rows are shown.
  var open: String { pick("▾", "v") }
  /// A branch whose rows are hidden.
  var closed: String { pick("▸", ">") }
  /// The article that is open, the actor that is chosen.
  var chosen: String { pick("▸", ">") }
  var unread: String { pick("●", "*") }
  var note: String { pick("✎", "n") }
  /// An article whose text changed since it was read.
  var changed: String { pick("Δ", "!") }
  /// One whose text others print too.
  var copied: String { pick("≡", "=") }
  /// An orphan: a note whose words are not in the text any more.
  var orphan: String { pick("⚠", "!") }
  var ellipsis: String { pick("…", "~") }
  var approximate: String { pick("≈", "~") }
  var dot: String { pick("·", "-") }
  var openQuote: String { pick("“", "\"") }
  var closeQuote: String { pick("”", "\"") }
  var checked: String { pick("[✓]", "[x]") }
  var unchecked: String { "[ ]" }
  var focus: String { pick("▌", ">") }
  var vertical: String { pick("│", "|") }
  var horizontal: String { pick("─", "-") }
  var tee: String { pick("┴", "+") }
  /// Corners of a box: top left, top right, bottom left, bottom right.
  var corners: [String] { self == .unicode ? ["┌", "┐", "└", "┘"] : ["+", "+", "+", "+"] }
  /// Bars of a strip, lowest first.
  var bars: [Character] { Array(pick("▁▂▃▄▅▆▇█", ".:|#")) }

  private func pick(_ unicode: String, _ ascii: String) -> String {
    self == .unicode ? unicode : ascii
  }
}
