package import Articles

/// Finds the words of notes from elsewhere in an article of ours.
///
/// Other programs count UTF-16 units, bytes or two for each line end, and mostly in a text that is
/// not quite ours: a position is believed only where the quote stands there.
package struct NoteLanding {
  private let article: Article.ID
  private let text: ArticleText
  private let textHash: String
  private var placer: NotePlacer

  package init(article: Article.ID, text: ArticleText, textHash: String) {
    self.article = article
    self.text = text
    self.textHash = textHash
    placer = NotePlacer(text: text, textHash: textHash)
  }

  /// The note as one of the article; one whose words are not found keeps the anchor it came with.
  package mutating func land(_ foreign: ForeignNote) -> Note {
    var note = foreign.note
    note.article = article
    // An anchor of ours is kept as it was made, unless it is damaged.
    if foreign.isOurs,
      note.anchor.textHash != textHash || holds(note.anchor.exact, note.anchor.position)
    {
      return note
    }
    if let range = range(of: foreign) {
      note.anchor = Anchor(marking: range, in: text, textHash: textHash)
    }
    return note
  }

  private mutating func range(of foreign: ForeignNote) -> TextRange? {
    let anchor = foreign.note.anchor
    if let source = foreign.home.text {
      let old = ArticleText(source)
      guard old != text else { return clamped(anchor.position) }
      return unchanged(placer.placement(of: anchor) { _ in old }, anchor)
    }
    let units: [OffsetUnit] = foreign.countsUTF16 ? [.utf16, .utf16OfCRLF] : []
    return OffsetUnit.range(anchor.position, in: text, by: units + OffsetUnit.allCases) {
      holds(anchor.exact, $0)
    }
      ?? unchanged(placer.placement(of: anchor), anchor)
  }

  /// Only the very words are marked anew: where they changed, the quote says what was meant.
  private func unchanged(_ placement: Placement, _ anchor: Anchor) -> TextRange? {
    placement.range.flatMap { holds(anchor.exact, $0) ? $0 : nil }
  }

  private func clamped(_ range: TextRange) -> TextRange? {
    range.end <= text.count ? range : nil
  }

  private func holds(_ quote: String, _ range: TextRange) -> Bool {
    !quote.isEmpty && range.end <= text.count && text[range].utf8.elementsEqual(quote.utf8)
  }
}

/// What other programs count positions in.
enum OffsetUnit: CaseIterable {
  case scalar, utf16, byte
  /// Scalars of a text with two at each line end, and UTF-16 units of one.
  case scalarOfCRLF, utf16OfCRLF

  /// What a range means in a text: the first of the meanings by `units` that fits.
  static func range(
    _ range: TextRange, in text: ArticleText, by units: [OffsetUnit] = allCases,
    where fits: (TextRange) -> Bool
  ) -> TextRange? {
    units.lazy.compactMap { unit -> TextRange? in
      guard let start = unit.offset(of: range.start, in: text),
        let end = unit.offset(of: range.end, in: text), start <= end
      else { return nil }
      return TextRange(start, end)
    }.first(where: fits)
  }

  /// The scalar offset of a position; nil outside the text or inside a scalar.
  func offset(of position: Int, in text: ArticleText) -> Int? {
    guard position >= 0 else { return nil }
    if self == .scalar { return position <= text.count ? position : nil }
    var units = 0
    var offset = 0
    for scalar in text.string.unicodeScalars {
      if units >= position { break }
      units += count(of: scalar)
      offset += 1
    }
    return units == position ? offset : nil
  }

  private func count(of scalar: Unicode.Scalar) -> Int {
    switch self {
    case .scalar: 1
    case .utf16: UTF16.width(scalar)
    case .byte: UTF8.width(scalar)
    case .scalarOfCRLF: scalar == "\n" ? 2 : 1
    case .utf16OfCRLF: scalar == "\n" ? 2 : UTF16.width(scalar)
    }
  }
}
