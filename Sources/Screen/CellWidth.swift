/// How many columns a terminal gives a grapheme cluster.
package enum CellWidth {
  /// 1 or 2; 0 for what is not seen, as a soft hyphen; up to 8 for syllables of Indic scripts.
  package static func of(_ character: Character) -> Int {
    character.isASCII ? 1 : of(String(character))
  }

  /// Columns of a text on one row.
  package static func of(_ text: String) -> Int { CellText.width(of: text[...]) }

  package static func of(_ text: Substring) -> Int { CellText.width(of: text) }
}
