/// What a mark can do to a quotation.
struct QuotationMark: Equatable {
  enum Style: Equatable {
    case double, single
  }

  var style: Style
  var opens: Bool
  var closes: Bool
}

extension QuotationMark {
  /// Nil for a token that is no quotation mark, or an apostrophe by where it stands.
  ///
  /// 《》 enclose titles and are none.
  /// - Parameter run: the mark, or several of one sort that touch, which count as one: `""`.
  init?(_ run: Range<Int>, of text: TextTokens, in block: Range<Int>) {
    let token = text[run.lowerBound]
    guard Self.scalars.contains(token.mark) else { return nil }
    let place = Place(run, text, block)
    switch token.mark {
    case 0x27 where run.count > 1:
      self.init(style: .double, opens: place.canOpen, closes: place.canClose)
    case 0x60:
      self.init(style: run.count > 1 ? .double : .single, opens: place.canOpen, closes: false)
    case 0x201C, 0x201F, 0x201E, 0xAB, 0x300C, 0x300E, 0x301D:
      // “ closes German „…“; the reader of passages knows what is open.
      self.init(style: .double, opens: true, closes: token.mark == 0x201C && place.canClose)
    case 0x201D, 0xBB, 0x300D, 0x300F, 0x301E:
      self.init(style: .double, opens: token.mark == 0x201D && place.canOpen, closes: true)
    case 0x22:
      self.init(style: .double, opens: place.canOpen, closes: place.canClose)
    case 0x2018, 0x201A, 0x2039:
      self.init(style: .single, opens: !place.isElision, closes: false)
    case 0x27:
      self.init(style: .single, opens: place.canOpen && !place.isElision, closes: place.canClose)
    case 0x2019, 0x203A:
      self.init(style: .single, opens: false, closes: place.canClose)
    default: return nil
    }
    guard opens || closes else { return nil }
  }

  private static let scalars: Set<UInt32> = [
    0x22, 0x27, 0x60, 0xAB, 0xBB, 0x2018, 0x2019, 0x201A, 0x201C, 0x201D, 0x201E, 0x201F, 0x2039,
    0x203A,
    0x300C, 0x300D, 0x300E, 0x300F, 0x301D, 0x301E,
  ]

  /// The mark at a token with those of the same straight sort that touch it.
  static func run(at index: Int, of text: TextTokens, in block: Range<Int>) -> Range<Int> {
    let mark = text[index].mark
    var end = index + 1
    guard mark == 0x22 || mark == 0x27 || mark == 0x60 else { return index..<end }
    while block.contains(end), text[end].mark == mark, !text[end].isSpaced { end += 1 }
    return index..<end
  }

  /// What touches a mark on either side.
  private struct Place {
    var canOpen: Bool
    var canClose: Bool
    /// Letters or digits were left out: "'90s", "'em".
    var isElision = false

    init(_ run: Range<Int>, _ text: TextTokens, _ block: Range<Int>) {
      let index = run.lowerBound
      let after = run.upperBound
      let isFirst = index == block.lowerBound || text[index].isSpaced
      let next = block.contains(after) ? text[after] : nil
      let isLast = next?.isSpaced ?? true
      let followsMark = index > block.lowerBound && text[index - 1].kind == .mark
      let precedesMark = next?.kind == .mark
      canOpen = !isLast && (isFirst || followsMark)
      canClose = !isFirst && (isLast || precedesMark || followsMark)
      if isFirst, isLast {
        canOpen = next != nil
        canClose = index > block.lowerBound
      }
      // No space at all, as in `he said"No`: what is open decides.
      if !isFirst, !isLast, !followsMark, !precedesMark {
        canOpen = text[index - 1].kind == .mark
        canClose = text[index].mark == 0x22
      }
      guard let next, !next.isSpaced else { return }
      isElision =
        next.kind == .number && isDecade(after, text, block)
        || ["em", "til", "tis", "twas", "cause", "n", "bout"].contains(
          next.kind == .word && next.byteCount < 6 ? text.text(next).lowercased() : "")
    }

    /// "90s" behind an apostrophe.
    private func isDecade(_ index: Int, _ text: TextTokens, _ block: Range<Int>) -> Bool {
      guard text[index].byteCount == 2, block.contains(index + 1) else { return false }
      return !text[index + 1].isSpaced && text.isWord(index + 1, "s")
    }
  }
}
