/// The pieces that show one cluster of several scalars.
///
/// A terminal cell holds one spacing character and marks; curses and most terminals add up the
/// widths of code points, some newer ones measure whole clusters. What is shown is what all of
/// them agree on:
/// - A base with combining marks is one piece with at most four marks.
/// - Vowel signs that take a column, consonants of a conjunct and prepended signs are pieces of
///   their own, up to `maximumColumns` for a cluster.
/// - Hangul jamo are composed to the syllable.
/// - Of an emoji sequence only the first emoji is shown, without skin tone: 👩 for 👩‍🌾. Some
///   terminals give the sequence two columns, others two for each part.
/// - Variation selectors are left out: with one, ❤ has one column or two, without it always one.
/// - A flag is shown as its two letters, `FR`: terminals give it two to four columns.
/// - ZWJ and ZWNJ are kept between letters, where they say how these join.
/// - Tags, which can hide a text in another, are shown as one replacement character.
///
/// The text itself is untouched: it is copied and searched as it came.
struct ClusterPieces {
  /// Columns one cluster may take; enough for real syllables of Indic scripts.
  ///
  /// Without a limit one hostile cluster could be wider than any row.
  static let maximumColumns = 8

  private(set) var pieces: [CellText.Piece] = []
  private var columns = 0
  /// What follows in an emoji sequence is not shown.
  private var isSwallowing = false
  private var hasTagMark = false

  init(_ cluster: Cluster, in scanner: ClusterScanner) {
    var position = cluster.bytes.lowerBound
    while position < cluster.bytes.upperBound {
      let (scalar, end) = scanner.scalar(at: position)
      add(scalar)
      position = end
    }
  }
}

extension ClusterPieces {
  private mutating func add(_ scalar: UInt32) {
    let kind = ScalarKind(scalar)
    guard let last = pieces.indices.last else { return start(scalar, kind) }
    if isSwallowing || scalar == 0x0A { return pieces[last].swallow() }
    switch kind {
    case .mark: addMark(scalar)
    case .invisible: addInvisible(scalar)
    case .hidden: addHidden(scalar)
    case .joiningWide where ShownScalar.isSkinTone(scalar) && isEmoji(pieces[last]):
      pieces[last].swallow()
    case .narrow, .wide, .joiningNarrow, .joiningWide: addSpacing(scalar, kind)
    }
  }

  /// A piece of its own, or nothing more to see where the cluster is wide enough.
  private mutating func start(_ scalar: UInt32, _ kind: ScalarKind) {
    // The only cluster that begins with a carriage return is a line end.
    let piece = CellText.Piece(showing: scalar == 0x0D ? 0x0A : scalar, kind: kind)
    columns += piece.width
    pieces.append(piece)
  }

  private mutating func addSpacing(_ scalar: UInt32, _ kind: ScalarKind) {
    if columns + kind.columnsAlone <= Self.maximumColumns {
      start(scalar, kind)
    } else {
      pieces[pieces.count - 1].swallow()
    }
  }

  private mutating func addMark(_ scalar: UInt32) {
    let last = pieces.count - 1
    if let syllable = ShownScalar.syllable(pieces[last].glyph.base, scalar),
      !pieces[last].glyph.hasMarks
    {
      pieces[last].compose(syllable)
    } else if pieces[last].width == 0 {
      addSpacing(scalar, .mark)
    } else {
      pieces[last].add(mark: scalar)
    }
  }

  private mutating func addInvisible(_ scalar: UInt32) {
    let last = pieces.count - 1
    let isJoiner = scalar == 0x200C || scalar == 0x200D
    if isJoiner, joinsLetters(pieces[last]) { return pieces[last].add(mark: scalar) }
    if scalar == 0x200D { isSwallowing = true }
    pieces[last].swallow()
  }

  private mutating func addHidden(_ scalar: UInt32) {
    let last = pieces.count - 1
    let isFlag = pieces[last].glyph.base == 0x1F3F4
    if ShownScalar.isTag(scalar), isFlag || hasTagMark { return pieces[last].swallow() }
    hasTagMark = ShownScalar.isTag(scalar)
    addSpacing(scalar, .hidden)
  }

  /// Whether the piece is in a script whose letters join, from Arabic through the Indic scripts.
  private func joinsLetters(_ piece: CellText.Piece) -> Bool {
    switch piece.glyph.base {
    case 0x600..<0x1100, 0x1700..<0x1C00, 0xA800..<0xAC00, 0x10A00..<0x12000: true
    default: false
    }
  }

  private func isEmoji(_ piece: CellText.Piece) -> Bool {
    switch piece.glyph.base {
    case 0x261D...0x270D, 0x1F000...0x1FAFF: true
    default: false
    }
  }
}
