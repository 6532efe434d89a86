/// A string from anywhere as pieces that are safe to show: the one way text becomes cells.
///
/// A grapheme cluster becomes one piece, or several where curses and terminals count several
/// (`ClusterPieces` says which). Controls, bidi controls, tags and whatever Unicode has not
/// assigned become a visible mark of one column each; tabs, line feeds and typographic blanks
/// become blanks.
package struct CellText: Sendable {
  /// What is put into one cell, or into two for a wide one.
  package struct Piece: Hashable, Sendable {
    package private(set) var glyph: Glyph
    /// 1 or 2 columns; 0 for what is not seen, as a soft hyphen.
    package private(set) var width: Int
    /// Number of Unicode scalars of the source it stands for.
    package private(set) var scalars: Int

    static let blank = Piece(glyph: .blank, width: 1, scalars: 1)

    package var text: String { glyph.text }
  }

  package let pieces: [Piece]

  package init(_ text: String) { self.init(text[...]) }

  package init(_ text: Substring) {
    var pieces: [Piece] = []
    Self.forEachPiece(of: text) { piece in
      pieces.append(piece)
      return true
    }
    self.pieces = pieces
  }

  init(pieces: [Piece]) { self.pieces = pieces }

  /// Whether a scalar is shown as it is wherever it stands among others of which that is known:
  /// most of what is printed in English.
  package static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20..<0x7F, 0xA1..<0xAD, 0xAE..<0x300, 0x2010..<0x2028, 0x2030..<0x205F: true
    default: false
    }
  }

  /// Columns in all.
  package var width: Int { pieces.reduce(0) { $0 + $1.width } }

  /// Columns of a text without making its pieces.
  package static func width(of text: Substring) -> Int {
    ClusterScanner.scan(text) { scanner in
      var width = scanner.skipPrintableASCII()
      while let cluster = scanner.next() {
        width += scanner.columns(of: cluster) + scanner.skipPrintableASCII()
      }
      return width
    }
  }

  /// Calls `body` with each piece until it answers false.
  @inline(__always)
  static func forEachPiece(of text: Substring, _ body: (Piece) -> Bool) {
    ClusterScanner.scan(text) { scanner in
      while let cluster = scanner.next() {
        if cluster.isSingle {
          guard body(Piece(single: cluster)) else { return }
        } else {
          for piece in ClusterPieces(cluster, in: scanner).pieces {
            guard body(piece) else { return }
          }
        }
      }
    }
  }
}

extension CellText.Piece {
  /// A narrow scalar of ours that stands for nothing in the text.
  init(shown scalar: UInt32) {
    glyph = Glyph(scalar)
    width = 1
    scalars = 0
  }

  /// The piece of a cluster of one scalar.
  init(single cluster: Cluster) {
    self.init(showing: cluster.first, kind: cluster.kind)
  }

  /// The piece of one scalar, with nothing joined to it yet.
  init(showing scalar: UInt32, kind: ScalarKind) {
    scalars = 1
    width = kind.columnsAlone
    switch kind {
    case .narrow: glyph = Glyph(ShownScalar.blank(for: scalar) ?? scalar)
    case .wide, .joiningWide: glyph = Glyph(scalar)
    case .joiningNarrow: glyph = Glyph(ShownScalar.letter(ofRegional: scalar) ?? scalar)
    case .mark:
      glyph = Glyph(ShownScalar.dottedCircle)
      glyph.add(mark: scalar)
    case .invisible: glyph = .continuation
    case .hidden: glyph = Glyph(ShownScalar.mark(forHidden: scalar))
    }
  }

  /// Takes in a scalar that is not shown.
  mutating func swallow() { scalars += 1 }

  mutating func add(mark: UInt32) {
    scalars += 1
    glyph.add(mark: mark)
  }

  /// Puts a composed syllable in the place of its first letters.
  mutating func compose(_ syllable: UInt32) {
    scalars += 1
    glyph = Glyph(syllable)
  }
}

extension ScalarKind {
  /// Columns of a scalar that is a cluster by itself.
  @inline(__always)
  var columnsAlone: Int {
    switch self {
    case .narrow, .mark, .joiningNarrow, .hidden: 1
    case .wide, .joiningWide: 2
    case .invisible: 0
    }
  }
}

extension ClusterScanner {
  /// Columns a cluster takes: 0 through `ClusterPieces.maximumColumns`.
  @inline(__always)
  func columns(of cluster: Cluster) -> Int {
    if cluster.isSingle { return cluster.kind.columnsAlone }
    return ClusterPieces(cluster, in: self).pieces.reduce(0) { $0 + $1.width }
  }
}
