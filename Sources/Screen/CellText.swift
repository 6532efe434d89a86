/// A string from anywhere as pieces that are safe to show: the one way text becomes cells.
///
/// Each grapheme cluster becomes one piece of one or two columns. C0 controls, DEL, C1 controls,
/// bidi controls and other invisible formatting become a visible mark of one column each; ZWJ and
/// ZWNJ stay inside script and emoji.
package struct CellText: Sendable {
  package struct Piece: Hashable, Sendable {
    package let text: String
    /// 1 or 2 columns.
    package let width: Int
    /// Number of Unicode scalars of the source it stands for.
    package let scalars: Int

    static let blank = Piece(text: " ", width: 1, scalars: 1)
  }

  package let pieces: [Piece]

  package init(_ text: some StringProtocol) {
    pieces = text.map { character in
      Piece(
        text: Self.safe(character), width: CellWidth.of(character),
        scalars: character.unicodeScalars.count)
    }
  }

  /// Columns in all.
  package var width: Int { pieces.reduce(0) { $0 + $1.width } }

  private static func safe(_ character: Character) -> String {
    let isHarmful = character.unicodeScalars.contains {
      switch $0.value {
      case 0..<0x20, 0x7F..<0xA0, 0x200E, 0x200F, 0x061C, 0x202A...0x202E, 0x2066...0x2069,
        0xFEFF, 0x2028, 0x2029:
        true
      default: false
      }
    }
    return isHarmful ? "\u{FFFD}" : String(character)
  }
}
